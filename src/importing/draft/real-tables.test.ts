import { expect, test } from "vitest";
import { SHANGQIU, XIANGXI, enterprisesGrid, projectsGrid, xiangxiGrid } from "../fixtures/tables";
import type { Grid } from "../grid";
import type { ImportingOffice } from "../recognise/office";
import { recognise } from "../recognise/recognise";
import type { Draft } from "./draft";
import { toDraft } from "../fixtures/at-once";

function draftOf(grid: Grid, office: ImportingOffice, file: string): Draft {
  return toDraft(recognise(grid, { file, office }), office);
}

function sums({ values }: Draft): Record<string, number> {
  const all: Record<string, number> = {};
  for (const { measure, value } of values) all[measure] = (all[measure] ?? 0) + value;
  return all;
}

test("湘西: 640.7, 474.5 and 74.1 %; the 合计 is checked, its prose a note", () => {
  const draft = draftOf(xiangxiGrid(), XIANGXI, "投资完成情况.xlsx");
  expect(draft.month).toBe("2021-09");
  expect(sums(draft)).toEqual({
    "projects.total": 316,
    "investment.planned": 6_407_000,
    "investment.done": 4_745_000,
  });
  expect(draft.values.some(({ unit }) => unit === XIANGXI.region.code)).toBe(false);
  const region = draft.printed.filter(({ region: of }) => of === XIANGXI.region.code);
  expect(region.map(({ measure, value, at }) => [measure, value, at.cell])).toEqual([
    ["projects.total", 316, "B14"],
    ["investment.done", 4_745_000, "D14"],
    ["rate.investment", 74.1, "E14"],
  ]);
  expect(draft.sums.map((sum) => sum.class)).toEqual(["same", "same"]);
  expect(draft.notes.map(({ text, at }) => [at.cell, text])).toEqual([
    ["A15", "注：州直单位完成投资114.8亿元（含打捆项目），各县市不重复计算。"],
  ]);
  expect(draft.problems).toEqual([]);
});

test("湘西: every value knows its cell and last digit, and blanks in a name are nothing", () => {
  const { values } = draftOf(xiangxiGrid(), XIANGXI, "a.xlsx");
  const direct = values.filter(({ unit }) => unit === "u10");
  expect(
    direct.map(({ measure, value, precision, at }) => [measure, value, precision, at[0].cell]),
  ).toEqual([
    ["projects.total", 58, 1, "B13"],
    ["investment.planned", 1_567_000, 1000, "C13"],
    ["investment.done", 920_000, 1000, "D13"],
  ]);
});

test("商丘 四上: 34/40/15/38/9, a dash is zero because the note says so", () => {
  const draft = draftOf(enterprisesGrid(), SHANGQIU, "四上企业.xls");
  expect(draft.month).toBe("2020-09");
  expect(sums(draft)).toEqual({
    "enterprises.industry.added": 34,
    "enterprises.construction.added": 40,
    "enterprises.trade.added": 15,
    "enterprises.realEstate.added": 38,
    "enterprises.services.added": 9,
    "enterprises.total.added": 136,
  });
  expect(draft.sums.every((sum) => sum.class === "same")).toBe(true);
  expect(draft.problems).toEqual([]);
});

test("without the note a dash is asked for, and not taken for zero", () => {
  const grid = enterprisesGrid();
  const draft = draftOf({ ...grid, rows: grid.rows.slice(0, -1) }, SHANGQIU, "四上企业.xls");
  const dash = draft.problems.find(({ kind }) => kind === "dash");
  expect(dash).toMatchObject({ weight: "hint", ask: { kind: "dashIsZero" } });
  expect(dash?.at.length).toBe(11);
  expect(draft.values.filter(({ measure }) => measure === "enterprises.trade.added")).toHaveLength(
    7,
  );
});

test("商丘 projects: texts are numbers, blanks are 未报, 全市 is printed to whole 亿", () => {
  const draft = draftOf(projectsGrid(), SHANGQIU, "重点项目.csv");
  expect(draft.month).toBe("2019-10");
  expect(sums(draft)).toMatchObject({ "projects.total": 405, "investment.done": 16_636_000 });
  expect(draft.values.some(({ unit }) => unit === "u8" || unit === "u11")).toBe(false);
  const printed = draft.printed.filter(({ region }) => region === "root");
  expect(printed.map(({ measure, value, precision }) => [measure, value, precision])).toEqual([
    ["projects.total", 481, 1],
    ["projects.totalInvestment", 48_910_000, 10_000],
    ["investment.planned", 20_950_000, 10_000],
    ["investment.done", 19_510_000, 10_000],
    ["rate.investment", 93.1, 1],
  ]);
  expect(draft.printed.find(({ region }) => region === "u11")).toMatchObject({ value: 60.4 });
  expect(draft.sums.every((sum) => sum.class === "incomparable")).toBe(true);
  expect(draft.problems).toEqual([]);
});
