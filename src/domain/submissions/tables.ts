/** The tables (表) that a unit sends in for each month. */
import type { MeasureGroup } from "../facts/measure";

export const REPORT_TABLES = ["monthly", "enterprises", "ledger"] as const;
export type ReportTable = (typeof REPORT_TABLES)[number];

export const TABLE_WORD: Readonly<Record<ReportTable, string>> = {
  monthly: "月报",
  enterprises: "四上企业",
  ledger: "项目台账",
};

/** The measures that a table holds; the ledger holds projects instead. */
export const TABLE_GROUPS: Readonly<Record<ReportTable, readonly MeasureGroup[]>> = {
  monthly: ["projects", "starts", "completions", "investment"],
  enterprises: ["enterprises"],
  ledger: [],
};
