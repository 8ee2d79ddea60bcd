/**
 * Facts seen through one scope: whose they are, and which months each measure group stands for, in
 * numbers and in words. What they say is read in `readings.ts`.
 */
import { memoOf, memoOfPair } from "../../lib/memo";
import { tabulate } from "../../lib/record";
import { type Region, type RegionCode, childrenOf } from "./county";
import { type Dataset } from "./dataset";
import type { Facts } from "./facts";
import { admit } from "./admission";
import { type Fraction, subtract } from "../numbers/fraction";
import { GROUP_WORD, MEASURE_GROUPS, type MeasureGroup } from "./measure";
import {
  type Basis,
  type Month,
  type Quarter,
  addQuarters,
  cumulativeSpan,
  monthNumber,
  monthSpan,
  quarterAsOfLabel,
  quarterLabel,
  quarterNumber,
  quarterOf,
  yearOf,
} from "./period";
import { type Policy, timeProgressAt } from "./policy";
import {
  type EarlyMonth,
  type Published,
  earlyMonth,
  earlyWords,
  reportMonth,
} from "./report-month";
import { type Scope, monthChoice } from "./scope";

/**
 * The month that a measure group stands for in a quarter, region-wide: `reportMonth` says which.
 */
export interface GroupPeriod {
  readonly month: Month;
  /**
   * Where a single quarter starts from: the previous quarter's report month; `yearStart` for a
   * first quarter; null when the previous quarter has no value of the group, so that 当季 can't be
   * told.
   */
  readonly earlier: Month | "yearStart" | null;
}

/** Whose figures are summed. */
export interface Members {
  readonly kind: "region" | "withoutDirect" | "chosen" | "county";
  /** 全市, 全市（不含直属）, 所选3个单位, or the unit's name. */
  readonly word: string;
  readonly regions: readonly Region[];
}

/**
 * The months of all groups. The same facts, quarter and months give the same object, whoever looks:
 * what is remembered of a unit by it holds for every choice of units.
 */
export type Periods = Readonly<Record<MeasureGroup, GroupPeriod | null>>;

export interface Snapshot {
  readonly dataset: Dataset;
  readonly policy: Policy;
  readonly facts: Facts;
  readonly scope: Scope;
  readonly region: Region;
  /**
   * All units of the region that count (without 直属 when so chosen), in display order. Base of ranks
   * and coverage.
   */
  readonly base: Members;
  /** The units that cards, titles and totals are about: the chosen ones, or the base. */
  readonly members: Members;
  readonly periods: Periods;
}

/** Resolves facts for a scope. The scope must come from `resolveScope` on the same data set. */
export function takeSnapshot(dataset: Dataset, given: Facts, scope: Scope): Snapshot {
  const { facts } = admit(dataset, given);
  const region = dataset.regions.find((candidate) => candidate.code === scope.region);
  if (!region) throw new Error(`the scope's region ${scope.region} is not in the data set`);
  const base = baseMembers(dataset, scope);
  return {
    dataset,
    policy: dataset.policy,
    facts,
    scope,
    region,
    base,
    members: chosenMembers(base, scope.counties),
    periods: periodsOf({ dataset, facts }, scope),
  };
}

/** The same reader's view of another quarter, at that quarter's latest month. */
export function snapshotOf(
  snapshot: Snapshot,
  quarter: Quarter,
  basis = snapshot.scope.basis,
): Snapshot {
  return retake(snapshot, { ...snapshot.scope, quarter, basis, asof: null });
}

/** The same view as at one report month: for 同比, which compares the same month of two years. */
export function snapshotAt(snapshot: Snapshot, month: Month): Snapshot {
  return retake(snapshot, { ...snapshot.scope, quarter: quarterOf(month), asof: month });
}

/** Another period of the same units: a narrowing to one unit holds. */
function retake(snapshot: Snapshot, scope: Scope): Snapshot {
  return { ...snapshot, scope, periods: periodsOf(snapshot, scope) };
}

/**
 * The snapshot narrowed to one unit, for its own page and explanation. Ranks keep the whole base.
 */
export function focusOn(snapshot: Snapshot, county: Region): Snapshot {
  return { ...snapshot, members: countyMembers(county) };
}

/** The same view of all units: what a choice of units is compared with. */
export function baseView(snapshot: Snapshot): Snapshot {
  return { ...snapshot, members: snapshot.base };
}

/** The same view, cumulative or of the single quarter. */
export function onBasis(snapshot: Snapshot, basis: Basis): Snapshot {
  return { ...snapshot, scope: { ...snapshot.scope, basis } };
}

/** The unit, where the view is of a single one that was looked at by itself; undefined else. */
export function onlyUnit({ kind, regions }: Members): Region | undefined {
  return kind === "county" ? regions[0] : undefined;
}

/** One unit as the thing summed over. */
export function countyMembers(county: Region): Members {
  return { kind: "county", word: county.name, regions: [county] };
}

const bases = memoOf<Members>();

/** The same object for every view of these units. */
function baseMembers(dataset: Dataset, { region, direct }: Scope): Members {
  return bases(dataset, `${region} ${direct}`, () => {
    const children = childrenOf(dataset.regions, region);
    const word = dataset.policy.regionWord;
    if (direct === "with") return { kind: "region", word, regions: children };
    return {
      kind: "withoutDirect",
      word: `${word}（不含直属）`,
      regions: children.filter(({ kind }) => kind !== "direct"),
    };
  });
}

function chosenMembers(base: Members, counties: readonly RegionCode[] | null): Members {
  if (!counties) return base;
  const chosen = new Set(counties);
  const regions = base.regions.filter(({ code }) => chosen.has(code));
  return regions.length === 0
    ? base
    : { kind: "chosen", word: `所选${regions.length}个单位`, regions };
}

