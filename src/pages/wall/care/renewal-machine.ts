/** What renewal needs of the browser, in one object, so that tests can stand in for it. */
import { readVersion, thisBuild } from "../../../data/build-version";
import { type Timer, readInTime } from "../polling";
import { readHeapMiB } from "./heap";
import type { SessionStore } from "./renewal-memory";

export interface RenewalMachine {
  /** The build that runs; null under the development server. */
  readonly build: () => string | null;
  /** The build that the host serves now; null where that can't be read. Never rejects. */
  readonly publishedBuild: () => Promise<string | null>;
  /** MiB, or null. Never rejects. */
  readonly heapMiB: () => Promise<number | null>;
  /** Ms since the page began, sleep included. */
  readonly pageAgeMs: () => number;
  /** Whether a reload would find the page: a browser's error page would stand for ever. Never rejects. */
  readonly canReopen: () => Promise<boolean>;
  readonly reload: () => void;
  /** Throws where the browser forbids it. */
  readonly store: () => SessionStore;
  /** From 0 to below 1. */
  readonly random: () => number;
}

const timer: Timer = (ms, then) => {
  const id = setTimeout(then, ms);
  return () => clearTimeout(id);
};

/** This browser. */
export const BROWSER: RenewalMachine = {
  build: thisBuild,
  publishedBuild: () => readInTime(readVersion, timer).catch(() => null),
  heapMiB: readHeapMiB,
  pageAgeMs,
  canReopen: async () => opensOffline() || readInTime(isServed, timer).catch(() => false),
  reload: () => globalThis.location.reload(),
  store: () => globalThis.sessionStorage,
  random: Math.random,
};

/** The monotonic clock may stand still during sleep, the wall clock may be set back: whichever says more. */
function pageAgeMs(): number {
  return Math.max(performance.now(), Date.now() - performance.timeOrigin);
}

/** The app-shell worker opens the page without any network. */
function opensOffline(): boolean {
  if (!("serviceWorker" in navigator)) return false;
  return navigator.serviceWorker.controller?.scriptURL.endsWith("/shell-worker.js") ?? false;
}

async function isServed(signal: AbortSignal): Promise<boolean> {
  const { ok } = await fetch(globalThis.location.href, { cache: "no-store", signal });
  return ok;
}
