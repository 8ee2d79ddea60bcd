/**
 * What a project and an issue of the 台账 can be: one table each, the words of the API in their order
 * with the words of the screen.
 */
import { keysOf } from "../../lib/record";

export const STAGE_WORD = {
  preparation: "前期",
  started: "开工",
  building: "在建",
  completed: "竣工",
  production: "投产",
} as const;
export type Stage = keyof typeof STAGE_WORD;
export const STAGES = keysOf(STAGE_WORD);

export const PROJECT_KIND_WORD = { carriedOver: "续建", new: "新建", reserve: "储备" } as const;
export type ProjectKind = keyof typeof PROJECT_KIND_WORD;
export const PROJECT_KINDS = keysOf(PROJECT_KIND_WORD);

/** The lists that a project stands on, 级别. */
export const PROJECT_LEVEL_WORD = {
  province: "省重点",
  prefecture: "市重点",
  county: "县重点",
} as const;
export type ProjectLevel = keyof typeof PROJECT_LEVEL_WORD;
export const PROJECT_LEVELS = keysOf(PROJECT_LEVEL_WORD);

/** The libraries of planned projects that a reserve project is entered into, 入库. */
export const LIBRARY_LEVEL_WORD = {
  county: "县级库",
  prefecture: "市级库",
  province: "省级库",
  nation: "国家库",
} as const;
export type LibraryLevel = keyof typeof LIBRARY_LEVEL_WORD;
export const LIBRARY_LEVELS = keysOf(LIBRARY_LEVEL_WORD);

/** 三类资金, which reviews ask for, each by the word that it has in `fundSource`. */
export const FUND_GROUP_WORD = {
  bond: "专项债",
  treasury: "抗疫特别国债",
  central: "中央预算内",
} as const;
export type FundGroup = keyof typeof FUND_GROUP_WORD;
export const FUND_GROUPS = keysOf(FUND_GROUP_WORD);

/** 六个一批: tags, not exclusive states. */
export const BATCH_TAGS = [
  "按期开工",
  "快速推进",
  "竣工投产",
  "整改销号",
  "前期储备",
  "服务保障",
] as const;

/** `past`: it has an outcome. */
export const RED_CARD_STATE_WORD = { open: "未销牌", past: "已处理" } as const;
export type RedCardState = keyof typeof RED_CARD_STATE_WORD;

export const ISSUE_KIND_WORD = {
  land: "用地",
  funds: "资金",
  approval: "审批",
  materials: "材料",
  labour: "用工",
  market: "市场",
  other: "其他",
} as const;
export type IssueKind = keyof typeof ISSUE_KIND_WORD;
export const ISSUE_KINDS = keysOf(ISSUE_KIND_WORD);

/** An issue's steps, each with the day on which it was taken. */
export const ISSUE_STEP_WORD = {
  raised: "提出",
  assigned: "交办",
  rectified: "整改",
  closed: "销号",
} as const;
export type IssueStep = keyof typeof ISSUE_STEP_WORD;
export const ISSUE_STEPS = keysOf(ISSUE_STEP_WORD);

/** What can be asked of an issue; one can be in several of these states. */
export const ISSUE_STATE_WORD = {
  open: "未销号",
  overdue: "逾期",
  rectified: "已整改未销号",
  closed: "已销号",
  listed: "挂牌督办",
  recurring: "反复出现",
} as const;
export type IssueState = keyof typeof ISSUE_STATE_WORD;
export const ISSUE_STATES = keysOf(ISSUE_STATE_WORD);

/** 双向催办: from above to who shall act, or from below to who can help. */
export const URGE_DIRECTION_WORD = { down: "向下", up: "向上" } as const;
export type UrgeDirection = keyof typeof URGE_DIRECTION_WORD;
export const URGE_DIRECTIONS = keysOf(URGE_DIRECTION_WORD);

export const URGE_KIND_WORD = { urge: "催办", consult: "约商" } as const;
export type UrgeKind = keyof typeof URGE_KIND_WORD;
export const URGE_KINDS = keysOf(URGE_KIND_WORD);

/** What a project can become another one by. */
export const CHANGE_KIND_WORD = {
  renamed: "更名",
  merged: "合并",
  split: "拆分",
  moved: "迁移",
} as const;
export type ChangeKind = keyof typeof CHANGE_KIND_WORD;
export const CHANGE_KINDS = keysOf(CHANGE_KIND_WORD);
