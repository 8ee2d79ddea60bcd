/** Which states an issue is in, and how long its steps took. */
import { lastWhere } from "../../lib/array";
import type { Month } from "../facts/period";
import { type Day, daysBetween, happenedBy, knownBy } from "./day";
import { ISSUE_STATES, ISSUE_STEPS, type IssueState, type IssueStep } from "./kinds";
import type { Issue } from "./project";

/**
 * 逾期: past due on that day and neither rectified nor closed. An issue without a due date is never
 * overdue, and one is not overdue on the day itself.
 */
export function isIssueOverdue(issue: Issue, today: Day): boolean {
  return overdueDays(issue, today) > 0;
}

/** How many days past due it stands; 0 where it is not overdue. */
export function overdueDays({ dueBy, rectified, closed }: Issue, today: Day): number {
  if (dueBy === null || rectified !== null || closed !== null || dueBy >= today) return 0;
  return daysBetween(dueBy, today);
}

const TESTS: Record<IssueState, (issue: Issue, today: Day) => boolean> = {
  open: ({ closed }) => closed === null,
  overdue: isIssueOverdue,
  rectified: ({ rectified, closed }) => rectified !== null && closed === null,
  closed: ({ closed }) => closed !== null,
  listed: ({ listed, closed }) => listed && closed === null,
  recurring: ({ recursOf, repeat }) => recursOf !== null || repeat > 0,
};

/** The states of an issue on a day, in the order of the table. */
export function issueStates(issue: Issue, today: Day): readonly IssueState[] {
  return ISSUE_STATES.filter((state) => TESTS[state](issue, today));
}

/**
 * The days from the step before to this one, or null: not taken, or the step before is not known. A
 * step that was left out is passed over: 整改 without 交办 counts from 提出.
 */
export function stepDays(issue: Issue, step: Exclude<IssueStep, "raised">): number | null {
  const day = issue[step];
  const earlier = lastWhere(
    ISSUE_STEPS.slice(0, ISSUE_STEPS.indexOf(step)),
    (taken) => issue[taken] !== null,
  );
  const before = earlier && issue[earlier];
  return day === null || before === null ? null : daysBetween(before, day);
}

/** The issue as it stood at the end of a month: what came later was not known then. */
export function issueAsAt(issue: Issue, month: Month): Issue {
  const assigned = knownBy(issue.assigned, month);
  return {
    ...issue,
    assigned,
    responsibleUnit: assigned && issue.responsibleUnit,
    dueBy: assigned && issue.dueBy,
    rectified: knownBy(issue.rectified, month),
    closed: knownBy(issue.closed, month),
    ...listedBy(issue, month),
    urges: issue.urges.filter(({ at }) => happenedBy(at, month)),
  };
}

/** 挂牌督办 as at a month; of records that do not tell when, as it stands. */
function listedBy({ listings }: Issue, month: Month): Partial<Issue> {
  if (!listings) return {};
  const known = listings.filter(({ at }) => happenedBy(at, month));
  return { listed: known.at(-1)?.listed ?? false, listings: known };
}
