/**
 * The value axis of native charts: from 0, never cut at 100, and the same on every slide that shows
 * a part of one figure.
 */

export interface ValueAxis {
  /** Null: PowerPoint finds it. */
  readonly min: number | null;
  readonly max: number | null;
  readonly step: number | null;
}

/** Room beyond the longest bar of each side for its label, as a share of both sides together. */
const ROOM = 0.08;
const MOST_STEPS = 8;
const ROUND_STEPS = [1, 2, 2.5, 5, 10] as const;
/** PowerPoint draws about ten ticks: up to here it would put some between whole numbers. */
const MOST_TICKS = 10;

/**
 * Starts at 0, or where PowerPoint likes when there is a negative value; open above, so that it
 * follows edited data. Without a value other than 0 it ends at 1 (100% or one), where PowerPoint
 * would take any number. `counts`: no tick between whole numbers.
 */
export function openAxis(values: readonly number[], counts = false): ValueAxis {
  const isBelow = values.some((value) => value < 0);
  const isDrawn = values.some((value) => value !== 0);
  const isSmall = values.every((value) => Math.abs(value) <= MOST_TICKS);
  return { min: isBelow ? null : 0, max: isDrawn ? null : 1, step: counts && isSmall ? 1 : null };
}

/**
 * Fixed by all values of the figure, in whole steps on both sides of 0. Without a value other than
 * 0: open. `counts` as above.
 */
export function sharedAxis(values: readonly number[], counts = false): ValueAxis {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = (high - low) * ROOM;
  if (room === 0) return openAxis(values, counts);
  // Where all fell, a 0 still has its label right of 0.
  const [lowest, highest] = [low < 0 ? low - room : 0, high + room];
  const step = roundStep(Math.max(highest, -lowest) / MOST_STEPS, counts);
  return {
    min: whole(Math.floor(lowest / step) * step),
    max: whole(Math.ceil(highest / step) * step),
    step,
  };
}

/** The smallest round number that is at least as large; `counts`: the smallest round whole one. */
function roundStep(least: number, counts: boolean): number {
  const power = 10 ** Math.max(Math.floor(Math.log10(least)), counts ? 0 : -Infinity);
  const steps = ROUND_STEPS.map((step) => whole(step * power)).filter(
    (step) => !counts || Number.isInteger(step),
  );
  return steps.find((step) => step >= least) ?? whole(10 * power);
}

/** Without the dust of binary fractions, and without a negative zero. */
function whole(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}
