/** The lists that the quarterly review asks for, as a table: which projects stand on each. */
import { type Month, addQuarters, monthsOfQuarter, quarterOf } from "../facts/period";
import { type Day, happenedBy, happenedInYear } from "./day";
import type { LedgerRow } from "./row";
import { isEnded } from "./stage";
import { fundGroupsOf } from "./funds";

export interface ReadyList {
  readonly id: string;
  readonly word: string;
  /** What is on it, in words to be printed beside it. */
  readonly says: string;
  readonly holds: (row: LedgerRow) => boolean;
}

export const READY_LISTS = [
  {
    id: "startOverdue",
    word: "应开未开",
    says: "计划开工月份已到（含上年结转），还没有开工",
    holds: ({ project, month, stage }) =>
      stage === "preparation" && happenedBy(project.startPlanned, month),
  },
  {
    id: "startedEarly",
    word: "提前开工",
    says: "今年开工，早于计划开工月份",
    holds: ({ project, month }) =>
      happenedInYear(project.startActual, month) &&
      isEarlier(project.startActual, project.startPlanned),
  },
  {
    id: "completionOverdue",
    word: "应竣未竣",
    says: "计划竣工月份已到（含上年结转），还没有竣工",
    holds: ({ project, month, stage }) =>
      !isEnded(stage) && happenedBy(project.completionPlanned, month),
  },
  {
    id: "behindPace",
    word: "未达序时",
    says: "本年投资完成率低于序时进度；无计划或未报的不在内",
    holds: ({ standing }) => standing.gapTenths !== null && standing.gapTenths < 0,
  },
  {
    id: "redCard",
    word: "红牌",
    says: "有红牌，还没有处理结果",
    holds: ({ redCard }) => redCard?.state === "open",
  },
  {
    id: "issueOverdue",
    word: "逾期问题",
    says: "有问题过了整改期限，既没有整改也没有销号",
    holds: (row) => hasIssue(row, "overdue"),
  },
  {
    id: "issueRecurring",
    word: "反复出现的问题",
    says: "有问题以前出现过",
    holds: (row) => hasIssue(row, "recurring"),
  },
  {
    id: "fundedNotStarted",
    word: "资金已到未开工",
    says: "三类资金已经到位，还没有开工；到位日期未报的不在内",
    holds: ({ project, stage }) =>
      stage === "preparation" && project.fundsArrived !== null && fundGroupsOf(project).length > 0,
  },
  {
    id: "startsNext",
    word: "下季度应开工",
    says: "计划下季度开工，还没有开工",
    holds: ({ project, month, stage }) =>
      stage === "preparation" && isInNextQuarter(project.startPlanned, month),
  },
  {
    id: "completionsNext",
    word: "下季度应竣工",
    says: "计划下季度竣工，还没有竣工",
    holds: ({ project, month, stage }) =>
      !isEnded(stage) && isInNextQuarter(project.completionPlanned, month),
  },
  {
    id: "notEntered",
    word: "谋划未入库",
    says: "储备项目，还没有入库；入库情况未报的不在内",
    holds: ({ project }) =>
      project.kind === "reserve" && project.library !== null && project.library.entered === null,
  },
] as const satisfies readonly ReadyList[];

export type ReadyListId = (typeof READY_LISTS)[number]["id"];

/** The lists that a project stands on, in the order of the table. */
export function readyListsOf(row: LedgerRow): readonly ReadyListId[] {
  return READY_LISTS.filter(({ holds }) => holds(row)).map(({ id }) => id);
}

function hasIssue({ issues }: LedgerRow, state: "overdue" | "recurring"): boolean {
  return issues.some(({ states }) => states.includes(state));
}

/** By the month: a plan is made for one. */
function isEarlier(actual: Day | null, planned: Day | null): boolean {
  return actual !== null && planned !== null && actual.slice(0, 7) < planned.slice(0, 7);
}

function isInNextQuarter(day: Day | null, month: Month): boolean {
  const months: readonly string[] = monthsOfQuarter(addQuarters(quarterOf(month), 1));
  return day !== null && months.includes(day.slice(0, 7));
}
