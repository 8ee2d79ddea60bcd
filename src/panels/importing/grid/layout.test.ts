import { expect, test } from "vitest";
import { gridOf, linesOf } from "../../../importing/fixtures/grids";
import { firstTable, givenFile } from "../../../importing/fixtures/reviews";
import { YUNLING, ledgerGrid } from "../../../importing/fixtures/ledger-table";
import { XIANGXI, enterprisesGrid, xiangxiGrid } from "../../../importing/fixtures/tables";
import type { Grid } from "../../../importing/grid";
import type { Table } from "../../../importing/recognise/table";
import { firstInput, reviewOf } from "../../../importing/review/review";
import { boxOf, cellsInView, layoutOf } from "./layout";
import { columnMarks, rowMarks } from "./marks";
import { moved } from "./moves";

function tableOf(grid: Grid): Table {
  return firstTable(reviewOf(firstInput(givenFile([grid], XIANGXI)))).table;
}

const ENTERPRISES = layoutOf(tableOf(enterprisesGrid()));

test("every row and column has its place, and a merge the room of all its cells", () => {
  const { lefts, tops, widths, heights } = ENTERPRISES;
  expect(lefts).toHaveLength(widths.length + 1);
  expect(tops.at(-1)).toBe(heights.reduce((sum, height) => sum + height, 0));
  expect(boxOf(ENTERPRISES, { row: 2, column: 2 })).toEqual({
    left: lefts[2],
    width: (lefts[7] ?? 0) - (lefts[2] ?? 0),
    height: heights[2],
    rows: 1,
    columns: 5,
  });
  expect(boxOf(ENTERPRISES, { row: 2, column: 0 })).toMatchObject({ rows: 2, columns: 1 });
});

test("a merge is drawn once, by its upper left cell, though only its end is in view", () => {
  expect(cellsInView(ENTERPRISES, [3, 4], [5, 6])).toEqual([
    { row: 3, columns: [5, 6] },
    { row: 4, columns: [5, 6] },
  ]);
  expect(cellsInView(ENTERPRISES, [3], [0, 7])).toEqual([
    { row: 2, columns: [0, 7] },
    { row: 3, columns: [] },
  ]);
  expect(cellsInView(ENTERPRISES, [0], [6])).toEqual([{ row: 0, columns: [0] }]);
});

test("keys move by cells, over merges, and stay at the edges", () => {
  const press = (at: { row: number; column: number }, key: string, ctrlKey = false) =>
    moved(ENTERPRISES, at, { key, ctrlKey }, 5);
  expect(press({ row: -1, column: 3 }, "ArrowDown")).toEqual({ row: 0, column: 0 });
  expect(press({ row: 0, column: 0 }, "ArrowRight")).toEqual({ row: 0, column: 0 });
  expect(press({ row: 2, column: 2 }, "ArrowRight")).toEqual({ row: 2, column: 7 });
  expect(press({ row: 2, column: 0 }, "ArrowDown")).toEqual({ row: 4, column: 0 });
  expect(press({ row: 3, column: 2 }, "ArrowLeft")).toEqual({ row: 2, column: 1 });
  expect(press({ row: 4, column: 0 }, "ArrowLeft")).toEqual({ row: 4, column: -1 });
  expect(press({ row: 0, column: -1 }, "ArrowUp")).toEqual({ row: 0, column: -1 });
  expect(press({ row: 4, column: 3 }, "End")).toEqual({ row: 4, column: 7 });
  expect(press({ row: 4, column: 3 }, "Home", true)).toEqual({ row: 0, column: 0 });
  expect(press({ row: 4, column: 3 }, "End", true)).toEqual({ row: 15, column: 0 });
  expect(press({ row: 4, column: 3 }, "PageDown")).toEqual({ row: 9, column: 3 });
  expect(press({ row: 4, column: 3 }, "PageUp")).toEqual({ row: 0, column: 0 });
  expect(press({ row: 4, column: 3 }, "a")).toBeNull();
});

test("columns say what they hold, their money and months; rows what they are", () => {
  const table = tableOf(xiangxiGrid());
  const columns = columnMarks(table, 5).map(({ letter, word, details, standing }) =>
    [letter, word, details, standing].join(" "),
  );
  expect(columns).toEqual([
    "A 单位  key",
    "B 项目个数  stored",
    "C 年度计划投资 亿元 stored",
    "D 累计完成投资 亿元 · 1—9月 stored",
    "E 投资完成率（核对用）  checked",
  ]);
  const rows = rowMarks(table, 15).map(({ number, word, look }) => `${number} ${word} ${look}`);
  expect(rows[0]).toBe("1  above");
  expect(rows[2]).toBe("3 表头 head");
  expect(rows[3]).toBe("4  member");
  expect(rows.slice(-2)).toEqual(["14 合计 sum", "15 附注 aside"]);
});

test("what is open in a column is marked, and what a workbook hides", () => {
  const grid = gridOf(linesOf("2025年9月情况\n县区 | 完成投资 | 年度盘子\n吉首市 | 5 | 6"));
  const hidden = { ...grid, hiddenRows: new Set([2]), hiddenColumns: new Set([2]) };
  const table = tableOf(hidden);
  expect(
    columnMarks(table, 3).map(({ details, isOpen, isHidden }) => ({ details, isOpen, isHidden })),
  ).toEqual([
    { details: "", isOpen: false, isHidden: false },
    { details: "金额单位未定 · 累计或当月未定", isOpen: true, isHidden: false },
    { details: "", isOpen: false, isHidden: true },
  ]);
  expect(rowMarks(table, 3).map(({ isHidden }) => isHidden)).toEqual([false, false, true]);
});

test("a narrow column stays narrow beside a line that runs across", () => {
  const { table } = firstTable(reviewOf(firstInput(givenFile([ledgerGrid().grid], YUNLING))));
  const { widths } = layoutOf(table);
  expect(widths[0]).toBeLessThan(100);
  expect(widths[1]).toBeGreaterThan(150);
});

test("of a sheet of ten thousand columns five hundred are shown, and the rest is said", () => {
  const rows = [Array.from({ length: 10_000 }, (_, index) => index)];
  expect(layoutOf(tableOf(gridOf(rows)))).toMatchObject({ columnsLeftOut: 9500 });
});
