/** 县区对比 as typed cells. */
import { describe, expect, test } from "vitest";
import {
  type Choice,
  type Office,
  officeOf,
  record,
  unit,
  units,
  view,
} from "../../domain/fixtures/build";
import { shangqiu201910, shangqiu202009, xiangxi } from "../../domain/fixtures/real-notices";
import { comparisonTable, sortComparison } from "./comparison";
import { COMPARISON_COLUMNS } from "./comparison-columns";
import { comparisonSheet } from "./comparison-sheet";
import { type Sheet, columnHead, withUnit } from "./sheet";
import { statusText } from "../status-words";

const ALL = COMPARISON_COLUMNS.map(({ key }) => key);

function sheet(office: Office, columns: readonly string[] = ALL, choice: Choice = {}): Sheet {
  const snapshot = view(office, choice);
  return comparisonSheet(snapshot, comparisonTable(snapshot, columns));
}

function row(from: Sheet, name: string): (number | string)[] {
  const found = from.rows.find((entry) => entry.name === name);
  if (!found) throw new Error(`no row ${name}`);
  return [
    ...found.cells.map(({ text, number }) => number?.value ?? text),
    statusText(found.status),
  ];
}

const INVESTMENT = [
  "investmentPlanned",
  "investmentDone",
  "investmentRate",
  "investmentGap",
  "investmentLamp",
  "investmentRank",
];

describe("the comparison table of 湘西", () => {
  const investment = sheet(xiangxi(), INVESTMENT);

  test("is whole: all units, sections and heads with their units", () => {
    expect(investment).toMatchObject({
      head: "县区对比",
      caption: "县区对比：全州，2021年三季度累计",
      rowHead: "单位",
    });
    expect(
      investment.columns.map(
        (column) =>
          `${withUnit(column.section?.name ?? "", column.section?.unit ?? null)} ${columnHead(column)}`,
      ),
    ).toEqual([
      "投资（亿元） 年度计划",
      "投资（亿元） 完成",
      "投资（亿元） 完成率",
      "投资（亿元） 与序时（百分点）",
      "投资（亿元） 灯",
      "投资（亿元） 名次",
    ]);
    expect(investment.rows).toHaveLength(11);
    expect(investment.takeaway).toContain("完成投资474.5亿元，为年度投资计划的74.1%");
    expect(investment.stamp).toMatchObject({
      range: "全部10个单位",
      quarter: "2021Q3",
      month: "2021-09",
    });
  });

  test("has numbers as numbers, ranks too", () => {
    const [planned, done, rate, gap, lamp, rank, status] = row(investment, "永顺县");
    expect([planned, done, lamp, rank, status]).toEqual([51, 42.3, "绿", 1, "已报"]);
    expect(rate).toBeCloseTo(42.3 / 51, 11);
    expect(gap).toBeCloseTo((42.3 / 51 - 0.75) * 100, 11);
    const total = investment.rows.at(-1);
    expect(total).toMatchObject({
      key: "total",
      name: "全州",
      isTotal: true,
      status: [{ kind: "partial", word: "10/10个单位已报：投资" }],
    });
    expect(total?.cells.at(-1)).toEqual({ text: "", number: null });
  });

  test("keeps the order it is given", () => {
    const snapshot = view(xiangxi());
    const sorted = sortComparison(comparisonTable(snapshot, INVESTMENT), [
      { column: "investmentRate", descending: true },
    ]);
    const names = comparisonSheet(snapshot, sorted).rows.map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(["永顺县", "古丈县"]);
    expect(names.slice(-3)).toEqual(["湘西高新区", "州直", "全州"]);
  });

  test("holds all units, whichever are chosen", () => {
    const chosen = sheet(xiangxi(), INVESTMENT, { counties: ["433101"] });
    expect(chosen.rows).toHaveLength(11);
    expect(chosen.stamp).toMatchObject({ scope: "全州", range: "全部10个单位" });
  });
});

