/** Before one unit that stands twice is made one: what the two say differently. */
import type { RegionCode } from "../domain/facts/county";
import type { OfficeState, StateValue } from "./state";
import { stateValue } from "./state";

/**
 * Values of one month and measure that both units have, and not the same: after the merger the one
 * that was imported later stands. Oldest month first.
 */
export function mergeClashes(
  state: OfficeState,
  { from, into }: { from: RegionCode; into: RegionCode },
): readonly { readonly from: StateValue; readonly into: StateValue }[] {
  return [...state.values.values()]
    .filter(({ unit }) => unit === from)
    .flatMap((value) => {
      const other = stateValue(state, into, value.month, value.measure);
      return other && other.value !== value.value ? [{ from: value, into: other }] : [];
    })
    .sort((a, b) => (a.from.month < b.from.month ? -1 : a.from.month > b.from.month ? 1 : 0));
}
