import { expect, test } from "vitest";
import { toDraft } from "../fixtures/at-once";
import {
  type Given,
  OFFICE,
  draftOf,
  kindsOf,
  rolesOf,
  tableOf,
  valuesOf,
} from "../fixtures/drafts";

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
  ["2025年情况（截至2025年9月30日）", {}, "累计完成投资", 2025, 9],
  ["情况（截止时间：2025-09-30）", {}, "累计完成投资", 2025, 9],
  ["2025年情况 填报时间：2025年10月", {}, "累计完成投资", 2025, null],
  ["情况 填报日期：2025年10月8日（截止9月底）", { sheet: "2025年1-9月" }, "累计完成投资", 2025, 9],
  ["情况", { file: "2025年10月9日报送.xlsx" }, "累计完成投资", 2025, null],
  ["情况", { file: "月报2025-10-09.xlsx" }, "累计完成投资", 2025, null],
  ["2025年第三季度情况", {}, "累计完成投资", 2025, 9],
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

test("groups that hold 计划 and 完成 leave it to the parts below them", () => {
  const table = tableOf(`
2025年1-9月重点项目推进情况 | | | | | | | | | 单位：个、万元
区（县） | 开工计划完成情况 | | | 竣工任务完成情况 | | 投资计划完成情况 | | | 排序
 | 年度计划 | 已开工 | 完成率 | 年度任务 | 已完成 | 年度计划 | 累计完成 | 完成率 |
泾县 | 8 | 6 | 75% | 3 | 1 | 400 | 221 | 55.3% | 1`);
  expect(rolesOf(table).slice(1)).toEqual([
    "starts.planned",
    "starts.done",
    "rate.start",
    "completions.planned",
    "completions.done",
    "investment.planned",
    "investment.done",
    "rate.investment",
    "rank",
  ]);
});

test("四上: targets and what was added by category, with the total beside", () => {
  const table = tableOf(`
2025年“四上”企业培育入库情况表（截至9月底）
县区 | 年度目标 | 1-9月入库 | 完成率 | 规上工业 | | 限上批零住餐 |
 | | | | 目标 | 入库 | 目标 | 退库
泾县 | 20 | 15 | 75% | 8 | 6 | 7 | 5`);
  expect(rolesOf(table).slice(1)).toEqual([
    "enterprises.total.target",
    "enterprises.total.added",
    "rate.enterprises",
    "enterprises.industry.target",
    "enterprises.industry.added",
    "enterprises.trade.target",
    "enterprises.trade.removed",
  ]);
});

test("years as heads are of their years", () => {
  const table = tableOf(`
2025年1-9月情况 | | | | | 单位：亿元
序号 | 项目名称 | 县区 | 总投资 | 计划投资 | | 完成投资
 | | | | 2024 | 2025 | 1-9月
1 | 东河水库 | 泾县 | 2.5 | 1 | 0.5 | 0.6`);
  expect(rolesOf(table).slice(4)).toEqual(["(otherYear)", "planned", "done"]);
});

test("a table of other investment is none of key projects", () => {
  const draft = draftOf(
    "2025年1-9月固定资产投资情况 | 单位：万元\n县区 | 项目个数 | 累计完成投资\n泾县 | 3 | 5",
  );
  expect(valuesOf(draft)).toEqual(["u1 2025-09 projects.total 3"]);
});
