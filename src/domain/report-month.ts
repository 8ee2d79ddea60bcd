/**
 * Which month and which quarter stand for "now". A month counts for a measure group once enough of the units that should
 * report it have (policy `monthFrom`), or the notice prints the region's total: one early county must not empty a headline.
 */
import { lastWhere } from "../lib/array";
import { memoOf } from "../lib/memo";
import { type Region, type RegionCode, childrenOf, reportsGroup } from "./county";
import type { Dataset } from "./dataset";
import type { Facts } from "./facts";
import { MEASURE_GROUPS, type Measure, type MeasureGroup, isReport, measureInfo, parseMeasure } from "./measure";
import { type Month, type Quarter, addQuarters, monthNumber, quarterOf, yearOf } from "./period";
import type { MonthFrom } from "./policy";

/** A data set with facts of one of its regions. */
export interface Published {
  readonly dataset: Dataset;
  readonly facts: Facts;
}

/** A month newer than the one shown, in which only some units have reported a group so far. */
export interface EarlyMonth {
  readonly month: Month;
  /** Of the units that should report the group; at least 1. */
  readonly reported: number;
  readonly expected: number;
}

type Counts = (share: { readonly reported: number; readonly expected: number }) => boolean;

const COUNTS: Record<MonthFrom, Counts> = {
  any: () => true,
  half: ({ reported, expected }) => reported > 0 && reported * 2 >= expected,
  all: ({ reported, expected }) => reported > 0 && reported === expected,
};

/**
 * The month that a group stands for in a quarter: the newest that counts; where none does, the newest with any value; null
 * where there is none. `limit`, a month chosen by the reader, is taken as it is, however few have reported it.
 */
export function reportMonth(published: Published, group: MeasureGroup, quarter: Quarter, limit: Month | null): Month | null {
  const months = published.facts.monthsWith[group].filter((month) => quarterOf(month) === quarter);
  if (limit !== null) return lastWhere(months, (month) => month <= limit);
  return lastWhere(months, (month) => countsFor(published, group, month)) ?? months.at(-1) ?? null;
}

/** The quarter shown when none is chosen: the newest, or the one before it while a group that counts there does not count yet. */
export function defaultQuarter(published: Published): Quarter {
  const newest = newestReported(published);
  const before = addQuarters(newest, -1);
  const counting = (quarter: Quarter) => MEASURE_GROUPS.filter((group) => countsIn(published, group, quarter));
  const now = counting(newest);
  return counting(before).every((group) => now.includes(group)) ? newest : before;
}

/** The quarter of the last month with any value; that of the last one listed where these facts have none. A list may reach further than the data. */
function newestReported({ dataset, facts }: Published): Quarter {
  const months = MEASURE_GROUPS.flatMap((group) => facts.monthsWith[group].at(-1) ?? []);
  const newest = months.reduce<Month | null>((last, month) => (last === null || month > last ? month : last), null);
  return newest ? quarterOf(newest) : newestQuarter(dataset);
}

/** The quarter of the last month listed. */
export function newestQuarter(dataset: Dataset): Quarter {
  return quarterOf(lastListedMonth(dataset));
}

/** Whether anybody has reported it, the facts say. Throws where a data set lists none, which the door refuses. */
export function lastListedMonth({ months }: Dataset): Month {
  const last = months[months.length - 1];
  if (!last) throw new Error("a data set has at least one month");
  return last;
}

/**
 * The newest month of a group after `shown` that some units have reported and that does not stand for it yet: in the same
 * quarter, and behind the default quarter also in the one that has begun. Null where there is none.
 */
export function earlyMonth(published: Published, group: MeasureGroup, of: { quarter: Quarter; shown: Month | null }): EarlyMonth | null {
  const last = of.quarter === defaultQuarter(published) ? newestReported(published) : of.quarter;
  const isEarly = (month: Month) => quarterOf(month) >= of.quarter && quarterOf(month) <= last && (!of.shown || month > of.shown);
  const month = lastWhere(published.facts.monthsWith[group], isEarly);
  const share = month && shareOf(published, group, month);
  return month && share && share.reported > 0 ? { month, ...share } : null;
}

/** 9月已报1/14, with the year where it is not that of the quarter in view: 2027年1月已报1/2. */
export function earlyWords({ month, reported, expected }: EarlyMonth, quarter: Quarter): string {
  const year = yearOf(month) === yearOf(quarter) ? "" : `${yearOf(month)}年`;
  return `${year}${monthNumber(month)}月已报${reported}/${expected}`;
}

function countsIn(published: Published, group: MeasureGroup, quarter: Quarter): boolean {
  return published.facts.monthsWith[group].some((month) => quarterOf(month) === quarter && countsFor(published, group, month));
}

function countsFor(published: Published, group: MeasureGroup, month: Month): boolean {
  const { dataset, facts } = published;
  return COUNTS[dataset.policy.monthFrom](shareOf(published, group, month)) || printedMonths(facts, group).has(month);
}

/** How many of the units that should report the group have reported that month. */
function shareOf({ dataset, facts }: Published, group: MeasureGroup, month: Month): { reported: number; expected: number } {
  const reporters = reportersOf(facts, group).get(month);
  const expected = unitsOf(dataset, facts.region).filter((unit) => reportsGroup(unit, group));
  return { reported: expected.filter(({ code }) => reporters?.has(code)).length, expected: expected.length };
}

const units = memoOf<readonly Region[]>();

function unitsOf(dataset: Dataset, region: RegionCode): readonly Region[] {
  return units(dataset, region, () => childrenOf(dataset.regions, region));
}

const reporters = memoOf<ReadonlyMap<Month, ReadonlySet<RegionCode>>>();

/** By month, the units that reported something of the group that a plan or a target alone is not. */
function reportersOf(facts: Facts, group: MeasureGroup): ReadonlyMap<Month, ReadonlySet<RegionCode>> {
  return reporters(facts, group, () => {
    const isOwn = (measure: Measure) => measureInfo(measure).group === group && isReport(measure);
    return new Map(
      [...facts.records].map(([month, records]) => {
        const own = [...records.values()].filter(({ values }) => [...values.keys()].some(isOwn));
        return [month, new Set(own.map(({ county }) => county))] as const;
      }),
    );
  });
}

const totals = memoOf<ReadonlySet<Month>>();

/** The months of which the notice prints a total of the region; a rate alone is none. */
function printedMonths(facts: Facts, group: MeasureGroup): ReadonlySet<Month> {
  return totals(facts, group, () => {
    const own = facts.printed.filter(({ region, measure }) => {
      const plain = region === facts.region ? parseMeasure(measure) : null;
      return plain !== null && measureInfo(plain).group === group && isReport(plain);
    });
    return new Set(own.map(({ month }) => month));
  });
}
