import { expect, test } from "vitest";
import { toDraft } from "../draft/to-draft";
import type { Draft } from "../draft/draft";
import { gridOf, linesOf, officeWith } from "../fixtures/grids";
import { type RecogniseContext, recognise } from "./recognise";
import type { Column, Table } from "./table";

const OFFICE = officeWith("青山市", ["泾县", "旌德县", "宣州区", "经开区", "市直"]);

interface Given extends Partial<RecogniseContext> {
  readonly sheet?: string;
  readonly merges?: readonly string[];
}

function tableOf(text: string, { sheet = "", merges = [], ...context }: Given = {}): Table {
  const grid = gridOf(linesOf(text), { merges, name: sheet });
  return recognise(grid, { file: "表.xlsx", office: OFFICE, ...context });
}

function draftOf(text: string, given: Given = {}): Draft {
  return toDraft(tableOf(text, given), OFFICE, given.profile ?? null);
}

function rolesOf({ columns }: Table): string[] {
  return columns.map(({ role }) => {
    if (role.kind === "measure") return role.measure;
    if (role.kind === "field") return role.field;
    if (role.kind === "rate") return `rate.${role.rate}`;
    return role.kind === "other" ? `(${role.why})` : role.kind;
  });
}

function valuesOf({ values }: Draft): string[] {
  return values.map(({ unit, month, measure, value }) => `${unit} ${month} ${measure} ${value}`);
}

function kindsOf({ problems }: Draft): string[] {
  return problems.map(({ weight, kind }) => `${weight} ${kind}`);
}

const GROUPS = `
青山市2025年1-6月重点项目三率情况表
县（市、区） | 项目总数 | 开工情况 | | | 竣工情况 | | | 投资情况（亿元） | |
 | | 年度计划（个） | 已开工（个） | 开工率 | 年度计划（个） | 已竣工（个） | 竣工率 | 年度计划 | 1-6月完成 | 完成率
甲 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10
全 市 | 30 | 20 | 15 | 75.0% | 8 | 3 | 37.5% | 100 | 52.3 | 52.3%
泾 县 | 10 | 8 | 6 | 75.0% | 3 | 1 | 33.3% | 40 | 22.1 | 55.3%
旌德县 | 8 | 6 | 5 | 83.3% | 3 | 2 | 66.7% | 30 | 15.2 | 50.7%
宣州区 | 12 | 6 | 4 | 66.7% | 2 | 0 | 0.0% | 30 | 15.0 | 50.0%`;

test("two levels of heads without merges, column numbers below, 全市 first", () => {
  const table = tableOf(GROUPS);
  expect(table.head).toEqual({ first: 1, last: 3 });
  expect(rolesOf(table)).toEqual([
    "unit",
    "projects.total",
    "starts.planned",
    "starts.done",
    "rate.start",
    "completions.planned",
    "completions.done",
    "rate.completion",
    "investment.planned",
    "investment.done",
    "rate.investment",
  ]);
  expect(table.rows.map(({ kind }) => kind)).toEqual(["total", "unit", "unit", "unit"]);
  const draft = toDraft(table, OFFICE);
  expect(draft.problems).toEqual([]);
  expect(valuesOf(draft)).toContain("u1 2025-06 investment.done 221000");
  expect(draft.sums.every((sum) => sum.class === "same")).toBe(true);
});

test("sums of sections cover their rows, wherever they stand; a month is no cumulative value", () => {
  const draft = draftOf(`
重点项目投资完成情况
（2025年9月） | | | 单位：万元
序号 | 单位 | 2025年计划投资 | 本月完成投资 | 1—9月累计完成投资 | 占年度计划% | 排名
 | 合计 | 1200 | 60 | 710 | 58.3 |
一 | 县市区 | 900 | 50 | 600 | 66.7 |
1 | 泾县 | 500 | 20 | 300 | 60 | 2
2 | 旌德县 | 400 | 30 | 300 | 75 | 1
二 | 功能区及市直 | 300 | 10 | 100 | 33.3 |
1 | 经开区 | 200 | 5 | 60 | 30 | 4
2 | 市直 | 100 | 5 | 40 | 45 | 3`);
  expect(valuesOf(draft)).toHaveLength(8);
  expect(valuesOf(draft)).toContain("u4 2025-09 investment.done 60");
  expect(draft.sums.filter(({ class: verdict }) => verdict !== "same")).toMatchObject([
    { label: "合计", printed: "710", summed: "700", class: "unexplained" },
  ]);
  expect(kindsOf(draft)).toEqual(["explain rate", "explain rate", "explain sum"]);
});

