/**
 * A file of an office as it was read: tables of cells, before anything in them is understood. All
 * places count from 0; `cellName` and `rowName` say them as a workbook does.
 */
import type { Day } from "../domain/ledger/day";
import { columnName } from "../lib/column-name";

export const SOURCE_FORMATS = ["xlsx", "xls", "text", "html", "docx"] as const;
/** By what is in the file, not by its name: .et is xls, .csv and tabs are text. */
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** A file, or what was pasted. */
export interface SourceFile {
  readonly name: string;
  /** Of its bytes, in hex: the same file again is known by it. */
  readonly sha256: string;
  readonly format: SourceFormat;
  readonly grids: readonly Grid[];
}

/** A sheet of a workbook, a table of a document, or a whole text. */
export interface Grid {
  /** The sheet's name; 表1, 表2 of a document's tables; "" of a text. */
  readonly name: string;
  /** A sheet that the workbook hides. */
  readonly isHidden: boolean;
  /** As many cells in every row. Rows and columns after the last that holds anything are left out. */
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Span[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** Both ends are inside. */
export interface Span {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type Cell =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | NumberCell
  | { readonly kind: "day"; readonly day: Day; readonly text: string }
  /** Nothing that can be used: a formula whose value was not saved, #DIV/0!, a picture. */
  | { readonly kind: "broken"; readonly text: string };

export interface NumberCell {
  readonly kind: "number";
  /**
   * As a workbook counts: 15 significant digits, so that 65.09999999999999 is 65.1. 78.9% is 0.789.
   */
  readonly value: number;
  /** As the workbook shows it: 78.9%, 1,234.5. */
  readonly text: string;
  readonly isPercent: boolean;
}

/** The cell at a place; outside of the grid it is blank. */
export function cellAt({ rows }: Grid, row: number, column: number): Cell {
  return rows[row]?.[column] ?? BLANK;
}

export const BLANK: Cell = { kind: "blank" };

/** What a cell shows; "" of a blank one. */
export function textOf(cell: Cell): string {
  return cell.kind === "blank" ? "" : cell.text;
}

/** C4, AA10: as workbooks name a cell. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}
