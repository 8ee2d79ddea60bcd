/** All that the wall knows at a moment: what it shows, how fresh that is, and how that is said. */
import type { ClockDifference } from "../../data/host/server-clock";
import { staleWords } from "../../domain/wording/times";
import { type FreshnessView, type FreshnessWords, alarm, freshnessWords } from "./freshness-words";
import type { PollingState } from "./polling";
import type { WallData } from "./wall-data";

export interface WallState {
  /** Null until something was read or restored. */
  readonly data: WallData | null;
  readonly view: FreshnessView;
  readonly words: FreshnessWords;
  /** 本期未按时更新, or null. */
  readonly overdue: string | null;
  readonly wait: Wait | null;
  readonly tally: Tally;
  readonly clock: ClockDifference;
  /** Whether the picture could be kept for a restart; null before that was tried. */
  readonly isKept: boolean | null;
}

/** The wait for the next reading on the monotonic clock, ms; null while reading. */
export interface Wait {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** The readings since the page began. */
export interface Tally {
  readonly succeeded: number;
  readonly failed: number;
  /** Wall clock, ms, and its words. */
  readonly lastFailure: { readonly atMs: number; readonly words: string } | null;
}

export const NO_READINGS: Tally = { succeeded: 0, failed: 0, lastFailure: null };

/** How long is waited for the next reading; null while one is under way. */
export function waitOf({ readingSinceMs, waitFromMs, waitMs }: PollingState): Wait | null {
  return readingSinceMs === null ? { fromMs: waitFromMs, untilMs: waitFromMs + waitMs } : null;
}

/**
 * The words of a view; where nobody knows when the picture was checked, no time and no age is said.
 */
export function wordsOf(view: FreshnessView, ageUnknown: boolean): FreshnessWords {
  const words = freshnessWords(view);
  if (!ageUnknown) return words;
  const checked = "核对时间不明";
  if (view.kind !== "stale") return { ...words, checked };
  const reason = "上次核对的时间不明，正在重试";
  return { ...alarm(staleWords(null)), reason, checked };
}

/** Compared by what is seen, so that a tick in which nothing changed draws nothing. */
export function isSame(before: WallState, after: WallState): boolean {
  return before.data === after.data && seen(before) === seen(after);
}

function seen({ view, words, overdue, wait, tally, clock, isKept }: WallState): string {
  return JSON.stringify([view, words, overdue, wait, tally, clock, isKept]);
}
