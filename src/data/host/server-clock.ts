/** How far this machine's clock is from the server's, by the `Date` of the server's answers. */
import { MINUTE_MS } from "../../lib/durations";
import type { Answer } from "../client";

export type ClockDifference =
  /** Not compared often enough yet, or the answers contradict one another. */
  | { readonly kind: "unsure" }
  /** The answers name no time. */
  | { readonly kind: "untold" }
  /** So many whole minutes this machine's clock is ahead; negative: behind. */
  | { readonly kind: "known"; readonly minutes: number };

export interface ServerClock {
  readonly hear: (answer: Answer) => void;
  readonly difference: () => ClockDifference;
}

/** `Date` has whole seconds: what it says began up to one ago. */
const HALF_SECOND_MS = 500;
/** An answer that took longer says too little of when it was given. */
const SLOWEST_MS = 10_000;
/**
 * Two answers are compared that lie so far apart at least, and the time between them must be the
 * same on both clocks to within so much.
 */
const APART_MS = 20_000;
const TOLERANCE_MS = 5000;

/** What one answer says: the server's time, and how far the machine's clock was from it. */
interface Sample {
  readonly serverMs: number;
  readonly aheadMs: number;
  /** Monotonic. */
  readonly atMs: number;
}

/**
 * Sure only where the times of two answers lie as far apart as the answers do: an answer out of a
 * cache carries an old `Date`, and so may one that the browser was told is unchanged (304).
 */
export function createServerClock(
  monotonicMs: () => number = () => performance.now(),
): ServerClock {
  let last: Sample | null = null;
  let difference: ClockDifference = { kind: "unsure" };
  return {
    hear: (answer) => {
      const sample = sampleOf(answer, monotonicMs() - answer.heldMs);
      if (sample === null) {
        if (last === null && !answer.headers.has("date")) difference = { kind: "untold" };
        return;
      }
      if (last !== null && sample.atMs - last.atMs < APART_MS) return;
      difference = last !== null && agree(last, sample) ? known(sample) : { kind: "unsure" };
      last = sample;
    },
    difference: () => difference,
  };
}

/**
 * The server's clock stood at `Date`, and `Age` later, in the middle between question and answer.
 * Null where that is not known.
 */
function sampleOf({ headers, askedAtMs, answeredAtMs }: Answer, atMs: number): Sample | null {
  const dateMs = Date.parse(headers.get("date") ?? "");
  const took = answeredAtMs - askedAtMs;
  if (Number.isNaN(dateMs) || took < 0 || took > SLOWEST_MS) return null;
  const ageMs = Number(headers.get("age") ?? 0) * 1000;
  const serverMs = dateMs + HALF_SECOND_MS + (Number.isFinite(ageMs) ? ageMs : 0);
  return { serverMs, aheadMs: askedAtMs + took / 2 - serverMs, atMs };
}

function agree(before: Sample, after: Sample): boolean {
  return Math.abs(after.serverMs - before.serverMs - (after.atMs - before.atMs)) <= TOLERANCE_MS;
}

function known({ aheadMs }: Sample): ClockDifference {
  // −0 is 0.
  return { kind: "known", minutes: Math.round(aheadMs / MINUTE_MS) + 0 };
}
