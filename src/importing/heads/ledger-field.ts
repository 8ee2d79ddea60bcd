/** What a column of a project list can hold beside amounts; most are fields of a `Project`. */
export const LEDGER_FIELD_WORD = {
  name: "项目名称",
  code: "项目代码",
  kind: "建设性质",
  sector: "行业",
  level: "级别",
  years: "起止年限",
  totalInvestment: "总投资",
  planned: "年度计划投资",
  done: "累计完成投资",
  startPlanned: "计划开工时间",
  startActual: "实际开工时间",
  /** 开工（计划开工）时间: the one or the other. */
  startEither: "开工（计划开工）时间",
  completionPlanned: "计划竣工时间",
  completionActual: "实际竣工时间",
  completionEither: "竣工（计划竣工）时间",
  productionActual: "投产时间",
  leader: "联系领导",
  unit: "责任单位",
  team: "专班",
  fundSource: "资金来源",
  progressText: "形象进度",
  issues: "存在问题",
  note: "备注",
} as const;
export type LedgerField = keyof typeof LEDGER_FIELD_WORD;
