/**
 * Reported facts against the ledger: where the two differ, both are shown and neither silently
 * wins.
 */
import type { Region } from "../facts/county";
import { cumulativeValue } from "../facts/facts";
import { type Measure, measureInfo } from "../facts/measure";
import type { Month } from "../facts/period";
import type { Snapshot } from "../facts/snapshot";

/** What the ledger adds up to for one selection: 万元 and counts. */
export interface LedgerSummary {
  readonly projects: number;
  readonly totalInvestment: number;
  readonly planned: number;
  readonly done: number;
  readonly starts: { readonly planned: number | null; readonly done: number | null };
  readonly completions: { readonly planned: number | null; readonly done: number | null };
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
    ["starts.planned", summary.starts.planned],
    ["starts.done", summary.starts.done],
    ["completions.planned", summary.completions.planned],
    ["completions.done", summary.completions.done],
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
