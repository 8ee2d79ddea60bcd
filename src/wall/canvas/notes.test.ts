import { expect, test } from "vitest";
import { noteAt } from "./notes";

test("without notes there is none", () => {
  expect([0, 1, 7].map((page) => noteAt([], page, 7))).toEqual([null, null, null]);
});

test("one note and seven pages: every other page, and in the next lap the others", () => {
  expect([0, 1, 2, 7, 8].map((page) => noteAt(["甲"], page, 7))).toEqual([
    "甲",
    null,
    "甲",
    null,
    "甲",
  ]);
});

test("whatever the numbers, every page meets every note and none of them within as many laps as there are turns", () => {
  for (let count = 1; count <= 6; count += 1) {
    const notes = Array.from({ length: count }, (_, index) => `第${index}条`);
    for (let pagesOfLap = 1; pagesOfLap <= 24; pagesOfLap += 1) {
      for (let page = 0; page < pagesOfLap; page += 1) {
        const seen = new Set(
          Array.from({ length: count + 1 }, (_, lap) =>
            noteAt(notes, page + lap * pagesOfLap, pagesOfLap),
          ),
        );
        expect(seen.size).toBe(count + 1);
      }
    }
  }
});
