import { expect, test } from "vitest";
import { type Grid, cellAt, cellName, textOf } from "./grid";

test("a place is named as a workbook does, and outside of the grid everything is blank", () => {
  const grid: Grid = {
    name: "汇总表",
    isHidden: false,
    rows: [[{ kind: "number", value: 0.789, text: "78.9%", isPercent: true }]],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
  expect(cellName(3, 2)).toBe("C4");
  expect(textOf(cellAt(grid, 0, 0))).toBe("78.9%");
  expect(textOf(cellAt(grid, 5, 0))).toBe("");
});
