import fc from "fast-check";
import { expect, test } from "vitest";
import { compareFractions, displayedTenths, fraction } from "../numbers/fraction";
import {
  NOTHING,
  type Bounds,
  type Rounded,
  addRounded,
  canRoundTo,
  digitSlack,
  possibleRanks,
  quotientBounds,
} from "./rounding";

/** An amount of 亿 printed with one digit of `precision`万元. */
function amount(value: number, precision: number): Rounded {
  return { value, slack: digitSlack("investment.done", precision) };
}

function bounds(low: number, high: number): Bounds {
  return { low: fraction(low, 1000), high: fraction(high, 1000) };
}

test("an amount is known to half its last printed digit; counts are exact", () => {
  expect(compareFractions(digitSlack("investment.planned", 10_000), fraction(5000))).toBe(0);
  expect(compareFractions(digitSlack("investment.planned", 1), fraction(1, 2))).toBe(0);
  expect(compareFractions(digitSlack("starts.done", 10_000), fraction(0))).toBe(0);
});

test("the slack of a sum is the sum of the slacks", () => {
  const sum = [amount(1_738_000, 1000), amount(1_800_000, 10_000)].reduce(addRounded, NOTHING);
  expect(sum.value).toBe(3_538_000);
  expect(compareFractions(sum.slack, fraction(5500))).toBe(0);
});

test("湘西州直: 92.0/156.7, both to 0.1亿, can be 58.8 % and 58.7 %, not 58.6 or 58.9", () => {
  const share = quotientBounds(amount(920_000, 1000), amount(1_567_000, 1000)) ?? expect.fail();
  expect([58.6, 58.7, 58.8, 58.9].map((percent) => canRoundTo(share, percent))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("counts have no slack: 260/238 is 109.2 % and nothing else", () => {
  const share =
    quotientBounds(
      { value: 260, slack: digitSlack("starts.done", 1) },
      { value: 238, slack: digitSlack("starts.due", 1) },
    ) ?? expect.fail();
  expect([108.8, 109.1, 109.2, 109.3].map((percent) => canRoundTo(share, percent))).toEqual([
    false,
    false,
    true,
    false,
  ]);
});

test("6/19 is not 35.3 %", () => {
  const share =
    quotientBounds({ value: 6, slack: fraction(0) }, { value: 19, slack: fraction(0) }) ??
    expect.fail();
  expect([canRoundTo(share, 35.3), canRoundTo(share, 31.6)]).toEqual([false, true]);
});

test("a share that lies exactly on a half rounds up only", () => {
  const half =
    quotientBounds({ value: 1245, slack: fraction(0) }, { value: 10_000, slack: fraction(0) }) ??
    expect.fail();
  expect([canRoundTo(half, 12.4), canRoundTo(half, 12.5)]).toEqual([false, true]);
});

test("a denominator that could be 0 has no bounds", () => {
  expect(quotientBounds(amount(100, 1), { value: 0, slack: fraction(0) })).toBeNull();
  expect(quotientBounds(amount(100, 1), amount(4000, 10_000))).toBeNull();
});

test("whatever the unrounded amounts were, their rate is one that the bounds allow", () => {
  const inside = fc.integer({ min: -499, max: 499 });
  const lots = fc.integer({ min: 1, max: 3000 });
  fc.assert(
    fc.property(lots, lots, inside, inside, (top, bottom, topError, bottomError) => {
      const share =
        quotientBounds(amount(top * 1000, 1000), amount(bottom * 1000, 1000)) ?? expect.fail();
      const real = fraction(top * 1000 + topError, bottom * 1000 + bottomError);
      expect(canRoundTo(share, displayedTenths(real) / 10)).toBe(true);
    }),
  );
});

test("possible ranks: only those surely above push a unit down, all that could be above may", () => {
  const own = bounds(955, 960);
  expect(possibleRanks(own, [])).toEqual({ best: 1, worst: 1 });
  expect(possibleRanks(own, [bounds(970, 975), bounds(956, 958), bounds(900, 910)])).toEqual({
    best: 2,
    worst: 3,
  });
});

test("possible ranks are dense: those surely above may share a value, unless they cannot", () => {
  const own = bounds(900, 905);
  expect(possibleRanks(own, [bounds(950, 960), bounds(955, 965)]).best).toBe(2);
  expect(possibleRanks(own, [bounds(950, 952), bounds(955, 965)]).best).toBe(3);
});

test("a rival that can only reach the same displayed value shares the rank", () => {
  expect(possibleRanks(bounds(900, 905), [bounds(905, 910)])).toEqual({ best: 1, worst: 2 });
  expect(possibleRanks(bounds(900, 905), [bounds(890, 900)])).toEqual({ best: 1, worst: 1 });
});

test("three surely above need two values where the outer ones do not meet, in whatever order they stand", () => {
  const above = [bounds(970, 980), bounds(950, 955), bounds(955, 975)];
  expect(possibleRanks(bounds(900, 905), above).best).toBe(3);
  expect(possibleRanks(bounds(900, 905), [bounds(950, 955), bounds(955, 960)]).best).toBe(2);
});

test("the rank that exact values give always lies between best and worst", () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.nat(5), fc.nat(5)), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(rows, ([own, ...others]) => {
      const [value, below, above] = own ?? expect.fail();
      const { best, worst } = possibleRanks(
        bounds(value - below, value + above),
        others.map(([at, under, over]) => bounds(at - under, at + over)),
      );
      const rank = 1 + new Set(others.map(([at]) => at).filter((at) => at > value)).size;
      expect(rank).toBeGreaterThanOrEqual(best);
      expect(rank).toBeLessThanOrEqual(worst);
    }),
  );
});
