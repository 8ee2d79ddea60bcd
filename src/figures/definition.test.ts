/** 范围 and 口径 as they stand under a figure. */
import { describe, expect, test } from "vitest";
import {
  type Choice,
  type Office,
  month,
  officeOf,
  record,
  unit,
  units,
  view,
} from "../domain/fixtures/build";
import { shangqiu202009, xiangxi } from "../domain/fixtures/real-notices";
import type { EnterpriseCount } from "../domain/facts/dataset";
import { type Policy, paceCurve } from "../domain/facts/policy";
import { focusOn } from "../domain/facts/snapshot";
import { groupsDefinition } from "./definition";
import type { FigureId } from "./figure";
import { FIGURES } from "./registry";
import { type Stamp, definitionWords } from "./stamp";

function stamp(office: Office, id: FigureId, choice: Choice = {}): Stamp {
  return FIGURES[id].build(view(office, choice)).stamp;
}

function definition(office: Office, id: FigureId, choice: Choice = {}): string {
  return definitionWords(stamp(office, id, choice).definition);
}

const invest = (code: string, at: string, done: number) =>
  record(code, at, {
    "investment.planned": 1000,
    "investment.done": done,
    "starts.planned": 10,
    "starts.done": done / 100,
  });

function twoQuarters(count: number, policy: Partial<Policy> = {}): Office {
  const regions = units(count);
  return officeOf({
    units: regions,
    records: regions.flatMap(({ code }) => [
      invest(code, "2021-06", 500),
      invest(code, "2021-09", 800),
    ]),
    policy,
  });
}

describe("范围", () => {
  test("all, and all reported", () => {
    expect(stamp(xiangxi(), "investment-plan").range).toBe("全部10个单位，均已报");
  });

  test("all, with some missing", () => {
    const regions = units(12);
    const office = officeOf({
      units: regions,
      records: regions.slice(1).map(({ code }) => invest(code, "2021-09", 500)),
    });
    expect(stamp(office, "investment-rate").range).toBe("全部12个单位，11/12个单位已报");
  });

  test("a measure that does not apply to some says of how many it is expected", () => {
    expect(stamp(shangqiu202009(), "enterprises-added").range).toBe(
      "全部11个单位，应报10个，均已报",
    );
  });

  test("without 直属", () => {
    expect(stamp(xiangxi(), "investment-plan", { direct: "without" }).range).toBe(
      "全州（不含直属），9个单位，均已报",
    );
  });

  test("chosen units by name, up to five", () => {
    expect(
      stamp(xiangxi(), "investment-plan", { counties: ["433101", "433122", "433123"] }).range,
    ).toBe("所选3个单位（吉首市、泸溪县、凤凰县），3/3个单位已报");
    const seven = ["u1", "u2", "u3", "u4", "u5", "u6", "u7"];
    expect(stamp(twoQuarters(9), "investment-plan", { counties: seven }).range).toBe(
      "所选7个单位（u1、u2、u3、u4、u5等7个），7/7个单位已报",
    );
    expect(stamp(twoQuarters(9), "investment-plan", { counties: seven.slice(0, 5) }).range).toBe(
      "所选5个单位（u1、u2、u3、u4、u5），5/5个单位已报",
    );
  });

  test("a single unit by name alone", () => {
    const whole = view(xiangxi());
    const [first] = whole.base.regions;
    if (!first) throw new Error("a unit");
    expect(FIGURES["investment-plan"].build(focusOn(whole, first)).stamp.range).toBe("吉首市");
    expect(stamp(xiangxi(), "investment-plan", { counties: ["433122"] }).range).toBe("泸溪县");
  });

  test("a figure of several measures has no coverage of its own", () => {
    expect(stamp(xiangxi(), "rate-trend").range).toBe("全部10个单位");
  });

  test("forty units, and one", () => {
    expect(stamp(twoQuarters(40), "investment-plan").range).toBe("全部40个单位，均已报");
    expect(stamp(twoQuarters(1), "investment-plan").range).toBe("全部1个单位，均已报");
  });
});

