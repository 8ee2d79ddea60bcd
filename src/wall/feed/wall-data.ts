/** What the scenes are made of. */
import { DEFAULT_TIME_ZONE, type Dataset } from "../../domain/facts/dataset";
import type { DataProblem } from "../../domain/facts/data-problem";
import type { Facts } from "../../domain/facts/facts";
import { type Month, lastMonthOf } from "../../domain/facts/period";
import { type Published, lastListedMonth } from "../../domain/facts/report-month";
import { type Scope, type ScopeChoice, newestMonth } from "../../domain/facts/scope";
import { ledgerProblems } from "../../domain/ledger/concerns";
import { lastDayOf } from "../../domain/ledger/day";
import { problemsOf } from "../../domain/wording/admission-words";
import type { LedgerState } from "./ledger-state";
import type { StatisticsState } from "./statistics-state";

/** What has been read, or was kept. The same answers give the same object. */
export interface WallData {
  readonly dataset: Dataset;
  readonly facts: Facts;
  readonly scope: Scope;
  readonly ledger: LedgerState;
  readonly statistics: StatisticsState;
  /** What the address asked for and the data do not have, in Chinese. */
  readonly problems: readonly string[];
}

/** All that was wrong in what is shown: in data set and facts, and in the ledger's list. */
export function dataProblems({ dataset, facts, ledger }: WallData): readonly DataProblem[] {
  return [
    ...problemsOf(dataset, [facts]),
    ...(ledger.kind === "read" ? ledgerProblems(dataset, ledger.overdue) : []),
  ];
}

/**
 * Whether 攻坚行动 stand among the usual scenes: on a wall of the whole office where any has begun by
 * the quarter in view, unless it is known to have no ledger.
 */
export function hasCampaigns({ dataset, scope, ledger }: WallData): boolean {
  const isWhole =
    scope.region === dataset.root && scope.counties === null && scope.direct === "with";
  const end = lastDayOf(lastMonthOf(scope.quarter));
  return isWhole && ledger.kind !== "noLedger" && dataset.campaigns.some(({ from }) => from <= end);
}

/**
 * The newest report month. Of a wall that keeps to a past year, the last one listed: what has come in
 * since is not read.
 */
export function newestOf(choice: ScopeChoice, { dataset, facts }: Published): Month {
  return newestMonth(choice, dataset, facts) ?? lastListedMonth(dataset);
}

/**
 * Whose clock the wall goes by, as IANA name: the one in config.json, for a screen that stands
 * elsewhere; else the data set's own.
 */
export function wallZone(configured: string | null, data: WallData | null): string {
  return configured ?? data?.dataset.timeZone ?? DEFAULT_TIME_ZONE;
}
