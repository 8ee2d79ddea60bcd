/** Where the cells of a table stand on the screen, px: known before anything is drawn. */
import { type Cell, type Span, cellAt, textOf } from "../../../importing/grid";
import { type Cover, coverOf } from "../../../importing/recognise/cover";
import type { Table } from "../../../importing/recognise/table";
import { columnDetails, roleWord } from "../../../importing/review/role-words";
import { row as ROW, text as TEXT } from "../../../ui/tokens/screen.json";

export interface GridLayout {
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  /** Of each column and row, and of what is behind the last. */
  readonly lefts: readonly number[];
  readonly tops: readonly number[];
  readonly spanAt: Cover["spanAt"];
  /** Columns beyond those that are shown. */
  readonly columnsLeftOut: number;
}

/** A cell by its place in the table; row −1 is that of the heads of columns, column −1 the row numbers. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** The head with the letters and what each column holds. */
export const HEAD_HEIGHT = 66;
/** The number of a row, and what the row is. */
export const NUMBERS_WIDTH = 92;
/** A wider sheet is shown up to here: nobody keeps more columns. */
const MOST_COLUMNS = 500;
const NARROWEST = 84;
const WIDEST = 232;
/** Rows that a column's width goes by. */
const SAMPLE = 80;
/** A head of two lines. */
const TALL_ROW = 48;

/** The layout of all rows of a table, up to the next table of its sheet; `line`: of a row, px. */
export function layoutOf(table: Table, line: number = ROW.compact): GridLayout {
  const { grid, rest } = table;
  const rows = grid.rows.slice(0, rest ?? grid.rows.length);
  const all = rows[0]?.length ?? 0;
  const columns = Math.min(all, MOST_COLUMNS);
  const cover = coverOf(grid, rows.length);
  const sample = sampledRows(table, rows.length);
  const widths = Array.from({ length: columns }, (_, column) =>
    columnWidth(table, sample, cover, column),
  );
  const heights = rows.map((cells, row) => rowHeight(table, row, cells, { widths, cover, line }));
  const bottom = rows.length - 1;
  return {
    widths,
    heights,
    lefts: sums(widths),
    tops: sums(heights),
    spanAt: (row, column) => clipped(cover.spanAt(row, column), bottom, columns - 1),
    columnsLeftOut: all - columns,
  };
}

function clipped(span: Span | null, bottom: number, right: number): Span | null {
  return (
    span && { ...span, bottom: Math.min(span.bottom, bottom), right: Math.min(span.right, right) }
  );
}

/** 0, and after each length what has come up to there. */
function sums(lengths: readonly number[]): readonly number[] {
  const ends = [0];
  for (const length of lengths) ends.push((ends.at(-1) ?? 0) + length);
  return ends;
}

/** Rows that widths go by: the head and what stands in columns, not a line across them. */
function sampledRows({ head, rows }: Table, count: number): readonly number[] {
  const lines = new Set(
    rows.flatMap(({ kind, row }) =>
      kind === "section" || kind === "note" || kind === "unclear" ? [row] : [],
    ),
  );
  const from = head?.first ?? 0;
  return Array.from({ length: Math.min(SAMPLE, count - from) }, (_, index) => from + index).filter(
    (row) => !lines.has(row),
  );
}

function columnWidth(
  table: Table,
  sample: readonly number[],
  cover: Cover,
  column: number,
): number {
  const texts = sample.flatMap((row) => {
    const span = cover.spanAt(row, column);
    const isAcross = span !== null && span.left !== span.right;
    return isAcross ? [] : [widthOf(textOf(cellAt(table.grid, row, column)))];
  });
  const own = table.columns.find(({ index }) => index === column);
  const chip = own ? [roleWord(own.role), columnDetails(own, table).join(" · ")] : [];
  const widest = Math.max(0, ...texts, ...chip.map((text) => widthOf(text) * SMALLER));
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, widest * TEXT.note.size + PADDING)));
}

/** The chip's letters beside those of the cells. */
const SMALLER = TEXT.micro.size / TEXT.note.size;
const PADDING = 26;

/** em of the first line: Chinese letters are 1, others a bit more than half. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text.slice(0, 40).split("\n")[0] ?? "")
    width += letter > "\u{2E7F}" ? 1 : 0.58;
  return width;
}

function rowHeight(
  { head }: Table,
  row: number,
  cells: readonly Cell[],
  given: { readonly widths: readonly number[]; readonly cover: Cover; readonly line: number },
): number {
  const { widths, cover, line } = given;
  if (!head || row < head.first || row > head.last) return line;
  const isTall = cells.some((cell, column) => {
    const span = cover.spanAt(row, column);
    if (span && span.bottom > span.top) return false;
    const text = textOf(cell);
    const room = (widths[column] ?? 0) * (span ? span.right - span.left + 1 : 1) - PADDING;
    return text.includes("\n") || widthOf(text) * TEXT.note.size > room;
  });
  return isTall ? TALL_ROW : line;
}

/** The upper left cell of what is drawn at a place. */
export function originOf({ spanAt }: GridLayout, { row, column }: GridPlace): GridPlace {
  if (row < 0 || column < 0) return { row, column };
  const span = spanAt(row, column);
  return span ? { row: span.top, column: span.left } : { row, column };
}

export interface CellBox {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly rows: number;
  readonly columns: number;
}

/** The room of a cell within its row. */
export function boxOf(layout: GridLayout, { row, column }: GridPlace): CellBox {
  const span = layout.spanAt(row, column);
  const right = (span?.right ?? column) + 1;
  const bottom = (span?.bottom ?? row) + 1;
  const left = layout.lefts[column] ?? 0;
  return {
    left,
    width: (layout.lefts[right] ?? left) - left,
    height: (layout.tops[bottom] ?? 0) - (layout.tops[row] ?? 0),
    rows: bottom - row,
    columns: right - column,
  };
}

/** The cells to be drawn for the rows and columns in view: a merge counts by its upper left cell. */
export function cellsInView(
  layout: GridLayout,
  rows: readonly number[],
  columns: readonly number[],
): readonly { readonly row: number; readonly columns: readonly number[] }[] {
  const found = new Map<number, Set<number>>(rows.map((row) => [row, new Set()]));
  for (const row of rows)
    for (const column of columns) {
      const origin = originOf(layout, { row, column });
      const own = found.get(origin.row);
      if (own) own.add(origin.column);
      else found.set(origin.row, new Set([origin.column]));
    }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([row, own]) => ({ row, columns: [...own].sort((a, b) => a - b) }));
}
