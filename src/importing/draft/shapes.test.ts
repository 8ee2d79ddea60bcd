import { expect, test } from "vitest";
import {
  type Given,
  OFFICE,
  draftOf,
  kindsOf,
  rolesOf,
  tableOf,
  valuesOf,
} from "../fixtures/drafts";
import { gridOf, linesOf } from "../fixtures/grids";
import { LEDGER_FIELD_WORD } from "../heads/ledger-field";
import { recognise } from "../recognise/recognise";
import { toDraft } from "../fixtures/at-once";

const LEDGER_HEAD = "序号 | 项目名称 | 总投资 | 年度计划投资 | 累计完成投资 | 计划竣工时间";

test("a ledger by counties: the section names the unit, and its sums are checked", () => {
  const draft = draftOf(`
附件2
青山市2025年重点项目推进情况表
截止日期：2025年9月25日 | | | 单位：亿元
${LEDGER_HEAD}
一、泾县（2个） | | 3.5 | 1.5 | 0.8
1 | 东河水库 | 2.5 | 1 | 0.5 | 2026.12
2 | 西岭公路 | 1 | 0.5 | 0.3 | 2026年6月
二、旌德县（2个） | | | |
1 | 城北学校 | 0.6 | 0.3 | 0.2 | 2026.8
合计 | | 4.1 | 1.8 | 1.0`);
  expect(draft.projects.map(({ unit, name }) => [unit, name])).toEqual([
    ["u1", "东河水库"],
    ["u1", "西岭公路"],
    ["u2", "城北学校"],
  ]);
  expect(draft.projects[0]?.fields).toMatchObject({
    totalInvestment: 25_000,
    completionPlanned: "2026-12-31",
  });
  expect(draft.sums.every((sum) => sum.class === "same")).toBe(true);
  expect(kindsOf(draft)).toEqual(["hint assumedSpan", "explain count"]);
});

test.each<[string, Given]>([
  ["a sheet", { sheet: "泾县" }],
  ["a file", { file: "泾县2025年9月报表.xlsx" }],
  ["a line", { sheet: "Sheet1" }],
])("the unit of a whole table is that of %s", (where, given) => {
  const line = where === "a line" ? "填报单位：泾县发改委" : "";
  const text = `2025年1-9月项目表 | ${line} | 单位：万元\n${LEDGER_HEAD}\n1 | 东河水库 | 25000 | 10000 | 5000 | 2026.12`;
  expect(draftOf(text, given).projects.map(({ unit }) => unit)).toEqual(["u1"]);
});

test("one row of numbers is that of the table's unit", () => {
  const draft = draftOf("填报单位：泾县 | 2025年\n项目个数 | 1-9月完成投资（万元）\n10 | 22100");
  expect(valuesOf(draft)).toEqual([
    "u1 2025-09 projects.total 10",
    "u1 2025-09 investment.done 22100",
  ]);
});

test("a unit that nobody knows is refused with who may be meant, and understood once told", () => {
  const text = "2025年1-9月情况\n县区 | 项目个数\n泾\u3000县 | 3\n旌德 | 4\n老旌德县 | 4";
  const draft = draftOf(text);
  expect(valuesOf(draft)).toEqual(["u1 2025-09 projects.total 3"]);
  expect(draft.problems.map(({ ask }) => ask)).toMatchObject([
    { kind: "unit", name: "旌德", suggestions: ["u2"] },
    { kind: "unit", name: "老旌德县", suggestions: ["u2"] },
  ]);
  const told = {
    ...OFFICE,
    units: OFFICE.units.map((unit) => (unit.code === "u2" ? { ...unit, aliases: ["旌德"] } : unit)),
  };
  const again = toDraft(recognise(gridOf(linesOf(text)), { file: "", office: told }), told);
  expect(valuesOf(again)).toContain("u2 2025-09 projects.total 4");
});

test("what a project has invested since it began is not the year's", () => {
  const table = tableOf(`
2025年1-9月项目情况 | | | | 单位：万元
项目名称 | 所属县区 | 到2024年底累计完成投资 | 累计完成投资 | 2025年计划投资 | 2026年计划投资 | 2025年1-9月完成投资
东河水库 | 泾县 | 7000 | 12000 | 10000 | 3000 | 5000`);
  expect(rolesOf(table)).toEqual([
    "name",
    "unit",
    "(sinceStart)",
    "(sinceStart)",
    "planned",
    "planned",
    "done",
  ]);
  expect(toDraft(table, OFFICE).projects[0]?.fields).toMatchObject({
    plans: [
      { year: 2025, investment: 10_000 },
      { year: 2026, investment: 3000 },
    ],
    invested: [{ month: "2025-09", value: 5000 }],
  });
});

