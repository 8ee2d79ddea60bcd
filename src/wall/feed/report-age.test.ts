import { expect, test } from "vitest";
import { month } from "../../domain/fixtures/build";
import { overdueWords } from "./report-age";

const shanghai = (atMs: number) => ({ atMs, timeZone: "Asia/Shanghai" });

test("from midnight in the office on, the day after the last one allowed", () => {
  const midnight = Date.UTC(2026, 9, 20, 16); // 21 October, 0:00 in Shanghai
  expect(overdueWords(month("2026-09"), 20, shanghai(midnight - 1))).toBeNull();
  expect(overdueWords(month("2026-09"), 20, shanghai(midnight))).toBe("本期未按时更新");
  expect(
    overdueWords(month("2026-09"), 20, { atMs: midnight, timeZone: "America/New_York" }),
  ).toBeNull();
});

test("across the New Year and a leap February", () => {
  expect(overdueWords(month("2027-12"), 60, shanghai(Date.UTC(2028, 1, 29, 4)))).toBeNull();
  expect(overdueWords(month("2027-12"), 60, shanghai(Date.UTC(2028, 2, 1, 4)))).toBe(
    "本期未按时更新",
  );
});

test("never without a number of days, nor for a month that is still to come", () => {
  expect(overdueWords(month("2019-10"), null, shanghai(Date.UTC(2026, 0)))).toBeNull();
  expect(overdueWords(month("2026-12"), 1, shanghai(Date.UTC(2026, 10)))).toBeNull();
});
