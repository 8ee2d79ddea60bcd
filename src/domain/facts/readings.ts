/**
 * What the units of a view report: a unit's value on the chosen basis or why it has none, and sums
 * of values with their coverage. Rates, figures and explanations all read from here.
 */
import { memoOfPair } from "../../lib/memo";
import { type Region, reportsGroup } from "./county";
import { cumulativeValue } from "./facts";
import { type Measure, type MeasureGroup, measureInfo } from "./measure";
import type { Members, Snapshot } from "./snapshot";

/** Why a unit has no value. */
export type Absence = "notReported" | "notApplicable" | "noEarlier";

export type Reading =
  | { readonly value: number; readonly absence: null }
  | { readonly value: null; readonly absence: Absence };

/**
 * What a unit's measure is in this view: cumulative, or the single quarter for what flows. `at`
 * names the group whose month is read, for a rate whose two parts belong to different groups.
 */
export function readMeasure(
  snapshot: Snapshot,
  county: Region,
  measure: Measure,
  at: MeasureGroup = measureInfo(measure).group,
): Reading {
  const { group, nature } = measureInfo(measure);
  if (!reportsGroup(county, group)) return { value: null, absence: "notApplicable" };
  const period = snapshot.periods[at];
  const current = period && cumulativeValue(snapshot.facts, county.code, period.month, measure);
  if (!period || current === null) return { value: null, absence: "notReported" };
  if (snapshot.scope.basis === "ytd" || nature === "standing" || period.earlier === "yearStart")
    return { value: current, absence: null };
  const earlier =
    period.earlier && cumulativeValue(snapshot.facts, county.code, period.earlier, measure);
  return earlier === null
    ? { value: null, absence: "noEarlier" }
    : { value: current - earlier, absence: null };
}

/** 净增 = 新增 − 退出 of all 四上; missing unless both are reported. */
export function readNet(snapshot: Snapshot, county: Region): Reading {
  const added = readMeasure(snapshot, county, "enterprises.total.added");
  if (added.value === null) return added;
  const removed = readMeasure(snapshot, county, "enterprises.total.removed");
  return removed.value === null ? removed : { value: added.value - removed.value, absence: null };
}

/** A sum over units with its own coverage. */
export interface Total {
  /** null when no unit reports; a unit that doesn't is not 0. */
  readonly value: number | null;
  readonly reported: readonly Region[];
  /** Units that should report and have no value; 不适用 units are in neither list. */
  readonly missing: readonly Region[];
}

/** How many of the units that should report a total do. */
export function totalCoverage({ reported, missing }: Pick<Total, "reported" | "missing">): {
  reported: number;
  expected: number;
} {
  return { reported: reported.length, expected: reported.length + missing.length };
}

/** Σ over the units that report. `read` defaults to the measure itself; 净增 passes its own. */
export function totalOf(members: readonly Region[], read: (county: Region) => Reading): Total {
  const reported: Region[] = [];
  const missing: Region[] = [];
  let value: number | null = null;
  for (const county of members) {
    const reading = read(county);
    if (reading.value !== null) {
      reported.push(county);
      value = (value ?? 0) + reading.value;
    } else if (reading.absence !== "notApplicable") missing.push(county);
  }
  return { value, reported, missing };
}

const totals = memoOfPair<Total>();

/** Σ of a measure over the members of the view. Remembered: many ask, and it reads every unit. */
export function totalMeasure(
  snapshot: Snapshot,
  measure: Measure,
  { regions }: Pick<Members, "regions"> = snapshot.members,
): Total {
  const add = () => totalOf(regions, (county) => readMeasure(snapshot, county, measure));
  return regions.length === 1
    ? add()
    : totals([snapshot.periods, regions], `${snapshot.scope.basis} ${measure}`, add);
}
