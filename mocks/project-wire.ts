/** Ledger rows and sums as the API writes them. */
import type { WireProject, WireProjectDetail, WireProjectList } from "../src/data/wire/wire-ledger";
import type { Measure } from "../src/domain/facts/measure";
import { aggregateLedger } from "./project";
import type { Month } from "../src/domain/facts/period";
import type { Policy } from "../src/domain/facts/policy";
import { RATES, type RateId } from "../src/domain/rates/rates";
import type { LedgerRow } from "./ledger-index";

/** The wire's lists are writable, the domain's are not: copies. */
export function wireProject({ project, stage, lamp }: LedgerRow): WireProject {
  return {
    ...project,
    formerNames: [...project.formerNames],
    levels: [...project.levels],
    plans: project.plans.map((plan) => ({ ...plan, curve: plan.curve && [...plan.curve] })),
    batchTags: [...project.batchTags],
    invested: [...project.invested],
    stage,
    lamp,
  };
}

/** A project with its issues and revisions. */
export function wireDetail(row: LedgerRow): WireProjectDetail {
  return { ...wireProject(row), issues: [...row.issues], revisions: [...row.revisions] };
}

/** The sums of a selection, by the same code that adds up the facts. */
export function wireSummary(
  rows: readonly LedgerRow[],
  month: Month,
  policy: Policy,
): WireProjectList["summary"] {
  const sums = aggregateLedger(
    rows.map((row) => row.project),
    month,
  );
  const at = (measure: Measure) => sums.get(measure) ?? 0;
  const rate = (id: RateId) => ({
    numerator: at(RATES[id].numerator),
    denominator: at(RATES[id].denominator(policy)),
  });
  return {
    projects: at("projects.total"),
    totalInvestment: at("projects.totalInvestment"),
    planned: at("investment.planned"),
    done: at("investment.done"),
    startRate: rate("start"),
    completionRate: rate("completion"),
    investmentRate: rate("investment"),
  };
}
