import { useEffect, useState } from "react";
import { within } from "../lib/time-limit";
import { chartLibrary } from "./chart-library";

/**
 * Where no figure ever comes (口径说明, an error), what waits for the first picture starts after this.
 */
const NO_FIGURE_MS = 3000;

let painted = false;
const waiting = new Set<() => void>();

/**
 * Settles once the figures of the first picture are painted, or after three seconds on a page
 * without any.
 */
export function whenPainted(): Promise<void> {
  return new Promise((resolve) => {
    waiting.add(resolve);
    setTimeout(resolve, NO_FIGURE_MS);
  });
}

/**
 * Who is told when the first picture is painted; all in one task, so that React draws all they hold
 * back at once.
 */
const held = new Set<() => void>();
let scheduled = false;

/**
 * False until the first picture with numbers has been painted, then true for good: what is heavy
 * (figures, charts, lists over all units) waits for it, so that the headline numbers don't wait for
 * what is heavy.
 */
export function useAfterPaint(): boolean {
  const [ready, setReady] = useState(painted);
  useEffect(() => {
    if (ready) return undefined;
    const tell = () => setReady(true);
    held.add(tell);
    // Rendered before the release, attached after it: nobody else would tell.
    if (painted) queueMicrotask(release);
    else schedule();
    return () => void held.delete(tell);
  }, [ready]);
  return ready;
}

function release(): void {
  painted = true;
  held.forEach((tell) => tell());
  held.clear();
}

/** No longer than this do titles wait for drawings that are slow to come. */
const PATIENCE_MS = 150;

function schedule(): void {
  if (scheduled) return;
  scheduled = true;
  // Two steps: the frame that holds the numbers, then the task after it. With the drawings at hand
  // figures are drawn once, not twice.
  requestAnimationFrame(() => {
    setTimeout(() => void within(PATIENCE_MS, chartLibrary.prefetch(), null).then(release), 0);
  });
}

/**
 * Tells what waits that a chart has been drawn; a second later, so that it doesn't compete with the
 * rest of the page.
 */
export function chartDrawn(): void {
  if (waiting.size === 0) return;
  const ready = [...waiting];
  waiting.clear();
  setTimeout(() => ready.forEach((resolve) => resolve()), 1000);
}
