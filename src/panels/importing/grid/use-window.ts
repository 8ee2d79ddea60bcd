/** The rows and columns of a grid that are near the view. */
import { useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import { type GridLayout, type GridPlace, HEAD_HEIGHT, NUMBERS_WIDTH } from "./layout";

export interface GridWindow {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Rows that one press of PageDown goes over. */
  readonly page: number;
}

/** Rows and columns drawn beyond each end of the view. */
const ROWS_BEYOND = 6;
const COLUMNS_BEYOND = 2;

/**
 * What is to be drawn. The cell that has the focus is always among it: it would be lost if it were
 * scrolled away.
 */
export function useWindow(
  layout: GridLayout,
  scroller: RefObject<HTMLDivElement | null>,
  active: GridPlace,
): GridWindow {
  // oxlint-disable-next-line react/incompatible-library -- only plain values of it leave this hook
  const rows = useVirtualizer({
    count: layout.heights.length,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => layout.heights[row] ?? 0,
    overscan: ROWS_BEYOND,
    paddingStart: HEAD_HEIGHT,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: layout.widths.length,
    getScrollElement: () => scroller.current,
    estimateSize: (column) => layout.widths[column] ?? 0,
    overscan: COLUMNS_BEYOND,
    paddingStart: NUMBERS_WIDTH,
  });
  const inView = rows.getVirtualItems().map(({ index }) => index);
  return {
    rows: withActive(inView, active.row),
    columns: withActive(
      columns.getVirtualItems().map(({ index }) => index),
      active.column,
    ),
    page: Math.max(1, inView.length - 2 * ROWS_BEYOND - 2),
  };
}

function withActive(indexes: readonly number[], active: number): readonly number[] {
  return active < 0 || indexes.includes(active)
    ? indexes
    : [...indexes, active].sort((a, b) => a - b);
}

/** Scrolls so far that a cell stands in view, clear of the head and of the row numbers. */
export function bringIntoView(
  scroller: HTMLElement,
  layout: GridLayout,
  { row, column }: GridPlace,
): void {
  if (row >= 0) {
    const top = layout.tops[row] ?? 0;
    const bottom = layout.tops[row + 1] ?? top;
    const room = scroller.clientHeight - HEAD_HEIGHT;
    scroller.scrollTop = nearest(scroller.scrollTop, top, bottom, room);
  }
  if (column >= 0) {
    const left = layout.lefts[column] ?? 0;
    const right = layout.lefts[column + 1] ?? left;
    const room = scroller.clientWidth - NUMBERS_WIDTH;
    scroller.scrollLeft = nearest(scroller.scrollLeft, left, right, room);
  }
}

function nearest(now: number, from: number, to: number, room: number): number {
  if (from < now) return from;
  return to > now + room ? Math.min(from, to - room) : now;
}
