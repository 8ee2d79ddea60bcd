/**
 * What can be done to a problem (问题) of a project and to its red card, and by whom: 提出 → 交办 →
 * 整改 → 销号, 催办 down, 申请催办 up, 约商.
 */
import type { IssueStep } from "../ledger/kinds";
import type { Issue } from "../ledger/project";
import { type Role, type Standing, dealsWith } from "./roles";

export const ISSUE_ACTIONS = [
  "assign",
  "rectify",
  "reject",
  "close",
  "urge",
  "apply",
  "consult",
  "list",
] as const;
export type IssueAction = (typeof ISSUE_ACTIONS)[number];

export interface IssueActionRule {
  readonly word: string;
  readonly roles: readonly Role[];
  readonly from: readonly IssueStep[];
}

const CHECKING: readonly Role[] = ["reviewer", "administrator"];
const EVERYONE: readonly Role[] = ["reporter", "reviewer", "administrator"];
const OPEN: readonly IssueStep[] = ["raised", "assigned", "rectified"];

export const ISSUE_ACTION_RULES: Readonly<Record<IssueAction, IssueActionRule>> = {
  /** Again too: to another unit, or for another day. */
  assign: { word: "交办", roles: CHECKING, from: ["raised", "assigned"] },
  rectify: { word: "报整改", roles: EVERYONE, from: ["raised", "assigned"] },
  /** What was said to be set right is not. */
  reject: { word: "整改退回", roles: CHECKING, from: ["rectified"] },
  close: { word: "销号", roles: CHECKING, from: ["rectified"] },
  urge: { word: "催办", roles: CHECKING, from: OPEN },
  apply: { word: "申请催办", roles: ["reporter"], from: OPEN },
  consult: { word: "约商", roles: EVERYONE, from: OPEN },
  /** 挂牌督办, and no longer so. */
  list: { word: "挂牌督办", roles: CHECKING, from: OPEN },
};

/** How far a problem has come. */
export function stepOf({
  assigned,
  rectified,
  closed,
}: Pick<Issue, "assigned" | "rectified" | "closed">): IssueStep {
  if (closed !== null) return "closed";
  if (rectified !== null) return "rectified";
  return assigned === null ? "raised" : "assigned";
}

/** Whether somebody may do this to a problem of a project of that unit, as far as it has come. */
export function mayAct(
  action: IssueAction,
  { who, unit, step }: { readonly who: Standing; readonly unit: string; readonly step: IssueStep },
): boolean {
  const { roles, from } = ISSUE_ACTION_RULES[action];
  return dealsWith(who, unit) && roles.includes(who.role) && from.includes(step);
}

/** Who may raise one (提出). */
export function mayRaise(who: Standing, unit: string): boolean {
  return dealsWith(who, unit) && EVERYONE.includes(who.role);
}

/** Who may set and lift red cards (红牌). */
export function mayCard(who: Standing): boolean {
  return CHECKING.includes(who.role);
}
