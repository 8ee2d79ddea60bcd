/** What a reader has chosen to look at, and what that means in an office's data. */
import { isPresent, sorted } from "../../lib/array";
import { choiceProblem, inAddress } from "./choice-problem";
import { type Region, type RegionCode, childrenOf } from "./county";
import type { Dataset } from "./dataset";
import type { Facts } from "./facts";
import { MEASURE_GROUPS, type MeasureGroup } from "./measure";
import {
  type Basis,
  type Month,
  type Quarter,
  addQuarters,
  lastMonthOf,
  monthLabel,
  monthOf,
  quarterLabel,
  quarterNumber,
  quarterOf,
  yearOf,
} from "./period";
import { type MonthChoice, defaultQuarter, newestQuarter, reportMonth } from "./report-month";

/**
 * A choice as it stands in the URL: well-formed, not yet compared with any data. Absent means the
 * default.
 */
export interface ScopeChoice {
  readonly region?: RegionCode;
  readonly quarter?: Quarter;
  readonly asof?: Month;
  readonly basis?: Basis;
  readonly counties?: readonly RegionCode[];
  readonly direct?: "without";
}

/** A choice that the office's data can answer. */
export interface Scope {
  readonly region: RegionCode;
  readonly quarter: Quarter;
  /**
   * A month of the quarter, where the reader has chosen one; null: the one that each group of
   * measures stands for.
   */
  readonly asof: Month | null;
  readonly basis: Basis;
  /** Chosen units in display order; null: all. */
  readonly counties: readonly RegionCode[] | null;
  /** Whether 直属 units count in the region's figures. */
  readonly direct: "with" | "without";
}

/** Quarters in which any month has a value, oldest first. */
export function quartersWithData(dataset: Dataset): Quarter[] {
  return [...new Set(dataset.months.map(quarterOf))];
}

function byTime(a: Month, b: Month): number {
  return a < b ? -1 : 1;
}

/** Months of a quarter that the data set lists, oldest first. */
export function monthsInQuarter(dataset: Dataset, quarter: Quarter): Month[] {
  return dataset.months.filter((month) => quarterOf(month) === quarter);
}

/** What of a scope decides on its months. */
export function monthChoice({
  quarter,
  asof,
  basis,
  counties,
  direct,
}: Omit<Scope, "region">): MonthChoice {
  return { quarter, asof, withPrinted: basis === "ytd" && counties === null && direct === "with" };
}

/**
 * The newest month that any group of measures stands for in a quarter, at most `asof`: what a label
 * says of the whole view. The quarter's last listed month where the facts have none of it.
 */
export function viewMonth(dataset: Dataset, facts: Facts, choice: MonthChoice): Month {
  const { quarter, asof } = choice;
  const months = MEASURE_GROUPS.map((group) =>
    reportMonth({ dataset, facts }, group, choice),
  ).filter(isPresent);
  return (
    sorted(months, byTime).at(-1) ??
    asof ??
    monthsInQuarter(dataset, quarter).at(-1) ??
    lastMonthOf(quarter)
  );
}

/**
 * The month that the newest figures stand for, whatever quarter is in view; null where the facts of
 * this choice do not reach so far: a listed month alone says nothing of what has been reported.
 */
export function newestMonth(choice: ScopeChoice, dataset: Dataset, facts: Facts): Month | null {
  if (factsSpan(choice, dataset).to < lastMonthOf(newestQuarter(dataset))) return null;
  return viewMonth(dataset, facts, {
    quarter: defaultQuarter({ dataset, facts }),
    asof: null,
    withPrinted: true,
  });
}

/**
 * The month that keeps a link to a view of this scope the same for good: the chosen one, or the one
 * in view; null where groups of measures stand for different months, of which a link can carry one,
 * and until the facts are read.
 */
export function lastingMonth(scope: Scope, { dataset, facts }: Known): Month | null {
  if (scope.asof || !facts) return scope.asof;
  const month = viewMonth(dataset, facts, monthChoice(scope));
  return isDefaultMonth({ dataset, facts }, scope, month) ? month : null;
}

interface Known {
  readonly dataset: Dataset;
  readonly facts: Facts | null;
}

/**
 * The region and months whose facts a choice needs: the year in view and the two before it. Without
 * a chosen quarter a first quarter may give way to the one before it: then one year more. With that
 * one chosen it is the same view, and the same facts.
 */
export function factsSpan(
  choice: ScopeChoice,
  dataset: Dataset,
): { readonly region: RegionCode; readonly from: Month; readonly to: Month } {
  const chosen =
    choice.quarter && quartersWithData(dataset).includes(choice.quarter) ? choice.quarter : null;
  const newest = newestQuarter(dataset);
  const isNewestView = chosen === null || chosen === addQuarters(newest, -1);
  const quarter = isNewestView ? newest : chosen;
  const years = isNewestView && quarterNumber(newest) === 1 ? 3 : 2;
  return {
    region: resolveRegion(choice, dataset, []),
    from: monthOf(yearOf(quarter) - years, 1),
    to: monthOf(yearOf(quarter), 12),
  };
}

