/** An empty table to be filled in: what stands in it, and what may be written where. */

export type FormCellKind = "title" | "line" | "head" | "fixed" | "note";

/** A cell with words; further cells that it covers are null. */
export interface FormCell {
  readonly text: string;
  readonly kind: FormCellKind;
  /** Rows and columns that it covers, 1 where it is left out. */
  readonly down?: number;
  readonly across?: number;
}

/** Rows and columns from 0, both ends included. */
export interface FormArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `count`: whole numbers. `amount`: any numbers. `choice`: words of a list, or none. */
export type FormEntry =
  | { readonly kind: "count" | "amount"; readonly area: FormArea; readonly canBeNegative: boolean }
  | { readonly kind: "choice"; readonly area: FormArea; readonly choices: readonly string[] };

export interface FormSheet {
  readonly name: string;
  readonly rows: readonly (readonly (FormCell | null)[])[];
  /** Of each column, in letters. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in view. */
  readonly fixed: { readonly rows: number; readonly columns: number };
  readonly entries: readonly FormEntry[];
}

/** A workbook of such sheets, the last of which says how it is filled in. */
export interface FormFile {
  /** Without an extension. */
  readonly name: string;
  readonly sheets: readonly FormSheet[];
}

/** One cell and the empty ones that it covers to the right. */
export function spanning(cell: FormCell): readonly (FormCell | null)[] {
  return [cell, ...blanks((cell.across ?? 1) - 1)];
}

/** So many cells without words. */
export function blanks(count: number): readonly null[] {
  return Array.from({ length: count }, () => null);
}
