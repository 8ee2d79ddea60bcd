import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type RowWindow, scrollFor, windowAt, windowedWidth } from "../base/row-window";

/** What is seen of the rows of a plot, and how more of them come into sight. */
export interface ScrolledRows {
  /** Of all units, in their order. */
  readonly names: readonly string[];
  /** Of the plot: less than asked for where a scrollbar stands beside it. */
  readonly width: number;
  /** The rows that are drawn; null: all. */
  readonly window: RowWindow | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Scrolls until the row is drawn. */
  readonly reveal: (index: number) => void;
}

export interface RowsToScroll {
  /** Units, and the region last where it is drawn. */
  readonly rows: readonly { readonly name: string }[];
  readonly hasTotal: boolean;
  readonly width: number;
  readonly rowHeight: number;
}

/** The visible slice of many rows. It changes only when a row enters, not with every pixel. */
export function useScrolledRows({ rows, hasTotal, width, rowHeight }: RowsToScroll): ScrolledRows {
  const units = rows.length - (hasTotal ? 1 : 0);
  const names = useMemo(() => rows.slice(0, units).map(({ name }) => name), [rows, units]);
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
  return { names, width: windowedWidth(units, width), window, scroller, reveal };
}
