import { describe, expect, test } from "vitest";
import { COMPARISON } from "../fixtures/sheets";
import type { Sheet } from "../../figures/tables/sheet";
import type { CardsContent } from "../../report/item";
import { REPORTED } from "../../figures/status-words";
import { cardsTable, paperSheet } from "./paper-tables";

const text = (lines: readonly string[]) => lines.join("");
const headsOf = ({ tables }: ReturnType<typeof paperSheet>) =>
  tables.map(({ heads }) => heads.map((row) => row.map((head) => head.text)));

describe("a sheet on paper", () => {
  test("is as wide as asked for, its sections above their columns", () => {
    const { tables, statuses } = paperSheet(COMPARISON, 225);
    const [table] = tables;
    expect(tables).toHaveLength(1);
    expect(statuses).toEqual([]);
    const width = table?.widths.reduce((sum, own) => sum + own, 0);
    expect(width).toBeGreaterThan(224.5);
    expect(width).toBeLessThanOrEqual(225);
    const [upper = []] = table?.heads ?? [];
    const columns = upper.reduce((sum, head) => sum + head.columns, 0);
    expect(columns).toBe(COMPARISON.columns.length + 2);
    expect(upper.at(-1)).toEqual({ text: "状态", columns: 1, rows: 2 });
  });

  test("without room for a column of statuses says them below, the usual one in short", () => {
    const rows = Array.from({ length: 9 }, (_, index) => ({
      key: `u${index}`,
      name: `第${index + 1}县`,
      isTotal: false,
      cells: COMPARISON.rows[0]?.cells ?? [],
      status: index === 4 ? [{ kind: "notReported" as const, word: "未报" }] : [REPORTED],
    }));
    const sheet: Sheet = { ...COMPARISON, rows };
    const narrow = leastWidthWithout(sheet);
    const { tables, statuses } = paperSheet(sheet, narrow);
    expect(tables).toHaveLength(1);
    expect(headsOf({ tables, statuses })[0]?.[0]).not.toContain("状态");
    expect(statuses).toEqual(["已报：其余8个", "未报：第5县"]);
  });

  test("wider than the page goes on in further tables, with the names again and no column lost", () => {
    const { tables } = paperSheet(COMPARISON, 60);
    expect(tables.length).toBeGreaterThan(1);
    const named = COMPARISON.rows.map(({ name }) => name);
    for (const { rows } of tables)
      expect(rows.map(({ cells }) => text(cells[0]?.lines ?? []))).toEqual(named);
    const values = named.map((_, row) =>
      tables.flatMap(({ rows }) => rows[row]?.cells.slice(1).map(({ lines }) => text(lines)) ?? []),
    );
    expect(values).toEqual(COMPARISON.rows.map(({ cells }) => cells.map((cell) => cell.text)));
  });
});

/** The narrowest paper on which all columns but the statuses stand in one table. */
function leastWidthWithout(sheet: Sheet): number {
  let width = 300;
  while (paperSheet(sheet, width - 1).tables.length === 1) width -= 1;
  return width;
}

test("a card that has no number says why, in its place", () => {
  const content: CardsContent = {
    kind: "cards",
    title: "云麓区四项主要指标",
    stamp: COMPARISON.stamp,
    cards: [
      {
        key: "start",
        name: "开工率",
        value: { text: "85.3", unit: "%" },
        absent: "",
        lamp: "green",
        lampLabel: "绿灯",
        side: "高于序时10.3个百分点",
        lines: ["145 / 170 个", "同比 ▲9.8个百分点"],
      },
      {
        key: "completion",
        name: "竣工率",
        value: null,
        absent: "未报",
        lamp: "none",
        lampLabel: "无灯",
        side: "",
        lines: [],
      },
    ],
  };
  const { rows } = cardsTable(content, 156);
  expect(rows.map(({ cells }) => cells.map(({ lines }) => lines))).toEqual([
    [
      ["开工率"],
      ["85.3%"],
      ["绿灯"],
      ["高于序时10.3个百分点"],
      ["145 / 170 个", "同比 ▲9.8个百分点"],
    ],
    [["竣工率"], ["未报"], ["无灯"], [], []],
  ]);
});
