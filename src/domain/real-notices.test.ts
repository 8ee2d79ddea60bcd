/** The published notices, number by number: each test is one that must come out exactly. */
import { expect, test } from "vitest";
import { CATEGORY_IDS } from "./facts/enterprise";
import { printedValue } from "./facts/facts";
import {
  formatPoints,
  formatPrintedPercent,
  formatSignedPoints,
  formatYi,
  formatYiShort,
} from "./numbers/format";
import { officeOf, month, names, record, shown, unitNamed, units, view } from "./fixtures/build";
import {
  shangqiu201910,
  shangqiu202009,
  shangqiu202106,
  xiangxi,
  yi,
} from "./fixtures/real-notices";
import { lampOf } from "./rates/lamp";
import { printedWord } from "./facts/policy";
import { ranksOf } from "./rates/ranking";
import { countyRate, gapToPace, headlineRate, rateCoverage, rateOf } from "./rates/rate";
import { DISCREPANCY_WORD, reconcile } from "./rates/reconcile";
import { readMeasure, totalMeasure } from "./facts/readings";
import { paceOf } from "./facts/snapshot";

/** 核对 as 「unit subject printed computed class」. */
function listed(snapshot: Parameters<typeof reconcile>[0]): string[] {
  return reconcile(snapshot).map((item) =>
    [item.region.name, item.subject, item.printed, item.computed, item.class].join(" "),
  );
}

test("商丘 2020-09: 四上新增 is 34/40/15/38/9, total 136", () => {
  const snapshot = view(shangqiu202009());
  expect(
    CATEGORY_IDS.map((category) => totalMeasure(snapshot, `enterprises.${category}.added`).value),
  ).toEqual([34, 40, 15, 38, 9]);
  expect(totalMeasure(snapshot, "enterprises.total.added").value).toBe(136);
});

test("商丘 2020-09: counties with zero industry are 梁园区 睢阳区 宁陵县 夏邑县 柘城县", () => {
  const snapshot = view(shangqiu202009());
  const zero = snapshot.base.regions.filter(
    (county) => readMeasure(snapshot, county, "enterprises.industry.added").value === 0,
  );
  expect(new Set(names(zero))).toEqual(new Set(["梁园区", "睢阳区", "宁陵县", "夏邑县", "柘城县"]));
});

test("商丘 2020-09: 市直 is 不适用 for 四上, so that 10/10 units have reported and 核对 finds nothing", () => {
  const snapshot = view(shangqiu202009());
  const total = totalMeasure(snapshot, "enterprises.total.added");
  expect([total.reported.length, total.missing.length]).toEqual([10, 0]);
  expect(readMeasure(snapshot, unitNamed(snapshot, "市直"), "enterprises.total.added")).toEqual({
    value: null,
    absence: "notApplicable",
  });
  expect(reconcile(snapshot)).toEqual([]);
});

test("湘西 2021-09: plan 640.7亿, done 474.5亿, 74.1 %, 0.9 points below 序时 75.0 %", () => {
  const snapshot = view(xiangxi());
  expect(formatYi(totalMeasure(snapshot, "investment.planned").value ?? 0)).toBe("640.7");
  expect(formatYi(totalMeasure(snapshot, "investment.done").value ?? 0)).toBe("474.5");
  const { origin, rate } = headlineRate(snapshot, "investment");
  expect([origin, shown(rate), shown({ value: paceOf(snapshot, "investment") })]).toEqual([
    "sum",
    "74.1%",
    "75.0%",
  ]);
  expect(formatSignedPoints(gapToPace(snapshot, rate) ?? expect.fail())).toBe("−0.9");
  expect(lampOf(snapshot, rate, snapshot.members)).toBe("yellow");
});

