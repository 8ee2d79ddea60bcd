import { expect, test } from "vitest";
import { rowGeometry } from "./marks";
import { SIZE } from "../base/theme";

test.each(["bar", "barInBar", "stack", "diverging"] as const)(
  "a row in two lines keeps words and %s apart, however low it is",
  (mark) => {
    for (let rowHeight = 33; rowHeight <= 60; rowHeight += 1) {
      const { text, bar, outer, tick } = rowGeometry(mark, "narrow", rowHeight);
      expect(text - SIZE.name / 2).toBeGreaterThanOrEqual(0);
      expect(bar - outer / 2).toBeGreaterThan(text + SIZE.name / 2);
      expect(bar + Math.max(tick, outer / 2)).toBeLessThanOrEqual(rowHeight);
    }
  },
);

test("a phone's row of 54 px has its usual marks", () => {
  expect(rowGeometry("barInBar", "narrow", 54)).toEqual({
    text: 15,
    bar: 38,
    outer: 16,
    inner: 8,
    done: 8,
    tick: 11,
  });
});
