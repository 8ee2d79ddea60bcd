/** The one cell of a grid that takes the focus, and how it moves. */
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { GridLayout, GridPlace } from "./layout";
import { moved } from "./moves";
import { bringIntoView } from "./use-window";

/** A cell to go to, once for each object: a line that is pressed again goes there again. */
export interface GridTarget {
  /** Row and column of the table's grid. */
  readonly row: number;
  readonly column: number;
}

export interface GridFocus {
  readonly active: GridPlace;
  readonly go: (place: GridPlace) => void;
  /** To be called by the grid with the rows of a page. */
  readonly pressKey: (event: KeyboardEvent, page: number) => void;
}

/** How a cell is found in the document. */
export function placeMark({ row, column }: GridPlace): string {
  return `${row}:${column}`;
}

export function useFocus(
  layout: GridLayout,
  scroller: RefObject<HTMLDivElement | null>,
  target: GridTarget | null,
): GridFocus {
  const [active, setActive] = useState<GridPlace>({ row: -1, column: 0 });
  const wanted = useRef<GridPlace | null>(null);
  const go = useCallback(
    (place: GridPlace) => {
      if (scroller.current) bringIntoView(scroller.current, layout, place);
      wanted.current = place;
      setActive({ ...place });
    },
    [layout, scroller],
  );
  // After every drawing: the cell that is wanted may only just have come.
  useLayoutEffect(() => {
    const place = wanted.current;
    if (!place) return;
    wanted.current = null;
    scroller.current
      ?.querySelector<HTMLElement>(`[data-place="${placeMark(place)}"]`)
      ?.focus({ preventScroll: true });
  });
  const shown = useRef<GridTarget | null>(null);
  useEffect(() => {
    if (!target || shown.current === target) return;
    shown.current = target;
    scroller.current?.scrollIntoView({ block: "nearest" });
    go({ row: target.row, column: target.column });
  }, [target, go, scroller]);
  const pressKey = (event: KeyboardEvent, page: number) => {
    if (event.altKey || event.metaKey) return;
    const next = moved(layout, active, event, page);
    if (!next) return;
    event.preventDefault();
    go(next);
  };
  return { active: within(active, layout), go, pressKey };
}

/** A table that was understood anew may be smaller. */
function within({ row, column }: GridPlace, { heights, widths }: GridLayout): GridPlace {
  return {
    row: Math.min(row, heights.length - 1),
    column: Math.min(column, widths.length - 1),
  };
}
