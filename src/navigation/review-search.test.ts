import { expect, test } from "vitest";
import {
  lostOfReview,
  readOpened,
  readReviewMonth,
  readReviewState,
  readReviewView,
} from "./review-search";

test("an address names view, month, state and the submission that is open; else the list of the newest month", () => {
  const search = {
    view: "Publish",
    month: "2026-09",
    state: "submitted",
    unit: "u1",
    table: "ledger",
  };
  expect(readReviewView(search)).toBe("publish");
  expect(readReviewMonth(search)).toBe("2026-09");
  expect(readReviewState(search)).toBe("submitted");
  expect(readOpened(search)).toEqual({ unit: "u1", table: "ledger" });
  const other = { view: "x", month: "2026-13", state: "late", unit: "u1", table: "x" };
  expect(readReviewView(other)).toBe("reports");
  expect([readReviewMonth(other), readReviewState(other), readOpened(other)]).toEqual([
    null,
    null,
    null,
  ]);
  expect(readOpened({ table: "monthly" })).toBeNull();
});

test("a month is read as meant, and what can't be read is named", () => {
  expect(readReviewMonth({ month: "２０２６年9月" })).toBe("2026-09");
  expect(lostOfReview({ month: "２０２６年9月", state: "submitted", table: "ledger" })).toEqual([]);
  expect(lostOfReview({ view: "y", month: "2026-13", state: "late", table: "x" })).toEqual([
    "部分“y”",
    "月份“2026-13”",
    "状态“late”",
    "表“x”",
  ]);
});
