/**
 * States of a submission (one unit's table of one month) and what leads from one to another: the one
 * table by which the server decides, the app shows its buttons and the tests walk.
 */
import { type Role, type Standing, dealsWith } from "./roles";

export const STATES = [
  "unreported",
  "draft",
  "submitted",
  "returned",
  "accepted",
  "published",
] as const;
export type SubmissionState = (typeof STATES)[number];

export const STATE_WORD: Readonly<Record<SubmissionState, string>> = {
  unreported: "未报",
  draft: "草稿",
  submitted: "已报",
  returned: "退回",
  accepted: "已审",
  published: "已发布",
};

export const SUBMISSION_ACTIONS = [
  "save",
  "submit",
  "withdraw",
  "return",
  "accept",
  "correct",
  "extend",
  "lock",
  "unlock",
] as const;
export type SubmissionAction = (typeof SUBMISSION_ACTIONS)[number];

export interface ActionRule {
  readonly word: string;
  readonly roles: readonly Role[];
  /** To which state it leads, by the state that it starts from; from others it does not. */
  readonly leads: Readonly<Partial<Record<SubmissionState, SubmissionState>>>;
  readonly needsReason: boolean;
  /** Whether a lock (锁定) forbids it. */
  readonly isLockable: boolean;
}

const OWN_WORK: readonly Role[] = ["reporter", "reviewer", "administrator"];
const CHECKING: readonly Role[] = ["reviewer", "administrator"];
/** Any state, which stays. */
const STAYS: ActionRule["leads"] = {
  unreported: "unreported",
  draft: "draft",
  submitted: "submitted",
  returned: "returned",
  accepted: "accepted",
  published: "published",
};

export const ACTION_RULES: Readonly<Record<SubmissionAction, ActionRule>> = {
  save: {
    word: "保存草稿",
    roles: OWN_WORK,
    // What was returned stays so until it is sent in again.
    leads: { unreported: "draft", draft: "draft", returned: "returned" },
    needsReason: false,
    isLockable: true,
  },
  submit: {
    word: "上报",
    roles: OWN_WORK,
    leads: { draft: "submitted", returned: "submitted" },
    needsReason: false,
    isLockable: true,
  },
  withdraw: {
    word: "撤回",
    roles: OWN_WORK,
    leads: { submitted: "draft" },
    needsReason: false,
    isLockable: true,
  },
  return: {
    word: "退回",
    roles: CHECKING,
    leads: { submitted: "returned", accepted: "returned" },
    needsReason: true,
    isLockable: false,
  },
  accept: {
    word: "审核通过",
    roles: CHECKING,
    leads: { submitted: "accepted" },
    needsReason: false,
    isLockable: false,
  },
  correct: {
    word: "更正",
    roles: OWN_WORK,
    // What was published stands until the correction is accepted and published.
    leads: { published: "draft" },
    needsReason: true,
    isLockable: true,
  },
  extend: { word: "延期", roles: CHECKING, leads: STAYS, needsReason: true, isLockable: false },
  lock: { word: "锁定", roles: CHECKING, leads: STAYS, needsReason: true, isLockable: false },
  unlock: { word: "解锁", roles: CHECKING, leads: STAYS, needsReason: false, isLockable: false },
};

/** 已上报: what is told once it is done. */
export function doneWord(action: SubmissionAction): string {
  return action === "correct" ? "已开始更正" : `已${ACTION_RULES[action].word}`;
}

/** What is asked: who, at which unit's submission, in which state. */
export interface Asking {
  readonly who: Standing;
  readonly unit: string;
  readonly state: SubmissionState;
  readonly isLocked: boolean;
}

/** `role`: not this one's to do. `state`: it does not lead on from there. `locked`: 锁定. */
export type Verdict =
  | { readonly kind: "leads"; readonly to: SubmissionState }
  | { readonly kind: "role" | "state" | "locked" };

/** What an action comes to. */
export function verdictOn(
  action: SubmissionAction,
  { who, unit, state, isLocked }: Asking,
): Verdict {
  const { roles, leads, isLockable } = ACTION_RULES[action];
  if (!dealsWith(who, unit) || !roles.includes(who.role)) return { kind: "role" };
  const to = leads[state];
  if (to === undefined) return { kind: "state" };
  return isLocked && isLockable ? { kind: "locked" } : { kind: "leads", to };
}

/** The actions that somebody may take, in the order of the table. */
export function actionsFor(asking: Asking): readonly SubmissionAction[] {
  return SUBMISSION_ACTIONS.filter((action) => {
    if (action === "lock" && asking.isLocked) return false;
    if (action === "unlock" && !asking.isLocked) return false;
    return verdictOn(action, asking).kind === "leads";
  });
}
