/** What a reader has chosen to look at, and what that means in an office's data. */
import { isPresent, lastWhere } from "../lib/array";
import { type Region, type RegionCode, childrenOf } from "./county";
import type { Dataset } from "./dataset";
import { type Basis, type Month, type Quarter, monthLabel, quarterLabel, quarterOf } from "./period";

/** A choice as it stands in the URL: well-formed, not yet compared with any data. Absent means the default. */
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
  /** An earlier month of the quarter, when one is wanted; null: the latest. */
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

/** The quarter shown when none is chosen: that of the last month with any value. */
export function defaultQuarter(dataset: Dataset): Quarter {
  const last = dataset.months[dataset.months.length - 1];
  if (!last) throw new Error("a data set has at least one month");
  return quarterOf(last);
}

/** Months of a quarter that the data set lists, oldest first. */
export function monthsInQuarter(dataset: Dataset, quarter: Quarter): Month[] {
  return dataset.months.filter((month) => quarterOf(month) === quarter);
}

/** Compares a choice with the data: what doesn't exist falls back to the default and is named; the rest holds. */
export function resolveScope(choice: ScopeChoice, dataset: Dataset): { scope: Scope; problems: string[] } {
  const problems: string[] = [];
  const region = resolveRegion(choice, dataset, problems);
  const quarter = resolveQuarter(choice, dataset, problems);
  const children = childrenOf(dataset.regions, region);
  const counties = resolveCounties(choice, children, problems);
  return {
    scope: {
      region,
      quarter,
      asof: resolveAsof(choice, dataset, quarter, problems),
      basis: choice.basis ?? "ytd",
      counties,
      direct: resolveDirect(choice, children, counties, problems),
    },
    problems,
  };
}

function resolveRegion(choice: ScopeChoice, dataset: Dataset, problems: string[]): RegionCode {
  if (!choice.region || choice.region === dataset.root) return dataset.root;
  if (childrenOf(dataset.regions, choice.region).length > 0) return choice.region;
  problems.push(`网址中的地区“${choice.region}”不在本单位数据中，已改为${nameOf(dataset, dataset.root)}；其他条件保留。`);
  return dataset.root;
}

function resolveQuarter(choice: ScopeChoice, dataset: Dataset, problems: string[]): Quarter {
  const fallback = defaultQuarter(dataset);
  if (!choice.quarter || quartersWithData(dataset).includes(choice.quarter)) return choice.quarter ?? fallback;
  problems.push(`${quarterLabel(choice.quarter)}没有数据，已改为最新的${quarterLabel(fallback)}；其他条件保留。`);
  return fallback;
}

function resolveAsof(choice: ScopeChoice, dataset: Dataset, quarter: Quarter, problems: string[]): Month | null {
  if (!choice.asof) return null;
  const months = monthsInQuarter(dataset, quarter);
  const latest = lastWhere(months, () => true);
  if (choice.asof === latest) return null;
  if (months.includes(choice.asof)) return choice.asof;
  problems.push(`${quarterLabel(quarter)}内没有${monthLabel(choice.asof)}的数据，已改用本季最新月份；其他条件保留。`);
  return null;
}

function resolveCounties(choice: ScopeChoice, children: readonly Region[], problems: string[]): readonly RegionCode[] | null {
  if (!choice.counties) return null;
  const wanted = new Set(choice.counties);
  const known = children.filter((region) => wanted.has(region.code)).map((region) => region.code);
  const unknown = choice.counties.filter((code) => !known.includes(code));
  if (unknown.length > 0) problems.push(`网址中的单位“${unknown.join("、")}”不在本地区，已略去；其他条件保留。`);
  return known.length > 0 && known.length < children.length ? known : null;
}

/** A choice that names a 直属 unit and 不含直属 contradict each other: the named unit wins. */
function resolveDirect(
  choice: ScopeChoice,
  children: readonly Region[],
  counties: readonly RegionCode[] | null,
  problems: string[],
): Scope["direct"] {
  if (choice.direct !== "without") return "with";
  const named = children.filter(({ code, kind }) => kind === "direct" && counties?.includes(code));
  if (named.length === 0) return "without";
  problems.push(`所选单位含直属的${named.map(({ name }) => name).join("、")}，与“不含直属”矛盾，已改为含直属；其他条件保留。`);
  return "with";
}

/** A region's name, or its code where the data set doesn't list it. */
export function nameOf(dataset: Dataset, code: RegionCode): string {
  return dataset.regions.find((region) => region.code === code)?.name ?? code;
}

/** The regions of the given codes, in the order given; unknown codes are left out. */
export function regionsOf(dataset: Dataset, codes: readonly RegionCode[]): Region[] {
  return codes.map((code) => dataset.regions.find((region) => region.code === code)).filter(isPresent);
}
