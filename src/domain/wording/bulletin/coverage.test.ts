/**
 * Of whom a 通报 speaks: coverage said once and again where it changes, printed rates, revisions, who
 * is held to a target.
 */
import { describe, expect, test } from "vitest";
import {
  type BulletinOptions,
  DEFAULT_BULLETIN_OPTIONS,
  type ParagraphId,
  bulletin,
  paragraphText,
} from "./bulletin";
import { explain, explanationText } from "../explain/explain";
import { type Choice, officeOf, printed, record, unit, units, view } from "../../fixtures/build";
import { shangqiu201910, yi } from "../../fixtures/real-notices";
import type { Snapshot } from "../../facts/snapshot";

const PLAIN: BulletinOptions = { ranks: false, judgements: false };

function text(
  snapshot: Snapshot,
  id: ParagraphId,
  options = DEFAULT_BULLETIN_OPTIONS,
): string | undefined {
  const found = bulletin(snapshot, options, null).find((paragraph) => paragraph.id === id);
  return found && paragraphText(found);
}

const PROJECTS = { "projects.total": 5 };
const STARTS = { "starts.done": 2, "starts.planned": 4 };
const INVESTMENT = { "investment.done": yi(30), "investment.planned": yi(40) };

describe("总体进展", () => {
  const progress = (rows: readonly (readonly [string, object])[], choice: Choice = {}) =>
    text(
      view(
        officeOf({
          units: units(3),
          records: rows.map(([county, values]) => record(county, "2021-09", values)),
        }),
        choice,
      ),
      "progress",
    );

  test("the same units report everything: coverage once, who is missing once at the end", () => {
    const all = { ...PROJECTS, ...STARTS, ...INVESTMENT };
    expect(
      progress([
        ["u1", all],
        ["u2", all],
      ]),
    ).toBe(
      "1—9月，全市已报2/3个单位合计有重点项目10个；新开工项目4个，开工率50.0%，低于序时进度25.0个百分点；完成投资60亿元，为年度投资计划的75.0%，与序时进度持平；u3未报。",
    );
  });

  test("coverage that changes is said again, a whole sum after a partial one too, and who is missing stays with each", () => {
    expect(
      progress([
        ["u1", { ...PROJECTS, ...STARTS, ...INVESTMENT }],
        ["u2", { ...STARTS, ...INVESTMENT }],
        ["u3", { ...STARTS, "projects.total": 1 }],
      ]),
    ).toBe(
      "1—9月，全市已报2/3个单位合计有重点项目6个，u2未报；全市新开工项目6个，开工率50.0%，低于序时进度25.0个百分点；已报2/3个单位合计完成投资60亿元，为年度投资计划的75.0%，与序时进度持平，u3未报。",
    );
  });

  test("projects and their total investment may be of different units", () => {
    expect(
      progress([
        ["u1", { ...PROJECTS, "projects.totalInvestment": yi(9) }],
        ["u2", { "projects.totalInvestment": yi(1) }],
        ["u3", { "projects.totalInvestment": yi(2) }],
      ]),
    ).toBe("1—9月，全市已报1/3个单位合计有重点项目5个，u2、u3未报，全市总投资12亿元。");
  });

  test("a unit that reports nothing of what others do is 未报; nothing is said of what nobody reports", () => {
    const rows = [["u1", { ...STARTS, ...INVESTMENT }] as const];
    expect(progress(rows, { counties: ["u2"] })).toBe("1—9月，u2新开工项目、完成投资未报。");
    expect(progress(rows, { counties: ["u2", "u3"] })).toBe(
      "1—9月，所选2个单位新开工项目、完成投资未报。",
    );
    expect(progress(rows, { counties: ["u2"], basis: "quarter" })).toBe(
      "2021年三季度，u2新开工项目、完成投资未报。",
    );
    expect(
      progress([["u1", { "enterprises.total.added": 1 }]], { counties: ["u2"] }),
    ).toBeUndefined();
  });

  test("不适用 is not 未报", () => {
    const office = officeOf({
      units: [
        unit("u1"),
        unit("u2", { reports: ["investment"] }),
        unit("u3", { reports: ["enterprises"] }),
      ],
      records: [record("u1", "2021-09", { ...STARTS, ...INVESTMENT })],
    });
    expect(text(view(office, { counties: ["u2"] }), "progress")).toBe("1—9月，u2完成投资未报。");
    expect(text(view(office, { counties: ["u3"] }), "progress")).toBeUndefined();
  });
});

