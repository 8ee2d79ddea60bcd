/** When the wall looks again, beside its own plan: each second, after sleep, with the network. */
import type { Moment } from "./freshness-states";

export interface Occasions {
  /** A second has passed, or more where the browser held its timers back. */
  readonly tick: () => void;
  /** The machine slept, or the window is seen again. */
  readonly awake: () => void;
  readonly online: () => void;
  readonly offline: () => void;
}

const TICK_MS = 1000;
/**
 * The wall clock ran ahead of the monotonic one by more than this between two ticks: the machine
 * slept.
 */
const SLEPT_MS = 30_000;

/** Tells of each occasion from now on, until what it returns is called. */
export function watchOccasions({ tick, awake, online, offline }: Occasions): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  let last = presentMoment();
  const ticker = setInterval(() => {
    const at = presentMoment();
    const slept = at.wallMs - last.wallMs - (at.monotonicMs - last.monotonicMs) > SLEPT_MS;
    last = at;
    if (slept) awake();
    tick();
  }, TICK_MS);
  window.addEventListener("online", online, { signal });
  window.addEventListener("offline", offline, { signal });
  document.addEventListener(
    "visibilitychange",
    () => document.visibilityState === "visible" && awake(),
    { signal },
  );
  if (!navigator.onLine) offline();
  return () => {
    leaving.abort();
    clearInterval(ticker);
  };
}

/** Both clocks now. */
export function presentMoment(): Moment {
  return { wallMs: Date.now(), monotonicMs: performance.now() };
}
