import { expect, test } from "vitest";
import { numberFormat, shownBy, shownNumber } from "./number-format";
import { dayOfSerial } from "./serial-day";

test.each([
  ["General", 65.1, "65.1"],
  ["General", -3, "-3"],
  ["G/通用格式", 12, "12"],
  ['General"年"', 2024, "2024年"],
  ["0", 640.7, "641"],
  ["0.00", 640.7, "640.70"],
  ["0.0", 0.05, "0.1"],
  ["0.0", -0.04, "0.0"],
  ["#,##0", 1234567, "1,234,567"],
  ["#,##0.0", 4891, "4,891.0"],
  ["#,##0.##", 1234.5, "1234.5"],
  ["#.##", 0.5, ".5"],
  ["0.00_ ", 12.3, "12.30"],
  ["0.00_);[Red]\\(0.00\\)", -12.3, "(12.30)"],
  ["#,##0;-#,##0", -1234, "-1,234"],
  ["0%", 0.789, "79%"],
  ["0.0%", 0.7885, "78.9%"],
  ["0.00%;[Red]-0.00%", -0.1234, "-12.34%"],
  ['0.0"万元"', 12.34, "12.3万元"],
  ["0!.0000", 6_407_000, "640.7000"],
  ['General"万元"', 12.34, "12.34万元"],
  [String.raw`0.00\ %`, 0.5, "50.00%"],
  ['0.00,,"百万"', 12_345_678, "12.35百万"],
  ['"¥"#,##0.00', 1234.5, "¥1,234.50"],
  ["[$¥-804]#,##0.00", 1234.5, "¥1,234.50"],
  ['[>=10000]0.0,"千";0', 12_300, "12.3千"],
  ['[>=10000]0.0,"千";0', 123, "123"],
  ['0;-0;"—"', 0, "—"],
  ["[$-804]0.0", 2, "2.0"],
  ["0.0万元", 2, "2.0万元"],
  ["000", 7, "007"],
  ["00-00", 1234, "12-34"],
  ["@", 12.5, "12.5"],
  ["0.00E+00", 12_345, "1.23E+04"],
])("%s shows %d as %s", (code, value, text) => {
  const format = numberFormat(code);
  expect([format.kind, shownNumber(format, value).text]).toEqual(["number", text]);
});

test.each([
  ["yyyy/m/d", "day", "2026/9/30"],
  ['yyyy"年"m"月"', "day", "2026年9月"],
  ['[$-804]yyyy"年"m"月"d"日";@', "day", "2026年9月30日"],
  ["yyyy\\-mm\\-dd", "day", "2026-09-30"],
  ["yyyy.mm", "day", "2026.09"],
  ["yyyy年m月d日", "day", "2026年9月30日"],
  ["yy-m-d h:mm", "day", "26-9-30 18:05"],
  ["d-mmm-yy", "day", "30-Sep-26"],
  ["yyyy/m/d aaaa", "day", "2026/9/30"],
  ["h:mm AM/PM", "time", "6:05 PM"],
  ['上午/下午h"时"mm"分"', "time", "下午6时05分"],
  ["mm:ss", "time", "05:00"],
  ["[h]:mm", "time", "1111098:05"],
])("%s is a %s: %s", (code, kind, text) => {
  const serial = 46_295 + 18 / 24 + 5 / 1440;
  const format = numberFormat(code);
  expect([format.kind, shownBy(format, serial)]).toEqual([kind, text]);
});

test("a percent is told by the section that shows the value", () => {
  const format = numberFormat('0.0%;-0.0%;"—"');
  const told = [0.5, -0.5, 0].map((value) => shownNumber(format, value).isPercent);
  expect(told).toEqual([true, true, false]);
  expect(shownNumber(numberFormat('0"%"'), 80)).toEqual({ text: "80%", isPercent: false });
});

test("a code that SheetJS does not know shows the plain value, as a percent where it says so", () => {
  expect(shownNumber(numberFormat("#,##0.0#%"), 0.789)).toEqual({ text: "78.9%", isPercent: true });
  expect(shownBy(numberFormat("dd%%W"), 1)).toBeNull();
});

test.each([
  [1, "1900-01-01"],
  [59, "1900-02-28"],
  [60, null],
  [61, "1900-03-01"],
  [44_469, "2021-09-30"],
  [44_469.999_999_99, "2021-10-01"],
  [2_958_465, "9999-12-31"],
  [2_958_466, null],
  [0, null],
  [-1, null],
])("from 1900, %d is %s", (serial, day) => {
  expect(dayOfSerial(serial, false)).toBe(day);
});

test("from 1904, days begin 1462 later", () => {
  expect(dayOfSerial(0, true)).toBe("1904-01-01");
  expect(dayOfSerial(44_469 - 1462, true)).toBe("2021-09-30");
  expect(dayOfSerial(2_958_466 - 1462, true)).toBeNull();
});
