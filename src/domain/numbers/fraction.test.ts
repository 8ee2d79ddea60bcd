import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Fraction,
  add,
  compareFractions,
  decimalFraction,
  displayedPercent,
  displayedTenths,
  divide,
  fraction,
  percentFraction,
  roundScaled,
  subtract,
  toNumber,
} from "./fraction";

const integers = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const fractions = fc
  .tuple(integers, fc.integer({ min: 1, max: 1_000_000 }))
  .map(([top, bottom]) => fraction(top, bottom));

function same(a: Fraction, b: Fraction): boolean {
  return a.numerator * b.denominator === b.numerator * a.denominator;
}

test.each([
  [33.3, 333n, 10n],
  [0.1, 1n, 10n],
  [-0.5, -5n, 10n],
  [1e21, 10n ** 21n, 1n],
  [1.5e-7, 15n, 10n ** 8n],
  [-2.5e-8, -25n, 10n ** 9n],
  [0, 0n, 1n],
  [120, 120n, 1n],
])("decimalFraction of %d is exact", (value, top, bottom) => {
  expect(same(decimalFraction(value), fraction(top, bottom))).toBe(true);
});

test("decimalFraction is exact for every decimal of up to fifteen digits", () => {
  const digits = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
  fc.assert(
    fc.property(digits, fc.nat(20), (integer, places) => {
      expect(
        same(
          decimalFraction(Number(`${integer}e-${places}`)),
          fraction(integer, 10n ** BigInt(places)),
        ),
      ).toBe(true);
    }),
  );
});

test("decimalFraction refuses NaN and infinity", () => {
  for (const value of [NaN, Infinity, -Infinity])
    expect(() => decimalFraction(value)).toThrow("finite");
});

test("percentFraction reads percent as a share of one", () => {
  expect(same(percentFraction(33.3), fraction(333, 1000))).toBe(true);
  expect(same(percentFraction(120), fraction(6, 5))).toBe(true);
});

test("a denominator of 0 is refused: callers give a reason instead", () => {
  expect(() => fraction(1, 0)).toThrow("denominator");
  expect(() => divide(fraction(1), fraction(0, 7))).toThrow("denominator");
});

test("a negative denominator moves its sign to the numerator", () => {
  expect(fraction(3, -4)).toEqual({ numerator: -3n, denominator: 4n });
  expect(fraction(-3, -4)).toEqual({ numerator: 3n, denominator: 4n });
});

test("sums and differences are exact: 1/3 + 1/6 = 1/2, 0.1 + 0.2 = 0.3", () => {
  expect(same(add(fraction(1, 3), fraction(1, 6)), fraction(1, 2))).toBe(true);
  expect(same(add(decimalFraction(0.1), decimalFraction(0.2)), decimalFraction(0.3))).toBe(true);
  expect(same(subtract(fraction(1, 2), fraction(2, 3)), fraction(-1, 6))).toBe(true);
  expect(same(divide(fraction(1, 2), fraction(-3, 4)), fraction(-2, 3))).toBe(true);
});

test("subtract undoes add, and the order of adding does not matter", () => {
  fc.assert(
    fc.property(fractions, fractions, (a, b) => {
      expect(same(subtract(add(a, b), b), a)).toBe(true);
      expect(same(add(a, b), add(b, a))).toBe(true);
    }),
  );
});

test("compareFractions orders by exact value, beyond what doubles tell apart", () => {
  const big = 10n ** 20n;
  expect(compareFractions(fraction(big + 1n, big), fraction(1))).toBe(1);
  expect(compareFractions(fraction(1), fraction(big + 1n, big))).toBe(-1);
  expect(compareFractions(fraction(2, 4), fraction(1, 2))).toBe(0);
  expect(compareFractions(fraction(-1, 2), fraction(-1, 3))).toBe(-1);
});

test.each([
  ["2/3", fraction(2, 3), 1, 7],
  ["0.05 (half)", fraction(5, 100), 1, 1],
  ["0.25 (half)", fraction(25, 100), 1, 3],
  ["0.35 (half)", fraction(35, 100), 1, 4],
  ["−0.05 (half)", fraction(-5, 100), 1, -1],
  ["−0.25 (half)", fraction(-25, 100), 1, -3],
  ["0.0499…", fraction(499_999, 10_000_000), 1, 0],
  ["−0.0499…", fraction(-499_999, 10_000_000), 1, 0],
  ["2.5 at no decimals (half to even would give 2)", fraction(5, 2), 0, 3],
])("四舍五入, half away from zero: %s", (_, value, decimals, expected) => {
  expect(roundScaled(value, decimals)).toBe(expected);
});

test("rounding is off by at most a half, and away from zero exactly at the half", () => {
  fc.assert(
    fc.property(fractions, fc.nat(4), (value, decimals) => {
      const rounded = fraction(roundScaled(value, decimals), 10n ** BigInt(decimals));
      const half = fraction(1, 2n * 10n ** BigInt(decimals));
      const error = value.numerator < 0n ? subtract(value, rounded) : subtract(rounded, value);
      expect(compareFractions(error, half)).toBeLessThanOrEqual(0);
      expect(compareFractions(error, subtract(fraction(0), half))).toBe(1);
    }),
  );
});

test("rounding keeps order and mirrors signs", () => {
  fc.assert(
    fc.property(fractions, fractions, (a, b) => {
      const [low, high] = compareFractions(a, b) <= 0 ? [a, b] : [b, a];
      expect(roundScaled(low, 1)).toBeLessThanOrEqual(roundScaled(high, 1));
      expect(roundScaled(a, 1) + roundScaled(subtract(fraction(0), a), 1)).toBe(0);
    }),
  );
});

test("displayedPercent: one decimal, more where 0.0 would hide the first digit; alike where the texts are", () => {
  expect(
    [
      fraction(145, 170),
      fraction(852, 1000),
      fraction(1, 3000),
      fraction(-4, 10_000),
      fraction(0),
    ].map(displayedPercent),
  ).toEqual([85.3, 85.2, 0.03, -0.04, 0]);
  expect(displayedPercent(fraction(3, 10_000))).toBe(displayedPercent(fraction(1, 3000)));
});

test("displayedTenths: 145/170 is shown as 85.3 %", () => {
  expect(displayedTenths(fraction(145, 170))).toBe(853);
  expect(displayedTenths(fraction(20, 9))).toBe(2222);
});

test("toNumber is close enough to draw with, also for large parts", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.integer({ min: 1, max: 1e9 }),
      (top, bottom) => {
        expect(Math.abs(toNumber(fraction(top, bottom)) - top / bottom)).toBeLessThanOrEqual(
          1e-11 + Math.abs(top / bottom) * 1e-12,
        );
      },
    ),
  );
  expect(toNumber(fraction(3n * 10n ** 30n, 4n * 10n ** 30n))).toBe(0.75);
});
