/** Figures as typed cells: exact numbers, units in heads, and a status for what is empty. */
import { describe, expect, test } from "vitest";
import {
  type Choice,
  type Office,
  type Values,
  officeOf,
  record,
  unit,
  units,
  view,
} from "../../domain/fixtures/build";
import { shangqiu201910, shangqiu202009, xiangxi, yi } from "../../domain/fixtures/real-notices";
import type { FigureId } from "../figure";
import { figureSheet } from "./figure-sheet";
import { FIGURES } from "../registry";
import { type Sheet, columnHead } from "./sheet";
import { statusText } from "../status-words";

function sheet(office: Office, id: FigureId, choice: Choice = {}): Sheet {
  return figureSheet(FIGURES[id].build(view(office, choice)));
}

function heads(from: Sheet): string[] {
  return from.columns.map(columnHead);
}

/** A row as a spreadsheet holds it: numbers as numbers, then the status. */
function row(from: Sheet, name: string): (number | string)[] {
  const found = from.rows.find((entry) => entry.name === name);
  if (!found) throw new Error(`no row ${name}`);
  return [
    ...found.cells.map(({ text, number }) => number?.value ?? text),
    statusText(found.status),
  ];
}

/** One county with these values, at the end of September and, where given, of June. */
function oneCounty(values: Values, june: Values | null = null): Office {
  const records = [
    record("u1", "2021-09", values),
    ...(june ? [record("u1", "2021-06", june)] : []),
  ];
  return officeOf({ units: [unit("u1")], records });
}

describe("完成投资 of 湘西", () => {
  const plan = sheet(xiangxi(), "investment-plan");

  test("has the units in the heads and the figure's words", () => {
    expect(heads(plan)).toEqual([
      "完成（亿元）",
      "计划（亿元）",
      "完成率",
      "与序时（百分点）",
      "灯",
    ]);
    expect(plan).toMatchObject({
      head: "完成投资",
      caption: "完成投资：7个单位达到序时，州直欠16.3个百分点",
      rowHead: "单位",
    });
    expect(plan.stamp).toMatchObject({
      range: "全部10个单位，均已报",
      source: "测试通报",
      month: "2021-09",
    });
  });

  test("has exact numbers in the figure's order, and the region last", () => {
    expect(plan.rows.map(({ name }) => name)).toEqual([
      "吉首市",
      "凤凰县",
      "龙山县",
      "永顺县",
      "花垣县",
      "泸溪县",
      "保靖县",
      "古丈县",
      "湘西高新区",
      "州直",
      "全州",
    ]);
    const [done, planned, rate, gap, lamp, status] = row(plan, "州直");
    expect([done, planned, lamp, status]).toEqual([92, 156.7, "红", "已报"]);
    expect(rate).toBeCloseTo(92 / 156.7, 11);
    expect(gap).toBeCloseTo((92 / 156.7 - 0.75) * 100, 11);
    const total = row(plan, "全州");
    expect([total[0], total[1], total[4], total[5]]).toEqual([
      474.5,
      640.7,
      "黄",
      "10/10个单位已报",
    ]);
    expect(plan.rows.map(({ isTotal }) => isTotal)).toEqual([
      ...Array<boolean>(10).fill(false),
      true,
    ]);
  });

  test("says how each number is shown", () => {
    const formats = plan.rows[0]?.cells.map(({ number }) => number?.format);
    expect(formats).toEqual(["yi", "yi", "percent", "points", undefined]);
    expect(plan.rows[0]?.cells.map(({ text }) => text)).toEqual([
      "65.1",
      "82.5",
      "78.9%",
      "+3.9",
      "绿",
    ]);
  });

  test("of chosen counties has their own total", () => {
    const chosen = sheet(xiangxi(), "investment-plan", { counties: ["433101", "433122"] });
    expect(row(chosen, "所选2个单位").slice(0, 2)).toEqual([96.3, 125.1]);
    expect(row(chosen, "所选2个单位").at(-1)).toBe("所选2/2个单位已报");
    expect(chosen.rows).toHaveLength(3);
  });
});

describe("四上新增 of 商丘", () => {
  const added = sheet(shangqiu202009(), "enterprises-added");

  test("has each category and the total", () => {
    expect(heads(added)).toEqual([
      "工业（家）",
      "建筑业（家）",
      "批零住餐（家）",
      "房地产（家）",
      "服务业（家）",
      "合计（家）",
    ]);
    expect(row(added, "永城市")).toEqual([21, 2, 9, 3, 2, 37, "已报"]);
    expect(row(added, "柘城县")).toEqual([0, 0, 2, 6, 0, 8, "已报"]);
    expect(row(added, "全市")).toEqual([34, 40, 15, 38, 9, 136, "10/10个单位已报"]);
  });

  test("leaves out what does not apply, and says so", () => {
    expect(row(added, "市直")).toEqual(["", "", "", "", "", "", "不适用"]);
  });

  test("says which categories are missing where others are there", () => {
    const office = oneCounty({
      "enterprises.total.added": 7,
      "enterprises.industry.added": 5,
      "enterprises.trade.added": 0,
    });
    expect(row(sheet(office, "enterprises-added"), "u1")).toEqual([
      5,
      "",
      0,
      "",
      "",
      2,
      7,
      "已报；建筑业、房地产、服务业：未报",
    ]);
  });

  test("says that the total is missing where only some categories are there", () => {
    const office = oneCounty({ "enterprises.industry.added": 5 });
    const status = "已报；建筑业、批零住餐、房地产、服务业、合计：未报";
    expect(row(sheet(office, "enterprises-added"), "u1")).toEqual([5, "", "", "", "", "", status]);
  });
});

