/**
 * How many of what a page lists each unit has, for the choice of units in the bar above it. The page
 * that counts offers them while it is shown; the others offer none.
 */
import { useEffect, useSyncExternalStore } from "react";

/** By code; a unit that is not there has none. */
export type UnitCounts = Readonly<Record<string, number>>;

let offered: UnitCounts | null = null;
const listeners = new Set<() => void>();

function offer(counts: UnitCounts | null): void {
  offered = counts;
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/** Offers them from now on, until the page goes; null: they are not known. */
export function useOfferedCounts(counts: UnitCounts | null): void {
  useEffect(() => {
    offer(counts);
    return () => offer(null);
  }, [counts]);
}

/** What the page that is shown offers; null where it offers none. */
export function useUnitCounts(): UnitCounts | null {
  return useSyncExternalStore(subscribe, () => offered);
}