describe("低于全市平均", () => {
  const plan = (done: number) => ({ "investment.done": yi(done), "investment.planned": yi(100) });

  test("a printed rate that is not below is named beside the others, with what is missing behind it", () => {
    const office = officeOf({
      units: units(4),
      records: [
        record("u1", "2021-09", plan(50)),
        record("u2", "2021-09", plan(70)),
        record("u3", "2021-09", { "investment.done": 1 }),
      ],
      printed: [
        printed("u3", "2021-09", "rate.investment", 80),
        printed("u4", "2021-09", "rate.investment", 60),
      ],
    });
    expect(text(view(office), "below")).toBe(
      "1—9月，投资完成率低于全市平均水平（60.0%，2/4个单位已报）的有u150.0%，u3计划未报，公布80.0%，u4未报分项，公布60.0%。",
    );
    expect(text(view(office, { counties: ["u2", "u4"] }), "below")).toBe(
      "1—9月，所选2个单位投资完成率均不低于全市平均水平（60.0%，2/4个单位已报），u4未报分项，公布60.0%。",
    );
    expect(text(view(office, { counties: ["u4"] }), "below")).toBe(
      "1—9月，u4投资完成率60.0%（公布，未报分项），与全市平均水平（60.0%，2/4个单位已报）持平。",
    );
  });

  test("what is printed is cumulative and says nothing of a quarter", () => {
    const office = officeOf({
      units: units(2),
      records: [record("u1", "2021-06", plan(50)), record("u1", "2021-09", plan(70))],
      printed: [printed("u2", "2021-09", "rate.investment", 10)],
    });
    expect(text(view(office, { basis: "quarter" }), "below")).toBe(
      "7—9月，有投资完成率的单位均不低于全市平均水平（20.0%，1/2个单位已报），u2未报。",
    );
  });

  test("a printed rate is found in its 数字由来", () => {
    const below = bulletin(view(shangqiu201910()), DEFAULT_BULLETIN_OPTIONS, null).find(
      ({ id }) => id === "below",
    );
    const run = below?.runs.find((item) => item.text === "60.4%");
    if (!below || !run?.ref) return expect.fail("60.4% is no link");
    expect(explanationText(explain(below.view, run.ref))).toContain("公布60.4%");
  });

  test("a rate below 0 is 核减, of a unit and of the region", () => {
    const records = [
      record("u1", "2021-06", plan(50)),
      record("u1", "2021-09", plan(47)),
      record("u2", "2021-06", plan(10)),
      record("u2", "2021-09", plan(11)),
    ];
    const office = officeOf({ units: units(2), records });
    expect(text(view(office, { basis: "quarter" }), "below")).toBe(
      "7—9月，投资完成率低于全市平均水平（−1.0%，核减）的有u1−3.0%（核减）。",
    );
    expect(text(view(office, { basis: "quarter", counties: ["u1"] }), "below")).toBe(
      "7—9月，u1投资完成率−3.0%（核减），低于全市平均水平（−1.0%，核减）2.0个百分点。",
    );
  });
});

