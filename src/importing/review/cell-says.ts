/** What was read from one cell, in sentences; and why nothing was. */
import { measureName } from "../../domain/facts/measure";
import { monthLabel } from "../../domain/facts/period";
import { PROJECT_KIND_WORD } from "../../domain/ledger/kinds";
import { formatCount } from "../../domain/numbers/format";
import type { DraftProject, DraftValue, Place } from "../draft/draft";
import { cellAt } from "../grid";
import type { LedgerField } from "../heads/ledger-field";
import type { Column, TableRow } from "../recognise/table";
import { valueWords } from "./line-words";
import { type Review, unitNameIn } from "./review";
import { roleWord, standingOf } from "./role-words";
import { SUM_CLASS_WORD } from "./sum-words";
import type { ReviewedTable } from "./tables";

/** Sentences about the cell in a row of the table's grid; at least one. */
export function cellSays(
  review: Review,
  reviewed: ReviewedTable,
  { row, column }: { readonly row: number; readonly column: number },
): readonly string[] {
  const { table, draft, settings } = reviewed;
  const isHere = (at: Place) => at.row === row + table.offset && at.column === column;
  const said = [
    ...draft.values.filter(({ at }) => at.some(isHere)).map((value) => valueSays(review, value)),
    ...draft.sums
      .filter(({ at }) => isHere(at))
      .map(
        ({ printed, summed, class: verdict }) =>
          `印的合计${printed}，各行相加${summed}：${SUM_CLASS_WORD[verdict]}。合计只用于核对，不存作单位的数。`,
      ),
    ...draft.projects
      .filter((project) => project.row === row)
      .flatMap((project) => projectSays(project, table.columns, column)),
    ...draft.notes.filter(({ at }) => isHere(at)).map(() => "这里的文字作为备注保留，不当作数值。"),
    ...(draft.printed.some(({ at }) => isHere(at))
      ? ["表上印的数，只用于核对，不存作单位的数。"]
      : []),
  ];
  if (settings.isLeftOut) return ["整张表已设为不导入。"];
  return said.length > 0 ? said : [whyNothing(reviewed, row, column)];
}

function valueSays(review: Review, { unit, month, measure, value, at }: DraftValue): string {
  const about = { kind: "value", unit, month, measure } as const;
  const line = { kind: "new", about, was: null, value, at: null } as const;
  const summed = at.length > 1 ? `（${at.length}格相加）` : "";
  return `读作：${unitNameIn(review, unit)}${measureName(measure, "ytd")}，${monthLabel(month)}，${valueWords(line, value)}${summed}。`;
}

/** What a project's cell gave; nothing of a column without a field. */
function projectSays(
  { name, fields, cells }: DraftProject,
  columns: readonly Column[],
  at: number,
): readonly string[] {
  const column = columns.find(({ index }) => index === at);
  if (column?.role.kind !== "field") return [];
  const { field } = column.role;
  if (field === "name") return [`读作：项目「${name}」。`];
  if (cells[field]?.column !== at) return [];
  const value = fieldText(fields, field);
  return value === null ? [] : [`读作：「${name}」${roleWord(column.role)}，${value}。`];
}

type Fields = DraftProject["fields"];

/** The value of a field as it will be stored; null where the cell gave none, or it is kept as a note. */
function fieldText(fields: Fields, field: LedgerField): string | null {
  return (OWN_TEXT[field] ?? (() => plainText(fields, field)))(fields);
}

/** Fields that are no plain words. */
const OWN_TEXT: Partial<Record<LedgerField, (fields: Fields) => string | null>> = {
  totalInvestment: ({ totalInvestment }) =>
    totalInvestment === undefined ? null : wan(totalInvestment),
  planned: ({ plans }) => listed(plans, ({ year, investment }) => `${year}年${wan(investment)}`),
  done: ({ invested }) =>
    listed(invested, ({ month, value }) => `${monthLabel(month)}${wan(value)}`),
  kind: ({ kind }) => (kind === undefined ? null : PROJECT_KIND_WORD[kind]),
  startEither: ({ startActual, startPlanned }) => eitherDay(startActual, startPlanned),
  completionEither: ({ completionActual, completionPlanned }) =>
    eitherDay(completionActual, completionPlanned),
};

function wan(value: number): string {
  return `${formatCount(value)}万元`;
}

function listed<Item>(
  items: readonly Item[] | undefined,
  say: (item: Item) => string,
): string | null {
  return items === undefined ? null : items.map(say).join("、");
}

type StoredDay = Fields["startActual"];

function eitherDay(actual: StoredDay, planned: StoredDay): string | null {
  if (actual) return `实际${actual}`;
  return planned ? `计划${planned}` : null;
}

const PLAIN = [
  "startPlanned",
  "startActual",
  "completionPlanned",
  "completionActual",
  "productionActual",
  "sector",
  "fundSource",
  "leader",
  "unit",
  "team",
  "progressText",
] as const satisfies readonly (LedgerField & keyof Fields)[];

function plainText(fields: Fields, field: LedgerField): string | null {
  const plain = PLAIN.find((one) => one === field);
  return plain === undefined ? null : (fields[plain] ?? null);
}

function whyNothing({ table, draft }: ReviewedTable, row: number, at: number): string {
  const { head } = table;
  if (!head) return "没有认出表头，这张表没有读。";
  if (row < head.first) return "表头以上：标题和说明，年份、月份、金额单位从这里读。";
  if (row <= head.last) return "表头。";
  const line = table.rows.find((one) => one.row === row);
  const column = table.columns.find(({ index }) => index === at);
  if (!line || line.kind === "blank") return "空行。";
  const byRow = rowSays(line);
  if (byRow !== null) return byRow;
  if (!column) return "这一列没有列头，没有读。";
  const standing = standingOf(column.role);
  if (standing === "unknown") return "这一列没有认出，没有导入。";
  if (standing === "aside") return `${roleWord(column.role)}：不导入。`;
  if (standing === "key") return "这一行是哪个单位的。";
  if (cellAt(table.grid, row, at).kind === "blank") return "空格：按未报处理，不当作零。";
  return draft.month === null ? "年份或月份没有定，没有导入。" : "没有从这里读出可存的数。";
}

function rowSays(row: TableRow): string | null {
  switch (row.kind) {
    case "unit":
    case "project":
    case "blank":
      return null;
    case "total":
      return `${row.isGrand ? "合计" : "小计"}行：只用于核对，不存作单位的数。`;
    case "section":
      return "分段的标题行，不是一个单位，也不是一个项目。";
    case "note":
      return "附注，作为备注保留。";
    case "part":
      return "其中项或对比行，已含在别的行里，不导入。";
    case "head":
      return "又印了一遍的表头。";
    case "unclear":
      return "这一行没有认出是单位、项目还是合计，没有导入。";
  }
}
