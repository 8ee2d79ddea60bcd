import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cell } from "../grid";
import { readDay } from "./day";

const text = (words: string): Cell => ({ kind: "text", text: words });
const number = (value: number, shown = String(value)): Cell => ({
  kind: "number",
  value,
  text: shown,
  isPercent: false,
});

test.each([
  ["2024-03-15", "2024-03-15", "day"],
  ["2024/3/5 0:00", "2024-03-05", "day"],
  ["2024年3月15日", "2024-03-15", "day"],
  ["20240315", "2024-03-15", "day"],
  ["2024.3", "2024-03-31", "month"],
  ["2026.12", "2026-12-31", "month"],
  ["2024年2月", "2024-02-29", "month"],
  ["2024年2月底", "2024-02-29", "month"],
  ["2026年6月底前", "2026-06-30", "month"],
  ["2027-06", "2027-06-30", "month"],
  ["202706", "2027-06-30", "month"],
  ["2026年3月上旬", "2026-03-10", "third"],
  ["2026年3月下旬", "2026-03-31", "third"],
  ["2028", "2028-12-31", "year"],
  ["2027年", "2027-12-31", "year"],
  ["2026年上半年", "2026-06-30", "half"],
  ["2026年三季度", "2026-09-30", "quarter"],
])("%s is %s", (words, day, precision) => {
  expect(readDay(text(words), null)).toMatchObject({ kind: "day", day, precision, said: null });
});

test("a month without a year takes that of the table, or none", () => {
  expect(readDay(text("3月中旬"), 2026)).toMatchObject({ day: "2026-03-20", isYearTaken: true });
  expect(readDay(text("3月中旬"), null).kind).toBe("words");
  expect(readDay(text("3"), 2026).kind).toBe("words");
});

test("done and planned are told apart where the cell says so", () => {
  expect(readDay(text("已于2026年3月开工"), null)).toMatchObject({ said: "done" });
  expect(readDay(text("2026年3月（计划）"), null)).toMatchObject({ said: "planned" });
  expect(readDay(text("已开工"), null).kind).toBe("happened");
  expect(readDay(text("待定"), null).kind).toBe("mark");
});

test("2024.1 as a number is January or October", () => {
  expect(readDay(number(2024.1), null).kind).toBe("unclear");
  expect(readDay(number(2024.1, "2024.10"), null)).toMatchObject({ day: "2024-10-31" });
  expect(readDay(number(2024.3), null)).toMatchObject({ day: "2024-03-31" });
  expect(readDay(number(2023), null)).toMatchObject({ day: "2023-12-31" });
});

test.each(["2013-2015", "2024年3月、2025年4月", "2024-02-30", "2024年13月", "45352", "约2024年"])(
  "%s stays words",
  (words) => {
    expect(readDay(text(words), 2026).kind).toBe("words");
  },
);

test("any text is read, however strange", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom(null, 2026), (words, year) => {
      const reading = readDay(text(words), year);
      if (reading.kind === "day") expect(reading.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }),
  );
});
