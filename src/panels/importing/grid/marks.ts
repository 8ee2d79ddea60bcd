/** What is shown at the rows, columns and cells of a table: words and kinds, never a colour alone. */
import type { Weight } from "../../../importing/draft/draft";
import { cellAt } from "../../../importing/grid";
import { columnName } from "../../../lib/column-name";
import type { Column, Table, TableRow } from "../../../importing/recognise/table";
import { type ReviewProblem, placeKey } from "../../../importing/review/problems";
import {
  type ColumnStanding,
  columnDetails,
  roleWord,
  rowWord,
  standingOf,
} from "../../../importing/review/role-words";

export interface ColumnMark {
  /** A, AA. */
  readonly letter: string;
  /** Null where no head stands over it. */
  readonly column: Column | null;
  readonly word: string;
  readonly details: string;
  readonly standing: ColumnStanding;
  /** The money or the months that nobody knows yet. */
  readonly isOpen: boolean;
  readonly isHidden: boolean;
}

export type RowLook = "above" | "head" | "member" | "sum" | "section" | "aside" | "blank";

export interface RowMark {
  /** As the sheet counts it, from 1. */
  readonly number: number;
  /** 表头, 合计; "" of a unit's or a project's row. */
  readonly word: string;
  readonly look: RowLook;
  readonly isHidden: boolean;
}

/** One for each shown column. */
export function columnMarks(table: Table, count: number): readonly ColumnMark[] {
  const byIndex = new Map(table.columns.map((column) => [column.index, column]));
  return Array.from({ length: count }, (_, index) => {
    const column = byIndex.get(index) ?? null;
    const details = column ? columnDetails(column, table) : [];
    return {
      letter: columnName(index),
      column,
      word: column ? roleWord(column.role) : "没有列头",
      details: details.join(" · "),
      standing: column ? standingOf(column.role) : "aside",
      isOpen: details.some((detail) => detail.endsWith("未定")),
      isHidden: table.grid.hiddenColumns.has(index),
    };
  });
}

const LOOKS: Readonly<Record<TableRow["kind"], RowLook>> = {
  unit: "member",
  project: "member",
  total: "sum",
  section: "section",
  note: "aside",
  part: "aside",
  unclear: "aside",
  head: "head",
  blank: "blank",
};

/** One for each shown row. */
export function rowMarks(table: Table, count: number): readonly RowMark[] {
  const { head, offset, grid } = table;
  const below = new Map(table.rows.map((row) => [row.row, row]));
  return Array.from({ length: count }, (_, row): RowMark => {
    const isHead = head !== null && row >= head.first && row <= head.last;
    const own = below.get(row);
    const base = { number: row + offset + 1, isHidden: grid.hiddenRows.has(row) };
    if (isHead) return { ...base, word: "表头", look: "head" };
    if (head === null || row < head.first || !own) return { ...base, word: "", look: "above" };
    return { ...base, word: rowWord(own), look: LOOKS[own.kind] };
  });
}

const WEIGHTS: readonly Weight[] = ["block", "explain", "hint"];

/** The heaviest of the problems of a cell; null where it has none. */
export function heaviest(problems: readonly ReviewProblem[]): Weight | null {
  return WEIGHTS.find((weight) => problems.some((problem) => problem.weight === weight)) ?? null;
}

/** The problems of the cell in a row of the table's grid. */
export function problemsAt(
  byCell: ReadonlyMap<string, readonly ReviewProblem[]>,
  { grid, offset }: Table,
  { row, column }: { readonly row: number; readonly column: number },
): readonly ReviewProblem[] {
  return byCell.get(placeKey({ sheet: grid.name, row: row + offset, column })) ?? NONE;
}

const NONE: readonly ReviewProblem[] = [];

/** Whether a cell is drawn as a number, at the right. */
export function isNumeric({ grid }: Table, row: number, column: number): boolean {
  return cellAt(grid, row, column).kind === "number";
}
