/**
 * The ledger as at the end of a report month: each project on the list of the month's year with
 * what follows from its dates, plan and reports. Nothing that came later is told.
 */
import { keysOf } from "../../lib/record";
import type { Month } from "../facts/period";
import type { Policy } from "../facts/policy";
import { type Day, dayAfter, happenedBy, knownBy } from "./day";
import { issueAsAt, issueStates } from "./issues";
import type { IssueState, Stage } from "./kinds";
import {
  type Issue,
  type LedgerEntry,
  type Project,
  type RedCard,
  type Revision,
  investedBy,
  planFor,
} from "./project";
import { type RedCardStanding, redCardStanding } from "./red-card";
import { kindAt, stageAt } from "./stage";
import { type ProjectStanding, projectStanding } from "./standing";

export interface IssueRow {
  readonly issue: Issue;
  readonly states: readonly IssueState[];
}

/** One project as known at the end of a month. */
export interface LedgerRow {
  readonly month: Month;
  /** The day after the month's end, as of which it is read: what was due in the month is past. */
  readonly today: Day;
  readonly project: Project;
  readonly issues: readonly IssueRow[];
  readonly revisions: readonly Revision[];
  readonly stage: Stage;
  readonly standing: ProjectStanding;
  readonly redCard: RedCardStanding | null;
  /** 年度计划投资 of the month's year, 万元; null: not on that year's list. */
  readonly planned: number | null;
  /** 累计完成投资, 万元; null: not reported for the month. */
  readonly done: number | null;
  /**
   * The package by which it is counted: it is one of its parts, and that package is on the same
   * list. Null: it counts for itself.
   */
  readonly countedIn: string | null;
}

/** The projects on the list of the month's year, in the order given. */
export function ledgerRows(
  entries: readonly LedgerEntry[],
  month: Month,
  policy: Policy,
): readonly LedgerRow[] {
  const listed = entries.filter(({ project }) => planFor(project, month) !== null);
  const packages = countedPackages(listed.map(({ project }) => project));
  return listed.map((entry) =>
    rowAt(entry, { month, policy, countedIn: packages.get(entry.project.id) ?? null }),
  );
}

/**
 * One project as at a month, listed in that year or not. `countedIn`: of the whole list
 * (`countedPackages`).
 */
export function rowAt(
  entry: LedgerEntry,
  { month, policy, countedIn }: { month: Month; policy: Policy; countedIn: string | null },
): LedgerRow {
  const project = projectAsAt(entry.project, month);
  const today = dayAfter(month);
  const plan = planFor(project, month);
  return {
    month,
    today,
    project,
    issues: entry.issues
      .filter((issue) => happenedBy(issue.raised, month))
      .map((known) => {
        const issue = issueAsAt(known, month);
        return { issue, states: issueStates(issue, today) };
      }),
    revisions: entry.revisions.filter((revision) => revision.month <= month),
    stage: stageAt(project, month),
    standing: projectStanding(project, month, policy),
    redCard: project.redCard && redCardStanding(project.redCard, today),
    planned: plan && plan.investment,
    done: investedBy(project, month),
    countedIn,
  };
}

/**
 * By project: the package in which it is counted, where that is on the same list. A package and its
 * parts are the same work; the package stands for it. A part whose package is not on the list
 * counts for itself, and so do packages that are parts of one another in a circle.
 */
export function countedPackages(listed: readonly Project[]): ReadonlyMap<string, string> {
  const parts = listed.filter(({ partOf }) => partOf !== null);
  if (parts.length === 0) return new Map();
  const byId = new Map(listed.map((project) => [project.id, project]));
  return new Map(
    parts.flatMap(({ id, partOf }) =>
      partOf !== null && byId.has(partOf) && !leadsBack(id, byId) ? [[id, partOf] as const] : [],
    ),
  );
}

function leadsBack(start: string, byId: ReadonlyMap<string, Project>): boolean {
  const seen = new Set<string>();
  let at = byId.get(start)?.partOf ?? null;
  while (at !== null && !seen.has(at)) {
    if (at === start) return true;
    seen.add(at);
    at = byId.get(at)?.partOf ?? null;
  }
  return false;
}

/** The card as it was known at the end of a month; null where it came later. */
export function cardAsAt(card: RedCard, month: Month): RedCard | null {
  if (!happenedBy(card.date, month)) return null;
  const isSettled = card.outcomeAt === null || happenedBy(card.outcomeAt, month);
  return isSettled ? card : { ...card, outcome: null, outcomeAt: null };
}

/**
 * What comes later was not known then: an answer for an earlier month doesn't foretell. The project
 * itself where nothing came later: of a hundred thousand, copies would be large.
 */
function projectAsAt(project: Project, month: Month): Project {
  const { redCard, library, changes, invested } = project;
  const allBy = <Item>(items: readonly Item[], isKnown: (item: Item) => boolean) =>
    items.every(isKnown) ? items : items.filter(isKnown);
  const reported = allBy(invested, (entry) => entry.month <= month);
  const isEntered = library === null || library.entered === knownBy(library.entered, month);
  const known = {
    kind: kindAt(project, month),
    startActual: knownBy(project.startActual, month),
    completionActual: knownBy(project.completionActual, month),
    productionActual: knownBy(project.productionActual, month),
    fundsArrived: knownBy(project.fundsArrived, month),
    // It has no day of its own: it is that of the last report.
    progressText: reported === invested ? project.progressText : null,
    redCard: redCard && cardAsAt(redCard, month),
    library: isEntered ? library : { ...library, entered: null },
    changes: allBy(changes, ({ at }) => happenedBy(at, month)),
    invested: reported,
  } satisfies Partial<Project>;
  const isSame = keysOf(known).every((key) => known[key] === project[key]);
  return isSame ? project : { ...project, ...known };
}
