import { describe, expect, test } from "vitest";
import { view } from "../../domain/fixtures/build";
import { xiangxi } from "../../domain/fixtures/real-notices";
import { FIGURE_IDS } from "../figure";
import { FIGURES } from "../registry";
import { type ShownValues, changesSince, isUnchanged, shownValues } from "./shown-values";

const WAS: ShownValues = {
  unit: "亿元",
  rowHead: "单位",
  columns: [
    ["plan", "计划"],
    ["done", "完成"],
    ["rank", "排名"],
  ],
  rows: [
    ["u1", "甲县", "10.0", "5.0", "1"],
    ["u2", "乙县", "20.0", "—", "—"],
    ["u3", "丙县", "30.0", "9.0", "2"],
  ],
};

describe("the values of a figure as shown", () => {
  test("are its table: every row and column, in order", () => {
    const values = shownValues(FIGURES["investment-plan"].build(view(xiangxi())));
    expect([values.unit, values.rowHead]).toEqual(["亿元", "单位"]);
    expect(values.columns.map(([, head]) => head)).toEqual([
      "完成",
      "计划",
      "完成率",
      "与序时",
      "灯",
    ]);
    expect(values.rows.at(-1)?.slice(1)).toEqual(["全州", "474.5", "640.7", "74.1%", "−0.9", "黄"]);
  });

  test.each(FIGURE_IDS)("%s keeps rows and columns apart by their keys", (id) => {
    const { columns, rows } = shownValues(FIGURES[id].build(view(xiangxi())));
    for (const list of [columns, rows])
      expect(new Set(list.map(([key]) => key)).size).toBe(list.length);
    for (const row of rows) expect(row).toHaveLength(columns.length + 2);
  });
});

describe("what changed", () => {
  test("is nothing where only the order did", () => {
    const now = { ...WAS, rows: [...WAS.rows].reverse() };
    expect(isUnchanged(changesSince(WAS, now))).toBe(true);
  });

  test("is each value with what it was, also one that came or went", () => {
    const now: ShownValues = {
      ...WAS,
      columns: [WAS.columns[1] ?? ["", ""], ["lamp", "灯"], WAS.columns[2] ?? ["", ""]],
      rows: [
        ["u3", "丙县", "9.0", "绿", "1"],
        ["u2", "乙市", "12.5", "红", "2"],
        ["u4", "丁县", "1.0", "红", "3"],
      ],
    };
    expect(changesSince(WAS, now)).toEqual({
      values: [
        { row: "丙县", column: "排名", was: "2", now: "1" },
        { row: "乙市", column: "完成", was: "—", now: "12.5" },
        { row: "乙市", column: "排名", was: "—", now: "2" },
      ],
      newRows: ["丁县"],
      goneRows: ["甲县"],
      newColumns: ["灯"],
      goneColumns: ["计划"],
    });
  });
});