test("single months add up only when all are there", () => {
  const head = "2025年完成投资分月情况 | | | | 单位：万元\n地区";
  const all = draftOf(`${head} | 1月 | 2月 | 3月\n泾县 | 10 | 20 | 30\n旌德县 | 10 | | 30`);
  expect(valuesOf(all)).toEqual(["u1 2025-03 investment.done 60"]);
  expect(all.values[0]?.at.map(({ cell }) => cell)).toEqual(["B3", "C3", "D3"]);
  const some = draftOf(`${head} | 2月 | 3月\n泾县 | 20 | 30`);
  expect(valuesOf(some)).toEqual([]);
  expect(kindsOf(some)).toEqual(["hint parts"]);
});

test("a title of one month makes a bare 完成投资 unclear, and only that", () => {
  const text = `
2025年9月投资情况 单位：万元
县区 | 年度计划投资 | 完成投资 | 累计完成投资
泾县 | 4000 | 200 | 3000`;
  const both = draftOf(text);
  expect(valuesOf(both)).toEqual([
    "u1 2025-09 investment.planned 4000",
    "u1 2025-09 investment.done 3000",
  ]);
  expect(kindsOf(both)).toEqual(["hint noSpan"]);
  const alone = draftOf(text.replace("累计完成投资", "备注"));
  expect(valuesOf(alone)).toHaveLength(1);
  expect(alone.problems).toMatchObject([
    { weight: "block", kind: "noSpan", ask: { kind: "span" } },
  ]);
});

test.each([
  ["单位：亿元", "总投资", "亿元"],
  ["单位：个、万元", "总投资", "万元"],
  ["单位：万元", "总投资（亿元）", "亿元"],
  ["单位：万元、亿元", "总投资", null],
  ["", "总投资", null],
  ["亿元以上项目", "总投资", null],
  ["", "总投资（百万元）", "百万元"],
])("money from 「%s」 and 「%s」 is %s", (line, head, money) => {
  const table = tableOf(`2025年1-9月情况 | ${line}\n县区 | 项目个数 | ${head}\n泾县 | 3 | 5`);
  expect(table.columns.at(-1)?.money).toBe(money);
  const total = valuesOf(toDraft(table, OFFICE)).filter((value) => value.includes("Investment"));
  expect(total).toHaveLength(money === null ? 0 : 1);
});

test("without a unit of money its columns are refused, and the rest works", () => {
  const draft = draftOf("2025年1-9月情况\n县区 | 项目个数 | 总投资\n泾县 | 3 | 5");
  expect(valuesOf(draft)).toEqual(["u1 2025-09 projects.total 3"]);
  expect(draft.problems).toMatchObject([
    { weight: "block", kind: "noMoney", ask: { kind: "money" } },
  ]);
  expect(draft.problems[0]?.text).toContain("C2");
});

test.each<[string, Given, string, number | null, number | null]>([
  ["2025年1-9月情况", {}, "1-9月完成投资", 2025, 9],
  ["情况", {}, "2025年1-9月完成投资", 2025, 9],
  ["情况", { sheet: "2025年9月" }, "累计完成投资", 2025, 9],
  ["情况", { file: "泾县202509.xlsx" }, "累计完成投资", 2025, 9],
  ["情况", { file: "泾县-2025-09-表.xlsx" }, "累计完成投资", 2025, 9],
  ["截止日期：2025年9月25日", {}, "累计完成投资", 2025, 9],
  ["2025年前三季度情况", {}, "完成投资", 2025, 9],
  ["二〇二五年一至九月情况", {}, "完成投资", 2025, 9],
  ["1-9月情况 填报日期：2025年10月8日", {}, "完成投资", 2025, 9],
  ["1-12月情况 填报日期：2026年1月8日", {}, "完成投资", 2025, 12],
  ["1-9月情况", {}, "完成投资", null, 9],
  ["2025年情况", {}, "累计完成投资", 2025, null],
])("「%s」 %o 「%s」 is %s, month %s", (title, given, head, year, month) => {
  const [first = "", ...line] = title.split(" ");
  const table = tableOf(
    `${first} | ${line.join("")}\n县区 | 年度计划投资（万元） | ${head}（万元）\n泾县 | 9 | 5`,
    given,
  );
  expect([table.year?.value ?? null, table.months?.value.to ?? null]).toEqual([year, month]);
});

test("a file that says another month than the table is named", () => {
  const draft = draftOf("2025年1-8月情况 | 单位：万元\n县区 | 项目个数 | 总投资\n泾县 | 3 | 5", {
    file: "2025年9月.xlsx",
  });
  expect(draft.month).toBe("2025-08");
  expect(draft.problems).toMatchObject([{ weight: "hint", kind: "period" }]);
});

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
  expect(kindsOf(draft)).toEqual(["explain count"]);
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

test("heads lead to the grid", () => {
  const heads = tableOf(GROUPS).columns.map(({ index, levels }: Column) => [index, ...levels]);
  expect(heads[9]).toEqual([9, "投资情况（亿元）", "1-6月完成"]);
});