describe("四上目标", () => {
  const target = (added: number, of: number) => ({
    "enterprises.total.added": added,
    "enterprises.total.target": of,
  });
  const office = officeOf({
    units: units(4),
    records: [
      record("u1", "2021-06", target(0, 11)),
      record("u1", "2021-09", target(0, 11)),
      record("u2", "2021-09", target(2, 10)),
      record("u3", "2021-09", target(-2, 10)),
    ],
  });
  const said = (counties: string[], options: BulletinOptions, basis: "ytd" | "quarter" = "ytd") =>
    text(view(office, { counties, basis }), "target", options);

  test("nothing added is said as such, not as 仅 nothing", () => {
    expect(said(["u1"], DEFAULT_BULLETIN_OPTIONS)).toBe(
      "1—9月份，u1未新增“四上”企业，离年度目标11家还差11家。",
    );
    expect(said(["u1"], PLAIN)).toBe(
      "1—9月份，u1新增“四上”企业0家，完成年度目标11家的0%，低于序时进度75.0个百分点。",
    );
    expect(said(["u1"], DEFAULT_BULLETIN_OPTIONS, "quarter")).toBe(
      "7—9月份，u1未新增“四上”企业，年度目标11家。",
    );
  });

  test("a sum of 0 in which something moved is no 未新增", () => {
    expect(said(["u2", "u3"], DEFAULT_BULLETIN_OPTIONS)).toBe(
      "1—9月份，所选2个单位新增“四上”企业0家，完成年度目标20家的0%，低于序时进度75.0个百分点，离年度目标还差20家。",
    );
    expect(said(["u3"], PLAIN)).toBe(
      "1—9月份，u3核减2家“四上”企业，完成年度目标10家的−20.0%（核减），低于序时进度95.0个百分点。",
    );
  });

  test("a revision that is less than a tenth of a per cent is one too", () => {
    const small = officeOf({
      units: units(1),
      records: [record("u1", "2021-09", target(-1, 5000))],
    });
    expect(text(view(small), "target", PLAIN)).toContain(
      "核减1家“四上”企业，完成年度目标5,000家的−0.02%（核减）",
    );
  });

  test("part of the units: their own target, and no judgement", () => {
    expect(said(["u1", "u4"], DEFAULT_BULLETIN_OPTIONS)).toBe(
      "1—9月份，所选2个单位中已报1/2个单位合计新增“四上”企业0家，完成其年度目标11家的0%，低于序时进度75.0个百分点，u4未报。",
    );
  });
});

describe("季度环比 of what cannot be compared", () => {
  const at = (county: string, month: string, done: number) =>
    record(county, month, {
      "investment.done": yi(done),
      "starts.done": done,
      "starts.planned": 40,
    });

  test("in 累计 the amounts, with the reason once; in 当季, where 总体进展 says the amounts, nothing", () => {
    const months = ["2021-06", "2021-09", "2021-10"].flatMap((month, index) =>
      ["u1", "u2"].map((county) => at(county, month, index + 1)),
    );
    const office = officeOf({ units: units(3), records: months });
    expect(text(view(office), "quarterly")).toBe(
      "10月，全市已报2/3个单位合计新开工项目2个，完成投资2亿元；两期月数不同，不作环比。",
    );
    expect(text(view(office, { basis: "quarter" }), "quarterly")).toBeUndefined();
  });

  test("other units then: the same; with one change to say, each says its own", () => {
    const rows = [at("u1", "2021-03", 1), at("u1", "2021-06", 2), at("u1", "2021-09", 4)];
    const u2 = (of: object) => [record("u2", "2021-06", of), record("u2", "2021-09", of)];
    const others = officeOf({
      units: units(2),
      records: [...rows, ...u2({ "investment.done": yi(1), "starts.done": 1 })],
    });
    expect(text(view(others), "quarterly")).toBe(
      "7—9月，全市新开工项目2个，完成投资2亿元；两期已报单位不同，不作环比。",
    );
    expect(text(view(others, { basis: "quarter" }), "quarterly")).toBeUndefined();
    const some = officeOf({
      units: units(2),
      records: [...rows, ...u2({ "investment.done": yi(1) })],
    });
    expect(text(view(some), "quarterly")).toBe(
      "7—9月，全市已报1/2个单位合计新开工项目2个，环比增加1个，当季开工率5.0%，环比提高2.5个百分点；全市完成投资2亿元，两期已报单位不同，不作环比。",
    );
  });
});
