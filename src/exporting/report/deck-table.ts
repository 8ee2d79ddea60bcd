/** A table of all units on slides: the columns that can be read there, and the rows of each slide. */
import { pageSizes } from "../../lib/paging";
import {
  type Sheet,
  type SheetColumn,
  type SheetRow,
  columnHead,
} from "../../figures/tables/sheet";
import { statusText } from "../../figures/status-words";
import { slide as slideType } from "../../ui/tokens/files.json";
import { INNER_WIDTH, ems, inOneLine } from "../pptx/layout";

/** What stands on one slide. */
export interface SlideTable {
  /** Indices of the sheet's columns, in its order. */
  readonly columns: readonly number[];
  /** Units, then what is set apart as the last. */
  readonly rows: readonly SheetRow[];
  /** Whether the column 状态 stands at the right: where anything is missing or marked. */
  readonly hasStatus: boolean;
  /** In: the name, each column, 状态. */
  readonly widths: readonly number[];
  /** 本页列出9列，全表共21列，见同一汇报的文档和表格。 Empty where all are there. */
  readonly leftOut: string;
}

/** On a slide; fewer where a name of a unit takes two lines. */
const MOST_UNITS = { inOneLine: 13, inTwoLines: 7 };
const SIZE = slideType.table.comfortable;
const PADDING = 0.2;
/** Room for that of a lamp. */
const SIGN = "● ";
const NAME = { least: 1.1, most: 2.4 };
const STATUS_MOST = 2.6;

/** The slides of a table: as few as hold its units, the region last on each. */
export function slideTables(sheet: Sheet): readonly SlideTable[] {
  const units = sheet.rows.filter(({ isTotal }) => !isTotal);
  const totals = sheet.rows.filter(({ isTotal }) => isTotal);
  const setting = columnsOf(sheet);
  const isLong = sheet.rows.some(({ name }) => widthOf([name]) > NAME.most);
  const most = isLong ? MOST_UNITS.inTwoLines : MOST_UNITS.inOneLine;
  let first = 0;
  return pageSizes([units.length], most).map((count) => {
    first += count;
    return { ...setting, rows: [...units.slice(first - count, first), ...totals] };
  });
}

/** Of a row where anything is missing or marked, whole; empty where all is reported. */
export function rowStatus({ status }: SheetRow): string {
  return status.every(({ kind }) => kind === "reported") ? "" : statusText(status);
}

/** The same in one line of so many inches; … says that something is gone. */
export function shortStatus(row: SheetRow, width: number): string {
  return inOneLine(rowStatus(row), width - PADDING, SIZE);
}

/** Whether anything of a status is gone on the slide. */
export function hasCutStatus({ rows, hasStatus, widths }: SlideTable): boolean {
  const width = widths.at(-1) ?? 0;
  return hasStatus && rows.some((row) => shortStatus(row, width) !== rowStatus(row));
}

function columnsOf(sheet: Sheet): Omit<SlideTable, "rows"> {
  const words = sheet.rows.map(rowStatus);
  const hasStatus = words.some((word) => word !== "");
  const name = within(NAME, widthOf([sheet.rowHead, ...sheet.rows.map((row) => row.name)]));
  const status = hasStatus ? Math.min(STATUS_MOST, widthOf(["状态", ...words])) : 0;
  const wanted = sheet.columns.map((column, index) =>
    widthOf([
      columnHead(column),
      ...sheet.rows.map(
        ({ cells }) => `${column.unit === null ? SIGN : ""}${cells[index]?.text ?? ""}`,
      ),
    ]),
  );
  const columns = fitting(sheet.columns, wanted, INNER_WIDTH - name - status);
  const widths = columns.map((index) => wanted[index] ?? 0);
  const spare = INNER_WIDTH - name - status - widths.reduce((sum, width) => sum + width, 0);
  const more = columns.length === 0 ? 0 : spare / columns.length;
  const all = sheet.columns.length;
  return {
    columns,
    hasStatus,
    widths: [name, ...widths.map((width) => width + more), ...(hasStatus ? [status] : [])],
    leftOut:
      columns.length < all
        ? `本页列出${columns.length}列，全表共${all}列，见同一汇报的文档和表格。`
        : "",
  };
}

/** What a meeting looks for first: rates, lamps, what was done, the plan, then the rest. */
const ORDER: readonly ((column: SheetColumn) => boolean)[] = [
  ({ unit, key }) => unit === "%" && !key.endsWith("DueRate"),
  ({ key }) => key.endsWith("Lamp"),
  ({ key }) => /Done$|^added$/.test(key),
  ({ key }) => /Planned$|^target$/.test(key),
  ({ unit }) => unit === "百分点",
  () => true,
];

/** Those that fit, by what is looked for first, in the sheet's order; at least one. */
function fitting(
  columns: readonly SheetColumn[],
  widths: readonly number[],
  room: number,
): readonly number[] {
  const rankOf = (column: SheetColumn) => ORDER.findIndex((is) => is(column));
  const byRank = columns
    .map((column, index) => ({ index, rank: rankOf(column) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index);
  const taken: number[] = [];
  let left = room;
  for (const { index } of byRank) {
    const width = widths[index] ?? 0;
    if (width > left && taken.length > 0) break;
    taken.push(index);
    left -= width;
  }
  return taken.sort((a, b) => a - b);
}

/** In: the longest of the texts at the table's type size. */
function widthOf(texts: readonly string[]): number {
  return (Math.max(...texts.map(ems)) * SIZE) / 72 + PADDING;
}

function within({ least, most }: { least: number; most: number }, width: number): number {
  return Math.min(most, Math.max(least, width));
}
