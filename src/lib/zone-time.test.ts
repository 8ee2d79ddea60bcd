import { describe, expect, test } from "vitest";
import { dayNumberOf, localTime } from "./zone-time";

describe("localTime", () => {
  test("reads the office's clock, not the screen's", () => {
    const at = Date.UTC(2026, 10, 22, 17, 5); // Sunday in London, Monday in Shanghai
    expect(localTime(at, "Asia/Shanghai")).toMatchObject({
      year: 2026,
      month: 11,
      day: 23,
      weekday: 1,
      minute: 65,
    });
    expect(localTime(at, "America/New_York")).toMatchObject({
      day: 22,
      weekday: 7,
      minute: 12 * 60 + 5,
    });
  });

  test("midnight is minute 0 of the new day, also at New Year and on 29 February", () => {
    expect(localTime(Date.UTC(2025, 11, 31, 16), "Asia/Shanghai")).toMatchObject({
      year: 2026,
      month: 1,
      day: 1,
      minute: 0,
    });
    expect(localTime(Date.UTC(2028, 1, 28, 16), "Asia/Shanghai")).toMatchObject({
      month: 2,
      day: 29,
      minute: 0,
      weekday: 2,
    });
    expect(localTime(Date.UTC(2028, 1, 28, 15, 59), "Asia/Shanghai")).toMatchObject({
      month: 2,
      day: 28,
      minute: 1439,
    });
  });

  test("the weekday agrees with the calendar over four years", () => {
    for (let day = 0; day < 1461; day += 1) {
      const at = Date.UTC(2025, 0, 1 + day, 4);
      expect(localTime(at, "Asia/Shanghai").weekday % 7).toBe(new Date(at).getUTCDay());
    }
  });

  test("summer time: the hour after the change is the next one on the clock", () => {
    const change = Date.UTC(2026, 2, 8, 7); // 02:00 → 03:00 in New York
    expect(localTime(change - 60_000, "America/New_York").minute).toBe(119);
    expect(localTime(change, "America/New_York").minute).toBe(180);
  });
});

test("dayNumberOf counts calendar days; day 0 is the end of the month before", () => {
  expect(dayNumberOf(1970, 1, 1)).toBe(0);
  expect(dayNumberOf(2026, 3, 0)).toBe(dayNumberOf(2026, 2, 28));
});