test("湘西 2021-09: 145 of 170 started = 85.3 %, 州级公布, all ten units 未报", () => {
  const snapshot = view(xiangxi());
  const { origin, rate, sum } = headlineRate(snapshot, "start");
  expect([origin, rate.numerator, rate.denominator, shown(rate), sum]).toEqual([
    "printed",
    145,
    170,
    "85.3%",
    null,
  ]);
  expect(printedWord(snapshot.policy)).toBe("州级公布");
  expect(rateCoverage(rate)).toEqual({ reported: 0, expected: 10 });
  for (const county of snapshot.base.regions)
    expect(countyRate(snapshot, "start", county)).toMatchObject({
      value: null,
      absence: "notReported",
    });
});

test("湘西 2021-09 核对: 州直 58.8 四舍五入可解释, text's 114.8 不能解释, and nothing else", () => {
  const snapshot = view(xiangxi());
  expect(listed(snapshot)).toEqual([
    "州直 investment.done 1148000 920000 unexplained",
    "州直 rate.investment 58.8 58.7 rounding",
  ]);
  expect([DISCREPANCY_WORD.rounding, DISCREPANCY_WORD.unexplained]).toEqual([
    "四舍五入可解释",
    "不能解释",
  ]);
});

test("湘西 2020-07: printed 34 of 200 = 17.0 % is the headline of 四上, in 2020Q3", () => {
  const { origin, rate } = headlineRate(view(xiangxi(), { quarter: "2020Q3" }), "enterprises");
  expect([origin, rate.numerator, rate.denominator, shown(rate)]).toEqual([
    "printed",
    34,
    200,
    "17.0%",
  ]);
});

test("商丘 2019-10: printed pair 1951/2095 = 93.1 % (市级公布) above 已报9/11合计 96.2 % of 1663.6/1730.0", () => {
  const snapshot = view(shangqiu201910());
  const { origin, rate, sum } = headlineRate(snapshot, "investment");
  expect([origin, rate.numerator, rate.denominator, shown(rate)]).toEqual([
    "printed",
    yi(1951),
    yi(2095),
    "93.1%",
  ]);
  expect(printedWord(snapshot.policy)).toBe("市级公布");
  expect([sum?.numerator, sum?.denominator, sum && shown(sum)]).toEqual([
    yi(1663.6),
    yi(1730),
    "96.2%",
  ]);
  expect(sum && rateCoverage(sum)).toEqual({ reported: 9, expected: 11 });
});

test("商丘 2019-10: 宁陵县 and 市直 are 未报, 市直 with 公布60.4%", () => {
  const snapshot = view(shangqiu201910());
  const rate = rateOf(snapshot, "investment");
  expect([names(rate.missing), names(rate.partial)]).toEqual([["宁陵县", "市直"], []]);
  const direct = unitNamed(snapshot, "市直");
  expect(countyRate(snapshot, "investment", direct)).toMatchObject({
    value: null,
    absence: "notReported",
  });
  const note = printedValue(snapshot.facts, direct.code, month("2019-10"), "rate.investment");
  expect(note && formatPrintedPercent(note.value)).toBe("60.4%");
});

test("商丘 2019-10: the printed totals are not compared with the 9/11 sums (覆盖不全，不可比)", () => {
  const region = reconcile(view(shangqiu201910())).filter((item) => item.region.name === "商丘市");
  expect(region.map((item) => [item.subject, item.class])).toEqual([
    ["projects.total", "incomparable"],
    ["projects.totalInvestment", "incomparable"],
    ["investment.planned", "incomparable"],
    ["investment.done", "incomparable"],
  ]);
  expect(DISCREPANCY_WORD.incomparable).toBe("覆盖不全，不可比");
});

test("商丘 2019-10: 87.5 % is printed without its denominator: 公布, no rate, no lamp", () => {
  const snapshot = view(shangqiu201910());
  const { origin, rate, printedPercent } = headlineRate(snapshot, "start");
  expect([origin, printedPercent, rate.value]).toEqual(["printedRate", 87.5, null]);
  expect(lampOf(snapshot, rate, snapshot.members)).toBe("none");
});

