import fc from "fast-check";
import { expect, test } from "vitest";
import {
  formatCount,
  formatPercent,
  formatPercentNumber,
  formatPoints,
  formatPrintedPercent,
  formatScaled,
  formatSignedCount,
  formatSignedPoints,
  formatYi,
  formatYiShort,
} from "./format";
import { type Fraction, compareFractions, fraction } from "./fraction";

/** Reads a formatted number back as an integer of its last digit. */
function parseScaled(text: string): number {
  return Number(text.replace("−", "-").replace(/[,.]/g, ""));
}

test.each([
  [0, 0, "0"],
  [999, 0, "999"],
  [1000, 0, "1,000"],
  [16_636_000, 0, "16,636,000"],
  [-1_234_567, 1, "−123,456.7"],
  [5, 1, "0.5"],
  [-5, 2, "−0.05"],
  [0, 1, "0.0"],
])("formatScaled(%d, %d) is %s", (scaled, decimals, text) => {
  expect(formatScaled(scaled, decimals)).toBe(text);
});

test("parse∘format is the identity for every integer and number of decimals", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.nat(4), (scaled, decimals) => {
      const text = formatScaled(scaled, decimals);
      expect(parseScaled(text)).toBe(scaled);
      expect(text).toMatch(decimals === 0 ? /^−?\d{1,3}(,\d{3})*$/ : /^−?\d{1,3}(,\d{3})*\.\d+$/);
    }),
  );
});

test("counts and 万元 carry separators", () => {
  expect(formatCount(1234)).toBe("1,234");
  expect(formatCount(16_636_000)).toBe("16,636,000");
});

test.each([
  [4_745_000, "474.5"],
  [10_150_000, "1,015.0"],
  [500, "0.1"],
  [499, "0.05"],
  [300, "0.03"],
  [1, "0.0001"],
  [0, "0"],
  [-0, "0"],
  [-1, "−0.0001"],
  [-400, "−0.04"],
  [-499, "−0.05"],
  [-500, "−0.1"],
  [120_400, "12.0"],
])("formatYi: %d万元 in tables is %s亿元", (wan, text) => {
  expect(formatYi(wan)).toBe(text);
});

test.each([
  [3_136_400, "313.64"],
  [10_150_000, "1,015"],
  [4_745_000, "474.5"],
  [1_000_000, "100"],
  [300, "0.03"],
  [50, "0.01"],
  [49, "0.005"],
  [1, "0.0001"],
  [0, "0"],
  [-49, "−0.005"],
  [-50, "−0.01"],
  [100_000, "10"],
])("formatYiShort: %d万元 in sentences is %s亿元", (wan, text) => {
  expect(formatYiShort(wan)).toBe(text);
});

test("rates have one decimal and nothing is clamped at 100", () => {
  expect(formatPercent(fraction(145, 170))).toBe("85.3%");
  expect(formatPercent(fraction(20, 9))).toBe("222.2%");
  expect(formatPercent(fraction(5, 2))).toBe("250.0%");
  expect(formatPercentNumber(fraction(-1, 3))).toBe("−33.3");
  expect(formatPercent(fraction(9996, 10_000))).toBe("100.0%");
});

test.each([
  [0, 7, "0%"],
  [0, -7, "0%"],
  [3, 10_000, "0.03%"],
  [1, 3000, "0.03%"],
  [-4, 10_000, "−0.04%"],
  [1, 2001, "0.05%"],
  [1, 2000, "0.1%"],
  [1, 20_001, "0.005%"],
  [1, 1_000_000_000, "0.0000001%"],
  [1, Number.MAX_SAFE_INTEGER, "0.00000000000001%"],
])("a rate of %d in %d is shown as %s: only 0 is 0", (numerator, denominator, text) => {
  expect(formatPercent(fraction(numerator, denominator))).toBe(text);
});

test.each([
  [60.4, "60.4%"],
  [87.5, "87.5%"],
  [100, "100.0%"],
  [58.75, "58.8%"],
  [-0.25, "−0.3%"],
  [1.005, "1.0%"],
  [0, "0%"],
  [0.04, "0.04%"],
])("formatPrintedPercent: %d is %s", (percent, text) => {
  expect(formatPrintedPercent(percent)).toBe(text);
});

test("百分点 carry a sign, and a difference below half a tenth is 持平, as its words and its lamp say", () => {
  expect(formatSignedPoints(fraction(39, 1000))).toBe("+3.9");
  expect(formatSignedPoints(fraction(-9, 1000))).toBe("−0.9");
  expect(
    [0, 4, -4].map((tenThousandths) => formatSignedPoints(fraction(tenThousandths, 10_000))),
  ).toEqual(["持平", "持平", "持平"]);
  expect(
    [5, -5].map((tenThousandths) => formatSignedPoints(fraction(tenThousandths, 10_000))),
  ).toEqual(["+0.1", "−0.1"]);
  expect(formatPoints(fraction(-9, 1000))).toBe("0.9");
  expect(formatPoints(fraction(-3, 10_000))).toBe("0.03");
});

/** A number as it is read. */
function parseShown(text: string): number {
  return Number(text.replace("−", "-").replace("%", "").replaceAll(",", ""));
}

const integer = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: -2000, max: 2000 }),
  fc.maxSafeInteger(),
);
const share = fc.tuple(
  integer,
  fc.oneof(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
);
const FORMATS = {
  formatYi: {
    arbitrary: integer.map((wan) => fraction(wan)),
    format: (value) => formatYi(Number(value.numerator)),
  },
  formatYiShort: {
    arbitrary: integer.map((wan) => fraction(wan)),
    format: (value) => formatYiShort(Number(value.numerator)),
  },
  formatPercent: {
    arbitrary: share.map(([top, bottom]) => fraction(top, bottom)),
    format: formatPercent,
  },
} satisfies Record<
  string,
  { arbitrary: fc.Arbitrary<Fraction>; format: (value: Fraction) => string }
>;

test.each(Object.entries(FORMATS))(
  "%s: 0 is 0, nothing else reads as 0, no sign is lost, and what is more is never shown as less",
  (_, { arbitrary, format }) => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (a, b) => {
        const [first, second] = [format(a), format(b)];
        expect(first === "0" || first === "0%").toBe(a.numerator === 0n);
        expect(Math.sign(parseShown(first))).toBe(Math.sign(Number(a.numerator)));
        const order = Math.sign(parseShown(first) - parseShown(second));
        expect([0, Math.sign(compareFractions(a, b))]).toContain(order);
      }),
      { numRuns: 2000 },
    );
  },
);

test("signed counts", () => {
  expect([13, -1, 0, -1234].map(formatSignedCount)).toEqual(["+13", "−1", "0", "−1,234"]);
});
