/**
 * Exact arithmetic on ratios. Every rate, pace and gap stays a fraction of integers until it is
 * shown, so that a figure is rounded exactly once (四舍五入, half away from zero: what notices do).
 */
import { invariant } from "../../lib/invariant";

/** A ratio of integers; the denominator is always positive. A rate of 75 % is 3/4, not 75. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * numerator ÷ denominator. Both must be integers; throws on a denominator of 0 (callers give a
 * reason instead).
 */
export function fraction(numerator: number | bigint, denominator: number | bigint = 1): Fraction {
  const top = BigInt(numerator);
  const bottom = BigInt(denominator);
  invariant(bottom !== 0n, "a fraction needs a denominator other than 0");
  return bottom < 0n
    ? { numerator: -top, denominator: -bottom }
    : { numerator: top, denominator: bottom };
}

/**
 * The exact value of a decimal as written: 33.3 becomes 333/10, not its binary neighbour. Throws on
 * NaN or infinity.
 */
export function decimalFraction(value: number): Fraction {
  invariant(Number.isFinite(value), "a decimal must be finite");
  const [mantissa = "0", exponent = "0"] = value.toString().split("e");
  const [whole = "0", decimals = ""] = mantissa.split(".");
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals);
  return shift >= 0
    ? fraction(digits * 10n ** BigInt(shift))
    : fraction(digits, 10n ** BigInt(-shift));
}

/** A percentage as written (33.3) as a share of one (333/1000). */
export function percentFraction(percent: number): Fraction {
  return divide(decimalFraction(percent), fraction(100));
}

/** a + b, exact. */
export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

/** a − b, exact. */
export function subtract(a: Fraction, b: Fraction): Fraction {
  return fraction(
    a.numerator * b.denominator - b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

/** a ÷ b. Throws when b is 0. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative, 0 or positive as a is less than, equal to or greater than b. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/**
 * The value in units of 10^-decimals as an integer, half away from zero: 2/3 at 1 decimal is 7,
 * −0.05 is −1.
 */
export function roundScaled(value: Fraction, decimals: number): number {
  return roundSafely(value, decimals) ?? roundExactly(value, decimals);
}

/**
 * In doubles, where every step stays a safe integer: many times quicker, and then just as exact.
 * Null where it wouldn't be.
 */
function roundSafely(value: Fraction, decimals: number): number | null {
  const bottom = Number(value.denominator);
  const top = Number(value.numerator);
  const doubled = 2 * Math.abs(top) * 10 ** decimals + bottom;
  if (doubled > Number.MAX_SAFE_INTEGER) return null;
  const rounded = Math.floor(doubled / (2 * bottom));
  return top < 0 && rounded > 0 ? -rounded : rounded;
}

function roundExactly(value: Fraction, decimals: number): number {
  const scaled = value.numerator * 10n ** BigInt(decimals);
  const size = scaled < 0n ? -scaled : scaled;
  const rounded = (size * 2n + value.denominator) / (value.denominator * 2n);
  return Number(scaled < 0n ? -rounded : rounded);
}

/** A rounded value: `scaled` ÷ 10^`decimals`. */
export interface Shown {
  readonly scaled: number;
  readonly decimals: number;
}

/**
 * The value rounded to `decimals`, or to as many more as its first digit needs where it would round
 * to 0 without being 0: at 1 decimal 2/3 is 0.7, 3/100 is 0.03, −1/2500 is −0.0004. Only 0 itself
 * is ever shown as 0.
 */
export function roundShown(value: Fraction, decimals: number): Shown {
  const scaled = roundScaled(value, decimals);
  return scaled !== 0 || value.numerator === 0n
    ? { scaled, decimals }
    : roundShown(value, decimals + 1);
}

/**
 * A share of one in percent, as displayed: 145/170 is 85.3, 1/3000 is 0.03. Ties, ranks and 低于平均
 * compare this.
 */
export function displayedPercent(share: Fraction): number {
  const { scaled, decimals } = roundShown(share, 3);
  return scaled / 10 ** (decimals - 2);
}

/**
 * A difference of shares in tenths of a percentage point, half away from zero: −9/1000 is −9. 持平,
 * 达到序时 and lamps are decided on this.
 */
export function displayedTenths(difference: Fraction): number {
  return roundScaled(difference, 3);
}

/** Nearest double, for drawing only; never for comparing or printing. */
export function toNumber(value: Fraction): number {
  // Dividing scaled integers keeps 15 digits even where both parts exceed 2^53.
  return Number((value.numerator * 10n ** 12n) / value.denominator) / 1e12;
}
