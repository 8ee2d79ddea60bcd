/** Where the keys lead in the grid of a table. */
import { type GridLayout, type GridPlace, originOf } from "./layout";

/** The keys that a spreadsheet moves by; null of any other. */
export function moved(
  layout: GridLayout,
  at: GridPlace,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  page: number,
): GridPlace | null {
  const span = at.row < 0 || at.column < 0 ? null : layout.spanAt(at.row, at.column);
  const last = { row: layout.heights.length - 1, column: layout.widths.length - 1 };
  const to = (row: number, column: number) => landing(layout, at, { row, column });
  switch (key) {
    case "ArrowLeft":
      return to(at.row, at.column - 1);
    case "ArrowRight":
      return to(at.row, (span?.right ?? at.column) + 1);
    case "ArrowUp":
      return to(at.row - 1, at.column);
    case "ArrowDown":
      return to((span?.bottom ?? at.row) + 1, at.column);
    case "Home":
      return ctrlKey ? to(0, 0) : to(at.row, 0);
    case "End":
      return ctrlKey ? to(last.row, last.column) : to(at.row, last.column);
    case "PageUp":
      return to(Math.max(0, at.row - page), at.column);
    case "PageDown":
      return to(Math.min(last.row, at.row + page), at.column);
    default:
      return null;
  }
}

/** The cell there; the one it came from at the edges, and there is none over the row numbers. */
function landing(layout: GridLayout, from: GridPlace, { row, column }: GridPlace): GridPlace {
  const isOutside =
    row < -1 ||
    column < -1 ||
    row >= layout.heights.length ||
    column >= layout.widths.length ||
    (row < 0 && column < 0);
  return isOutside ? from : originOf(layout, { row, column });
}
