/** 台账空表: a row for each project, with the words that may stand in it as lists. */
import { type Month, cumulativeSpan, yearOf } from "../../domain/facts/period";
import { PROJECT_KIND_WORD, PROJECT_LEVEL_WORD } from "../../domain/ledger/kinds";
import type { OfficeState } from "../state";
import { type FormCell, type FormEntry, type FormFile, blanks, spanning } from "./form";
import { ledgerNotes } from "./notes";

/** Rows that lists and numbers are set up for. */
const ROWS = 1000;
const ABOVE = 3;

interface LedgerColumn {
  readonly head: string;
  readonly width: number;
  readonly entry?: "amount" | readonly string[];
}

/** The ledger of a month, without projects. */
export function ledgerForm(state: OfficeState, month: Month): FormFile {
  const period = `${yearOf(month)}年${cumulativeSpan(month)}`;
  const columns = ledgerColumns(state, month);
  const heads = columns.map(({ head }): FormCell => ({ text: head, kind: "head" }));
  const title = `${state.region.name}${period}重点项目台账`;
  const sheet = {
    name: "项目台账",
    rows: [
      spanning({ text: title, kind: "title", across: columns.length }),
      spanning({
        text: "填报单位（盖章）：　　　　　　填报人：　　　　　　联系电话：",
        kind: "line",
        across: columns.length,
      }),
      heads,
      blanks(columns.length),
    ],
    widths: columns.map(({ width }) => width),
    fixed: { rows: ABOVE, columns: 2 },
    entries: columns.flatMap(({ entry }, index) => (entry ? [entryOf(entry, index)] : [])),
  };
  return { name: `${state.region.name}${period}项目台账（空表）`, sheets: [sheet, ledgerNotes()] };
}

function entryOf(entry: "amount" | readonly string[], column: number): FormEntry {
  const area = { top: ABOVE, bottom: ABOVE + ROWS - 1, left: column, right: column };
  return entry === "amount"
    ? { kind: entry, area, canBeNegative: true }
    : { kind: "choice", area, choices: entry };
}

function ledgerColumns({ units }: OfficeState, month: Month): readonly LedgerColumn[] {
  const year = yearOf(month);
  return [
    { head: "序号", width: 6 },
    { head: "项目名称", width: 30 },
    { head: "项目代码", width: 26 },
    { head: "所属单位", width: 14, entry: units.map(({ name }) => name) },
    { head: "建设性质", width: 10, entry: Object.values(PROJECT_KIND_WORD) },
    { head: "项目级别", width: 10, entry: Object.values(PROJECT_LEVEL_WORD) },
    { head: "行业", width: 12 },
    { head: "资金来源", width: 14 },
    { head: "总投资（万元）", width: 12, entry: "amount" },
    { head: `${year}年计划投资（万元）`, width: 14, entry: "amount" },
    { head: `${year}年${cumulativeSpan(month)}累计完成投资（万元）`, width: 16, entry: "amount" },
    { head: "计划开工时间", width: 13 },
    { head: "实际开工时间", width: 13 },
    { head: "计划竣工时间", width: 13 },
    { head: "实际竣工时间", width: 13 },
    { head: "投产时间", width: 13 },
    { head: "形象进度", width: 24 },
    { head: "联系领导", width: 10 },
    { head: "责任单位", width: 16 },
    { head: "专班", width: 12 },
    { head: "存在问题", width: 24 },
    { head: "备注", width: 20 },
  ];
}
