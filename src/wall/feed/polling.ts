/**
 * When the wall reads next: jittered, so that a hundred walls do not come at once; backing off
 * after failures; never two readings at a time. Times are ms of a monotonic clock; `random` is from
 * 0 to below 1.
 */
import { jittered } from "../../lib/durations";

/** Two readings never begin closer together than this, however often the network comes and goes. */
const LEAST_GAP_MS = 5000;
/** After waking up or coming online all walls of a building are awake: they spread over this. */
const WAKE_SPREAD_MS = 5000;
const JITTER = 0.1;
const MOST_REFRESHES = 8;
/** Jitter included. */
const LONGEST_WAIT_MS = 600_000;
/**
 * Without a session nothing comes until a person has logged in; a gateway counts every question.
 */
const NO_SESSION_WAIT_MS = 300_000;

export interface PollingState {
  readonly refreshMs: number;
  /** When the reading under way began; null while there is none. */
  readonly readingSinceMs: number | null;
  readonly lastStartMs: number | null;
  /** Failures since the last success. */
  readonly failures: number;
  /** When the wait began, and how long it is. */
  readonly waitFromMs: number;
  readonly waitMs: number;
  /**
   * Woken while reading: what comes back may be from before the sleep, so the next reading follows
   * at once.
   */
  readonly wokenMeanwhile: boolean;
}

export type PollingEvent =
  | { readonly type: "started"; readonly nowMs: number }
  | { readonly type: "succeeded" | "failed"; readonly nowMs: number; readonly random: number }
  /** Nobody is logged in. */
  | { readonly type: "lostSession"; readonly nowMs: number; readonly random: number }
  /** Awake after sleep, online again, or asked for by a person. */
  | { readonly type: "woke"; readonly nowMs: number; readonly random: number };

/** Nothing read yet: due at once. */
export function startPolling(refreshMs: number, nowMs: number): PollingState {
  return {
    refreshMs,
    readingSinceMs: null,
    lastStartMs: null,
    failures: 0,
    waitFromMs: nowMs,
    waitMs: 0,
    wokenMeanwhile: false,
  };
}

/** The state after an event. `started` during a reading changes nothing: there is only one. */
export function poll(state: PollingState, event: PollingEvent): PollingState {
  switch (event.type) {
    case "started":
      return state.readingSinceMs === null
        ? { ...state, readingSinceMs: event.nowMs, lastStartMs: event.nowMs, wokenMeanwhile: false }
        : state;
    case "succeeded":
      return settle({ ...state, failures: 0 }, event);
    case "failed":
      return settle({ ...state, failures: state.failures + 1 }, event);
    case "lostSession":
      return settle({ ...state, failures: state.failures + 1 }, event, NO_SESSION_WAIT_MS);
    case "woke":
      return state.readingSinceMs === null
        ? recheck(state, event)
        : { ...state, wokenMeanwhile: true };
  }
}

/**
 * Ms until the next reading: 0 when it is due, null while one is under way. A clock that went back
 * before the wait began makes it due, so that no jump silences the wall.
 */
export function msUntilRead(state: PollingState, nowMs: number): number | null {
  if (state.readingSinceMs !== null) return null;
  const waited = nowMs - state.waitFromMs;
  return waited < 0 ? 0 : Math.max(0, state.waitMs - waited);
}

/**
 * The refresh, ±10 %; after the first failure too, then doubled with each one, up to eight
 * refreshes and at most ten minutes.
 */
export function waitAfter(refreshMs: number, failures: number, random: number): number {
  const ceiling = Math.max(
    refreshMs,
    Math.min(MOST_REFRESHES * refreshMs, LONGEST_WAIT_MS / (1 + JITTER)),
  );
  return jittered(Math.min(refreshMs * 2 ** Math.max(0, failures - 1), ceiling), JITTER, random);
}

function settle(
  state: PollingState,
  event: { nowMs: number; random: number },
  leastMs = 0,
): PollingState {
  const settled = {
    ...state,
    readingSinceMs: null,
    wokenMeanwhile: false,
    waitFromMs: event.nowMs,
    waitMs: Math.max(
      waitAfter(state.refreshMs, state.failures, event.random),
      jittered(leastMs, JITTER, event.random),
    ),
  };
  return state.wokenMeanwhile ? recheck(settled, event) : settled;
}

/** Soon, but not sooner than the least gap after the last reading, and never later than planned. */
function recheck(
  state: PollingState,
  { nowMs, random }: { nowMs: number; random: number },
): PollingState {
  const sinceStart =
    state.lastStartMs === null ? LEAST_GAP_MS : Math.max(0, nowMs - state.lastStartMs);
  const soon = Math.max(random * WAKE_SPREAD_MS, LEAST_GAP_MS - sinceStart);
  const planned = msUntilRead(state, nowMs) ?? soon;
  return { ...state, waitFromMs: nowMs, waitMs: Math.round(Math.min(soon, planned)) };
}
