import fc from "fast-check";
import { expect, test } from "vitest";
import { month, quarter } from "../fixtures/build";
import {
  addMonths,
  addQuarters,
  cumulativeSpan,
  lastMonthOf,
  monthLabel,
  monthNumber,
  monthOf,
  monthSpan,
  monthSpans,
  monthsOfQuarter,
  parseMonth,
  parseQuarter,
  quarterAsOfLabel,
  quarterLabel,
  quarterNumber,
  quarterOf,
  quarterWord,
  quartersBetween,
  yearOf,
} from "./period";

const months = fc
  .tuple(fc.integer({ min: 1100, max: 2900 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => monthOf(year, number));
const steps = fc.integer({ min: -60, max: 60 });

test("parse∘format is the identity for months and quarters", () => {
  fc.assert(
    fc.property(months, (at) => {
      expect(parseMonth(`${yearOf(at)}-${String(monthNumber(at)).padStart(2, "0")}`)).toBe(at);
      const of = quarterOf(at);
      expect(parseQuarter(`${yearOf(of)}Q${quarterNumber(of)}`)).toBe(of);
    }),
  );
});

test.each([
  "2020-13",
  "2020-00",
  "2020-9",
  "20-09",
  "2020-09-01",
  "2020Q3",
  "",
  " 2020-09",
  "2020-09\n",
])("%j is no month", (text) => {
  expect(parseMonth(text)).toBeNull();
});

test.each(["2020Q0", "2020Q5", "2020q3", "2020-Q3", "2020Q", "", "2020Q33"])(
  "%j is no quarter",
  (text) => {
    expect(parseQuarter(text)).toBeNull();
  },
);

test("monthOf refuses months outside 1 to 12", () => {
  expect(() => monthOf(2020, 13)).toThrow("no such month");
  expect(() => monthOf(2020, 0)).toThrow("no such month");
});

test("each month lies in its quarter", () => {
  expect(
    ["2020-01", "2020-03", "2020-04", "2020-09", "2020-10", "2020-12"].map((text) =>
      quarterOf(month(text)),
    ),
  ).toEqual(["2020Q1", "2020Q1", "2020Q2", "2020Q3", "2020Q4", "2020Q4"]);
  expect(monthsOfQuarter(quarter("2020Q3"))).toEqual(["2020-07", "2020-08", "2020-09"]);
  expect(lastMonthOf(quarter("2020Q4"))).toBe("2020-12");
});

test("months and quarters are counted across New Year", () => {
  expect(addQuarters(quarter("2020Q1"), -1)).toBe("2019Q4");
  expect(addQuarters(quarter("2020Q4"), 1)).toBe("2021Q1");
  expect(addMonths(month("2020-01"), -1)).toBe("2019-12");
  expect(addMonths(month("2020-09"), -12)).toBe("2019-09");
  expect(addMonths(month("2020-12"), 1)).toBe("2021-01");
});

test("going there and back returns, and three months later is the next quarter", () => {
  fc.assert(
    fc.property(months, steps, (at, step) => {
      expect(addMonths(addMonths(at, step), -step)).toBe(at);
      expect(quarterOf(addMonths(at, 3 * step))).toBe(addQuarters(quarterOf(at), step));
    }),
  );
});

test("quartersBetween includes both ends", () => {
  expect(quartersBetween(quarter("2019Q3"), quarter("2020Q2"))).toEqual([
    "2019Q3",
    "2019Q4",
    "2020Q1",
    "2020Q2",
  ]);
  expect(quartersBetween(quarter("2020Q2"), quarter("2020Q2"))).toEqual(["2020Q2"]);
  expect(quartersBetween(quarter("2020Q2"), quarter("2020Q1"))).toEqual([]);
});

test("labels: 2020年三季度, 2020年三季度（截至8月）, 1—9月", () => {
  expect(quarterLabel(quarter("2020Q3"))).toBe("2020年三季度");
  expect(quarterAsOfLabel(quarter("2020Q3"), month("2020-09"))).toBe("2020年三季度");
  expect(quarterAsOfLabel(quarter("2020Q3"), month("2020-08"))).toBe("2020年三季度（截至8月）");
  expect(
    ["2020Q1", "2020Q2", "2020Q3", "2020Q4"].map((text) => quarterWord(quarter(text))),
  ).toEqual(["一季度", "二季度", "三季度", "四季度"]);
  expect(cumulativeSpan(month("2020-09"))).toBe("1—9月");
  expect(cumulativeSpan(month("2020-01"))).toBe("1月");
  expect(monthSpan(9, 12)).toBe("9—12月");
  expect([monthSpans([]), monthSpans([2]), monthSpans([1, 2, 3, 5, 7, 8])]).toEqual([
    "",
    "2月",
    "1—3月、5月、7—8月",
  ]);
  expect(monthLabel(month("2021-09"))).toBe("2021年9月");
});
