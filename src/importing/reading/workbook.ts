/** What SheetJS reads of a workbook → grids. No formula is computed: the value that was saved counts. */
import { type CellObject, type ParsingOptions, type WorkBook, read } from "@e965/xlsx";
import { BLANK, type Cell, type Grid, type Span } from "../grid";
import { LOST, PICTURE, booleanCell, errorCell, numberCell, textCell } from "./cells";
import { type Allowance, fullAllowance, gridBuilder } from "./grid-builder";
import { numberFormat } from "./numbers/number-format";
import { FileRefusal, orBroken } from "./refusal";

/** What SheetJS is not asked for. */
export interface SheetMarks {
  /** Cells that it would misread, and does not see. */
  readonly cells: readonly PlacedCell[];
  readonly merges: readonly Span[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly ColumnRange[];
}

/** What is known of a sheet before SheetJS reads it. */
export interface KnownSheet extends SheetMarks {
  /** Its place among those that SheetJS finds. */
  readonly at: number;
  /** Null: as SheetJS says. */
  readonly name: string | null;
  readonly isHidden: boolean;
}

/** Both ends are inside. */
export interface ColumnRange {
  readonly first: number;
  readonly last: number;
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** Values and their formats alone; how they are shown is for `numbers`. */
const OPTIONS: ParsingOptions = {
  dense: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
};

/**
 * The workbook in bytes that were checked before: a package ("array") or a stream of records
 * ("buffer"). Throws `FileRefusal`.
 */
export function readBook(bytes: Uint8Array, type: "array" | "buffer"): WorkBook {
  return orBroken(() => read(bytes, { ...OPTIONS, type }));
}

/** The grids of these sheets, in their order. Throws `FileRefusal` where one was not read. */
export function bookGrids(book: WorkBook, sheets: readonly KnownSheet[]): Grid[] {
  const allowance = fullAllowance();
  const is1904 = book.Workbook?.WBProps?.date1904 ?? false;
  return sheets.map((sheet) => sheetGrid(book, sheet, is1904, allowance));
}

function sheetGrid(
  book: WorkBook,
  { at, name, isHidden, ...marks }: KnownSheet,
  is1904: boolean,
  allowance: Allowance,
): Grid {
  const found = book.SheetNames[at];
  const sheet = found === undefined ? undefined : book.Sheets[found];
  // A sheet that it stumbles over SheetJS leaves out without a word.
  if (found === undefined || sheet?.["!data"] === undefined) throw new FileRefusal("broken");
  const builder = gridBuilder(allowance);
  for (const { row, column, cell } of marks.cells) builder.set(row, column, cell);
  sheet["!data"].forEach((row, index) => {
    row.forEach((cell, column) => builder.set(index, column, cellOf(cell, is1904)));
  });
  marks.merges.forEach(builder.merge);
  marks.hiddenRows.forEach(builder.hideRow);
  for (const { first, last } of marks.hiddenColumns) builder.hideColumns(first, last);
  return builder.build(name ?? found, isHidden);
}

function cellOf({ t, v, z }: CellObject, is1904: boolean): Cell {
  switch (t) {
    case "n": {
      const format = numberFormat(String(z ?? "General"));
      return numberCell(typeof v === "number" ? v : NaN, format, is1904);
    }
    case "s":
      if (typeof v !== "string") return LOST;
      return /^=(?:_xlfn\.)?DISPIMG\(/i.test(v) ? PICTURE : textCell(v);
    case "b":
      return booleanCell(v === true);
    case "e":
      return errorCell(ERRORS.get(Number(v)) ?? "");
    // Days come as numbers: none is asked for otherwise.
    case "d":
    case "z":
      return BLANK;
  }
}

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
]);
