import { expect, test } from "vitest";
import { zonedIso } from "./zone-moment";

test("zonedIso: the whole date and the zone's own offset, at midnight, across New Year and in summer time", () => {
  const at = Date.UTC(2026, 8, 30, 16, 0, 29);
  expect(zonedIso(at, "Asia/Shanghai")).toBe("2026-10-01T00:00:29+08:00");
  expect(zonedIso(at, "America/New_York")).toBe("2026-09-30T12:00:29-04:00");
  expect(zonedIso(Date.UTC(2026, 11, 31, 20), "America/New_York")).toBe(
    "2026-12-31T15:00:00-05:00",
  );
  expect(zonedIso(Date.UTC(2026, 11, 31, 20), "Asia/Kathmandu")).toBe("2027-01-01T01:45:00+05:45");
  expect(zonedIso(at, "UTC")).toBe("2026-09-30T16:00:29+00:00");
});
