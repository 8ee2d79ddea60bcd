import { expect, test } from "vitest";
import { isAheadOf, monthOfMoment } from "./generated-at";

test.each([
  ["2026-09-30T16:00:00Z", "2026-10"],
  ["2026-09-30T15:59:59Z", "2026-09"],
  ["2026-10-01T00:00:00+08:00", "2026-10"],
  ["2026-10-01T00:00:00+0800", "2026-10"],
  ["2026-10-01T00:00:00+08", "2026-10"],
  ["2026-10-01 07:59:59.123+08", "2026-10"],
  ["2026-09-30T16:30-01", "2026-10"],
  ["2026-10-01", "2026-10"],
  ["2026-12-31T23:00:00-05:00", "2027-01"],
  ["2026-10-01T00:00:00", "2026-10"],
  ["2028-02-29T09:00:00Z", "2028-02"],
])(
  "%s lies in %s on the clock of Shanghai; without an offset it is the office's own",
  (iso, month) => {
    expect(monthOfMoment(iso, "Asia/Shanghai")).toBe(month);
  },
);

test("another office has another clock", () => {
  expect(monthOfMoment("2026-09-30T16:00:00Z", "Asia/Urumqi")).toBe("2026-09");
});

test.each([
  "2026-02-30T09:00:00Z",
  "2027-02-29T09:00:00Z",
  "2026-04-31T09:00:00",
  "2026-13-01T09:00:00Z",
  "2026-10-08T25:00:00Z",
  "",
])("%j is no moment", (iso) => expect(monthOfMoment(iso, "Asia/Shanghai")).toBeNull());

test("data are ahead of a clock by more than a day", () => {
  const noon = Date.UTC(2026, 9, 8, 12);
  expect(isAheadOf("2026-10-09T11:00:00Z", noon)).toBe(false);
  expect(isAheadOf("2026-10-09T13:00:00Z", noon)).toBe(true);
});