test("商丘 2019-10: dense ranks, equal at one decimal share a rank (梁园区 96.18 and 民权县 96.15)", () => {
  const snapshot = view(shangqiu201910());
  const ranks = ranksOf(snapshot, "investment");
  const byName = Object.fromEntries(
    snapshot.base.regions.map(({ name, code }) => [name, ranks.get(code)?.rank ?? null]),
  );
  expect(byName).toEqual({
    永城市: 1,
    虞城县: 2,
    睢县: 3,
    梁园区: 4,
    民权县: 4,
    夏邑县: 5,
    柘城县: 6,
    睢阳区: 7,
    宁陵县: null,
    示范区: 1,
    市直: null,
  });
  expect(ranks.get(unitNamed(snapshot, "永城市").code)?.of).toBe(8);
});

test("商丘 2019-10 核对, plans in whole 亿 (precision 10000): every difference of a unit is 四舍五入可解释", () => {
  const ofUnits = reconcile(view(shangqiu201910({ policy: { rankGroups: "together" } }))).filter(
    (item) => item.region.kind !== "prefecture",
  );
  expect(
    ofUnits.map((item) => [item.region.name, item.subject, item.printed, item.computed].join(" ")),
  ).toEqual([
    "梁园区 rate.investment 96 96.2",
    "梁园区 rank.investment 5 4",
    "睢县 rate.investment 96.4 96.3",
    "柘城县 rank.investment 5 6",
    "夏邑县 rate.investment 96.2 96.1",
    "夏邑县 rank.investment 4 5",
    "示范区 rank.investment 6 8",
  ]);
  expect(new Set(ofUnits.map((item) => item.class))).toEqual(new Set(["rounding"]));
});

test("商丘 2019-10 核对, were plans exact to 0.1亿 (precision 1000): 睢县 explained, 夏邑县 and 梁园区 not", () => {
  const rates = reconcile(view(shangqiu201910({ plannedPrecision: 1000 }))).filter(
    (item) => item.subject === "rate.investment",
  );
  expect(rates.map((item) => [item.region.name, item.class])).toEqual([
    ["梁园区", "unexplained"],
    ["睢县", "rounding"],
    ["夏邑县", "unexplained"],
  ]);
});

test("商丘 2021-06 核对: 108.8 printed, 260/238 gives 109.2, 不能解释; 95.9 and 73.8 agree", () => {
  const snapshot = view(shangqiu202106());
  expect(listed(snapshot)).toEqual(["商丘市 rate.startDue 108.8 109.2 unexplained"]);
  expect(
    (["start", "startDue", "investment"] as const).map((id) =>
      shown(headlineRate(snapshot, id).rate),
    ),
  ).toEqual(["95.9%", "109.2%", "73.8%"]);
});

test("江门: 313.64亿 of 1015亿 at 1—3月 is 30.9 %, 5.9 points above 25.0", () => {
  const values = { "investment.planned": yi(1015), "investment.done": yi(313.64) };
  const snapshot = view(officeOf({ units: units(1), records: [record("u1", "2019-03", values)] }));
  const rate = rateOf(snapshot, "investment");
  expect([
    formatYiShort(rate.numerator ?? 0),
    formatYiShort(rate.denominator ?? 0),
    shown(rate),
  ]).toEqual(["313.64", "1,015", "30.9%"]);
  expect(shown({ value: paceOf(snapshot, "investment") })).toBe("25.0%");
  expect(formatPoints(gapToPace(snapshot, rate) ?? expect.fail())).toBe("5.9");
});

test.each([
  ["129 of 270", 129, 270, "47.8%"],
  ["20 of 9, above 100 %, not clamped", 20, 9, "222.2%"],
  ["145 of 170", 145, 170, "85.3%"],
  ["0 of 7", 0, 7, "0%"],
])("开工率: %s", (_, done, planned, percent) => {
  const records = [record("u1", "2019-03", { "starts.planned": planned, "starts.done": done })];
  expect(shown(rateOf(view(officeOf({ units: units(1), records })), "start"))).toBe(percent);
});
