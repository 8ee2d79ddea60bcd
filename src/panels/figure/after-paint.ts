import { useEffect, useState } from "react";
import { within } from "../../lib/time-limit";
import { firstFigure } from "./library";

let painted = false;

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

/** No longer than this does anything else wait for the program of the first figure. */
const PATIENCE_MS = 150;

function schedule(): void {
  if (scheduled) return;
  scheduled = true;
  // Two steps: the frame that holds the numbers, then the task after it.
  requestAnimationFrame(() => {
    setTimeout(() => void within(PATIENCE_MS, firstFigure.prefetch(), null).then(release), 0);
  });
}
