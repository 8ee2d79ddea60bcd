/**
 * What rows of the ledger add up to. Each project counts once, on however many lists it stands, and
 * a part of a package in its package.
 */
import type { Measure } from "../facts/measure";
import { fraction, percentFraction, roundScaled } from "../numbers/fraction";
import { type Month, monthNumber } from "../facts/period";
import { DEFAULT_POLICY, type Policy, timeProgressAt } from "../facts/policy";
import { RATES, type RateId } from "../rates/rates";
import { happenedInYear, isInYear } from "./day";
import type { LedgerSummary, RateParts } from "./differences";
import { type Project, type YearPlan, investedBy, planFor } from "./project";
import { type LedgerRow, countedPackages } from "./row";

/** What of a row its sums are made of. */
export interface Summed extends Pick<LedgerRow, "month" | "planned" | "done" | "countedIn"> {
  readonly project: Pick<
    Project,
    "totalInvestment" | "startPlanned" | "startActual" | "completionPlanned" | "completionActual"
  >;
}

/**
 * The measures that rows add up to, 万元 and counts. `investment.done` is not there where nobody has
 * reported the month: that is not 0.
 */
export function aggregateRows(rows: readonly Summed[]): ReadonlyMap<Measure, number> {
  const counted = rows.filter(({ countedIn }) => countedIn === null);
  const count = (test: (row: Summed) => boolean) => counted.filter(test).length;
  const total = (value: (row: Summed) => number) =>
    counted.reduce((sum, row) => sum + value(row), 0);
  const sums = new Map<Measure, number>([
    ["projects.total", counted.length],
    ["projects.totalInvestment", total(({ project }) => project.totalInvestment)],
    ["starts.planned", count(({ project, month }) => isInYear(project.startPlanned, month))],
    ["starts.due", count(({ project, month }) => happenedInYear(project.startPlanned, month))],
    ["starts.done", count(({ project, month }) => happenedInYear(project.startActual, month))],
    [
      "completions.planned",
      count(({ project, month }) => isInYear(project.completionPlanned, month)),
    ],
    [
      "completions.due",
      count(({ project, month }) => happenedInYear(project.completionPlanned, month)),
    ],
    [
      "completions.done",
      count(({ project, month }) => happenedInYear(project.completionActual, month)),
    ],
    ["investment.planned", total(({ planned }) => planned ?? 0)],
  ]);
  if (counted.some(({ done }) => done !== null))
    sums.set(
      "investment.done",
      total(({ done }) => done ?? 0),
    );
  return sums;
}

/**
 * The measures of a whole ledger at a report month: of the projects on that year's list, with what
 * of their plans is due by now.
 */
export function aggregateLedger(
  projects: readonly Project[],
  month: Month,
  policy: Policy = DEFAULT_POLICY,
): ReadonlyMap<Measure, number> {
  const listed = projects.flatMap((project) => {
    const plan = planFor(project, month);
    return plan ? [{ project, plan }] : [];
  });
  const packages = countedPackages(listed.map(({ project }) => project));
  const rows = listed.map(({ project, plan }) => ({
    project,
    month,
    planned: plan.investment,
    done: investedBy(project, month),
    countedIn: packages.get(project.id) ?? null,
  }));
  const due = listed
    .filter(({ project }) => !packages.has(project.id))
    .reduce((sum, { plan }) => sum + dueOf(plan, month, policy), 0);
  return new Map([...aggregateRows(rows), ["investment.due", due]]);
}

/** What of a year's plan is due by the month's end, 万元: by the project's own curve, else 序时. */
function dueOf(plan: YearPlan, month: Month, policy: Policy): number {
  const percent = plan.curve?.[monthNumber(month) - 1];
  const share = percent === undefined ? timeProgressAt(policy, month) : percentFraction(percent);
  return roundScaled(fraction(share.numerator * BigInt(plan.investment), share.denominator), 0);
}

/** The summary of two selections that have no row in common. */
export function addSummaries(a: LedgerSummary, b: LedgerSummary): LedgerSummary {
  const parts = (id: "startRate" | "completionRate" | "investmentRate"): RateParts => ({
    numerator: addReported(a[id].numerator, b[id].numerator),
    denominator: addReported(a[id].denominator, b[id].denominator),
  });
  return {
    projects: a.projects + b.projects,
    parts: a.parts + b.parts,
    totalInvestment: a.totalInvestment + b.totalInvestment,
    planned: a.planned + b.planned,
    done: addReported(a.done, b.done),
    reported: addReported(a.reported, b.reported),
    startRate: parts("startRate"),
    completionRate: parts("completionRate"),
    investmentRate: parts("investmentRate"),
  };
}

/** What was not reported is no 0: of one alone, it is that one's. */
function addReported(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : a + b;
}

/**
 * The summary of a selection of rows. 投资完成率 is over the projects that have reported the month, as
 * every rate is over those that report both its parts.
 */
export function summarise(rows: readonly Summed[], policy: Policy): LedgerSummary {
  const sums = aggregateRows(rows);
  const at = (measure: Measure) => sums.get(measure) ?? 0;
  const parts = (id: RateId): RateParts => ({
    numerator: at(RATES[id].numerator),
    denominator: at(RATES[id].denominator(policy)),
  });
  const reported = rows.filter(({ countedIn, done }) => countedIn === null && done !== null);
  const done = sums.get("investment.done") ?? null;
  return {
    projects: at("projects.total"),
    parts: rows.length - at("projects.total"),
    totalInvestment: at("projects.totalInvestment"),
    planned: at("investment.planned"),
    done,
    reported: reported.length,
    startRate: parts("start"),
    completionRate: parts("completion"),
    investmentRate: {
      numerator: done,
      denominator:
        done === null ? null : reported.reduce((sum, row) => sum + (row.planned ?? 0), 0),
    },
  };
}
