import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type RowWindow, scrollFor, windowAt } from "./row-window";

export interface RowWindowState {
  readonly window: RowWindow | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Scrolls until the row is drawn. */
  readonly reveal: (index: number) => void;
}

/** The visible slice of many rows. It changes only when a row enters, not with every pixel. */
export function useRowWindow(units: number, rowHeight: number): RowWindowState {
  const scroller = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState(0);
  const window = useMemo(
    () => windowAt(units, first * rowHeight, rowHeight),
    [units, first, rowHeight],
  );
  const windowed = window !== null;

  useEffect(() => {
    const element = scroller.current;
    if (!windowed || !element) return undefined;
    const update = () => setFirst(Math.round(element.scrollTop / rowHeight));
    update();
    element.addEventListener("scroll", update, { passive: true });
    return () => element.removeEventListener("scroll", update);
  }, [windowed, rowHeight]);

  const reveal = useCallback(
    (index: number) => {
      const top = window && index < units ? scrollFor(index, window, rowHeight) : null;
      if (top === null || !scroller.current) return;
      scroller.current.scrollTop = top;
      setFirst(Math.round(top / rowHeight));
    },
    [window, units, rowHeight],
  );
  return { window, scroller, reveal };
}