const chosenPeriods = memoOf<Periods>();
const periodsByMonths = memoOf<Periods>();

/** The facts are those of the data set: what was admitted to another one is another object. */
function periodsOf(published: Published, scope: Scope): Periods {
  const { facts } = published;
  const { quarter, asof, withPrinted } = monthChoice(scope);
  return chosenPeriods(facts, `${quarter} ${asof ?? ""} ${withPrinted}`, () => {
    const periods = tabulate(MEASURE_GROUPS, (group) => groupPeriod(published, group, scope));
    return periodsByMonths(facts, `${quarter} ${JSON.stringify(periods)}`, () => periods);
  });
}

function groupPeriod(published: Published, group: MeasureGroup, scope: Scope): GroupPeriod | null {
  const choice = monthChoice(scope);
  const month = reportMonth(published, group, choice);
  if (!month) return null;
  if (quarterNumber(scope.quarter) === 1) return { month, earlier: "yearStart" };
  return {
    month,
    earlier: reportMonth(published, group, {
      ...choice,
      quarter: addQuarters(scope.quarter, -1),
      asof: null,
    }),
  };
}

/**
 * A month that some units have reported and that is not shown yet; null where there is none, or a
 * month has been chosen.
 */
export function earlyOf(snapshot: Snapshot, group: MeasureGroup): EarlyMonth | null {
  const { scope, periods, base } = snapshot;
  if (scope.asof !== null) return null;
  return earlyMonths([periods, base.regions], group, () =>
    earlyMonth(snapshot, group, {
      quarter: scope.quarter,
      shown: periods[group]?.month ?? null,
      units: base.regions,
    }),
  );
}

const earlyMonths = memoOfPair<EarlyMonth | null>();

/**
 * 9月已报1/14 where that is so of all the groups; else by group: 四上企业11月已报2/12. Empty where no month
 * is early.
 */
export function earlyLines(
  snapshot: Snapshot,
  groups: readonly MeasureGroup[] = MEASURE_GROUPS,
): readonly string[] {
  const said = groups.map((group) => {
    const early = earlyOf(snapshot, group);
    return { group, words: early && earlyWords(early, snapshot.scope.quarter) };
  });
  const [first] = said;
  if (first?.words && said.every(({ words }) => words === first.words)) return [first.words];
  return said.flatMap(({ group, words }) => (words ? [`${GROUP_WORD[group]}${words}`] : []));
}

/**
 * The same as a note under figures and tables: 9月已报1/14，未报齐，没有采用。 Where a group is complete, it
 * waits for the others of its quarter: 10月已报2/2，其他指标未报齐，没有采用。
 */
export function earlyNotes(
  snapshot: Snapshot,
  groups: readonly MeasureGroup[] = MEASURE_GROUPS,
): readonly string[] {
  const lines = earlyLines(snapshot, groups);
  if (lines.length === 0) return [];
  const isWaiting = groups
    .map((group) => earlyOf(snapshot, group))
    .every((early) => !early || early.reported === early.expected);
  return [`${lines.join("，")}，${isWaiting ? "其他指标" : ""}未报齐，没有采用。`];
}

/**
 * 序时进度 for a group in this view, as a share of one; null when the group has no month, or 当季 has no
 * start.
 */
export function paceOf(snapshot: Snapshot, group: MeasureGroup): Fraction | null {
  const period = snapshot.periods[group];
  if (!period) return null;
  const end = timeProgressAt(snapshot.policy, period.month);
  if (snapshot.scope.basis === "ytd" || period.earlier === "yearStart") return end;
  return period.earlier && subtract(end, timeProgressAt(snapshot.policy, period.earlier));
}

/**
 * 2020年三季度（截至8月）, the quarter label carrying the group's own month; the plain quarter when it has
 * none.
 */
export function periodLabel(snapshot: Snapshot, group: MeasureGroup): string {
  const period = snapshot.periods[group];
  return period
    ? quarterAsOfLabel(snapshot.scope.quarter, period.month)
    : quarterLabel(snapshot.scope.quarter);
}

/**
 * The months a figure covers: 1—9月 累计; 7—9月 for a single quarter, 9—12月 when it starts from August;
 * null when that can't be told.
 */
export function coveredMonths(snapshot: Snapshot, group: MeasureGroup): string | null {
  const period = snapshot.periods[group];
  if (!period) return null;
  if (snapshot.scope.basis === "ytd" || period.earlier === "yearStart")
    return cumulativeSpan(period.month);
  if (period.earlier === null) return null;
  return monthSpan(monthNumber(period.earlier) + 1, monthNumber(period.month));
}

/** How many months that is; null where it can't be told. */
export function coveredLength(snapshot: Snapshot, group: MeasureGroup): number | null {
  const period = snapshot.periods[group];
  if (!period) return null;
  const end = monthNumber(period.month);
  if (snapshot.scope.basis === "ytd" || period.earlier === "yearStart") return end;
  return period.earlier && end - monthNumber(period.earlier);
}

/** 2020年1—9月累计, 2020年7—9月当季: the period and basis as a subtitle says them. */
export function periodWords(snapshot: Snapshot, group: MeasureGroup): string {
  const basis = snapshot.scope.basis === "ytd" ? "累计" : "当季";
  const months = coveredMonths(snapshot, group);
  return months
    ? `${yearOf(snapshot.scope.quarter)}年${months}${basis}`
    : `${quarterLabel(snapshot.scope.quarter)}${basis}`;
}
