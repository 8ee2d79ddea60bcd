/** 更正: what an office showed before and now shows otherwise. */
import type { RegionCode } from "./county";
import { type Facts, recordOf } from "./facts";
import type { Measure } from "./measure";
import type { Month } from "./period";

export interface Correction {
  readonly unit: RegionCode;
  readonly month: Month;
  readonly measure: Measure;
  readonly was: number;
  /** Null: 未报 again. */
  readonly now: number | null;
}

/**
 * Values of units that both hold and that differ, and those that are gone, in the order of the earlier
 * facts. What is new is no correction.
 */
export function correctionsOf(was: Facts, now: Facts): readonly Correction[] {
  return [...was.records.values()].flatMap((units) =>
    [...units.values()].flatMap(({ county: unit, month, values }) =>
      [...values].flatMap(([measure, value]): Correction[] => {
        const after = recordOf(now, unit, month)?.values.get(measure) ?? null;
        return after === value ? [] : [{ unit, month, measure, was: value, now: after }];
      }),
    ),
  );
}
