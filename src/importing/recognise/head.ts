/**
 * Where the head of a table is. The row with most known head words is part of it; rows above belong
 * to it as groups of columns, rows below as their parts; a row of column numbers may follow.
 */
import { type Cell, type Grid, textOf } from "../grid";
import { readNumber } from "../cells/number";
import { squash } from "../cells/squash";
import type { Cover } from "./cover";
import { headSense } from "../heads/head-words";
import { topicOf } from "../heads/topic";

export interface Head {
  readonly first: number;
  readonly last: number;
  /** Of the row of column numbers below the words, where there is one; it is the last. */
  readonly numbers: number | null;
}

/** Rows in which a head is looked for. */
export const SEARCHED = 60;
const TALLEST = 4;

/** The head of a grid; null where no row says what its columns are. */
export function findHead(grid: Grid, cover: Cover): Head | null {
  const core = coreRow(grid, cover);
  if (core === null) return null;
  let first = core;
  while (first > 0 && core - first < TALLEST - 1 && isGroupRow(grid, cover, first - 1)) first -= 1;
  let last = core;
  while (last - first < TALLEST - 1 && isPartRow(grid, cover, last + 1)) last += 1;
  const hasNumbers = isNumberRow(grid, last + 1);
  return { first, last: hasNumbers ? last + 1 : last, numbers: hasNumbers ? last + 1 : null };
}

/** Two known heads make a row of heads; where several rows have them, the one with most. */
function coreRow(grid: Grid, cover: Cover): number | null {
  const topic = topicOf("完成投资", titleWords(grid));
  let best: { row: number; known: number } | null = null;
  for (let row = 0; row < Math.min(SEARCHED, grid.rows.length); row += 1) {
    const words = ownWords(grid, row);
    if (words.length < 2 || isDataRow(grid, row)) continue;
    const known = words.filter(
      (word) => word.length <= 40 && headSense([word], topic).role.kind !== "unknown",
    ).length;
    if (known >= 2 && (best === null || known > best.known + (row - best.row > TALLEST ? 2 : 0)))
      best = { row, known };
  }
  return best?.row ?? coreBelowGroup(grid, cover);
}

/** A head of which each row alone says too little: 项目 | 投资 above 县 | 计划 | 完成. */
function coreBelowGroup(grid: Grid, cover: Cover): number | null {
  const topic = topicOf("完成投资", []);
  for (let row = 1; row < Math.min(SEARCHED, grid.rows.length); row += 1) {
    const known = (grid.rows[row] ?? []).filter((_, column) => {
      const levels = [row - 1, row].map((at) => textOf(cover.at(at, column)).slice(0, 120));
      return levels.some((word) => word !== "") && headSense(levels, topic).role.kind !== "unknown";
    }).length;
    if (known >= 2 && !isDataRow(grid, row) && !isDataRow(grid, row - 1)) return row;
  }
  return null;
}

function titleWords(grid: Grid): string[] {
  return grid.rows.slice(0, SEARCHED).flatMap((_, row) => ownWords(grid, row).slice(0, 40));
}

/** The texts of a row's own cells, squashed. */
function ownWords(grid: Grid, row: number): string[] {
  return (grid.rows[row] ?? [])
    .filter((cell) => cell.kind === "text")
    .map((cell) => squash(textOf(cell).slice(0, 120)))
    .filter((word) => word !== "");
}

/** A row with a number beside its serial, a 合计, or a section is none of a head. */
function isDataRow(grid: Grid, row: number): boolean {
  const cells = grid.rows[row] ?? [];
  const numbers = cells.filter((cell) => readNumber(cell).kind === "number").length;
  const filled = cells.filter((cell) => cell.kind !== "blank").length;
  return numbers > 0 && numbers * 4 >= filled;
}

/** 单位：万元, 填报单位：…, 截止日期：…: a line above the head. */
function isLine(words: readonly string[]): boolean {
  return words.some((word) =>
    /^[(]?(?:计量|金额)?单位:|填报单位|填表单位|报送单位|截[止至]日期|填报[日时]|制表|填表人|审核/.test(
      word,
    ),
  );
}

/** Whether the row above the core names groups of its columns. */
function isGroupRow(grid: Grid, cover: Cover, row: number): boolean {
  const words = ownWords(grid, row);
  if (words.length === 0 || isLine(words) || isDataRow(grid, row)) return false;
  const width = grid.rows[row]?.length ?? 0;
  const own = (grid.rows[row] ?? []).flatMap((cell, column) =>
    cell.kind === "blank" ? [] : [column],
  );
  const spans = own.map((column) => cover.spanAt(row, column));
  const isTitle = spans.some((span) => span !== null && span.right - span.left + 1 >= width - 1);
  if (isTitle || (own.length < 2 && spans.every((span) => span === null))) return false;
  const reachesDown = spans.some((span) => span !== null && span.bottom > row);
  const isAbovePart = own.some((column) => isBlankAt(grid, row + 1, column));
  const isGroup = spans.some((span) => span !== null && span.right > span.left);
  return reachesDown || isGroup || isAbovePart;
}

/** Whether the row below the core names parts of its columns: it fills only what is left open. */
function isPartRow(grid: Grid, cover: Cover, row: number): boolean {
  const cells = grid.rows[row];
  if (!cells) return false;
  const own = cells.flatMap((cell, column) => (cell.kind === "blank" ? [] : [column]));
  const [leftmost] = own;
  if (leftmost === undefined || leftmost === 0) return false;
  const isOpen = (column: number) => {
    const above = cover.spanAt(row - 1, column);
    if (above) return above.bottom === row - 1 && above.right > above.left;
    return isBlankAt(grid, row - 1, column) || isBlankAt(grid, row - 1, column + 1);
  };
  return own.every((column) => isHeadCell(cells[column]) && isOpen(column));
}

/** Words, a year, or a month that the workbook took for a day; no amount. */
function isHeadCell(cell: Cell | undefined): boolean {
  if (cell === undefined || cell.kind === "blank" || cell.kind === "broken") return false;
  const word = squash(textOf(cell).slice(0, 60));
  if (cell.kind === "number") return /^(?:19|20)\d{2}$/.test(word);
  return cell.kind === "day" || readNumber(cell).kind === "words" || /^(?:19|20)\d{2}$/.test(word);
}

function isBlankAt(grid: Grid, row: number, column: number): boolean {
  return (grid.rows[row]?.[column] ?? { kind: "blank" }).kind === "blank";
}

/** 1 2 3 …, or 甲 乙 1 2 3: the numbers of the columns. */
function isNumberRow(grid: Grid, row: number): boolean {
  const words = (grid.rows[row] ?? []).map((cell) => squash(textOf(cell).slice(0, 20)));
  const filled = words.filter((word) => word !== "");
  const numbers = filled
    .map((word) => /^\(?(\d{1,3})\)?(?:=.{1,16})?$/.exec(word)?.[1])
    .flatMap((digits) => (digits === undefined ? [] : [Number(digits)]));
  const letters = filled.filter((word) => /^[甲乙丙丁A-Z]$/.test(word)).length;
  const isRising = numbers.every(
    (number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1,
  );
  return (
    filled.length >= 3 &&
    numbers.length >= 2 &&
    isRising &&
    numbers.length + letters === filled.length &&
    (numbers[0] ?? 9) <= 2
  );
}
