/**
 * Which month and which quarter stand for "now". A month counts for a measure group once enough of
 * the units that should report it have (policy `monthFrom`), or the notice prints the region's
 * total that stands in their place: one early county must not empty a headline.
 */
import { lastWhere } from "../../lib/array";
import { memoOf, memoOfPair } from "../../lib/memo";
import { tabulate } from "../../lib/record";
import { type Region, type RegionCode, childrenOf, reportsGroup } from "./county";
import type { Dataset } from "./dataset";
import type { Facts } from "./facts";
import {
  MEASURES,
  MEASURE_GROUPS,
  type Measure,
  type MeasureGroup,
  isReport,
  measureInfo,
} from "./measure";
import { type Month, type Quarter, monthNumber, quarterOf, yearOf, addQuarters } from "./period";
import type { MonthFrom } from "./policy";
import { headlineMeasures } from "../rates/rates";

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

type Counts = (share: Share) => boolean;

const COUNTS: Record<MonthFrom, Counts> = {
  any: ({ reported }) => reported > 0,
  half: ({ reported, expected }) => reported > 0 && reported * 2 >= expected,
  all: ({ reported, expected }) => reported > 0 && reported === expected,
};

/** What of a view decides on its months. */
export interface MonthChoice {
  readonly quarter: Quarter;
  /** A month chosen by the reader: it is taken as it is, however few have reported it. */
  readonly asof: Month | null;
  /**
   * Whether printed totals of the region can stand in the view: only where it is of the whole
   * region, cumulatively.
   */
  readonly withPrinted: boolean;
}

/**
 * The month that a group stands for in a quarter: the newest that counts; where none does, the
 * newest with any value; null where there is none.
 */
export function reportMonth(
  published: Published,
  group: MeasureGroup,
  { quarter, asof, withPrinted }: MonthChoice,
): Month | null {
  const months = published.facts.monthsWith[group].filter((month) => quarterOf(month) === quarter);
  if (asof !== null) return lastWhere(months, (month) => month <= asof);
  return (
    lastWhere(months, (month) => countsFor(published, group, { month, withPrinted })) ??
    months.at(-1) ??
    null
  );
}

const defaults = memoOfPair<Quarter>();

/**
 * The quarter shown when none is chosen: the newest that anybody has reported, or the one before it
 * while a group that counts there does not count yet.
 */
export function defaultQuarter(published: Published): Quarter {
  const { dataset, facts } = published;
  return defaults([dataset, facts], "", () => findDefault(published));
}

function findDefault(published: Published): Quarter {
  const reported = reportedQuarters(published);
  const newest = reported.at(-1) ?? newestQuarter(published.dataset);
  const counting = (quarter: Quarter) =>
    MEASURE_GROUPS.filter((group) => countsIn(published, group, quarter));
  const before = addQuarters(newest, -1);
  const now = counting(newest);
  return counting(before).every((group) => now.includes(group)) ? newest : before;
}

const quarters = memoOf<readonly Quarter[]>();

/**
 * Quarters that can be chosen and of which there is a report, not plans alone, oldest first. A list
 * of months may reach further.
 */
function reportedQuarters(published: Published): readonly Quarter[] {
  const { dataset, facts } = published;
  return quarters(facts, dataset.root, () => {
    const hasReport = (month: Month) =>
      MEASURE_GROUPS.some(
        (group) =>
          (reportersOf(facts, group).get(month)?.size ?? 0) > 0 ||
          printedMonths(published, group).has(month),
      );
    return [...new Set(dataset.months.filter(hasReport).map(quarterOf))];
  });
}

/** The quarter of the last month listed. */
export function newestQuarter(dataset: Dataset): Quarter {
  return quarterOf(lastListedMonth(dataset));
}

/**
 * Whether anybody has reported it, the facts say. Throws where a data set lists none, which the
 * door refuses.
 */
export function lastListedMonth({ months }: Dataset): Month {
  const last = months[months.length - 1];
  if (!last) throw new Error("a data set has at least one month");
  return last;
}

/** What of a view decides on the early month, and whose reports are counted for it. */
export interface EarlyChoice {
  readonly quarter: Quarter;
  readonly shown: Month | null;
  readonly units: readonly Region[];
}

/**
 * The newest month of a group after `shown` that some units have reported and that does not stand
 * for it yet: in the same quarter, and behind the default quarter also in the one that has begun.
 * Null where there is none.
 */
