import { read } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { BLANK, type Cell, type Grid, textOf } from "../../grid";
import { readFile } from "../read-file";
import { markedCopy } from "./marked-copy";
import type { Mark } from "./marks";

const text = (shown: string): Cell => ({ kind: "text", text: shown });
const number = (value: number, shown: string, isPercent = false): Cell => ({
  kind: "number",
  value,
  text: shown,
  isPercent,
});

const GRID: Grid = {
  name: "总表/1-9月",
  isHidden: false,
  rows: [
    [text("完成情况"), BLANK, BLANK],
    [text("永城市"), number(180, "180"), number(0.789, "78.9%", true)],
    [text('=HYPERLINK("http://a")'), number(1234.5, "1,234.5"), text("80%（严重滞后）")],
    [text("<a>&\u0000"), { kind: "day", day: "2021-09-30", text: "2021年9月" }, BLANK],
    [
      { kind: "day", day: "1900-01-01", text: "1900/1/1" },
      { kind: "broken", text: "#DIV/0!" },
      BLANK,
    ],
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  hiddenRows: new Set([1]),
  hiddenColumns: new Set([2]),
};
const MARKS: readonly Mark[] = [
  { row: 2, column: 1, weight: "hint", note: "比上月少" },
  { row: 2, column: 2, weight: "block", note: "不是数，请填数" },
  { row: 2, column: 1, weight: "explain", note: "累计少于上月，请说明" },
  { row: 4, column: 2, weight: "block", note: "没有填" },
];

test("holds the table as it was, and reads back the same", async () => {
  const file = await readFile(markedCopy(GRID, MARKS), "退回.xlsx");
  const [grid, list] = file.grids;
  expect(grid?.name).toBe("总表 1-9月");
  expect(grid?.rows).toEqual(
    GRID.rows.map((row) =>
      row.map((cell) => {
        if (cell.kind === "broken") return text(cell.text);
        return cell.kind === "text" ? text(cell.text.replace("\u0000", "")) : cell;
      }),
    ),
  );
  expect([grid?.merges, grid?.hiddenRows, grid?.hiddenColumns]).toEqual([
    GRID.merges,
    GRID.hiddenRows,
    GRID.hiddenColumns,
  ]);
  expect(list?.rows.map((row) => row.map(textOf))).toEqual([
    ["单元格", "类别", "问题", "原内容"],
    ["B3", "提示", "比上月少", "1,234.5"],
    ["C3", "拦截", "不是数，请填数", "80%（严重滞后）"],
    ["B3", "需说明", "累计少于上月，请说明", "1,234.5"],
    ["C5", "拦截", "没有填", ""],
  ]);
});

test("notes all problems of a cell, the heaviest first, and has no formula", () => {
  const book = read(markedCopy(GRID, MARKS), { cellStyles: true });
  const sheet = book.Sheets["总表 1-9月"];
  expect(sheet?.B3?.c?.[0]?.t).toBe("需说明：累计少于上月，请说明\n提示：比上月少");
  expect(sheet?.B3?.s).toMatchObject({ fgColor: { rgb: "FFE0B2" } });
  expect(sheet?.C5?.c?.[0]?.t).toBe("拦截：没有填");
  const parts = Object.entries(unzipSync(markedCopy(GRID, MARKS)));
  expect(parts.filter(([, part]) => /<f[ >]/.test(strFromU8(part)))).toEqual([]);
});

test("of areas that overlap, which no workbook may have, the first stays", async () => {
  const merges = [...GRID.merges, { top: 0, left: 1, bottom: 1, right: 1 }];
  const { grids } = await readFile(markedCopy({ ...GRID, merges }, []), "a.xlsx");
  expect(grids[0]?.merges).toEqual(GRID.merges);
});

test("without marks it is the table", async () => {
  const { grids } = await readFile(markedCopy(GRID, []), "a.xlsx");
  expect(grids[0]?.rows).toHaveLength(5);
});
