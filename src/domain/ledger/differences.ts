/**
 * Reported facts against the ledger: where the two differ, both are shown and neither silently
 * wins.
 */
import { type Region, reportsGroup } from "../facts/county";
import { cumulativeValue } from "../facts/facts";
import { type Measure, measureInfo } from "../facts/measure";
import type { Month } from "../facts/period";
import { type Reading, totalCoverage, totalOf } from "../facts/readings";
import type { Snapshot } from "../facts/snapshot";

/** Σ and Σ; null where nothing is reported. */
export interface RateParts {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** What the ledger adds up to for one selection: 万元 and counts. */
export interface LedgerSummary {
  readonly projects: number;
  /** Listed projects that are counted in their package, and not in `projects`. */
  readonly parts: number;
  readonly totalInvestment: number;
  readonly planned: number;
  /** Null: no project has reported the month. */
  readonly done: number | null;
  /** How many of `projects` have reported the month; null where the ledger does not say. */
  readonly reported: number | null;
  readonly startRate: RateParts;
  readonly completionRate: RateParts;
  readonly investmentRate: RateParts;
}

export interface LedgerDifference {
  readonly measure: Measure;
  readonly reported: number;
  readonly ledger: number;
  /** Of how many of the units it was reported. */
  readonly coverage: { readonly reported: number; readonly expected: number };
}

/**
 * The measures whose reported cumulative value, Σ over these units, differs from the ledger's.
 * Unreported ones, and groups that stand at another month than the ledger's, are not compared; what
 * some of the units reported is, and says of how many it is.
 */
export function ledgerDifferences(
  snapshot: Snapshot,
  units: readonly Region[],
  { month, summary }: { month: Month; summary: LedgerSummary },
): LedgerDifference[] {
  const pairs: readonly (readonly [Measure, number | null])[] = [
    ["projects.total", summary.projects],
    ["projects.totalInvestment", summary.totalInvestment],
    ["investment.planned", summary.planned],
    ["investment.done", summary.done],
    ["starts.planned", summary.startRate.denominator],
    ["starts.done", summary.startRate.numerator],
    // By policy it may be that of all projects, which stands above.
    ...(snapshot.policy.completionDenominator === "planned"
      ? [["completions.planned", summary.completionRate.denominator] as const]
      : []),
    ["completions.done", summary.completionRate.numerator],
  ];
  return pairs.flatMap(([measure, ledger]) => {
    const { group } = measureInfo(measure);
    if (snapshot.periods[group]?.month !== month) return [];
    const total = totalOf(units, (unit) => reportedBy(snapshot, unit, { measure, month }));
    return total.value === null || ledger === null || total.value === ledger
      ? []
      : [{ measure, reported: total.value, ledger, coverage: totalCoverage(total) }];
  });
}

/** Cumulative, whatever the basis of the view: the ledger has no quarters. */
function reportedBy(
  { facts }: Snapshot,
  unit: Region,
  { measure, month }: { measure: Measure; month: Month },
): Reading {
  const value = cumulativeValue(facts, unit.code, month, measure);
  if (value !== null) return { value, absence: null };
  const { group } = measureInfo(measure);
  return { value, absence: reportsGroup(unit, group) ? "notReported" : "notApplicable" };
}
