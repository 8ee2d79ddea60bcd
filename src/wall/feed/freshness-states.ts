/**
 * What the wall knows about freshness, what can happen to it, and the table of what follows (design
 * section 9).
 */
import type { Failure } from "../../data/failure";
import type { Month } from "../../domain/facts/period";

export const FRESHNESS_KINDS = [
  "empty",
  "restored",
  "fresh",
  "refreshing",
  "stale",
  "failed",
  "offline",
] as const;
/**
 * empty: nothing to show yet · restored: the last picture from storage, not checked since ·
 * refreshing: being read while still fresh · stale: the last check is too long ago · failed: the
 * source is broken · offline: no network. What is bad stays until a reading succeeds: a retry never
 * looks like 正在读取.
 */
export type FreshnessKind = (typeof FRESHNESS_KINDS)[number];

/** Both clocks at one moment, in ms. */
export interface Moment {
  readonly wallMs: number;
  readonly monotonicMs: number;
}

/** Which figures were read. */
export interface Edition {
  /** Another one: a figure, or a rule by which it is computed, is another. */
  readonly number: number;
  readonly month: Month;
}

export type FreshnessEvent = { readonly at: Moment } & (
  | { readonly type: "readStarted" | "wentOffline" | "wentOnline" | "ticked" }
  /** 200 or 304: both are a successful check. `rotationMs`: how long a mark 修订 stands. */
  | { readonly type: "readSucceeded"; readonly edition: Edition; readonly rotationMs: number }
  | { readonly type: "readFailed"; readonly failure: Failure }
  /** The last good data from storage, with the wall clock at their last check. */
  | { readonly type: "restored"; readonly edition: Edition; readonly checkedAtWallMs: number }
);

/** A time to print and the same time to count from. */
export interface Instant {
  readonly wallMs: number;
  readonly steadyMs: number;
}

export interface FreshnessState {
  readonly kind: FreshnessKind;
  readonly clock: Moment & {
    /** Ms since the machine began, sleep included; never goes back. */
    readonly steadyMs: number;
  };
  readonly isReading: boolean;
  /** The last successful check. `stored`: it was made before this page began. */
  readonly lastCheck: (Instant & { readonly stored: boolean }) | null;
  readonly edition: Edition | null;
  /** The failures since the last success; `latest`: the last of them. */
  readonly failing: {
    readonly since: Instant;
    readonly latest: Failure;
    readonly count: number;
  } | null;
  /** On the steady clock. */
  readonly revisedUntilMs: number | null;
}

/** `grewOld` follows any event by which the last check is too long ago. */
export type FreshnessSignal = Exclude<FreshnessEvent["type"], "ticked"> | "grewOld";
export type FreshnessNext = FreshnessKind | ((state: FreshnessState) => FreshnessKind);

export const TRANSITIONS = {
  empty: {
    readStarted: "empty",
    readSucceeded: "fresh",
    readFailed: "failed",
    wentOffline: "offline",
    wentOnline: "empty",
    restored: "restored",
    grewOld: "empty",
  },
  restored: {
    readStarted: "restored",
    readSucceeded: "fresh",
    readFailed: "failed",
    wentOffline: "offline",
    wentOnline: "restored",
    restored: "restored",
    grewOld: "stale",
  },
  fresh: {
    readStarted: "refreshing",
    readSucceeded: "fresh",
    readFailed: "failed",
    wentOffline: "offline",
    wentOnline: "fresh",
    restored: "fresh",
    grewOld: "stale",
  },
  refreshing: {
    readStarted: "refreshing",
    readSucceeded: "fresh",
    readFailed: "failed",
    wentOffline: "offline",
    wentOnline: "refreshing",
    restored: "refreshing",
    grewOld: "stale",
  },
  stale: {
    readStarted: "stale",
    readSucceeded: "fresh",
    readFailed: "failed",
    wentOffline: "offline",
    wentOnline: "stale",
    restored: "stale",
    grewOld: "stale",
  },
  failed: {
    readStarted: "failed",
    readSucceeded: "fresh",
    readFailed: "failed",
    wentOffline: "offline",
    wentOnline: "failed",
    restored: "failed",
    grewOld: "failed",
  },
  // A browser without internet may call itself offline on a LAN that works: readings go on, and a
  // good one ends it.
  offline: {
    readStarted: "offline",
    readSucceeded: "fresh",
    readFailed: "offline",
    wentOffline: "offline",
    wentOnline: backOnline,
    restored: "offline",
    grewOld: "offline",
  },
} satisfies Record<FreshnessKind, Record<FreshnessSignal, FreshnessNext>>;

/**
 * What is known without the network's word: the source was broken before, or data are there, or
 * nothing is.
 */
function backOnline({ failing, lastCheck, isReading }: FreshnessState): FreshnessKind {
  if (failing !== null) return "failed";
  if (lastCheck === null) return "empty";
  if (lastCheck.stored) return "restored";
  return isReading ? "refreshing" : "fresh";
}
