import { useLayoutEffect, useSyncExternalStore } from "react";
import type { LazyPart, PartState } from "../lib/lazy-part";

/**
 * A part where it is drawn, and why it is not there. Loads it; one that failed before is tried
 * again by what is drawn next. Plain state instead of `lazy`: React keeps a shown fallback for 300
 * ms at least, and a failed download for ever.
 */
export function usePart<Value>(part: LazyPart<Value>): PartState<Value> {
  const state = useSyncExternalStore(part.subscribe, part.state);
  // Before it is painted: nobody sees the failure of last time.
  useLayoutEffect(() => void part.load().catch(() => undefined), [part]);
  return state;
}
