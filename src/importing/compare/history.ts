/** Stored values by unit and measure, for what came before a month. */
import type { RegionCode } from "../../domain/facts/county";
import type { Measure } from "../../domain/facts/measure";
import { type Month, yearOf } from "../../domain/facts/period";
import { groupBy, lastWhere } from "../../lib/array";
import { type StoredValue, valueKey } from "./plan";

export interface History {
  readonly at: (unit: RegionCode, month: Month, measure: Measure) => number | null;
  /** The newest value before the month, of the same year. */
  readonly before: (unit: RegionCode, month: Month, measure: Measure) => StoredValue | null;
  /** The same of any year. */
  readonly everBefore: (unit: RegionCode, month: Month, measure: Measure) => StoredValue | null;
  readonly of: (month: Month) => readonly StoredValue[];
  /** The newest month before with any value. */
  readonly monthBefore: (month: Month) => Month | null;
}

/** Indexed once; the later of two values of one key counts. */
export function historyOf(values: readonly StoredValue[]): History {
  const byKey = new Map(values.map((value) => [valueKey(value), value]));
  const kept = [...byKey.values()].sort((a, b) =>
    a.month < b.month ? -1 : a.month > b.month ? 1 : 0,
  );
  const series = groupBy(kept, ({ unit, measure }) => `${unit} ${measure}`);
  const byMonth = groupBy(kept, ({ month }) => month);
  const months = [...byMonth.keys()];
  const everBefore = (unit: RegionCode, month: Month, measure: Measure) =>
    lastWhere(series.get(`${unit} ${measure}`) ?? [], (value) => value.month < month);
  return {
    at: (unit, month, measure) => byKey.get(valueKey({ unit, month, measure }))?.value ?? null,
    everBefore,
    before: (unit, month, measure) => {
      const found = everBefore(unit, month, measure);
      return found && yearOf(found.month) === yearOf(month) ? found : null;
    },
    of: (month) => byMonth.get(month) ?? [],
    monthBefore: (month) => lastWhere(months, (other) => other < month),
  };
}
