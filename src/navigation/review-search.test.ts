import { expect, test } from "vitest";
import { readOpened, readReviewMonth, readReviewState, readReviewView } from "./review-search";

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
