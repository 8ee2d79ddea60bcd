/** What renewal needs of the browser, in one object, so that tests can stand in for it. */
import { canOpen } from "../../data/host/app-presence";
import { readVersion, thisBuild } from "../../data/host/build-version";
import { ANSWER_LIMIT_MS } from "../../data/exchange";
import { takeNewestShell } from "../../data/host/shell-registration";
import { inTime } from "../../lib/time-limit";
import { readHeapMiB } from "./heap";
import type { SessionStore } from "./renewal-memory";

export interface RenewalBrowser {
  /** The build that runs; null under the development server. */
  readonly build: () => string | null;
  /** The build that the host serves now; null where that can't be read. Never rejects. */
  readonly publishedBuild: () => Promise<string | null>;
  /** MiB, or null. Never rejects. */
  readonly heapMiB: () => Promise<number | null>;
  /** Ms since the page began, sleep included. */
  readonly pageAgeMs: () => number;
  /**
   * Whether a reload would find the page, whole: an error page or a login page would stand for
   * ever. Never rejects.
   */
  readonly canReopen: () => Promise<boolean>;
  readonly reload: () => void;
  /** Throws where the browser forbids it. */
  readonly store: () => SessionStore;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/** This browser. */
export const BROWSER: RenewalBrowser = {
  build: thisBuild,
  publishedBuild: readVersion,
  heapMiB: readHeapMiB,
  pageAgeMs,
  canReopen,
  reload: () => globalThis.location.reload(),
  store: () => globalThis.sessionStorage,
  random: Math.random,
};

/**
 * The monotonic clock may stand still during sleep, the wall clock may be set back: whichever says
 * more.
 */
function pageAgeMs(): number {
  return Math.max(performance.now(), Date.now() - performance.timeOrigin);
}

/**
 * The app-shell worker opens the page without any network, and passes on nothing that is not the
 * page.
 */
async function canReopen(): Promise<boolean> {
  if (!isShellInCharge()) return canOpen();
  // Where the host is slow, a worker answers with its own document: that of the build which is to
  // be renewed.
  return inTime(ANSWER_LIMIT_MS, takeNewestShell).then(() => true, isShellInCharge);
}

function isShellInCharge(): boolean {
  if (!("serviceWorker" in navigator)) return false;
  return navigator.serviceWorker.controller?.scriptURL.endsWith("/shell-worker.js") ?? false;
}