export function earlyMonth(
  published: Published,
  group: MeasureGroup,
  of: EarlyChoice,
): EarlyMonth | null {
  const isDefault = of.quarter === defaultQuarter(published);
  const last = isDefault ? (reportedQuarters(published).at(-1) ?? of.quarter) : of.quarter;
  const isAfter = (month: Month) =>
    quarterOf(month) >= of.quarter && quarterOf(month) <= last && (!of.shown || month > of.shown);
  const units = of.units.filter((unit) => reportsGroup(unit, group));
  // Of a month with nothing but plans nobody has reported yet; one that the data set does not list
  // cannot be looked at.
  const isEarly = (month: Month) =>
    isAfter(month) && reportedBy(published.facts, group, month, units) > 0;
  const listed = published.facts.monthsWith[group].filter((month) =>
    published.dataset.months.includes(month),
  );
  const month = lastWhere(listed, isEarly);
  return (
    month && {
      month,
      reported: reportedBy(published.facts, group, month, units),
      expected: units.length,
    }
  );
}

/** 9月已报1/14, with the year where it is not that of the quarter in view: 2027年1月已报1/2. */
export function earlyWords({ month, reported, expected }: EarlyMonth, quarter: Quarter): string {
  const year = yearOf(month) === yearOf(quarter) ? "" : `${yearOf(month)}年`;
  return `${year}${monthNumber(month)}月已报${reported}/${expected}`;
}

function countsIn(published: Published, group: MeasureGroup, quarter: Quarter): boolean {
  const months = published.facts.monthsWith[group].filter((month) => quarterOf(month) === quarter);
  return months.some((month) => countsFor(published, group, { month, withPrinted: true }));
}

function countsFor(
  published: Published,
  group: MeasureGroup,
  of: { month: Month; withPrinted: boolean },
): boolean {
  const { policy } = published.dataset;
  if (COUNTS[policy.monthFrom](shareOf(published, group, of.month))) return true;
  return of.withPrinted && printedMonths(published, group).has(of.month);
}

/** How many of the units that should report a group have reported a month. */
interface Share {
  readonly reported: number;
  readonly expected: number;
}

const shares = memoOfPair<Share>();

function shareOf({ dataset, facts }: Published, group: MeasureGroup, month: Month): Share {
  return shares([dataset, facts], `${group} ${month}`, () => {
    const expected = unitsOf(dataset, facts.region).filter((unit) => reportsGroup(unit, group));
    return { reported: reportedBy(facts, group, month, expected), expected: expected.length };
  });
}

function reportedBy(
  facts: Facts,
  group: MeasureGroup,
  month: Month,
  units: readonly Region[],
): number {
  const reporters = reportersOf(facts, group).get(month);
  return units.filter(({ code }) => reporters?.has(code)).length;
}

const units = memoOf<readonly Region[]>();

function unitsOf(dataset: Dataset, region: RegionCode): readonly Region[] {
  return units(dataset, region, () => childrenOf(dataset.regions, region));
}

/** What of a group is no plan and no target. */
const REPORTS = tabulate(MEASURE_GROUPS, (group) =>
  MEASURES.filter((measure) => measureInfo(measure).group === group && isReport(measure)),
);

const reporters = memoOf<ReadonlyMap<Month, ReadonlySet<RegionCode>>>();

/**
 * By month, the units that reported something of the group that a plan or a target alone is not.
 */
function reportersOf(
  facts: Facts,
  group: MeasureGroup,
): ReadonlyMap<Month, ReadonlySet<RegionCode>> {
  return reporters(facts, group, () => {
    const own = REPORTS[group];
    return new Map(
      [...facts.records].map(([month, records]) => {
        const reports = [...records.values()].filter(({ values }) =>
          own.some((measure) => values.has(measure)),
        );
        return [month, new Set(reports.map(({ county }) => county))] as const;
      }),
    );
  });
}

const totals = memoOf<ReadonlySet<Month>>();

/**
 * The months of which the notice prints what can stand in the place of the units' sum: all of
 * `headlineMeasures`.
 */
function printedMonths({ dataset, facts }: Published, group: MeasureGroup): ReadonlySet<Month> {
  const wanted = headlineMeasures(group, dataset.policy);
  return totals(facts, `${group} ${wanted.join(" ")}`, () => {
    const printed = facts.printed.filter(({ region }) => region === facts.region);
    const monthsOf = (measure: Measure) =>
      new Set(printed.filter((item) => item.measure === measure).map(({ month }) => month));
    const [first, ...others] = wanted.map(monthsOf);
    return new Set(
      [...(first ?? [])].filter((month) => others.every((months) => months.has(month))),
    );
  });
}
