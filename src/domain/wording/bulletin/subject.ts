/**
 * Of whom a 通报 speaks: the subject of a clause with its coverage, who printed a total, who is
 * missing.
 */
import { groupBy } from "../../../lib/array";
import { type Run, joinRuns, linked, plain } from "./runs";
import type { Region } from "../../facts/county";
import type { NumberRef } from "../explain/explanation";
import type { Measure, MeasureGroup } from "../../facts/measure";
import { printedWord } from "../../facts/policy";
import { countyRate } from "../../rates/rate";
import { RATES, type RateId } from "../../rates/rates";
import { readMeasure } from "../../facts/readings";
import {
  type Members,
  type Snapshot,
  coveredMonths,
  periodLabel,
  onlyUnit,
} from "../../facts/snapshot";
import { absenceWord, rateAbsenceWord } from "../words";

export interface Coverage {
  readonly reported: number;
  readonly expected: number;
}

/** Some report and some do not: the sum is not the whole region's. */
export function isPartial({ reported, expected }: Coverage): boolean {
  return reported > 0 && reported < expected;
}

/** 1—9月, or the quarter's name when the group's span can't be told. */
export function spanWords(snapshot: Snapshot, group: MeasureGroup): string {
  return coveredMonths(snapshot, group) ?? periodLabel(snapshot, group);
}

/** The number of the view's own sum, or of the unit where the view is about one. */
export function ownRef({ members }: Snapshot, quantity: NumberRef["quantity"]): NumberRef {
  const only = onlyUnit(members);
  return { unit: only?.code ?? "total", quantity };
}

/** 已报9/10个单位, so that a partial sum never reads as the whole region's. */
export function partialWords({ reported, expected }: Coverage): string {
  return `已报${reported}/${expected}个单位`;
}

/**
 * 全市 before a clause; 所选3个单位中 where the clause begins with how many of them have reported
 * (`partial`).
 */
export function withSubject({ members }: Snapshot, runs: readonly Run[], partial: boolean): Run[] {
  const inside = members.kind === "chosen" && partial ? "中" : "";
  return [plain(`${members.word}${inside}`), ...runs];
}

/** （市级公布）: a total that the notice prints, not a sum over units. */
export function printedMark(snapshot: Snapshot, printed: boolean): Run {
  return plain(printed ? `（${printedWord(snapshot.policy)}）` : "");
}

/** A choice of one unit is that unit: it is called by its name and needs no 其中. */
export function namedMembers(members: Members): Members {
  const [only, second] = members.regions;
  return members.kind === "chosen" && only && !second
    ? { kind: "county", word: only.name, regions: [only] }
    : members;
}

/** Names with their numbers behind them: 甲、乙. */
export function nameRuns(counties: readonly Region[], quantity: NumberRef["quantity"]): Run[] {
  return joinRuns(
    counties.map(({ name, code }) => [linked(name, { unit: code, quantity })]),
    "、",
  );
}

/** Units without a value, by reason: 甲、乙未报，丙上季未报. Empty when all have one. */
export function missingRuns(
  snapshot: Snapshot,
  measure: Measure,
  missing: readonly Region[],
): Run[] {
  return byReason(missing, measure, (county) =>
    absenceWord(readMeasure(snapshot, county, measure).absence ?? "notReported"),
  );
}

/**
 * Units outside a rate, by reason: 甲未报，乙计划未报. A unit with a plan of 0 is in the rate's sums but has
 * none of its own.
 */
export function withoutRateRuns(
  snapshot: Snapshot,
  id: RateId,
  counties: readonly Region[],
): Run[] {
  return byReason(counties, id, (county) =>
    rateAbsenceWord(id, countyRate(snapshot, id, county).absence ?? "notReported"),
  );
}

/** Whether the units of the view report the group at all; if none does, nothing is said of it. */
export function isApplicable({ members }: Snapshot, id: RateId): boolean {
  return members.regions.some(({ reports }) => reports.includes(RATES[id].group));
}

function byReason(
  counties: readonly Region[],
  quantity: NumberRef["quantity"],
  wordOf: (county: Region) => string,
): Run[] {
  const groups = [...groupBy(counties, wordOf)].map(([word, group]) => [
    ...nameRuns(group, quantity),
    plain(word),
  ]);
  return joinRuns(groups, "，");
}