describe("口径", () => {
  test.each([
    ["investment-plan", "累计完成投资÷年度计划投资；序时按月均分"],
    ["investment-rate", "累计完成投资÷年度计划投资；序时按月均分"],
    ["start-rate", "累计已开工÷年度计划新开工，不含续建项目；序时按月均分"],
    ["completion-rate", "累计已竣工÷年度计划竣工；序时按月均分"],
    ["investment-trend", "累计完成投资；序时应完成为年度计划投资×序时，序时按月均分"],
    ["lamps", "低于序时为黄，低超过10个百分点为红；序时按月均分"],
    [
      "rate-trend",
      "开工率为累计已开工÷年度计划新开工，不含续建项目；竣工率为累计已竣工÷年度计划竣工；投资完成率为累计完成投资÷年度计划投资；序时按月均分",
    ],
  ] as const)("%s", (id, words) => {
    expect(definition(xiangxi(), id)).toBe(words);
  });

  test("当季 speaks of the quarter, and of its pace", () => {
    const office = twoQuarters(2);
    expect(definition(office, "investment-plan", { basis: "quarter" })).toBe(
      "当季完成投资÷年度计划投资；序时按月均分，7—9月为25.0%",
    );
    expect(definition(office, "start-rate", { basis: "quarter" })).toBe(
      "当季已开工÷年度计划新开工，不含续建项目；序时按月均分，7—9月为25.0%",
    );
    expect(definition(office, "enterprises-net", { basis: "quarter" })).toMatch(
      /^当季净增＝当季新增－当季退出；/,
    );
  });

  test("a curve of the place's own is named with its value", () => {
    const timeProgress = paceCurve([5, 10, 20, 30, 40, 50, 55, 60, 70, 80, 90, 120]);
    const office = twoQuarters(2, { timeProgress });
    expect(definition(office, "investment-plan")).toBe(
      "累计完成投资÷年度计划投资；序时按本地序时曲线，9月底为70.0%",
    );
    expect(definition(office, "investment-plan", { basis: "quarter" })).toBe(
      "当季完成投资÷年度计划投资；序时按本地序时曲线，7—9月为20.0%",
    );
  });

  test("the other denominator of 竣工率 and another lamp rule are said", () => {
    const office = twoQuarters(2, {
      completionDenominator: "total",
      lamp: { basis: "ratio", yellow: 80, red: 60 },
    });
    expect(definition(office, "completion-rate")).toBe("累计已竣工÷项目个数；序时按月均分");
    expect(definition(office, "lamps")).toBe(
      "达到序时的80%为绿，达到60%为黄，不足60%为红；序时按月均分",
    );
  });

  test("时序开工率 is defined where it is shown", () => {
    const values = { "starts.planned": 10, "starts.due": 5, "starts.done": 6 };
    const office = officeOf({ units: [unit("u1")], records: [record("u1", "2021-09", values)] });
    expect(definition(office, "start-rate")).toBe(
      "累计已开工÷年度计划新开工，不含续建项目；时序开工率为累计已开工÷截至本期应开工；序时按月均分",
    );
  });

  test.each([
    ["submitted", "累计新增家数；上报数，不等于入库数"],
    ["registered", "累计新增家数；入库数，不等于上报数"],
    [null, "累计新增家数；来源口径未注明（上报数或入库数）"],
  ] as const)("四上 counted as %s", (count: EnterpriseCount, words) => {
    const { dataset, facts } = shangqiu202009();
    const source = {
      id: "s1",
      title: "四上",
      document: null,
      months: [month("2020-09")],
      groups: ["enterprises" as const],
      count,
      note: null,
    };
    const office = { dataset: { ...dataset, sources: [source] }, facts };
    expect(definition(office, "enterprises-added")).toBe(words);
    expect(definition(office, "enterprises-target")).toContain(
      "四上企业累计新增÷四上企业年度目标；序时按月均分；",
    );
  });

  test("of groups without a figure", () => {
    expect(groupsDefinition(view(xiangxi()), ["projects"])).toEqual([]);
    expect(definitionWords(groupsDefinition(view(shangqiu202009()), ["enterprises"]))).toBe(
      "四上企业为累计新增家数；来源口径未注明（上报数或入库数）",
    );
  });
});

describe("quarter, basis and month", () => {
  test("of the figure's first group that has data", () => {
    expect(stamp(xiangxi(), "rate-trend")).toMatchObject({
      quarter: "2021Q3",
      basis: "ytd",
      month: "2021-09",
      asOf: "2021年9月",
    });
    expect(stamp(twoQuarters(2), "start-rate", { basis: "quarter" })).toMatchObject({
      basis: "quarter",
      month: "2021-09",
    });
  });

  test("null where there are no data", () => {
    expect(stamp(xiangxi(), "completion-rate")).toMatchObject({
      quarter: "2021Q3",
      month: null,
      asOf: null,
    });
  });
});
