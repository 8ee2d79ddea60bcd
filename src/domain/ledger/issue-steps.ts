/** 提出 → 交办 → 整改 → 销号 of one issue, step by step. 已整改 is not 已销号. */
import type { Day } from "./day";
import { ISSUE_STEPS, type IssueStep } from "./kinds";
import type { Issue } from "./project";
import { stepDays } from "./issues";

/**
 * `done`: taken, with its day. `next`: the one that it waits for. `ahead`: after that.
 * `leftOut`: none is written down, although a later step was taken.
 */
export type StepState = "done" | "next" | "ahead" | "leftOut";

export interface StepAt {
  readonly step: IssueStep;
  readonly state: StepState;
  readonly day: Day | null;
  /** Days since the step before; null where there is none to count from. Below 0: in wrong order. */
  readonly days: number | null;
}

/** The four steps in their order, as far as they are known. */
export function stepsOf(issue: Issue): readonly StepAt[] {
  const last = Math.max(...ISSUE_STEPS.map((step, index) => (issue[step] === null ? -1 : index)));
  return ISSUE_STEPS.map((step, index) => ({
    step,
    state: stateOf(issue[step], index, last),
    day: issue[step],
    days: step === "raised" ? null : stepDays(issue, step),
  }));
}

function stateOf(day: Day | null, index: number, last: number): StepState {
  if (day !== null) return "done";
  if (index < last) return "leftOut";
  return index === last + 1 ? "next" : "ahead";
}