test("a merged unit stands for all its rows, a repeated head and 其中 for none", () => {
  const text = `
2025年1-9月项目情况 单位：万元
县区 | 项目名称 | 总投资
泾县 | 东河水库 | 100
 | 西岭公路 | 200
县区 | 项目名称 | 总投资
旌德县 | 城北学校 | 50
其中： | 一期 | 20`;
  const draft = draftOf(text, { merges: ["A3:A4"] });
  expect(draft.projects.map(({ unit, name }) => [unit, name])).toEqual([
    ["u1", "东河水库"],
    ["u1", "西岭公路"],
    ["u2", "城北学校"],
  ]);
  expect(kindsOf(draftOf(text))).toContain("block noUnit");
});

test("the same measure twice: the same number counts once, two numbers not at all", () => {
  const draft = draftOf(
    "2025年1-9月情况\n县区 | 项目个数\n泾县 | 3\n旌德县 | 4\n泾县 | 3\n旌德县 | 5",
  );
  expect(valuesOf(draft)).toEqual(["u1 2025-09 projects.total 3"]);
  expect(kindsOf(draft)).toEqual(["hint double", "block conflict"]);
});

test.each([
  ["57.5", "block notWhole"],
  ["-3", "block negative"],
  ["30%", "block percent"],
  ["3亿元", "block moneyInCount"],
  ["三个", "hint words"],
])("%s is no number of projects", (written, problem) => {
  const draft = draftOf(`2025年1-9月情况\n县区 | 项目个数 | 备注\n泾县 | ${written} | x`);
  expect(draft.values).toEqual([]);
  expect(kindsOf(draft)).toEqual([problem]);
});

test("no table is said, and a cover page is not missed", () => {
  expect(kindsOf(draftOf("说明 | 甲\n乙 | 丙"))).toEqual(["hint head"]);
  expect(kindsOf(draftOf("说明 | 1\n2 | 3\n4 | 5"))).toEqual(["block head"]);
});

test("columns that nobody knows are named, and left aside", () => {
  const draft = draftOf("2025年1-9月情况\n县区 | 项目个数 | 甲乙 | 丙丁\n泾县 | 3 | 5 | 6");
  expect(draft.problems).toMatchObject([
    { kind: "unknownColumn", at: [{ cell: "C2" }, { cell: "D2" }] },
  ]);
});

test("sections of a ledger without marks: a name without serial and unit", () => {
  const draft = draftOf(`
2025年1-9月情况 | | | | | 单位：亿元
序号 | 项目名称 | 县区 | 总投资 | 年度计划投资 | 累计完成投资
 | 合计（2个） | | 3.5 | 1.5 | 0.8
 | 续建项目（1个） | | 2.5 | 1 | 0.5
1 | 东河水库 | 泾县 | 2.5 | 1 | 0.5
 | 新建项目（1个） | | 1 | 0.5 | 0.3
1 | 西岭公路 | 泾县 | 1 | 0.5 | 0.3`);
  expect(draft.projects.map(({ name, fields }) => [name, fields.kind])).toEqual([
    ["东河水库", "carriedOver"],
    ["西岭公路", "new"],
  ]);
  expect(draft.sums.every((sum) => sum.class === "same")).toBe(true);
  expect(draft.problems).toEqual([]);
});

test("averages and last year's rows are no units", () => {
  const draft = draftOf("2025年1-9月情况\n县区 | 项目个数\n泾县 | 3\n全市平均 | 3\n去年同期 | 2");
  expect(valuesOf(draft)).toHaveLength(1);
  expect(draft.problems).toEqual([]);
});

test("what is hidden is read, and said", () => {
  const grid = gridOf(linesOf("2025年1-9月情况\n县区 | 项目个数\n泾县 | 3\n旌德县 | 4"));
  const hidden = { ...grid, hiddenRows: new Set([3]), hiddenColumns: new Set([1]) };
  const draft = toDraft(recognise(hidden, { file: "", office: OFFICE }), OFFICE);
  expect(valuesOf(draft)).toHaveLength(2);
  expect(kindsOf(draft)).toEqual(["hint hiddenRows", "hint hiddenColumns"]);
});

test("the heads of the ledger's own template are always recognised", () => {
  const fields = Object.keys(LEDGER_FIELD_WORD);
  const heads = Object.values(LEDGER_FIELD_WORD).join(" | ");
  const table = tableOf(`2025年1-9月台账 单位：万元\n县（市、区） | ${heads}\n泾县 | 东河水库`);
  expect(rolesOf(table)).toEqual(["unit", ...fields]);
});
