/** When data say that they were made: which months have been by then, and whether that can be. */
import { parseIsoMoment } from "../../lib/iso-moment";
import { type Month, parseMonth } from "./period";

/**
 * The month that a moment lies in on the office's clock; a moment without an offset is the office's
 * own time. Null: no such moment.
 */
export function monthOfMoment(iso: string, timeZone: string): Month | null {
  const day = iso.slice(0, 10);
  const midnight = new Date(`${day}T00:00Z`);
  // A browser takes 30 February for 2 March.
  const { atMs, hasOffset } = parseIsoMoment(iso);
  if (Number.isNaN(atMs) || midnight.getUTCDate() !== Number(day.slice(8))) return null;
  // Swedish writes dates as ISO does.
  return parseMonth(
    (hasOffset ? new Date(atMs).toLocaleDateString("sv", { timeZone }) : day).slice(0, 7),
  );
}

/** Clocks differ, and time zones are forgotten: later than this is not a slip. */
const CLOCK_TOLERANCE_MS = 86_400_000;

/**
 * Whether data say that they were made after the reader's own clock; whose zone a moment without an
 * offset is in matters less than the tolerance.
 */
export function isAheadOf(generatedAt: string, nowMs: number): boolean {
  return parseIsoMoment(generatedAt).atMs > nowMs + CLOCK_TOLERANCE_MS;
}
