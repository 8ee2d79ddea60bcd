/**
 * recharts, for the figures over time: they stand before it comes, and go on standing where it
 * cannot be had.
 */
import { useEffect, useSyncExternalStore } from "react";
import { lazyPart } from "../../lib/lazy-part";

const library = lazyPart("走势图程序", () => import("./time"));

/** No longer than this does a busy page put it off. */
const PATIENCE_MS = 3000;
/** Where a browser doesn't say when it is idle. */
const LATER_MS = 500;

/**
 * Null until it is there. It is asked for when the page has nothing else to do: no picture waits
 * for it.
 */
export function useTimeLibrary(): Awaited<ReturnType<typeof library.load>> | null {
  const { value } = useSyncExternalStore(library.subscribe, library.state);
  useEffect(() => whenIdle(() => void library.prefetch()), []);
  return value;
}

/** Not at all where the answer has been called before. */
function whenIdle(act: () => void): () => void {
  let isWanted = true;
  const actIfWanted = () => {
    if (isWanted) act();
  };
  if (typeof requestIdleCallback === "function")
    requestIdleCallback(actIfWanted, { timeout: PATIENCE_MS });
  else setTimeout(actIfWanted, LATER_MS);
  return () => {
    isWanted = false;
  };
}
