import { type UIEvent, useState } from "react";
import { usePrinting } from "../../ui/printing";
import { row as ROW } from "../../ui/tokens/screen.json";

/** Of a row in a table of statistics. */
const ROW_HEIGHT = ROW.table;
/** Up to here a table is whole in the document; above, only the rows near the view are. */
const MOST_WHOLE = 60;
const SHOWN = 40;
const STEP = 10;

export interface RowWindow {
  readonly windowed: boolean;
  readonly total: number;
  /** The first row in the document, and the one after the last. */
  readonly first: number;
  readonly last: number;
  /** Heights that stand for the rows left out, px. */
  readonly before: number;
  readonly after: number;
  readonly onScroll: (event: UIEvent<HTMLDivElement>) => void;
}

/**
 * Which rows of a long table are in the document, and how much room the others keep. On paper all
 * are.
 */
export function useRowWindow(total: number): RowWindow {
  const [first, setFirst] = useState(0);
  const isPrinting = usePrinting();
  const windowed = total > MOST_WHOLE && !isPrinting;
  const start = windowed ? Math.min(first, Math.max(0, total - SHOWN)) : 0;
  const last = windowed ? Math.min(total, start + SHOWN) : total;
  const onScroll = (event: UIEvent<HTMLDivElement>) => {
    if (!windowed) return;
    // In steps, so that not every pixel of scrolling renders anew.
    const row = Math.floor(event.currentTarget.scrollTop / ROW_HEIGHT);
    setFirst(Math.max(0, Math.floor((row - STEP) / STEP) * STEP));
  };
  return {
    windowed,
    total,
    first: start,
    last,
    before: start * ROW_HEIGHT,
    after: (total - last) * ROW_HEIGHT,
    onScroll,
  };
}
