/** A table of a Word document, whose cells say only "as the one above" → a grid. */
import type { Grid } from "../../grid";
import type { Allowance } from "../grid-builder";
import { tableBuilder } from "../markup/table-builder";

export interface DocumentRow {
  readonly cells: DocumentCell[];
  /** So many columns before its first cell stay blank. */
  before: number;
  isHidden: boolean;
}

export interface DocumentCell {
  text: string;
  columns: number;
  /** The first of several one below the other. */
  isFirst: boolean;
  /** One of those below it. */
  isRest: boolean;
}

/** The grid of these rows, the lines above it as rows of their own. */
export function tableGrid(
  rows: readonly DocumentRow[],
  above: readonly string[],
  allowance: Allowance,
): Grid {
  const builder = tableBuilder(allowance, above);
  const heights = heightsOf(rows);
  for (const { cells, before, isHidden } of rows) {
    builder.startRow(isHidden);
    builder.skip(before);
    for (const cell of cells) {
      const height = heights.get(cell);
      // What goes on from above has its place taken already.
      if (height === undefined) continue;
      const text = cell.text.endsWith("\n") ? cell.text.slice(0, -1) : cell.text;
      builder.cell(text.trim(), cell.columns, height);
    }
  }
  return builder.build("");
}

/** How many rows each cell reaches over; those that only go on from above have none. */
function heightsOf(rows: readonly DocumentRow[]): ReadonlyMap<DocumentCell, number> {
  const heights = new Map<DocumentCell, number>();
  /** The cell that may go on, by its first column. */
  let open = new Map<number, DocumentCell>();
  for (const { cells, before } of rows) {
    const next = new Map<number, DocumentCell>();
    let column = before;
    for (const cell of cells) {
      const upper = cell.isRest ? open.get(column) : undefined;
      if (upper && upper.columns === cell.columns) {
        heights.set(upper, (heights.get(upper) ?? 1) + 1);
        next.set(column, upper);
      } else {
        heights.set(cell, 1);
        if (cell.isFirst) next.set(column, cell);
      }
      column += cell.columns;
    }
    open = next;
  }
  return heights;
}
