/** Rows and cells of a table as they go by, with the cells that reach over several places. */
import type { Grid } from "../../grid";
import { textCell } from "../cells";
import { type Allowance, type GridBuilder, gridBuilder } from "../grid-builder";
import { MOST_COLUMNS, MOST_ROWS } from "../limits";
import { FileRefusal } from "../refusal";

export interface TableBuilder {
  readonly startRow: (isHidden: boolean) => void;
  /** The next cell of the row, which reaches over so many columns and rows. */
  readonly cell: (text: string, columns: number, rows: number) => void;
  /** The next places of the row stay blank. */
  readonly skip: (columns: number) => void;
  readonly build: (name: string) => Grid;
}

/** A table that tells its cells row by row, with lines above it that reach over its width. */
export function tableBuilder(allowance: Allowance, above: readonly string[]): TableBuilder {
  const builder = gridBuilder(allowance);
  above.forEach((line, row) => {
    builder.set(row, 0, textCell(line));
    builder.merge({ top: row, left: 0, bottom: row, right: MOST_COLUMNS });
  });
  /** To which row a cell from above reaches, by column. */
  const taken: number[] = [];
  let row = above.length - 1;
  let column = 0;
  const startRow = (isHidden: boolean) => {
    row += 1;
    column = 0;
    if (isHidden) builder.hideRow(row);
  };
  const toFree = () => {
    while ((taken[column] ?? -1) >= row) {
      column += 1;
      allowance.places -= 1;
    }
    if (allowance.places < 0) throw new FileRefusal("tooManyCells");
  };
  return {
    startRow,
    cell: (text, columns, rows) => {
      // A cell outside of rows begins one, as in browsers.
      if (row === above.length - 1) startRow(false);
      toFree();
      if (column + columns > MOST_COLUMNS) throw new FileRefusal("broken");
      place(builder, { text, row, column, columns, rows });
      for (let next = column; next < column + columns; next += 1) taken[next] = row + rows - 1;
      column += columns;
    },
    skip: (columns) => {
      column += columns;
    },
    build: (name) => builder.build(name, false),
  };
}

interface PlacedText {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

function place(builder: GridBuilder, { text, row, column, columns, rows }: PlacedText): void {
  builder.set(row, column, textCell(text));
  if (columns > 1 || rows > 1)
    builder.merge({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
}

/** How many columns or rows a cell reaches over, as its table says it. */
export function reach(said: string | null | undefined, most: number): number {
  const count = Number(said ?? 1);
  return Number.isInteger(count) && count >= 1 ? Math.min(count, most) : 1;
}

/** What a cell may reach over. */
export const MOST_REACH = { columns: 1000, rows: MOST_ROWS } as const;
