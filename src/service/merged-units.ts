/** Units that were merged into others: what they were called, and what they are today. */
import type { RegionCode } from "../domain/facts/county";
import type { OfficeState } from "../office/state";

/** By the code that is no unit's any more. */
export type MergedUnits = ReadonlyMap<string, { readonly name: string; readonly into: RegionCode }>;

/** The unit that a code stands for today. */
export function unitToday(merged: MergedUnits, code: RegionCode): RegionCode {
  const next = merged.get(code);
  return next ? unitToday(merged, next.into) : code;
}

/** What a unit was called, and which it is now; null where it was never merged. */
export function mergerOf(
  { merged, state }: { readonly merged: MergedUnits; readonly state: Pick<OfficeState, "units"> },
  code: string,
): { readonly name: string; readonly into: { code: RegionCode; name: string } } | null {
  const gone = merged.get(code);
  if (!gone) return null;
  const today = unitToday(merged, gone.into);
  const name = state.units.find((unit) => unit.code === today)?.name ?? today;
  return { name: gone.name, into: { code: today, name } };
}
