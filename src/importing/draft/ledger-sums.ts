/** What an office's ledger adds up to, by unit: for boards whose units report no sums of their own. */
import type { RegionCode } from "../../domain/facts/county";
import type { Measure } from "../../domain/facts/measure";
import type { Month } from "../../domain/facts/period";
import { DEFAULT_POLICY, type Policy } from "../../domain/facts/policy";
import type { Project } from "../../domain/ledger/project";
import { aggregateLedger } from "../../domain/ledger/summary";
import { groupBy } from "../../lib/array";

export interface LedgerSum {
  readonly unit: RegionCode;
  readonly month: Month;
  readonly measure: Measure;
  readonly value: number;
}

/** The measures of each unit's projects at a month, as the ledger itself is summed. */
export function ledgerSums(
  projects: readonly Project[],
  month: Month,
  policy: Policy = DEFAULT_POLICY,
): readonly LedgerSum[] {
  return [...groupBy(projects, ({ county }) => county)].flatMap(([unit, own]) =>
    [...aggregateLedger(own, month, policy)].map(([measure, value]) => ({
      unit,
      month,
      measure,
      value,
    })),
  );
}
