/**
 * Screen care: nothing bright stands on the same pixels for days. Pure functions of the wall clock,
 * so a renewal does not begin anew.
 */
import { localTime } from "../../lib/zone-time";

/** Px of the canvas to each side. */
const REACH = 4;
const STEP_MS = 180_000;
const SIDE = 2 * REACH + 1;
const LAST = SIDE * SIDE - 1;

export interface Shift {
  /** Px of the canvas, −4 to 4. */
  readonly x: number;
  readonly y: number;
}

/**
 * How far the picture is moved at `atMs`: one px every three minutes, to and fro on a path through
 * all 81 places, eight hours there and back. Never more than one px at a time, so that nobody sees
 * it move.
 */
export function pixelShift(atMs: number): Shift {
  const step = modulo(Math.floor(atMs / STEP_MS), 2 * LAST);
  const place = step <= LAST ? step : 2 * LAST - step;
  const row = Math.floor(place / SIDE);
  const column = row % 2 === 0 ? place % SIDE : SIDE - 1 - (place % SIDE);
  return { x: column - REACH, y: row - REACH };
}

/**
 * Whether the sides of the header have changed places: every other day, at midnight in the office.
 */
export function isHeaderSwapped(atMs: number, timeZone: string): boolean {
  return modulo(localTime(atMs, timeZone).dayNumber, 2) === 1;
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
