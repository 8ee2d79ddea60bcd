/** Projects in trouble as the ledger knows them: what is asked, and what an answer means for a view. */
import { groupBy, sorted } from "../../lib/array";
import type { Region, RegionCode } from "../facts/county";
import type { DataProblem } from "../facts/data-problem";
import type { Dataset } from "../facts/dataset";
import { MEASURE_GROUPS } from "../facts/measure";
import { type Month, lastMonthOf } from "../facts/period";
import type { Snapshot } from "../facts/snapshot";

/**
 * What the ledger knows of projects in trouble at a month; counts are of projects, not of issues.
 */
export interface LedgerConcerns {
  readonly redCards: { readonly total: number; readonly names: readonly string[] };
  /**
   * Projects with an issue that is not closed (未销号), and with one that is past due and not
   * rectified (逾期).
   */
  readonly issues: { readonly open: number; readonly overdue: number };
  /** What in the lists did not fit, and what was done about it. */
  readonly problems: readonly DataProblem[];
}

/** Projects with an issue that is past due and not rectified (逾期) at a month. */
export interface LedgerOverdue {
  readonly total: number;
  /** All of them, or the first of very many. */
  readonly projects: readonly { readonly name: string; readonly county: RegionCode }[];
  /** What in the list did not fit, and what was done about it. */
  readonly problems: readonly DataProblem[];
}

/** Whose projects are asked for, and as of when. */
export interface LedgerQuestion {
  readonly region: RegionCode;
  /** Null: all units of the region. */
  readonly counties: readonly RegionCode[] | null;
  readonly month: Month;
}

/** What a view asks the ledger: its own units at the end of its report month. */
export function ledgerQuestion(snapshot: Snapshot): LedgerQuestion {
  const { scope, members } = snapshot;
  const counties = members.kind === "region" ? null : members.regions.map(({ code }) => code);
  return { region: scope.region, counties, month: ledgerMonth(snapshot) };
}

/**
 * The month at whose end the ledger is read: that of investment, else of the first group with data,
 * else the quarter's last.
 */
export function ledgerMonth({ periods, scope }: Snapshot): Month {
  const [first] = MEASURE_GROUPS.flatMap((group) => periods[group]?.month ?? []);
  return periods.investment?.month ?? first ?? lastMonthOf(scope.quarter);
}

/**
 * What was wrong in the ledger's list: what it says against itself, and projects of units that the
 * data set does not know.
 */
export function ledgerProblems(
  { regions }: Dataset,
  { projects, problems }: LedgerOverdue,
): DataProblem[] {
  const known = new Set(regions.map(({ code }) => code));
  const strange = groupBy(
    projects.filter(({ county }) => !known.has(county)),
    ({ county }) => county,
  );
  const named = [...strange].map(([code, ofUnit]): DataProblem => {
    const what = `代码${code}不在regions中：${ofUnit.length}个逾期问题的项目`;
    return { weight: "leftOut", where: "items", what, done: "总数照报，没有列在单位下" };
  });
  return [...named, ...problems];
}

/**
 * The view's units that have such projects, those with most first and else in display order; names
 * in the ledger's order.
 */
export function overdueByUnit(
  snapshot: Snapshot,
  { projects }: LedgerOverdue,
): { unit: Region; names: readonly string[] }[] {
  const { members } = snapshot;
  const unitOf = memberFinder(snapshot);
  const grouped = groupBy(projects, ({ county }) => unitOf(county));
  const found = members.regions.map((unit) => ({
    unit,
    names: (grouped.get(unit) ?? []).map(({ name }) => name),
  }));
  return sorted(
    found.filter(({ names }) => names.length > 0),
    (a, b) => b.names.length - a.names.length,
  );
}

/**
 * Finds the view's unit that a project of a unit belongs to: that one or one above it; null where
 * none of the view's units is.
 */
export function memberFinder({
  members,
  dataset,
}: Pick<Snapshot, "members" | "dataset">): (code: string | null | undefined) => Region | null {
  const byCode = new Map<string, Region>(dataset.regions.map((region) => [region.code, region]));
  return function unitOf(code): Region | null {
    const region = code ? byCode.get(code) : undefined;
    return (
      members.regions.find((member) => member === region) ?? (region ? unitOf(region.parent) : null)
    );
  };
}
