import { expect, test } from "vitest";
import { units } from "../../domain/fixtures/build";
import type { LedgerSummary } from "../../domain/ledger/differences";
import { dueNextLine, leaderOf, listHeadline, partWord, soleUnit, summaryItems } from "./summary";

const SUMMARY: LedgerSummary = {
  projects: 20,
  parts: 0,
  totalInvestment: 1_000_000,
  planned: 400_000,
  done: 250_000,
  reported: 18,
  startRate: { numerator: 9, denominator: 10 },
  completionRate: { numerator: 0, denominator: 0 },
  investmentRate: { numerator: 250_000, denominator: 360_000 },
};

const said = (changes: Partial<LedgerSummary> = {}) =>
  summaryItems({ ...SUMMARY, ...changes }).map(
    ({ word, value, note }) => `${word}${value}${note === null ? "" : `（${note}）`}`,
  );

test("the summary says amounts, rates with their parts, and who has reported", () => {
  expect(said()).toEqual([
    "项目20个",
    "总投资100.0亿元",
    "年度计划40.0亿元",
    "完成投资25.0亿元（已报18/20个）",
    "开工率90.0%（9/10）",
    "竣工率无竣工计划（0/0）",
    "投资完成率69.4%（已报项目25.0/36.0亿元）",
  ]);
});

test("where nobody has reported there is no sum and no rate, not 0", () => {
  const silent = {
    done: null,
    reported: 0,
    investmentRate: { numerator: null, denominator: null },
  };
  expect(said(silent).slice(3, 4)).toEqual(["完成投资未报（已报0/20个）"]);
  expect(said(silent).at(-1)).toBe("投资完成率未报");
});

test("a ledger that does not say how many have reported gives no number of them", () => {
  expect(said({ reported: null })[3]).toBe("完成投资25.0亿元");
});

test("parts of packages are listed and counted apart", () => {
  expect(said({ parts: 3 })[0]).toBe("项目20个（另列打包子项目3个）");
});

test("the list is a leader's where nothing else is filtered", () => {
  expect(leaderOf({ leader: ["甲"] }, "")).toBe("甲");
  expect(leaderOf({ leader: ["甲", "乙"] }, "")).toBeNull();
  expect(leaderOf({ leader: ["甲"], stage: ["started"] }, "")).toBeNull();
  expect(leaderOf({ leader: ["甲"] }, "桥")).toBeNull();
});

test("the headline says whose projects, and of a leader what needs them", () => {
  const facets = { list: { redCard: 2, issueOverdue: 3 }, lamp: { red: 1, yellow: 4, green: 15 } };
  expect(
    listHeadline({ summary: SUMMARY, facets }, { where: "全市", isAll: true, leader: null }),
  ).toBe("全市台账：20个项目，投资完成率69.4%");
  expect(
    listHeadline({ summary: SUMMARY, facets }, { where: "全市", isAll: true, leader: "甲" }),
  ).toBe("甲联系20个项目，投资完成率69.4%，红灯1个、黄灯4个，3个项目有逾期问题，红牌2个");
  const calm = { list: {}, lamp: { green: 23 } };
  const packed = { ...SUMMARY, parts: 3 };
  expect(
    listHeadline({ summary: packed, facets: calm }, { where: "全市", isAll: true, leader: "甲" }),
  ).toBe("甲联系20个项目（另列子项目3个），投资完成率69.4%，没有红灯、黄灯");
  expect(
    listHeadline({ summary: SUMMARY, facets: {} }, { where: "全市", isAll: true, leader: "甲" }),
  ).toBe("甲联系20个项目，投资完成率69.4%");
});

test("of some units it says of which: a leader has projects in others too", () => {
  const of = { where: "云麓区", isAll: false, leader: "甲" };
  expect(listHeadline({ summary: SUMMARY, facets: {} }, of)).toBe(
    "云麓区：甲联系20个项目，投资完成率69.4%",
  );
  expect(listHeadline({ summary: { ...SUMMARY, projects: 0 }, facets: {} }, of)).toBe(
    "云麓区没有甲联系的项目",
  );
});

test("what is a part of the ledger is not called the ledger", () => {
  expect(partWord({}, "")).toBeNull();
  expect(partWord({ counties: ["u1"] }, "")).toBeNull();
  expect(partWord({ list: ["issueOverdue"] }, "")).toBe("逾期问题");
  expect(partWord({ list: ["issueOverdue"] }, "桥")).toBe("逾期问题，已筛选");
  expect(partWord({ list: ["issueOverdue", "redCard"] }, "")).toBe("已筛选");
  expect(partWord({ stage: ["building"] }, "")).toBe("已筛选");
  const of = { where: "全市", isAll: true, leader: null, part: "已筛选" };
  expect(listHeadline({ summary: SUMMARY, facets: {} }, of)).toBe(
    "全市台账（已筛选）：20个项目，投资完成率69.4%",
  );
});

test("what is due next is said where the ledger counts it, none too", () => {
  const due = (list?: Record<string, number>) => dueNextLine({ facets: list ? { list } : {} });
  expect(due({ startsNext: 2, completionsNext: 1 })).toBe("下季度应开工2个、应竣工1个");
  expect(due({ startsNext: 0, completionsNext: 1 })).toBe("下季度应竣工1个");
  expect(due({})).toBe("下季度没有应开工、应竣工的项目");
  expect(due()).toBeNull();
});

test("nothing found is said as that, and no rate of nothing", () => {
  const summary = { ...SUMMARY, projects: 0 };
  expect(listHeadline({ summary, facets: {} }, { where: "全市", isAll: true, leader: null })).toBe(
    "全市台账：没有符合条件的项目",
  );
  expect(listHeadline({ summary, facets: {} }, { where: "全市", isAll: true, leader: "甲" })).toBe(
    "台账里没有甲联系的项目",
  );
});

test("one chosen unit is called by its name, a region of one unit by its own", () => {
  const [first] = units(1);
  if (!first) throw new Error("no unit");
  expect(soleUnit({ kind: "chosen", word: "所选1个单位", regions: [first] })).toBe(first);
  expect(soleUnit({ kind: "region", word: "全市", regions: [first] })).toBeNull();
  expect(soleUnit({ kind: "chosen", word: "所选2个单位", regions: units(2) })).toBeNull();
});
