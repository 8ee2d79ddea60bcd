/** What the ledger adds up to, where no table of units says it. */
import type { RegionCode } from "../domain/facts/county";
import { type Measure, measureInfo } from "../domain/facts/measure";
import type { Month } from "../domain/facts/period";
import type { Project } from "../domain/ledger/project";
import { readPolicy } from "../data/wire/wire-to-domain";
import type { Steps } from "../lib/steps";
import { ledgerSums } from "../importing/draft/ledger-sums";
import type { OfficeState } from "./state";

export interface LedgerFact {
  readonly unit: RegionCode;
  readonly month: Month;
  readonly measure: Measure;
  readonly value: number;
}

/** The source of a month's sums. */
export function ledgerSourceId(month: string): string {
  return `ledger-${month}`;
}

/**
 * The sums of the projects by unit, for every month that the ledger is of. A group that any unit
 * reports for the month by itself is left to that; what no project tells is not there, since it is
 * not 0. A step a month.
 */
export function* ledgerFacts(state: OfficeState): Steps<readonly LedgerFact[]> {
  const projects = state.projects.map(({ entry }) => entry.project);
  if (projects.length === 0) return [];
  const { policy } = readPolicy({ ...state.policy });
  const reported = new Set(
    [...state.values.values()].map(
      ({ month, measure }) => `${month} ${measureInfo(measure).group}`,
    ),
  );
  const told = toldBy(projects);
  const facts: LedgerFact[] = [];
  for (const month of ledgerMonths(state)) {
    const sums = ledgerSums(projects, month, policy).filter(
      ({ measure }) => told(measure) && !reported.has(`${month} ${measureInfo(measure).group}`),
    );
    facts.push(...sums);
    yield;
  }
  return facts;
}

/** The months of its tables, and those that projects have reported. */
function ledgerMonths({ projects }: OfficeState): readonly Month[] {
  return [
    ...new Set(
      projects.flatMap(({ months, entry }) => [
        ...months,
        ...entry.project.invested.map(({ month }) => month),
      ]),
    ),
  ].sort();
}

/** Whether any project tells what a measure is counted from. */
function toldBy(projects: readonly Project[]): (measure: Measure) => boolean {
  const has = (test: (project: Project) => boolean) => projects.some(test);
  const untold = new Set<Measure>();
  const leave = (measures: readonly Measure[], isTold: boolean) => {
    if (!isTold) for (const measure of measures) untold.add(measure);
  };
  leave(
    ["starts.planned", "starts.due"],
    has(({ startPlanned }) => startPlanned !== null),
  );
  leave(
    ["starts.done"],
    has(({ startActual }) => startActual !== null),
  );
  leave(
    ["completions.planned", "completions.due"],
    has(({ completionPlanned }) => completionPlanned !== null),
  );
  leave(
    ["completions.done"],
    has(({ completionActual }) => completionActual !== null),
  );
  // Without a curve of its own a project is due by 序时, which the board says by itself.
  leave(
    ["investment.due"],
    has(({ plans }) => plans.some(({ curve }) => curve !== null)),
  );
  return (measure) => !untold.has(measure);
}
