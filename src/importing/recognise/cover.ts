/** Merged cells of the upper rows: which cell stands for which place. */
import { type Cell, type Grid, type Span, cellAt } from "../grid";

export interface Cover {
  /** The cell that is shown at a place: of a merge its upper left one. */
  readonly at: (row: number, column: number) => Cell;
  /** The merge over a place, or null. */
  readonly spanAt: (row: number, column: number) => Span | null;
}

/**
 * Covers the first `rows` rows. Every place is written at most once, and a hostile file's merges over
 * merges are dropped once they have cost as much as the rows themselves.
 */
export function coverOf(grid: Grid, rows: number): Cover {
  const width = grid.rows[0]?.length ?? 0;
  const last = Math.min(rows, grid.rows.length) - 1;
  const spans = new Map<number, Span>();
  let left = 2 * width * (last + 1);
  for (const span of grid.merges) {
    if (span.top > last || left <= 0) continue;
    for (let row = span.top; row <= Math.min(span.bottom, last); row += 1)
      for (let column = span.left; column <= Math.min(span.right, width - 1); column += 1) {
        left -= 1;
        if (left <= 0) break;
        const place = row * width + column;
        if (!spans.has(place)) spans.set(place, span);
      }
  }
  const spanAt = (row: number, column: number) =>
    row > last || column >= width ? null : (spans.get(row * width + column) ?? null);
  return {
    spanAt,
    at: (row, column) => {
      const span = spanAt(row, column);
      return span ? cellAt(grid, span.top, span.left) : cellAt(grid, row, column);
    },
  };
}
