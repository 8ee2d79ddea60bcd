/** A page without a person in front of it tries again by itself: nobody is there to press 重试. */
import { useEffect, useState } from "react";
import { canOpen } from "../data/host/app-presence";
import { MINUTE_MS, jittered } from "../lib/durations";

/** 1, 2, 4 and then 8 minutes; with the jitter at most ten. */
const MOST_DOUBLINGS = 3;
/** Walls that failed together must not come back together. */
const JITTER = 0.25;

/**
 * Reloads the page at the same address as soon as that would find the app: in place of a failing
 * host's own page, or a gateway's, nothing would try again. Asks for ever, less and less often
 * while it would not; a reload that did not help begins anew, after a minute. Returns the minutes
 * until it asks next, as planned before the jitter.
 */
export function useRetry(): number {
  const [tries, setTries] = useState(0);
  const minutes = 2 ** Math.min(tries, MOST_DOUBLINGS);
  useEffect(() => {
    let isStopped = false;
    const retry = async () => {
      const isServed = await canOpen();
      if (isStopped) return;
      if (isServed) globalThis.location.reload();
      else setTries(tries + 1);
    };
    const timer = setTimeout(
      () => void retry(),
      jittered(minutes * MINUTE_MS, JITTER, Math.random()),
    );
    return () => {
      isStopped = true;
      clearTimeout(timer);
    };
  }, [tries, minutes]);
  return minutes;
}
