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
import { fraction } from "./fraction";

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
  [499, "0.0"],
  [-500, "−0.1"],
  [-499, "0.0"],
])("formatYi: %d万元 in tables is %s亿元", (wan, text) => {
  expect(formatYi(wan)).toBe(text);
});

test.each([
  [3_136_400, "313.64"],
  [10_150_000, "1,015"],
  [4_745_000, "474.5"],
  [1_000_000, "100"],
  [50, "0.01"],
  [49, "0"],
  [0, "0"],
  [-50, "−0.01"],
])("formatYiShort: %d万元 in sentences is %s亿元", (wan, text) => {
  expect(formatYiShort(wan)).toBe(text);
});

test("rates have one decimal and nothing is clamped at 100", () => {
  expect(formatPercent(fraction(145, 170))).toBe("85.3%");
  expect(formatPercent(fraction(20, 9))).toBe("222.2%");
  expect(formatPercent(fraction(5, 2))).toBe("250.0%");
  expect(formatPercent(fraction(0))).toBe("0.0%");
  expect(formatPercentNumber(fraction(-1, 3))).toBe("−33.3");
});

test.each([
  [60.4, "60.4%"],
  [87.5, "87.5%"],
  [100, "100.0%"],
  [58.75, "58.8%"],
  [-0.25, "−0.3%"],
  [1.005, "1.0%"],
])("formatPrintedPercent: %d is %s", (percent, text) => {
  expect(formatPrintedPercent(percent)).toBe(text);
});

test("百分点 carry a sign, and a difference that rounds to 0.0 carries none", () => {
  expect(formatSignedPoints(fraction(39, 1000))).toBe("+3.9");
  expect(formatSignedPoints(fraction(-9, 1000))).toBe("−0.9");
  expect(formatSignedPoints(fraction(4, 10_000))).toBe("0.0");
  expect(formatSignedPoints(fraction(-4, 10_000))).toBe("0.0");
  expect(formatPoints(fraction(-9, 1000))).toBe("0.9");
});

test("signed counts", () => {
  expect([13, -1, 0, -1234].map(formatSignedCount)).toEqual(["+13", "−1", "0", "−1,234"]);
});