describe("what is missing, none or negative", () => {
  test("未报 is empty and 0 is 0", () => {
    const office = officeOf({
      units: units(3),
      records: [
        record("u1", "2021-09", { "starts.planned": 4, "starts.done": 0 }),
        record("u2", "2021-09", { "starts.planned": 4, "starts.done": 10 }),
      ],
    });
    const starts = sheet(office, "start-rate");
    expect(heads(starts)).toEqual([
      "已开工（个）",
      "计划（个）",
      "开工率",
      "与序时（百分点）",
      "灯",
    ]);
    expect(row(starts, "u1")).toEqual([0, 4, 0, -75, "红", "已报"]);
    expect(row(starts, "u2")).toEqual([10, 4, 2.5, 175, "绿", "已报"]);
    expect(row(starts, "u3")).toEqual(["", "", "", "", "无灯", "未报"]);
    expect(row(starts, "全市")).toEqual([10, 8, 1.25, 50, "绿", "2/3个单位已报"]);
  });

  test("无竣工计划 and 计划未报 are told apart", () => {
    const office = officeOf({
      units: units(2),
      records: [
        record("u1", "2021-09", { "completions.planned": 0, "completions.done": 1 }),
        record("u2", "2021-09", { "completions.done": 1 }),
      ],
    });
    const completions = sheet(office, "completion-rate");
    expect(row(completions, "u1")).toEqual([1, 0, "", "", "无灯", "无竣工计划"]);
    expect(row(completions, "u2").at(-1)).toBe("计划未报");
    expect(heads(completions)).toEqual([
      "已竣工（个）",
      "计划（个）",
      "竣工率",
      "与序时（百分点）",
      "灯",
    ]);
  });

  test("核减 in 当季 is a negative number and a status", () => {
    const plan = { "investment.planned": yi(100) };
    const office = oneCounty(
      { ...plan, "investment.done": yi(40) },
      { ...plan, "investment.done": yi(50.5) },
    );
    expect(row(sheet(office, "investment-plan", { basis: "quarter" }), "u1")).toEqual([
      -10.5,
      100,
      -0.105,
      -35.5,
      "红",
      "已报；核减",
    ]);
    expect(sheet(office, "investment-plan", { basis: "quarter" }).stamp.basis).toBe("quarter");
  });

  test("a unit without the earlier end of 当季 says 上季未报", () => {
    const office = officeOf({
      units: units(2),
      records: [
        record("u1", "2021-06", { "starts.planned": 4, "starts.done": 1 }),
        record("u1", "2021-09", { "starts.planned": 4, "starts.done": 3 }),
        record("u2", "2021-09", { "starts.planned": 4, "starts.done": 3 }),
      ],
    });
    const starts = sheet(office, "start-rate", { basis: "quarter" });
    expect(row(starts, "u1")).toEqual([2, 4, 0.5, 25, "绿", "已报"]);
    expect(row(starts, "u2")).toEqual(["", "", "", "", "无灯", "上季未报"]);
  });

  test("退出 not reported leaves 净增 empty, not 0; a negative 净增 stays", () => {
    const office = officeOf({
      units: units(2),
      records: [
        record("u1", "2021-09", { "enterprises.total.added": 3, "enterprises.total.removed": 5 }),
        record("u2", "2021-09", { "enterprises.total.added": 0 }),
      ],
    });
    const net = sheet(office, "enterprises-net");
    expect(heads(net)).toEqual(["新增（家）", "退出（家）", "净增（家）"]);
    expect(row(net, "u1")).toEqual([3, 5, -2, "已报"]);
    expect(row(net, "u2")).toEqual([0, "", "", "已报；退出：未报"]);
    expect(row(net, "全市")).toEqual([3, 5, -2, "2/2个单位已报；退出、净增：1/2个单位已报"]);
  });

  test("a printed total is marked, as it is no sum of the rows", () => {
    const plan = sheet(shangqiu201910(), "investment-plan");
    expect(row(plan, "全市").slice(0, 2)).toEqual([1951, 2095]);
    expect(row(plan, "全市").at(-1)).toBe("9/11个单位已报；市级公布");
    expect(row(plan, "宁陵县")).toEqual(["", "", "", "", "无灯", "未报"]);
  });

  test("an empty figure has no rows and says why", () => {
    const starts = sheet(xiangxi(), "start-rate");
    expect(starts.rows).toEqual([]);
    expect(starts.columns).toEqual([]);
    expect(starts.notes.join("")).toContain(
      "2021年三季度没有分单位的开工数。只有合计：州级公布145/170个，85.3%；各单位未分报。",
    );
  });
});

