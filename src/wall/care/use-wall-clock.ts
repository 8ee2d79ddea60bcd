/**
 * `useWallClock(everyMs)` → the wall clock, ms since 1970, read anew every `everyMs`. What screen
 * care and renewal go by; it may jump with the machine's clock. One clock of a second or slower is
 * enough for a page.
 */
import { useEffect, useState } from "react";

/** The wall clock in ms as of the last tick. */
export function useWallClock(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
