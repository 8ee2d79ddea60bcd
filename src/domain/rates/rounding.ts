/** What the rounding of printed inputs allows: intervals around sums, quotients and ranks. */
import { sorted } from "../../lib/array";
import {
  type Fraction,
  add,
  compareFractions,
  decimalFraction,
  displayedPercent,
  divide,
  fraction,
  percentFraction,
  subtract,
} from "../numbers/fraction";
import { type Measure, measureInfo } from "../facts/measure";

/** A value with the widest distance that its rounding allows on either side. */
export interface Rounded {
  readonly value: number;
  readonly slack: Fraction;
}

/** The interval of shares that rounded inputs allow. */
export interface Bounds {
  readonly low: Fraction;
  readonly high: Fraction;
}

const NONE = fraction(0);

/** Half the last printed digit of an amount in 万元; counts are exact. */
export function digitSlack(measure: Measure, precision: number): Fraction {
  return measureInfo(measure).unit === "wan"
    ? divide(decimalFraction(precision), fraction(2))
    : NONE;
}

/** The sum of two rounded amounts: what they may be off adds up too. */
export function addRounded(a: Rounded, b: Rounded): Rounded {
  return { value: a.value + b.value, slack: add(a.slack, b.slack) };
}

export const NOTHING: Rounded = { value: 0, slack: NONE };

/** The quotients that two rounded amounts allow; null when the lower one could be 0. */
export function quotientBounds(top: Rounded, bottom: Rounded): Bounds | null {
  const smallest = subtract(fraction(bottom.value), bottom.slack);
  if (compareFractions(smallest, NONE) <= 0) return null;
  const largest = add(fraction(bottom.value), bottom.slack);
  return {
    low: divide(subtract(fraction(top.value), top.slack), largest),
    high: divide(add(fraction(top.value), top.slack), smallest),
  };
}

/** Whether some share inside the bounds rounds to the printed percentage (one decimal). */
export function canRoundTo(bounds: Bounds, percent: number): boolean {
  const half = fraction(1, 2000);
  const printed = percentFraction(percent);
  return (
    compareFractions(bounds.low, add(printed, half)) < 0 &&
    compareFractions(bounds.high, subtract(printed, half)) >= 0
  );
}

/**
 * The dense ranks that a unit could have if every rate may lie anywhere in its bounds: at worst all
 * that could be above it are, at distinct values; at best only those that surely are, sharing
 * values where they can.
 */
export function possibleRanks(
  own: Bounds,
  others: readonly Bounds[],
): { best: number; worst: number } {
  const shown = (bounds: Bounds) => ({
    low: displayedPercent(bounds.low),
    high: displayedPercent(bounds.high),
  });
  const { low, high } = shown(own);
  const rest = others.map(shown);
  const surelyAbove = rest.filter((other) => other.low > high);
  return {
    best: 1 + fewestValues(surelyAbove),
    worst: 1 + rest.filter((other) => other.high > low).length,
  };
}

/** The smallest number of values such that each interval holds one (greedy by upper end). */
function fewestValues(intervals: readonly { low: number; high: number }[]): number {
  let count = 0;
  let value = -Infinity;
  for (const { low, high } of sorted(intervals, (a, b) => a.high - b.high)) {
    if (low <= value) continue;
    count += 1;
    value = high;
  }
  return count;
}