describe("ranks, trends and lamps", () => {
  test("a rank is a number without a unit, and 完成/计划 stays a text", () => {
    const rates = sheet(xiangxi(), "investment-rate");
    expect(heads(rates)).toEqual([
      "完成（亿元）",
      "计划（亿元）",
      "完成/计划",
      "完成率",
      "与序时（百分点）",
      "名次",
      "灯",
    ]);
    expect(row(rates, "古丈县")[5]).toBe(2);
    expect(row(rates, "古丈县")[2]).toBe("19.0/23.4");
    expect(row(rates, "全州")[5]).toBe("");
  });

  test("a trend has a row per quarter and a column per line", () => {
    const trend = sheet(xiangxi(), "investment-trend");
    expect(trend.rowHead).toBe("季度");
    expect(heads(trend)).toEqual([
      "2021年计划（亿元）",
      "2021年序时应完成（亿元）",
      "2021年完成（亿元）",
    ]);
    expect(row(trend, "2021年三季度")).toEqual([640.7, 480.525, 474.5, ""]);
  });

  test("a trend of rates has shares, and flags in the status", () => {
    const trend = sheet(xiangxi(), "rate-trend");
    expect(heads(trend)).toContain("投资完成率 2021年");
    expect(trend.rows.map(({ name }) => name)).toEqual(["一季度", "二季度", "三季度", "四季度"]);
    expect(statusText(trend.rows[2]?.status ?? [])).toBe("州级公布：开工率 2021年");
    expect(trend.rows[2]?.cells[1]).toEqual({
      text: "85.3%",
      number: { value: 0.85294117647, format: "percent" },
    });
    expect(trend.rows[3]?.cells[1]).toEqual({ text: "", number: null });
  });

  test("核减 of a trend's point is said in its row", () => {
    const values = (done: number) => ({ "enterprises.total.added": done });
    const office = oneCounty(values(3), values(8));
    const trend = sheet(office, "enterprises-trend", { basis: "quarter" });
    expect(row(trend, "三季度")).toEqual([-5, "核减：2021年"]);
  });

  test("lamps have the rate as a number and the lamp as a word", () => {
    const lamps = sheet(xiangxi(), "lamps");
    expect(heads(lamps).slice(4, 6)).toEqual(["投资完成率", "投资完成率灯"]);
    expect(row(lamps, "州直").slice(5)).toEqual([
      "红",
      "",
      "无灯",
      "开工率、竣工率、四上完成率：未报",
    ]);
    expect(row(lamps, "全州").at(-1)).toBe("竣工率、四上完成率：未报；州级公布：开工率");
    expect(row(sheet(shangqiu201910(), "lamps"), "宁陵县").at(-1)).toBe("未报");
  });
});

test("forty units are forty rows and the region", () => {
  const regions = units(40);
  const records = regions.map(({ code }, index) =>
    record(code, "2021-09", { "starts.planned": 10, "starts.done": index }),
  );
  const starts = sheet(officeOf({ units: regions, records }), "start-rate");
  expect(starts.rows).toHaveLength(41);
  expect(row(starts, "全市").slice(0, 3)).toEqual([780, 400, 1.95]);
});

test("a unit of which the notice prints only the rate says so in notes and status, and still has no value", () => {
  const snapshot = view(shangqiu201910());
  for (const id of ["investment-plan", "investment-rate"] as const) {
    const figure = FIGURES[id].build(snapshot);
    expect(figure.notes.join("")).toContain("市直未报分项，公布60.4%。");
    const found = figureSheet(figure).rows.find(({ name }) => name === "市直");
    expect(statusText(found?.status ?? [])).toBe("未报；公布60.4%");
    expect(found?.cells.every(({ number }) => number === null)).toBe(true);
  }
});

test("the total of 完成投资 is of all who did it, whoever has a plan, and says of whom the rate is", () => {
  const of = (county: string, planned: number | null) =>
    record(county, "2026-09", { "investment.planned": planned, "investment.done": 500_000 });
  const snapshot = view(
    officeOf({ units: units(2), records: [of("u1", 1_000_000), of("u2", null)] }),
  );
  const { body } = FIGURES["investment-plan"].build(snapshot);
  const total = body.kind === "rows" ? body.total : null;
  expect([
    total?.cells["done"]?.text,
    total?.cells["planned"]?.text,
    total?.cells["rate"]?.text,
    statusText(total?.remarks ?? []),
  ]).toEqual(["100.0", "100.0", "50.0%", "完成率：1/2个单位已报"]);
});
