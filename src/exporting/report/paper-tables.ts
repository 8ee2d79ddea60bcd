/**
 * What a 汇报 has as tables on paper. One that is too wide goes on below itself: its further columns
 * stand in a table of their own, with the names again.
 */
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
const SIZES = [9, 8] as const;
const LEAST_SIZE = 7.5;
const MOST_NAME = 8;
const LEAST_STATUS = 8;
const MOST_STATUS = 16;

/** The sheet at the width in mm: one table, or several that stand one below the other. */
export function sheetTables(sheet: Sheet, widthMm: number): readonly PaperTable[] {
  const name = nameColumn(sheet);
  const columns = [...valueColumns(sheet), ...statusColumns(sheet)];
  const totals = sheet.rows.map(({ isTotal }) => isTotal);
  const size = SIZES.find((points) => leastWidth([name, ...columns], points) <= widthMm);
  if (size !== undefined) return [table([name, ...columns], { totals, size, widthMm })];
  return parts(columns, name, { size: LEAST_SIZE, widthMm }).map((part) =>
    table([name, ...part], { totals, size: LEAST_SIZE, widthMm }),
  );
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
        most: Math.max(widest, emOf(own)),
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

function statusColumns(sheet: Sheet): readonly Column[] {
  if (!hasStatus(sheet)) return [];
  const cells = sheet.rows.map(({ status }) => one(statusText(status), "left"));
  const widest = Math.max(2, ...cells.flatMap(({ lines }) => lines.map(emOf)));
  return [
    {
      section: null,
      head: STATUS_HEAD,
      cells,
      least: Math.min(widest, LEAST_STATUS),
      most: Math.min(widest, MOST_STATUS),
    },
  ];
}

function one(text: string, align: PaperCell["align"]): PaperCell {
  const line = cleanLine(text);
  return { lines: line === "" ? [] : [line], align };
}
