/**
 * What a 汇报 has as tables on paper. One that is too wide goes on below itself: its further columns
 * stand in a table of their own, with the names again.
 */
import { groupBy } from "../../lib/array";
import { statusText } from "../../figures/status-words";
import { type Sheet, type SheetRow, columnHead } from "../../figures/tables/sheet";
import type { CardsContent } from "../../report/item";
import { STATUS_HEAD, hasStatus, isEmptyCell, sectionRuns } from "../sheet/words";
import { cleanLine } from "../word/lines";
import {
  type Column,
  type PaperCell,
  type PaperTable,
  emOf,
  leastWidth,
  parts,
  table,
} from "./paper-table";

/** In pt: the largest at which all columns fit; at the last one they may have to be parted. */
const LEAST_SIZE = 7.5;
const SIZES = [9, 8, LEAST_SIZE] as const;
const MOST_NAME = 8;
const LEAST_STATUS = 8;
const MOST_STATUS = 16;
/** Units of one status that are named one by one, even where they are most of them. */
const MOST_NAMED = 3;

/** A sheet on paper: its tables, and what they have no room for. */
export interface PaperSheet {
  /** One, or several that stand one below the other, with further columns each. */
  readonly tables: readonly PaperTable[];
  /** 未报：甲县、乙县; 已报：其余10个: the statuses where there is no column for them. */
  readonly statuses: readonly string[];
}

/** The sheet at the width in mm. Only where all columns fit is there one for the statuses. */
export function paperSheet(sheet: Sheet, widthMm: number): PaperSheet {
  const columns = [nameColumn(sheet), ...valueColumns(sheet)];
  const told = statusColumn(sheet);
  const totals = sheet.rows.map(({ isTotal }) => isTotal);
  const sizeOf = (of: readonly Column[]) =>
    SIZES.find((points) => leastWidth(of, points) <= widthMm);
  const made = (of: readonly Column[], size: number) => table(of, { totals, size, widthMm });
  const whole = told === null ? columns : [...columns, told];
  const size = sizeOf(whole);
  if (size !== undefined) return { tables: [made(whole, size)], statuses: [] };
  const statuses = statusLines(sheet);
  const smaller = sizeOf(columns);
  if (smaller !== undefined) return { tables: [made(columns, smaller)], statuses };
  const torn = parts(columns, { size: LEAST_SIZE, widthMm });
  return { tables: torn.map((part) => made(part, LEAST_SIZE)), statuses };
}

function statusLines({ rows }: Sheet): readonly string[] {
  const groups = [...groupBy(rows, ({ status }) => statusText(status))].filter(
    ([text]) => text !== "",
  );
  return groups.map(([text, of]) => {
    const isRest = of.length > MOST_NAMED && of.length > rows.length / 2;
    const names = isRest ? `其余${of.length}个` : of.map(({ name }) => name).join("、");
    return cleanLine(`${text}：${names}`);
  });
}

/** 四项主要指标 as a table: a row each. */
export function cardsTable({ cards }: CardsContent, widthMm: number): PaperTable {
  const column = (head: string, cells: readonly PaperCell[]): Column => ({
    section: null,
    head,
    cells,
    least: Math.max(emOf(head), ...cells.flatMap(({ lines }) => lines.map(emOf))),
    most: 0,
  });
  const columns = [
    column(
      "指标",
      cards.map(({ name }) => one(name, "left")),
    ),
    column(
      "数值",
      cards.map(({ value, absent }) =>
        value === null ? one(absent, "center") : one(`${value.text}${value.unit}`, "right"),
      ),
    ),
    column(
      "亮灯",
      cards.map(({ lampLabel }) => one(lampLabel, "center")),
    ),
    column(
      "与序时",
      cards.map(({ side }) => one(side, "left")),
    ),
    column(
      "说明",
      cards.map(({ lines }) => ({ lines: lines.map(cleanLine), align: "left" as const })),
    ),
  ];
  return table(columns, { totals: cards.map(() => false), size: 10.5, widthMm });
}

function nameColumn({ rowHead, rows }: Sheet): Column {
  const cells = rows.map(({ name }) => one(name, "left"));
  const widest = Math.max(emOf(rowHead), ...rows.map(({ name }) => emOf(name)));
  return {
    section: null,
    head: rowHead,
    cells,
    least: Math.min(widest, MOST_NAME),
    most: widest,
  };
}

function valueColumns(sheet: Sheet): readonly Column[] {
  let index = -1;
  return sectionRuns(sheet.columns).flatMap(({ head, columns }) =>
    columns.map((column) => {
      index += 1;
      const cells = sheet.rows.map((row) => valueCell(row, index));
      const own = columnHead(column);
      const widest = Math.max(...cells.flatMap(({ lines }) => lines.map(emOf)));
      return {
        section: head,
        head: own,
        cells,
        least: Math.max(widest, Math.ceil(emOf(own) / headLines(own))),
        most: Math.max(widest, own.length <= 4 ? emOf(own) : 0),
      };
    }),
  );
}

/** A head of three characters stands in one line, 年度计划 in two, 阶段完成率（%） in three. */
function headLines(head: string): number {
  return head.length <= 3 ? 1 : head.length <= 6 ? 2 : 3;
}

function valueCell({ cells }: SheetRow, index: number): PaperCell {
  const cell = cells[index];
  if (!cell || isEmptyCell(cell)) return { lines: [], align: "center" };
  return one(cell.text, cell.number === null ? "center" : "right");
}

/** Null where no row has one. */
function statusColumn(sheet: Sheet): Column | null {
  if (!hasStatus(sheet)) return null;
  const cells = sheet.rows.map(({ status }) => one(statusText(status), "left"));
  const widest = Math.max(2, ...cells.flatMap(({ lines }) => lines.map(emOf)));
  return {
    section: null,
    head: STATUS_HEAD,
    cells,
    least: Math.min(widest, LEAST_STATUS),
    most: Math.min(widest, MOST_STATUS),
  };
}

function one(text: string, align: PaperCell["align"]): PaperCell {
  const line = cleanLine(text);
  return { lines: line === "" ? [] : [line], align };
}
