/** Which rows a windowed plot draws. Rows snap: a row is drawn whole or not at all. */
import { MOST_ROWS, WINDOW_ROWS } from "./height";

export interface RowWindow {
  readonly first: number;
  readonly count: number;
}

/** The window for a scroll position; null where all rows are drawn. */
export function windowAt(units: number, scrollTop: number, rowHeight: number): RowWindow | null {
  if (units <= MOST_ROWS) return null;
  const first = Math.min(Math.max(Math.round(scrollTop / rowHeight), 0), units - WINDOW_ROWS);
  return { first, count: WINDOW_ROWS };
}

/** How far the window must scroll so that a row is inside; null where it is. */
export function scrollFor(index: number, window: RowWindow, rowHeight: number): number | null {
  if (index < window.first) return index * rowHeight;
  if (index >= window.first + window.count) return (index - window.count + 1) * rowHeight;
  return null;
}

/** A windowed plot leaves room for its scrollbar. */
const SCROLLBAR = 16;

/** The width in px that the plot of so many units has. */
export function windowedWidth(units: number, width: number): number {
  return units > MOST_ROWS ? width - SCROLLBAR : width;
}

/** The height that can be scrolled beyond the visible plot. */
export function overflowHeight(units: number, rowHeight: number): number {
  return units > MOST_ROWS ? (units - WINDOW_ROWS) * rowHeight : 0;
}
