/** What figures over time share: years as lines, quarters as points, and the notes on both. */
import { isPresent, lastWhere } from "../../lib/array";
import type { MeasureGroup } from "../../domain/facts/measure";
import {
  type Quarter,
  lastMonthOf,
  monthNumber,
  parseQuarter,
  yearOf,
} from "../../domain/facts/period";
import { printedWord } from "../../domain/facts/policy";
import { type Snapshot, snapshotOf } from "../../domain/facts/snapshot";
import type { TrendBody, TrendLine, TrendPoint } from "../figure";
import type { PointMark, StatusWord } from "../status-words";

export const QUARTERS_OF_YEAR = [1, 2, 3, 4] as const;

export type Reader = (snapshot: Snapshot) => TrendPoint | null;

/**
 * A year's four quarters as points; quarters after the one in question stay empty, so that no later
 * figure slips in.
 */
export function yearPoints(snapshot: Snapshot, year: number, read: Reader): (TrendPoint | null)[] {
  return QUARTERS_OF_YEAR.map((number) => {
    const quarter = parseQuarter(`${year}Q${number}`);
    if (!quarter || quarter > snapshot.scope.quarter) return null;
    return read(viewOf(snapshot, quarter));
  });
}

/** The newest point of a line; null where it has none. */
export function lastPoint(points: readonly (TrendPoint | null)[]): TrendPoint | null {
  return lastWhere(points, (point) => point !== null);
}

const YEAR_ROLES = ["current", "previous", "earliest"] as const;

/** This year's line and the two before it; a year without any point is left out. */
export function yearLines(snapshot: Snapshot, read: Reader): TrendLine[] {
  const year = yearOf(snapshot.scope.quarter);
  return YEAR_ROLES.map((role, age) => {
    const points = yearPoints(snapshot, year - age, read);
    const last = lastPoint(points);
    const key = String(year - age);
    const endLabel = last && { name: key, value: last.text };
    return { key, name: `${key}年`, role, points, endLabel };
  }).filter(({ points }) => points.some(isPresent));
}

/** The view of a quarter; the one in question keeps its own month. */
export function viewOf(snapshot: Snapshot, quarter: Quarter): Snapshot {
  return quarter === snapshot.scope.quarter ? snapshot : snapshotOf(snapshot, quarter);
}

/**
 * How far before the quarter's end the group's month stands, as a share of a quarter: 0, 1/3 or
 * 2/3.
 */
export function lagOf({ periods, scope }: Snapshot, group: MeasureGroup): number {
  const month = periods[group]?.month;
  return month
    ? (monthNumber(lastMonthOf(scope.quarter)) - monthNumber(month)) / MONTHS_OF_QUARTER
    : 0;
}

const MONTHS_OF_QUARTER = 3;

/** The four quarters as the categories of a trend. */
export const SEASONS = {
  categories: ["一季度", "二季度", "三季度", "四季度"],
  shortCategories: ["一季", "二季", "三季", "四季"],
} as const satisfies Pick<TrendBody, "categories" | "shortCategories">;

/** What must be known of lines over time: how they add up, and what their flags mean. */
export function trendNotes(snapshot: Snapshot, lines: readonly TrendLine[]): string[] {
  const notes = [snapshot.scope.basis === "ytd" ? "每年从一季度起累计。" : "各季为当季数。"];
  const flagged = (kind: PointMark) =>
    lines.some((line) => line.points.some((point) => point?.flag?.kind === kind));
  if (flagged("printed"))
    notes.push(`空心点为${printedWord(snapshot.policy)}的合计，不是各单位相加。`);
  if (flagged("partial")) notes.push("有的季度单位未报齐，只计已报单位，与其他季度不完全可比。");
  if (flagged("fallen")) notes.push("标“核减”的点比前期少。");
  if (lines.some((line) => line.points.some((point) => point && point.lag > 0)))
    notes.push("未满的季度，点画在所到的月份。");
  return notes;
}

/** What a number is of: the notice, or so many of the units that should report it. */
interface Origin {
  readonly printed: boolean;
  readonly reported: number;
  readonly expected: number;
}

/** 州级公布 for a printed number, 11/12已报 for an incomplete sum, nothing where all units are in it. */
export function originFlag(
  { policy }: Snapshot,
  { printed, reported, expected }: Origin,
): StatusWord<PointMark> | null {
  if (printed) return { kind: "printed", word: printedWord(policy) };
  return reported > 0 && reported < expected
    ? { kind: "partial", word: `${reported}/${expected}已报` }
    : null;
}
