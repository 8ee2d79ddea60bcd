/** What is still open (未销号) of a project's issues: how many, and which is due first. */
import type { Day } from "./day";
import type { IssueRow } from "./row";

/** How many issues are not closed (未销号). */
export function openIssueCount(issues: readonly IssueRow[]): number {
  return issues.filter(({ states }) => states.includes("open")).length;
}

/**
 * The earliest due day of what still has to be done; past where that is overdue. Null: nothing is
 * due. What is rectified waits for its closing only.
 */
export function firstIssueDue(issues: readonly IssueRow[]): Day | null {
  const due = issues.flatMap(({ issue, states }) =>
    states.includes("open") && issue.rectified === null && issue.dueBy !== null
      ? [issue.dueBy]
      : [],
  );
  return due.sort()[0] ?? null;
}
