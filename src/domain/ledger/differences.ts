/**
 * Reported facts against the ledger: where the two differ, both are shown and neither silently
 * wins.
 */
import type { Region } from "../facts/county";
import { cumulativeValue } from "../facts/facts";
import { type Measure, measureInfo } from "../facts/measure";
import type { Month } from "../facts/period";
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
}

/**
 * The measures of a unit whose reported cumulative value differs from the ledger's. Unreported
 * ones, and groups that stand at another month than the ledger's, are not compared.
 */
export function ledgerDifferences(
  snapshot: Snapshot,
  county: Region,
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
    const sameMonth = snapshot.periods[measureInfo(measure).group]?.month === month;
    const reported = sameMonth
      ? cumulativeValue(snapshot.facts, county.code, month, measure)
      : null;
    return reported === null || ledger === null || reported === ledger
      ? []
      : [{ measure, reported, ledger }];
  });
}
