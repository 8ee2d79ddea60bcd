/**
 * How far the wall can be trusted: one state machine over the table in freshness-states.ts. Ages
 * are counted on a monotonic clock to which sleep is added; else the wall clock only prints times.
 * Set back it changes no age; set forward by more than a minute it cannot be told from sleep, and
 * data look older, never younger. The age of the data themselves never matters here, only that of
 * the last successful check.
 */
import {
  type FreshnessEvent,
  type FreshnessNext,
  type FreshnessSignal,
  type FreshnessState,
  type Moment,
  type Edition,
  type Instant,
  TRANSITIONS,
} from "./freshness-states";

/** The wall clock ran ahead of the monotonic one by more than this: the machine slept. */
const SLEEP_MS = 60_000;

/** Before anything has been read or restored. */
export function startFreshness(at: Moment): FreshnessState {
  return {
    kind: "empty",
    clock: { ...at, steadyMs: 0 },
    isReading: false,
    lastCheck: null,
    edition: null,
    failing: null,
    revisedUntilMs: null,
  };
}

/**
 * The state after an event. `staleAfterMs`: the age of the last successful check above which the
 * data count as old.
 */
export function advance(
  before: FreshnessState,
  event: FreshnessEvent,
  staleAfterMs: number,
): FreshnessState {
  const state = withFacts(tick(before, event.at), event);
  const moved = event.type === "ticked" ? state : follow(state, event.type);
  const age = checkAgeMs(moved);
  return age !== null && age > staleAfterMs ? follow(moved, "grewOld") : moved;
}

/** Ms since the last successful check, sleep included; null before the first. */
export function checkAgeMs({ clock, lastCheck }: FreshnessState): number | null {
  return lastCheck === null ? null : clock.steadyMs - lastCheck.steadyMs;
}

/**
 * Whether the mark 修订 stands: for one rotation after other figures came for the same report month.
 */
export function isRevised({ clock, revisedUntilMs }: FreshnessState): boolean {
  return revisedUntilMs !== null && clock.steadyMs < revisedUntilMs;
}

function follow(state: FreshnessState, signal: FreshnessSignal): FreshnessState {
  const next: FreshnessNext = TRANSITIONS[state.kind][signal];
  return { ...state, kind: typeof next === "string" ? next : next(state) };
}

/**
 * The clocks moved on. The steady one follows the monotonic one; the wall clock adds to it only
 * what was slept.
 */
function tick(state: FreshnessState, at: Moment): FreshnessState {
  const passed = Math.max(0, at.monotonicMs - state.clock.monotonicMs);
  const slept = at.wallMs - state.clock.wallMs - passed;
  const steadyMs = state.clock.steadyMs + passed + (slept > SLEEP_MS ? slept : 0);
  return { ...state, clock: { ...at, steadyMs } };
}

function withFacts(state: FreshnessState, event: FreshnessEvent): FreshnessState {
  const now: Instant = { wallMs: state.clock.wallMs, steadyMs: state.clock.steadyMs };
  switch (event.type) {
    case "readStarted":
      return { ...state, isReading: true };
    case "readSucceeded":
      return {
        ...withEdition(state, event),
        isReading: false,
        failing: null,
        lastCheck: { ...now, stored: false },
      };
    case "readFailed": {
      const failing = {
        since: state.failing?.since ?? now,
        latest: event.failure,
        count: (state.failing?.count ?? 0) + 1,
      };
      return { ...state, isReading: false, failing };
    }
    case "restored":
      return state.lastCheck === null ? withRestored(state, event) : state;
    case "wentOffline":
    case "wentOnline":
    case "ticked":
      return state;
  }
}

function withEdition(
  state: FreshnessState,
  { edition, rotationMs }: { edition: Edition; rotationMs: number },
): FreshnessState {
  const { edition: before, clock } = state;
  if (before === null) return { ...state, edition };
  if (before.month !== edition.month) return { ...state, edition, revisedUntilMs: null };
  if (before.number === edition.number) return state;
  return { ...state, edition, revisedUntilMs: clock.steadyMs + rotationMs };
}

/**
 * A check that the wall clock dates into the future counts as made now: the clock was set back
 * meanwhile.
 */
function withRestored(
  state: FreshnessState,
  event: { edition: Edition; checkedAtWallMs: number },
): FreshnessState {
  const age = Math.max(0, state.clock.wallMs - event.checkedAtWallMs);
  const lastCheck = {
    wallMs: event.checkedAtWallMs,
    steadyMs: state.clock.steadyMs - age,
    stored: true,
  };
  return { ...state, edition: event.edition, lastCheck };
}
