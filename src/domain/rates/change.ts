/**
 * 变化: what a figure is compared with. 累计 says 同比 and 本季新增; 当季 says 环比 and 同比. Never the change of a
 * cumulative figure on last quarter, which only says that time passed.
 */
import type { Region } from "../facts/county";
import { type Fraction, subtract } from "../numbers/fraction";
import { type Measure, type MeasureGroup, measureInfo } from "../facts/measure";
import { type Month, addMonths, addQuarters } from "../facts/period";
import { headlineRate, headlineTotal } from "./rate";
import { RATES, type RateId } from "./rates";
import { type Total, totalMeasure } from "../facts/readings";
import {
  type Snapshot,
  coveredLength,
  coveredMonths,
  onBasis,
  snapshotAt,
  snapshotOf,
} from "../facts/snapshot";

export type Comparison = "yearOnYear" | "quarterOnQuarter";
export const COMPARISON_WORD: Record<Comparison, string> = {
  yearOnYear: "同比",
  quarterOnQuarter: "环比",
};
/** What is said when there is nothing to compare with; never 0. */
export const NO_COMPARISON_WORD: Record<Comparison, string> = {
  yearOnYear: "上年同期无数据",
  quarterOnQuarter: "上季无数据",
};

/** The difference of a rate from an earlier one. */
export interface RateChange {
  readonly comparison: Comparison;
  /** Now − then as a share of one; null when there is no earlier value. */
  readonly difference: Fraction | null;
  /** Whether the two rates are over the same units; if not, the screen says so. */
  readonly sameUnits: boolean;
  /**
   * Whether both cover as many months: October alone is less than a third quarter, and the screen
   * says so.
   */
  readonly sameLength: boolean;
}

/** The difference of a summed count or amount from an earlier one. */
export interface TotalChange {
  readonly comparison: Comparison;
  readonly difference: number | null;
  readonly sameUnits: boolean;
  readonly sameLength: boolean;
}

/**
 * 同比 of a rate, and in 当季 also 环比; the earlier view is the same report month a year before, or the
 * quarter before.
 */
export function rateChanges(snapshot: Snapshot, id: RateId): RateChange[] {
  const now = headlineRate(snapshot, id);
  return earlierViews(snapshot, RATES[id].numerator).map(({ comparison, view }) => {
    const then = view && headlineRate(view, id);
    const difference =
      now.rate.value && then?.rate.value ? subtract(now.rate.value, then.rate.value) : null;
    return {
      comparison,
      difference,
      sameLength: hasSameLength(snapshot, view, RATES[id].group),
      sameUnits: then
        ? now.origin === then.origin &&
          (now.origin === "printed" || sameUnits(now.rate.included, then.rate.included))
        : true,
    };
  });
}

/** 同比 (and 环比 in 当季) of a summed measure. */
export function totalChanges(snapshot: Snapshot, measure: Measure): TotalChange[] {
  const now = headlineTotal(snapshot, measure);
  return earlierViews(snapshot, measure).map(({ comparison, view }) => {
    const then = view && headlineTotal(view, measure);
    const difference =
      now.value !== null && then && then.value !== null ? now.value - then.value : null;
    return {
      comparison,
      difference,
      sameLength: hasSameLength(snapshot, view, measureInfo(measure).group),
      sameUnits: then
        ? now.printed === then.printed &&
          (now.printed || sameUnits(now.total.reported, then.total.reported))
        : true,
    };
  });
}

/** 本季新增: the single quarter's part of a cumulative figure, over the units with both ends. */
export function quarterPart(snapshot: Snapshot, measure: Measure): Total {
  return totalMeasure(onBasis(snapshot, "quarter"), measure);
}

function earlierViews(
  snapshot: Snapshot,
  measure: Measure,
): { comparison: Comparison; view: Snapshot | null }[] {
  const { group } = measureInfo(measure);
  const month = snapshot.periods[group]?.month;
  const lastYear = month ? sameSpanView(snapshot, addMonths(month, -12), group) : null;
  const yearOnYear = { comparison: "yearOnYear" as const, view: lastYear };
  if (snapshot.scope.basis === "ytd") return [yearOnYear];
  const view = snapshotOf(snapshot, addQuarters(snapshot.scope.quarter, -1));
  return [{ comparison: "quarterOnQuarter", view }, yearOnYear];
}

/**
 * The view at exactly that month, or null when the group has no value in it, or its single quarter
 * covers other months.
 */
function sameSpanView(snapshot: Snapshot, month: Month, group: MeasureGroup): Snapshot | null {
  if (!snapshot.facts.monthsWith[group].includes(month)) return null;
  const view = snapshotAt(snapshot, month);
  return coveredMonths(view, group) === coveredMonths(snapshot, group) ? view : null;
}

/** True too where one of the two has no months to count: then there is no difference to mistake. */
function hasSameLength(now: Snapshot, then: Snapshot | null, group: MeasureGroup): boolean {
  const length = coveredLength(now, group);
  const earlier = then && coveredLength(then, group);
  return length === null || earlier === null || length === earlier;
}

function sameUnits(a: readonly Region[], b: readonly Region[]): boolean {
  const codes = new Set(b.map(({ code }) => code));
  return a.length === b.length && a.every(({ code }) => codes.has(code));
}
