import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cell } from "../grid";
import { moneyUnitsIn, wanPrecision, wholeWan } from "./money";
import { readNumber } from "./number";

const text = (words: string): Cell => ({ kind: "text", text: words });

test.each([
  ["9821 ", 9821, 0],
  ["1,782", 1782, 0],
  ["1，234.50", 1234.5, 2],
  ["１２．５", 12.5, 1],
  ["1 234 567", 1_234_567, 0],
  ["−1.2", -1.2, 1],
  ["+3", 3, 0],
  ["92.0", 92, 1],
  ["57个", 57, 0],
])("%s is a number", (words, value, decimals) => {
  expect(readNumber(text(words))).toMatchObject({ kind: "number", value, decimals, money: null });
});

test("a percentage keeps its remark, an amount its own unit", () => {
  expect(readNumber(text("80%（严重滞后）"))).toMatchObject({
    value: 80,
    isPercent: true,
    remark: "严重滞后",
  });
  expect(readNumber(text("1.2亿元"))).toMatchObject({ value: 1.2, money: "亿元" });
  expect(readNumber(text("1782 万"))).toMatchObject({ value: 1782, money: "万元" });
  const percent = { kind: "number", value: 0.789, text: "78.9%", isPercent: true } as const;
  expect(readNumber(percent)).toMatchObject({ value: 78.9, decimals: 1, isPercent: true });
});

test.each([
  "完成1782万元（含打包）",
  "114.8（含打捆项目）",
  "约100",
  "12000\n5000",
  "120 350",
  "12 34",
  "1.2.3",
  "12,5",
  "1782、350",
  "3/4",
  "1e5",
  "（1.2）",
  "0x10",
])("%s stays words", (words) => {
  expect(readNumber(text(words)).kind).toBe("words");
});

test.each([
  ["—", "dash"],
  ["--", "dash"],
  [" － ", "dash"],
  ["/", "slash"],
  ["／", "slash"],
  ["无", "none"],
  ["未报", "none"],
])("%s stands for nothing", (words, mark) => {
  expect(readNumber(text(words))).toMatchObject({ kind: "mark", mark });
});

test("a blank is no zero, and an error no number", () => {
  expect(readNumber(text(" \u3000"))).toEqual({ kind: "blank" });
  expect(readNumber({ kind: "broken", text: "#DIV/0!" }).kind).toBe("broken");
});

test("any decimal that is written out reads back the same", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: 0, max: 4 }),
      (digits, decimals) => {
        const written = (digits / 10 ** decimals).toFixed(decimals);
        const [whole = "", rest] = written.split(".");
        const grouped = [whole.replace(/\B(?=(?:\d{3})+$)/g, ","), ...(rest ? [rest] : [])].join(
          ".",
        );
        for (const form of [written, grouped, ` ${written}\u3000`])
          expect(readNumber(text(form))).toMatchObject({ value: Number(written), decimals });
      },
    ),
  );
});

test("no text is anything but a reading, however long", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (words) => void readNumber(text(words))));
  expect(readNumber(text(`${"9,999".repeat(9999)}x`)).kind).toBe("words");
});

test("money is exact in 万元 and knows its last digit", () => {
  expect(wholeWan(65.1, "亿元")).toBe(651_000);
  expect(wholeWan(8600.5, "万元")).toBe(8601);
  expect(wholeWan(-0.4, "万元")).toBe(0);
  expect(wholeWan(12_345_678, "元")).toBe(1235);
  expect([wanPrecision(1, "亿元"), wanPrecision(0, "亿元"), wanPrecision(2, "万元")]).toEqual([
    1000, 10_000, 1,
  ]);
});

test.each([
  ["单位：个、亿元", ["亿元"]],
  ["单位:万元、%", ["万元"]],
  ["单位：百万元", ["百万元"]],
  ["（单位：元）", ["元"]],
  ["单位：万元、亿元", ["万元", "亿元"]],
  ["多元化项目", []],
  ["单位：家", []],
])("%s names its money", (words, units) => {
  expect(moneyUnitsIn(words)).toEqual(units);
});
