import { expect, test } from "vitest";
import { officeMoment } from "./office-time";

test.each([
  ["2026-09-30T16:00:00Z", "2026年10月1日00:00"],
  ["2026-09-30T15:59:59Z", "2026年9月30日23:59"],
  ["2026-10-01T00:00:00+08:00", "2026年10月1日00:00"],
  ["2026-09-30T10:00:00.000-06:00", "2026年10月1日00:00"],
  ["2026-10-01T00:00:00+0800", "2026年10月1日00:00"],
  ["2026-10-01T00:00:00+08", "2026年10月1日00:00"],
  ["2026-12-31T16:30Z", "2027年1月1日00:30"],
])("%s is %s in Shanghai", (iso, words) => {
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
