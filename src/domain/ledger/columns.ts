/** What the list of projects can be sorted by, and shows: one row a column. */
import { LAMPS } from "../rates/lamp";
import { PROJECT_KINDS, PROJECT_LEVELS, STAGES } from "./kinds";
import { firstIssueDue, openIssueCount } from "./open-issues";
import type { LedgerRow } from "./row";

/** Null comes last, whichever way a column runs. */
export type SortValue = string | number | null;

export interface LedgerColumn {
  readonly word: string;
  /** `place`: where a unit stands in the office's order. */
  readonly value: (row: LedgerRow, place: (county: string) => number) => SortValue;
}

export const COLUMN_IDS = [
  "id",
  "name",
  "county",
  "level",
  "kind",
  "sector",
  "fund",
  "fundsArrived",
  "stage",
  "lamp",
  "leader",
  "unit",
  "team",
  "round",
  "progress",
  "totalInvestment",
  "planned",
  "done",
  "investmentRate",
  "startPlanned",
  "startActual",
  "completionPlanned",
  "completionActual",
  "productionActual",
  "redCard",
  "openIssues",
  "issueDue",
  "library",
  "procedures",
  "tags",
  "partOf",
  "formerNames",
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

export const LEDGER_COLUMNS: Readonly<Record<ColumnId, LedgerColumn>> = {
  id: { word: "编号", value: ({ project }) => project.id },
  name: { word: "项目名称", value: ({ project }) => project.name },
  county: { word: "单位", value: ({ project }, place) => place(project.county) },
  level: {
    word: "级别",
    // The highest list that it stands on.
    value: ({ project }) => firstOf(PROJECT_LEVELS, project.levels),
  },
  kind: { word: "性质", value: ({ project }) => PROJECT_KINDS.indexOf(project.kind) },
  sector: { word: "行业", value: ({ project }) => project.sector },
  fund: { word: "资金来源", value: ({ project }) => project.fundSource },
  fundsArrived: { word: "资金到位", value: ({ project }) => project.fundsArrived },
  stage: { word: "阶段", value: ({ stage }) => STAGES.indexOf(stage) },
  lamp: { word: "亮灯", value: ({ standing }) => LAMPS.indexOf(standing.lamp) },
  leader: { word: "联系领导", value: ({ project }) => project.leader },
  unit: { word: "责任单位", value: ({ project }) => project.unit },
  team: { word: "专班", value: ({ project }) => project.team },
  round: { word: "集中开工批次", value: ({ project }) => project.startRound },
  progress: { word: "形象进度", value: ({ project }) => project.progressText },
  totalInvestment: { word: "总投资", value: ({ project }) => project.totalInvestment },
  planned: { word: "年度计划投资", value: ({ planned }) => planned },
  done: { word: "累计完成投资", value: ({ done }) => done },
  investmentRate: {
    word: "投资完成率",
    value: ({ planned, done }) => (done === null || !planned ? null : done / planned),
  },
  startPlanned: { word: "计划开工", value: ({ project }) => project.startPlanned },
  startActual: { word: "实际开工", value: ({ project }) => project.startActual },
  completionPlanned: { word: "计划竣工", value: ({ project }) => project.completionPlanned },
  completionActual: { word: "实际竣工", value: ({ project }) => project.completionActual },
  productionActual: { word: "投产", value: ({ project }) => project.productionActual },
  redCard: {
    word: "红牌期限",
    value: ({ project, redCard }) =>
      redCard?.state === "open" ? (project.redCard?.deadline ?? null) : null,
  },
  openIssues: { word: "未销号问题", value: ({ issues }) => openIssueCount(issues) },
  issueDue: { word: "最早到期的问题", value: ({ issues }) => firstIssueDue(issues) },
  library: { word: "入库", value: ({ project }) => project.library?.entered ?? null },
  procedures: {
    word: "手续",
    value: ({ project: { library } }) => library && Number(library.complete),
  },
  tags: { word: "六个一批", value: ({ project }) => project.batchTags.join() || null },
  partOf: { word: "所属打包项目", value: ({ project }) => project.partOf },
  formerNames: { word: "曾用名", value: ({ project }) => project.formerNames.join() || null },
};

/** Whether a name is that of a column. */
export function isColumnId(name: string): name is ColumnId {
  return COLUMN_IDS.some((id) => id === name);
}

function firstOf<Value>(order: readonly Value[], values: readonly Value[]): number | null {
  const places = values.map((value) => order.indexOf(value));
  return places.length === 0 ? null : Math.min(...places);
}