/**
 * Compares a choice with the data: what doesn't exist falls back to the default and is named; the
 * rest holds. Until the facts of `factsSpan` are read (null), the newest quarter stands where none
 * is chosen.
 */
export function resolveScope(
  choice: ScopeChoice,
  dataset: Dataset,
  facts: Facts | null,
): { scope: Scope; problems: string[] } {
  const problems: string[] = [];
  const region = resolveRegion(choice, dataset, problems);
  const quarter = resolveQuarter(choice, { dataset, facts }, problems);
  const children = childrenOf(dataset.regions, region);
  const counties = resolveCounties(choice, children, problems);
  const direct = resolveDirect(choice, children, counties, problems);
  const view = { region, quarter, basis: choice.basis ?? "ytd", counties, direct };
  return {
    scope: { ...view, asof: resolveAsof(choice, { dataset, facts }, view, problems) },
    problems,
  };
}

function resolveRegion(choice: ScopeChoice, dataset: Dataset, problems: string[]): RegionCode {
  if (!choice.region || choice.region === dataset.root) return dataset.root;
  if (childrenOf(dataset.regions, choice.region).length > 0) return choice.region;
  problems.push(
    choiceProblem(
      `${inAddress("地区", choice.region)}不在本单位数据中`,
      `已改为${nameOf(dataset, dataset.root)}`,
    ),
  );
  return dataset.root;
}

function resolveQuarter(
  choice: ScopeChoice,
  { dataset, facts }: Known,
  problems: string[],
): Quarter {
  if (choice.quarter && quartersWithData(dataset).includes(choice.quarter)) return choice.quarter;
  const fallback = facts ? defaultQuarter({ dataset, facts }) : newestQuarter(dataset);
  if (choice.quarter)
    problems.push(
      choiceProblem(
        `${quarterLabel(choice.quarter)}没有数据`,
        `已改为最新的${quarterLabel(fallback)}`,
      ),
    );
  return fallback;
}

/** Null for a month that every group stands for anyway. */
function resolveAsof(
  { asof }: ScopeChoice,
  known: Known,
  view: Omit<Scope, "asof">,
  problems: string[],
): Month | null {
  if (!asof) return null;
  const { quarter } = view;
  const months = monthsInQuarter(known.dataset, quarter);
  if (months.includes(asof)) return isDefaultMonth(known, view, asof) ? null : asof;
  problems.push(
    choiceProblem(`${quarterLabel(quarter)}内没有${monthLabel(asof)}的数据`, "已改用本季最新月份"),
  );
  return null;
}

/**
 * Whether a view of the quarter as at this month shows, group by group, what it shows without one.
 */
function isDefaultMonth(
  { dataset, facts }: Known,
  view: Omit<Scope, "asof">,
  asof: Month,
): boolean {
  if (!facts) return asof === monthsInQuarter(dataset, view.quarter).at(-1);
  const monthOfGroup = (group: MeasureGroup, chosen: Month | null) =>
    reportMonth({ dataset, facts }, group, monthChoice({ ...view, asof: chosen }));
  return MEASURE_GROUPS.every((group) => monthOfGroup(group, asof) === monthOfGroup(group, null));
}

function resolveCounties(
  choice: ScopeChoice,
  children: readonly Region[],
  problems: string[],
): readonly RegionCode[] | null {
  if (!choice.counties) return null;
  const wanted = new Set(choice.counties);
  const known = children.filter((region) => wanted.has(region.code)).map((region) => region.code);
  const unknown = choice.counties.filter((code) => !known.includes(code));
  if (unknown.length > 0)
    problems.push(choiceProblem(`${inAddress("单位", unknown.join("、"))}不在本地区`, "已略去"));
  return known.length > 0 && known.length < children.length ? known : null;
}

const DIRECT_INSTEAD = "已改为含直属";

/** 不含直属 needs other units; and it contradicts a choice that names a 直属 unit, which wins. */
function resolveDirect(
  choice: ScopeChoice,
  children: readonly Region[],
  counties: readonly RegionCode[] | null,
  problems: string[],
): Scope["direct"] {
  if (choice.direct !== "without") return "with";
  if (children.every(({ kind }) => kind === "direct")) {
    problems.push(
      choiceProblem("本地区的单位都是直属单位，“不含直属”就没有单位了", DIRECT_INSTEAD),
    );
    return "with";
  }
  const named = children.filter(({ code, kind }) => kind === "direct" && counties?.includes(code));
  if (named.length === 0) return "without";
  problems.push(
    choiceProblem(
      `所选单位含直属的${named.map(({ name }) => name).join("、")}，与“不含直属”矛盾`,
      DIRECT_INSTEAD,
    ),
  );
  return "with";
}

/** A region's name, or its code where the data set doesn't list it. */
export function nameOf(dataset: Dataset, code: string): string {
  return dataset.regions.find((region) => region.code === code)?.name ?? code;
}
