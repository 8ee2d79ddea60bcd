/**
 * The ledger as at a report month, worked out once per month: handlers run on the page's own
 * thread.
 */
import { sorted } from "../src/lib/array";
import { type Lamp } from "../src/domain/rates/lamp";
import {
  type Day,
  type Issue,
  type Project,
  happenedBy,
  investedBy,
  isIssueOverdue,
  listedIn,
  planFor,
  projectLamp,
  stageAt,
} from "./project";
import { type ProjectKind, type Stage } from "../src/domain/ledger/kinds";
import { type Month, addMonths, yearOf } from "../src/domain/facts/period";
import type { Policy } from "../src/domain/facts/policy";
import { BoundedCache } from "./bounded-cache";
import type { LedgerEntry, WireRevision } from "./office";

export const ISSUE_STATES = ["open", "overdue", "recurring"] as const;
export const RED_CARD_STATES = ["open", "past"] as const;

/** One project as known at the end of a month. */
export interface LedgerRow {
  readonly project: Project;
  readonly issues: readonly Issue[];
  readonly revisions: readonly WireRevision[];
  readonly stage: Stage;
  readonly lamp: Lamp;
  /** 年度计划投资 and 累计完成投资 of the month's year, 万元. */
  readonly planned: number;
  readonly done: number | null;
  readonly issueStates: readonly (typeof ISSUE_STATES)[number][];
  readonly redCardState: (typeof RED_CARD_STATES)[number] | null;
}

const MONTHS_KEPT = 12;

export class LedgerIndex {
  readonly #entries: readonly LedgerEntry[];
  readonly #policy: Policy;
  readonly #lists = new BoundedCache<readonly LedgerRow[]>(MONTHS_KEPT);

  constructor(entries: readonly LedgerEntry[], policy: Policy) {
    this.#entries = entries;
    this.#policy = policy;
  }

  /**
   * The last month that any project has a value for; null for an empty ledger. The facts may reach
   * further.
   */
  newestMonth(): Month | null {
    let newest: Month | null = null;
    for (const { project } of this.#entries)
      for (const { month } of project.invested)
        if (newest === null || month > newest) newest = month;
    return newest;
  }

  /** The projects on the list of the month's year, by id. */
  listAt(month: Month): readonly LedgerRow[] {
    return this.#lists.get(month, () => {
      const listed = new Set(
        listedIn(
          this.#entries.map((entry) => entry.project),
          month,
        ),
      );
      const entries = this.#entries.filter((entry) => listed.has(entry.project));
      return sorted(entries, (a, b) => (a.project.id < b.project.id ? -1 : 1)).map((entry) =>
        rowAt(entry, month, this.#policy),
      );
    });
  }

  /**
   * Any project of the ledger, listed in that year or not; null when there is none with that id.
   */
  projectAt(id: string, month: Month): LedgerRow | null {
    const entry = this.#entries.find((candidate) => candidate.project.id === id);
    return entry ? rowAt(entry, month, this.#policy) : null;
  }
}

function rowAt(entry: LedgerEntry, month: Month, policy: Policy): LedgerRow {
  const project = projectAsAt(entry.project, month);
  const issues = entry.issues
    .filter((issue) => happenedBy(issue.raised, month))
    .map((issue) => issueAsAt(issue, month));
  return {
    project,
    issues,
    revisions: entry.revisions.filter((revision) => revision.month <= month),
    stage: stageAt(project, month),
    lamp: projectLamp(project, month, policy),
    planned: planFor(project, month)?.investment ?? 0,
    done: investedBy(project, month),
    issueStates: issueStates(issues, month),
    redCardState: redCardState(project),
  };
}

/** What comes later was not known then: an answer for an earlier month doesn't foretell. */
function projectAsAt(project: Project, month: Month): Project {
  const known = (day: Day | null) => (happenedBy(day, month) ? day : null);
  return {
    ...project,
    kind: kindAt(project, month),
    startActual: known(project.startActual),
    completionActual: known(project.completionActual),
    productionActual: known(project.productionActual),
    redCard: project.redCard && happenedBy(project.redCard.date, month) ? project.redCard : null,
    invested: project.invested.filter((entry) => entry.month <= month),
  };
}

/**
 * A project is new in the year in which it starts or shall start, carried over later, and a reserve
 * until then.
 */
function kindAt(project: Project, month: Month): ProjectKind {
  const year = String(yearOf(month));
  if (project.startActual !== null && project.startActual < year) return "carriedOver";
  const first = [project.startPlanned, project.startActual].filter((day) => day !== null).sort()[0];
  return first !== undefined && first.slice(0, 4) <= year ? "new" : "reserve";
}

function issueAsAt(issue: Issue, month: Month): Issue {
  const known = (day: Day | null) => (happenedBy(day, month) ? day : null);
  const assigned = known(issue.assigned);
  return {
    ...issue,
    assigned,
    responsibleUnit: assigned && issue.responsibleUnit,
    dueBy: assigned && issue.dueBy,
    rectified: known(issue.rectified),
    closed: known(issue.closed),
  };
}

/**
 * `open`: not yet 销号. `overdue`: past due at the month's end and not rectified. `recurring`: came
 * back.
 */
function issueStates(issues: readonly Issue[], month: Month): LedgerRow["issueStates"] {
  const afterMonth = `${addMonths(month, 1)}-01`;
  const tests = {
    open: (issue: Issue) => issue.closed === null,
    overdue: (issue: Issue) => isIssueOverdue(issue, afterMonth),
    recurring: (issue: Issue) => issue.recursOf !== null,
  };
  return ISSUE_STATES.filter((state) => issues.some(tests[state]));
}

function redCardState({ redCard }: Project): LedgerRow["redCardState"] {
  if (!redCard) return null;
  return redCard.outcome === null ? "open" : "past";
}