describe("the status of a row", () => {
  const STARTS = ["startPlanned", "startDone", "startRate", "startLamp"];

  test("names a section that is missing as a whole", () => {
    expect(row(sheet(xiangxi(), [...INVESTMENT, ...STARTS]), "吉首市").slice(6)).toEqual([
      "",
      "",
      "",
      "无灯",
      "开工：未报",
    ]);
  });

  test("names the printed totals and what they do not give", () => {
    const total = row(sheet(xiangxi(), [...INVESTMENT, ...STARTS]), "全州");
    expect(total.slice(6, 8)).toEqual([170, 145]);
    expect(total.at(-1)).toBe(
      "10/10个单位已报：投资；州级公布：年度计划新开工、累计已开工、开工率",
    );
    expect(row(sheet(shangqiu201910(), ["investmentDone", ...STARTS]), "全市").at(-1)).toBe(
      "9/11个单位已报：投资；市级公布：累计完成投资、累计已开工；年度计划新开工、开工率：未报",
    );
  });

  test("is one word where everything is missing for one reason", () => {
    expect(row(sheet(shangqiu201910(), INVESTMENT), "宁陵县")).toEqual([
      "",
      "",
      "",
      "",
      "无灯",
      "",
      "未报",
    ]);
    expect(row(sheet(shangqiu202009(), ["added"]), "市直")).toEqual(["", "不适用"]);
  });

  test("tells 未报 and 不适用 apart in one row", () => {
    expect(row(sheet(shangqiu202009(), [...STARTS, "target", "added"]), "市直").at(-1)).toBe(
      "开工：未报；四上企业：不适用",
    );
  });

  test("names single columns in the words of the basis", () => {
    const office = officeOf({
      units: [unit("u1"), unit("u2")],
      records: [
        record("u1", "2021-06", { "starts.planned": 4, "starts.done": 1 }),
        record("u1", "2021-09", { "starts.planned": 4, "starts.done": 0 }),
        record("u2", "2021-09", { "starts.planned": 4, "starts.done": 3 }),
      ],
    });
    expect(row(sheet(office, STARTS, { basis: "quarter" }), "u1")).toEqual([
      4,
      -1,
      -0.25,
      "红",
      "已报；核减",
    ]);
    expect(row(sheet(office, STARTS, { basis: "quarter" }), "u2")).toEqual([
      4,
      "",
      "",
      "无灯",
      "当季已开工、开工率：上季未报",
    ]);
    expect(row(sheet(office, STARTS), "u2")).toEqual([4, 3, 0.75, "绿", "已报"]);
  });

  test("marks what was corrected to below zero, also of the total; a gap or 净增 below zero is none", () => {
    const office = officeOf({
      units: units(2),
      records: [
        record("u1", "2021-09", {
          "investment.planned": 100,
          "investment.done": -20,
          "enterprises.total.added": 1,
          "enterprises.total.removed": 2,
        }),
        record("u2", "2021-09", {
          "investment.planned": 100,
          "investment.done": 10,
          "enterprises.total.added": 1,
          "enterprises.total.removed": 2,
        }),
      ],
    });
    const statuses = sheet(office, ["investmentRate", "investmentGap", "net"]).rows.map(
      ({ status }) => statusText(status),
    );
    expect(statuses).toEqual(["已报；核减", "已报", "2/2个单位已报：投资；核减"]);
  });

  test("says why a rate of reported numbers is none, and keeps the zeros", () => {
    const office = officeOf({
      units: units(1),
      records: [record("u1", "2021-09", { "completions.planned": 0, "completions.done": 0 })],
    });
    const columns = ["completionPlanned", "completionDone", "completionRate", "completionLamp"];
    expect(row(sheet(office, columns), "u1")).toEqual([0, 0, "", "无灯", "竣工率：无竣工计划"]);
  });

  test("stays open where only ranks and lamps are shown", () => {
    expect(row(sheet(shangqiu201910(), ["investmentLamp", "investmentRank"]), "宁陵县")).toEqual([
      "无灯",
      "",
      "",
    ]);
  });
});

describe("rank changes", () => {
  const office = officeOf({
    units: units(2),
    records: (["2021-06", "2021-09"] as const).flatMap((at, index) => [
      record("u1", at, { "investment.planned": 100, "investment.done": index === 0 ? 20 : 50 }),
      record("u2", at, { "investment.planned": 100, "investment.done": index === 0 ? 30 : 40 }),
    ]),
  });

  test("stay out of the number", () => {
    const cell = comparisonTable(view(office), ["investmentRank"]).groups[0]?.rows[0]?.cells.get(
      "investmentRank",
    );
    expect(cell).toMatchObject({ text: "1", suffix: "▲1", number: { value: 1, format: "count" } });
    expect(sheet(office, ["investmentRank"]).rows[0]?.cells).toEqual([
      { text: "1", number: { value: 1, format: "count" } },
    ]);
  });
});

test("every row is as wide as the head, with forty units too", () => {
  const regions = units(40);
  const records = regions.map(({ code }, index) =>
    record(code, "2021-09", { "starts.planned": 10, "starts.done": index * 3 }),
  );
  const whole = sheet(officeOf({ units: regions, records }));
  expect(whole.rows).toHaveLength(41);
  for (const { cells } of whole.rows) expect(cells).toHaveLength(ALL.length);
});
