import { useEffect, useState } from "react";

let painted = false;

/**
 * False until the first picture with numbers has been painted, then true for good: what is heavy (the charts)
 * waits for it, so that the headline numbers don't wait for what is heavy.
 */
export function useAfterPaint(): boolean {
  const [ready, setReady] = useState(painted);
  useEffect(() => {
    if (ready) return;
    // Two steps: the frame that holds the numbers, then the task after it.
    const frame = requestAnimationFrame(() => {
      setTimeout(() => {
        painted = true;
        setReady(true);
      }, 0);
    });
    return () => cancelAnimationFrame(frame);
  }, [ready]);
  return ready;
}
