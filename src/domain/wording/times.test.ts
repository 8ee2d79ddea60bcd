import { describe, expect, test } from "vitest";
import { ageWords, clockWords, momentWords, officeMoment } from "./times";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test.each([
  [-5, "不到1分"],
  [59_999, "不到1分"],
  [MINUTE, "1分"],
  [59 * MINUTE, "59分"],
  [HOUR, "1小时"],
  [3 * HOUR + 12.9 * MINUTE, "3小时12分"],
  [24 * HOUR, "1天"],
  [53 * HOUR + 59 * MINUTE, "2天5小时"],
])("ageWords of %d ms: %s", (ms, text) => {
  expect(ageWords(ms)).toBe(text);
});

test("ageWords: 分钟 of what is no age", () => {
  expect([
    ageWords(0, "分钟"),
    ageWords(12 * MINUTE, "分钟"),
    ageWords(3 * HOUR + MINUTE, "分钟"),
  ]).toEqual(["不到1分钟", "12分钟", "3小时1分钟"]);
});

describe("clockWords", () => {
  const at = Date.UTC(2026, 10, 22, 23, 12);
  test.each([
    [0, "07:12"],
    [12 * 3_600_000, "07:12"],
    [17 * 3_600_000, "11月23日07:12"],
    [60 * 86_400_000, "2026年11月23日07:12"],
    [-8 * 3_600_000, "11月23日07:12"],
  ])("%d ms later", (later, words) => {
    expect(clockWords(at, at + later, "Asia/Shanghai")).toBe(words);
  });
});

test("momentWords: the whole date, at midnight and in another zone", () => {
  const at = Date.UTC(2026, 8, 30, 16, 0, 29);
  expect(momentWords(at, "Asia/Shanghai")).toBe("2026年10月1日00:00");
  expect(momentWords(at, "America/New_York")).toBe("2026年9月30日12:00");
});

test.each([
  ["2026-09-30T16:00:00Z", "2026年10月1日00:00"],
  ["2026-09-30T15:59:59Z", "2026年9月30日23:59"],
  ["2026-10-01T00:00:00+08:00", "2026年10月1日00:00"],
  ["2026-09-30T10:00:00.000-06:00", "2026年10月1日00:00"],
  ["2026-10-01T00:00:00+0800", "2026年10月1日00:00"],
  ["2026-10-01T00:00:00+08", "2026年10月1日00:00"],
  ["2026-12-31T16:30Z", "2027年1月1日00:30"],
])("officeMoment of %s is %s in Shanghai", (iso, words) => {
  expect(officeMoment(iso, "Asia/Shanghai")).toBe(words);
});

test("another office has another clock, also in summer time", () => {
  expect(officeMoment("2026-09-30T16:00:00Z", "Asia/Urumqi")).toBe("2026年9月30日22:00");
  expect(officeMoment("2026-07-01T00:00:00Z", "Europe/Berlin")).toBe("2026年7月1日02:00");
});

test("a moment without an offset is the office's own; what is no moment stays as it came", () => {
  expect(officeMoment("2020-09-30T08:00", "Asia/Urumqi")).toBe("2020年9月30日08:00");
  expect(officeMoment("2020-09-30T08:00:30.5", "America/New_York")).toBe("2020年9月30日08:00");
  expect(officeMoment("2020-99-30T08:00Z", "Asia/Shanghai")).toBe("2020-99-30T08:00Z");
});
