/** The columns of a table as words have them, and as a profile sets them right. */
import type { RawColumn } from "./columns";
import { type Applied, bestProfile, withProfile } from "./fit";
import type { TablePeriod } from "./period";
import type { Profile } from "./profile";
import { kindOf, resolveColumns, type tableMoney } from "./resolve";
import type { Column, TableKind } from "./table";

export interface ColumnContext {
  /** Set by hand for this very table; goes before all `profiles`. */
  readonly profile?: Profile;
  readonly profiles?: readonly Profile[];
  readonly asked?: readonly string[];
  readonly period: TablePeriod;
  readonly money: ReturnType<typeof tableMoney>;
}

/** By words alone. */
export function columnsByWords(
  raw: readonly RawColumn[],
  { period, money }: ColumnContext,
): readonly Column[] {
  return resolveColumns(raw, { period, money, kind: kindOf(raw) });
}

/** With what was set by hand, or by the profile that fits; `applied` is null where none does. */
export function columnsWithProfile(
  raw: readonly RawColumn[],
  given: ColumnContext,
): { columns: readonly Column[]; kind: TableKind; applied: Applied | null } {
  const columns = columnsByWords(raw, given);
  const { profile: own, profiles = [], period, money } = given;
  const profile = own ?? bestProfile(columns, profiles);
  if (!profile) return { columns, kind: kindOf(raw), applied: null };
  const applied = { profile, isByHand: own !== undefined, asked: new Set(given.asked) };
  // What a column holds decides which words around it say its months and its money.
  const told = raw.map((column, place): RawColumn => {
    const role = profile.roles[columns[place]?.path ?? ""];
    return role ? { ...column, sense: { ...column.sense, role } } : column;
  });
  const kind = kindOf(told);
  const resolved = resolveColumns(told, { period, money, kind });
  const to = period.months?.value.to ?? null;
  return { columns: withProfile(resolved, applied, to), kind, applied };
}
