import { expect, test } from "vitest";
import { entry } from "../../domain/fixtures/ledger";
import { figureSheet } from "../tables/figure-sheet";
import { figureTable } from "../tables/figure-table";
import { sourceOf } from "./fixtures/source";
import { startRoundsFigure } from "./start-rounds";

const FIGURE = startRoundsFigure(
  sourceOf([
    entry({ id: "a", startRound: "一季度" }),
    entry({ id: "b", startRound: "一季度", startActual: null, invested: [] }),
    entry({ id: "c", startRound: "二季度", invested: [] }),
  ]),
);

test("started of the round's projects, with their investment; not reported is not 0", () => {
  const { rows } = figureTable(FIGURE);
  expect(rows.map(({ name, cells }) => [name, cells.join(" ")])).toEqual([
    ["一季度", "1 2 50.0% 20.0 8.0 3.0"],
    ["二季度", "1 1 100.0% 10.0 4.0 未报"],
  ]);
  expect(rows[0]?.projects?.[0]).toEqual({
    round: ["一季度"],
    stage: ["started", "building", "completed", "production"],
  });
  expect(FIGURE.message).toBe("2批3个项目，已开工2个");
  expect(FIGURE.takeaway).toBe(
    "截至2021年9月底，全市项目有2批集中开工，列入3个，总投资30.0亿元，已开工2个。未开工：一季度还有1个。",
  );
});

test("a sheet says the unit of every column, and why a cell is empty", () => {
  const { columns, rows } = figureSheet(FIGURE);
  expect(columns.map(({ unit }) => unit)).toEqual(["个", "个", "%", "亿元", "亿元", "亿元"]);
  expect(rows[1]?.cells.at(-1)).toEqual({ text: "", number: null });
  expect(rows[1]?.status.map(({ word }) => word)).toContain("未报");
});
