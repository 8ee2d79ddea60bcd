/** A page without a person in front of it tries again by itself: nobody is there to press 重试. */
import { useEffect, useState } from "react";
import { isAppDocument } from "../data/build-version";
import { loadConfig } from "../data/config";
import { basePath } from "./start-up";

const MINUTE_MS = 60_000;
/** 1, 2, 4 and then 8 minutes; with the jitter at most ten. */
const MOST_DOUBLINGS = 3;
/** Walls that failed together must not come back together. */
const JITTER = 0.25;
const DOCUMENT_TIMEOUT_MS = 15_000;

/** Whether this page is the wall, in whatever state it is. */
export function isUnattended(): boolean {
  return globalThis.location.pathname.replace(/\/$/, "") === `${basePath()}wall`;
}

/**
 * Reloads the page as soon as the host serves its document and a valid config.json again, at the same address. Asks for
 * ever, less and less often. Returns the minutes until it asks next, as planned before the jitter.
 */
export function useRetry(): number {
  const [tries, setTries] = useState(0);
  const minutes = 2 ** Math.min(tries, MOST_DOUBLINGS);
  useEffect(() => {
    let isStopped = false;
    const retry = async () => {
      const isServed = await canReopen();
      if (isStopped) return;
      if (isServed) globalThis.location.reload();
      else setTries(tries + 1);
    };
    const timer = setTimeout(() => void retry(), minutes * MINUTE_MS * (1 - JITTER + 2 * JITTER * Math.random()));
    return () => {
      isStopped = true;
      clearTimeout(timer);
    };
  }, [tries, minutes]);
  return minutes;
}

/** Whether a reload would find the app: in place of a failing host's own page, or a gateway's, nothing would try again. */
async function canReopen(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(DOCUMENT_TIMEOUT_MS);
    const [response] = await Promise.all([fetch(globalThis.location.href, { cache: "no-store", signal }), loadConfig(document.baseURI)]);
    return response.ok && isAppDocument(await response.text());
  } catch {
    return false;
  }
}
