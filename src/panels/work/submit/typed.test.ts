import { expect, test } from "vitest";
import { isRounded, readPasted, readTyped } from "./typed";

const WAN = { unit: "wan", canBeNegative: false } as const;
const DONE = { unit: "wan", canBeNegative: true } as const;

test("blank is nothing, and 0 is zero", () => {
  expect(readTyped("  ", WAN)).toEqual({ kind: "blank" });
  expect(readTyped("0", WAN)).toEqual({ kind: "number", value: 0 });
  expect(readTyped("-0", DONE)).toEqual({ kind: "number", value: 0 });
});

test.each([
  ["1,234", 1234],
  ["1，234，567", 1_234_567],
  ["１２３", 123],
  [" 45000 ", 45_000],
  ["−12", -12],
  ["－1,200", -1200],
  ["+7", 7],
  ["12.0", 12],
  ["12.", 12],
  ["66,940.5", 66_941],
  ["82070.49", 82_070],
  ["-0.5", -1],
  ["-0.4", 0],
])("%s is %d", (text, value) => {
  expect(readTyped(text, DONE)).toEqual({ kind: "number", value });
});

test.each([
  [".5", "只填数字，单位是万元，不用再写单位和文字。"],
  ["12,34.5", "逗号的位置不对，应三位一节，如1,234。"],
  ["4.5亿元", "只填数字，单位是万元，不用再写单位和文字。"],
  ["约300", "只填数字，单位是万元，不用再写单位和文字。"],
  ["1 234", "只填数字，单位是万元，不用再写单位和文字。"],
  ["12,34", "逗号的位置不对，应三位一节，如1,234。"],
  ["—", "没有数请留空（未报），确实为零请填0。"],
  ["无", "没有数请留空（未报），确实为零请填0。"],
  ["-5", "这一项不能是负数。"],
  ["1000000000001", "数太大了，请核实单位。"],
])("%s is refused in words", (text, sentence) => {
  expect(readTyped(text, WAN)).toEqual({ kind: "wrong", sentence });
});

test("of a count 12.0 is 12, and half of one is refused", () => {
  const count = { unit: "projects", canBeNegative: false } as const;
  expect(readTyped("12.0", count)).toEqual({ kind: "number", value: 12 });
  expect(readTyped("12.5", count)).toEqual({
    kind: "wrong",
    sentence: "只填整数，单位是个，不填小数。",
  });
  expect([isRounded("12.5", count), isRounded("12.5", WAN), isRounded("12.0", WAN)]).toEqual([
    false,
    true,
    false,
  ]);
});

test("a column of a sheet keeps its empty cells, several columns are none", () => {
  expect(readPasted("12")).toEqual({ kind: "one" });
  expect(readPasted("12\r\n")).toEqual({ kind: "one" });
  expect(readPasted("12\r\n\r\n1,300\r\n")).toEqual({ kind: "column", cells: ["12", "", "1,300"] });
  expect(readPasted("12\t13\n14\t15")).toEqual({ kind: "columns", count: 2 });
});
