/** 通报 from made figures, word for word: gaps, revisions, plans of 0, changes, the ledger. */
import { describe, expect, test } from "vitest";
import { DEFAULT_BULLETIN_OPTIONS, type ParagraphId, bulletin, paragraphText } from "./bulletin";
import { explain } from "../explain/explain";
import { type Choice, officeOf, printed, record, unit, units, view } from "../../fixtures/build";
import { xiangxi, yi } from "../../fixtures/real-notices";
import type { LedgerConcerns } from "../../ledger/concerns";
import type { Snapshot } from "../../facts/snapshot";

/** Every paragraph of the view as text, by id. */
function texts(snapshot: Snapshot, concerns: LedgerConcerns | null = null) {
  return Object.fromEntries(
    bulletin(snapshot, DEFAULT_BULLETIN_OPTIONS, concerns).map((paragraph) => [
      paragraph.id,
      paragraphText(paragraph),
    ]),
  );
}

function text(snapshot: Snapshot, id: ParagraphId): string | undefined {
  return texts(snapshot)[id];
}

describe("总体进展", () => {
  test("a part the office has but did not report is 未报; coverage and the missing are said for each sum", () => {
    const office = officeOf({
      units: units(3),
      records: [
        record("u1", "2021-06", { "completions.done": 1, "completions.planned": 4 }),
        record("u1", "2021-09", {
          "projects.total": 5,
          "projects.totalInvestment": yi(12.5),
          "investment.done": yi(30),
          "investment.planned": yi(20),
        }),
        record("u2", "2021-09", {
          "projects.total": 2,
          "projects.totalInvestment": yi(1),
          "investment.done": yi(1.234),
        }),
      ],
    });
    expect(text(view(office), "progress")).toBe(
      "1—9月，全市已报2/3个单位合计有重点项目7个，总投资13.5亿元，u3未报；2021年三季度，竣工项目未报；1—9月，已报2/3个单位合计完成投资31.23亿元，投资完成率150.0%（1/3个单位已报），超过序时进度75.0个百分点，u2计划未报，u3未报。",
    );
  });

  test("another month is said where a part has one, 竣工率 says its denominator, a plan of 0 its reason", () => {
    const office = officeOf({
      units: units(1),
      policy: { completionDenominator: "total" },
      records: [
        record("u1", "2021-08", { "completions.done": 0, "projects.total": 8 }),
        record("u1", "2021-09", { "starts.done": 2, "starts.planned": 0 }),
      ],
    });
    expect(text(view(office), "progress")).toBe(
      "1—8月，全市共有重点项目8个；1—9月，新开工项目2个，无新开工计划；1—8月，竣工项目0个，为项目总数的0%，低于序时进度66.7个百分点。",
    );
  });

  test("a single quarter: what stands is as at its end, a revision is 核减, a missing start is said", () => {
    const office = officeOf({
      units: units(1),
      records: [
        record("u1", "2021-06", { "investment.done": yi(10), "investment.planned": yi(20) }),
        record("u1", "2021-09", {
          "projects.total": 8,
          "investment.done": yi(9),
          "investment.planned": yi(20),
          "starts.done": 3,
        }),
      ],
    });
    expect(text(view(office, { basis: "quarter" }), "progress")).toBe(
      "截至9月底，全市共有重点项目8个；2021年三季度，新开工项目上季未报，算不出当季数；7—9月，完成投资核减1亿元，为年度投资计划的−5.0%（核减），低于序时进度30.0个百分点。",
    );
  });

  test("on the pace, with a period target", () => {
    const values = {
      "investment.done": yi(75),
      "investment.planned": yi(100),
      "investment.due": yi(80),
    };
    expect(
      text(
        view(officeOf({ units: units(1), records: [record("u1", "2021-09", values)] })),
        "progress",
      ),
    ).toBe(
      "1—9月，全市完成投资75亿元，为年度投资计划的75.0%，与序时进度持平，阶段目标完成率93.8%。",
    );
  });
});

describe("低于全市平均", () => {
  test("each rate its own sentence, compared as displayed, units without a rate named with the reason", () => {
    const investment = (done: number) => ({
      "investment.done": done,
      "investment.planned": 100_000,
    });
    const office = officeOf({
      units: units(4),
      records: [
        record("u1", "2021-09", { ...investment(50_000), "starts.done": 1, "starts.planned": 1 }),
        // 49.99 % against 49.995 %: both are 50.0%, and not said to be below.
        record("u2", "2021-09", { ...investment(49_990), "starts.done": 0, "starts.planned": 1 }),
        record("u3", "2021-09", { "starts.done": 1, "starts.planned": 0 }),
      ],
    });
    expect(text(view(office), "below")).toBe(
      "1—9月，有投资完成率的单位均不低于全市平均水平（50.0%，2/4个单位已报），u3、u4未报。1—9月，开工率低于全市平均水平（100.0%，3/4个单位已报）的有u20%，u3无新开工计划，u4未报。",
    );
  });

  test("a region of one unit is not compared with itself", () => {
    const values = { "investment.done": 1, "investment.planned": 2 };
    expect(
      text(
        view(officeOf({ units: units(1), records: [record("u1", "2021-09", values)] })),
        "below",
      ),
    ).toBeUndefined();
  });
});

describe("四上", () => {
  const target = (added: number, of: number) => ({
    "enterprises.total.added": added,
    "enterprises.total.target": of,
  });

  test("ahead of the pace nothing is judged; above the target neither", () => {
    const said = (added: number) =>
      text(
        view(officeOf({ units: units(1), records: [record("u1", "2021-06", target(added, 10))] })),
        "target",
      );
    expect(said(4)).toBe(
      "1—6月份，全市仅新增4家“四上”企业，完成年度目标10家的40.0%，低于序时进度10.0个百分点，离年度目标还差6家。",
    );
    expect(said(5)).toBe(
      "1—6月份，全市新增5家“四上”企业，完成年度目标10家的50.0%，与序时进度持平。",
    );
    expect(said(25)).toBe(
      "1—6月份，全市新增25家“四上”企业，完成年度目标10家的250.0%，超过序时进度200.0个百分点。",
    );
  });

  test("a partial sum says so, and who lacks what; a target of 0 is said; no target, no paragraph", () => {
    const records = [
      record("u1", "2021-06", target(4, 10)),
      record("u2", "2021-06", { "enterprises.total.added": 1 }),
    ];
    expect(text(view(officeOf({ units: units(3), records })), "target")).toBe(
      "1—6月份，全市已报1/3个单位合计新增4家“四上”企业，完成其年度目标10家的40.0%，低于序时进度10.0个百分点，u2目标未报，u3未报。",
    );
    expect(
      text(
        view(officeOf({ units: units(1), records: [record("u1", "2021-06", target(4, 0))] })),
        "target",
      ),
    ).toBe("1—6月份，全市新增4家“四上”企业，年度目标为0家。");
    expect(
      text(view(officeOf({ units: units(2), records }), { counties: ["u2"] }), "target"),
    ).toBeUndefined();
  });

  test("a single quarter is a share of the year's target and lacks nothing of it", () => {
    const records = [
      record("u1", "2021-06", target(4, 10)),
      record("u1", "2021-09", target(5, 10)),
    ];
    expect(text(view(officeOf({ units: units(1), records }), { basis: "quarter" }), "target")).toBe(
      "7—9月份，全市仅新增1家“四上”企业，为年度目标10家的10.0%，低于序时进度15.0个百分点。",
    );
  });

  test("only totals are one list; a unit that gives only its total brings the total in front of the categories", () => {
    const total = [record("u1", "2021-09", target(4, 10)), record("u2", "2021-09", target(0, 10))];
    expect(text(view(officeOf({ units: units(2), records: total })), "added")).toBe(
      "1—9月份，全市新增“四上”企业4家，其中u14家，u2为0。",
    );
    const mixed = [
      record("u1", "2021-09", { "enterprises.total.added": 4 }),
      record("u2", "2021-09", { "enterprises.total.added": 3, "enterprises.trade.added": 2 }),
    ];
    expect(text(view(officeOf({ units: units(2), records: mixed })), "added")).toBe(
      "1—9月份，全市新增“四上”企业7家，其中u14家，u23家；全市已报1/2个单位合计新增限上批零住餐企业2家，其中u22家，u1未报。",
    );
  });

  test("a month that others report in: chosen units without any are 未报, and without the earlier quarter 上季未报", () => {
    const office = officeOf({ units: units(3), records: [record("u1", "2021-09", target(4, 10))] });
    expect(text(view(office, { counties: ["u2", "u3"] }), "added")).toBe(
      "1—9月，所选2个单位新增“四上”企业未报。",
    );
    expect(text(view(office, { counties: ["u1"], basis: "quarter" }), "added")).toBe(
      "2021年三季度，u1“四上”企业上季未报，算不出当季新增。",
    );
  });
});

describe("季度环比 and 同比", () => {
  const at = (month: string, done: number, starts: number, added: number) =>
    record("u1", month, {
      "investment.done": yi(done),
      "investment.planned": yi(300),
      "starts.done": starts,
      "starts.planned": 20,
      "enterprises.total.added": added,
    });
  const year = [
    at("2020-09", 200, 9, 5),
    at("2021-03", 60, 2, 3),
    at("2021-06", 210, 6, 2),
    at("2021-09", 213, 10, 7),
  ];
  const office = officeOf({ units: units(1), records: year });

  test("the quarter's own values, and their change", () => {
    expect(text(view(office), "quarterly")).toBe(
      "7—9月，全市新开工项目4个，环比持平，当季开工率20.0%，环比持平；完成投资3亿元，环比下降98.0%，当季投资完成率1.0%，环比下降49.0个百分点；新增“四上”企业5家，上季核减1家。",
    );
    expect(text(view(office, { quarter: "2021Q2" }), "quarterly")).toBe(
      "4—6月，全市新开工项目4个，环比增加2个，当季开工率20.0%，环比提高10.0个百分点；完成投资150亿元，环比增长150.0%，当季投资完成率50.0%，环比提高30.0个百分点；新增“四上”企业核减1家，上季为3家。",
    );
  });

  test("the quarter's numbers are explained as the quarter's, in a cumulative view too", () => {
    const paragraph = bulletin(view(office), DEFAULT_BULLETIN_OPTIONS, null).find(
      ({ id }) => id === "quarterly",
    );
    const [started] = paragraph?.runs.filter(({ ref }) => ref) ?? [];
    if (!paragraph || !started?.ref) return expect.fail("no number of the quarter");
    expect(explain(paragraph.view, started.ref)).toMatchObject({
      title: "全市当季已开工",
      value: started.text,
    });
  });

  test("同比 in 累计, and left out where last year has nothing", () => {
    expect(text(view(office), "yearly")).toBe(
      "1—9月，全市新开工项目10个，同比增加1个，开工率50.0%，同比提高5.0个百分点；完成投资213亿元，同比增长6.5%，投资完成率71.0%，同比提高4.3个百分点；新增“四上”企业7家，同比增加2家。",
    );
    expect(text(view(office, { quarter: "2021Q2" }), "yearly")).toBeUndefined();
  });

  test("a first quarter without an earlier one only repeats 累计 and is left out; without a start so is any quarter", () => {
    expect(text(view(office, { quarter: "2021Q1" }), "quarterly")).toBeUndefined();
    expect(
      text(view(officeOf({ units: units(1), records: [at("2021-09", 1, 1, 1)] })), "quarterly"),
    ).toBeUndefined();
  });

  test("figures of other units are not compared, and nothing grows from 0", () => {
    const records = [
      record("u1", "2020-09", { "starts.done": 5 }),
      record("u1", "2021-09", { "starts.done": 6 }),
      record("u2", "2021-09", { "starts.done": 1 }),
    ];
    expect(text(view(officeOf({ units: units(2), records })), "yearly")).toBeUndefined();
    const compared = [
      record("u1", "2020-09", { "starts.done": 5, "investment.done": yi(4) }),
      record("u1", "2021-09", { "starts.done": 6, "investment.done": yi(5) }),
      record("u2", "2021-09", { "starts.done": 1 }),
    ];
    expect(text(view(officeOf({ units: units(2), records: compared })), "yearly")).toBe(
      "1—9月，全市新开工项目7个，两期已报单位不同，不作同比；已报1/2个单位合计完成投资5亿元，同比增长25.0%。",
    );
  });

  test("October alone is not set against a whole quarter", () => {
    const records = [
      record("u1", "2021-03", { "investment.done": 0 }),
      record("u1", "2021-06", { "investment.done": yi(4) }),
      record("u1", "2021-09", { "investment.done": yi(10) }),
      record("u1", "2021-10", { "investment.done": yi(11) }),
    ];
    expect(text(view(officeOf({ units: units(1), records })), "quarterly")).toBe(
      "10月，全市完成投资1亿元，两期月数不同，不作环比。",
    );
    expect(
      text(view(officeOf({ units: units(1), records }), { quarter: "2021Q3" }), "quarterly"),
    ).toBe("7—9月，全市完成投资6亿元，环比增长50.0%。");
  });

  test("nothing grows from 0", () => {
    const zero = [
      record("u1", "2020-09", { "investment.done": 0 }),
      record("u1", "2021-09", { "investment.done": yi(2) }),
    ];
    expect(text(view(officeOf({ units: units(1), records: zero })), "yearly")).toBe(
      "1—9月，全市完成投资2亿元，上年同期为0。",
    );
  });
});

describe("问题和红牌", () => {
  const said = (concerns: LedgerConcerns, choice: Choice = {}) =>
    texts(view(xiangxi(), choice), concerns)["concerns"];

  test.each([
    [
      2,
      ["甲项目", "乙项目"],
      12,
      3,
      "红牌项目2个：甲项目、乙项目；问题未销号的项目12个，其中逾期3个。",
    ],
    [
      3,
      ["甲项目", "乙项目"],
      1,
      0,
      "红牌项目3个：甲项目、乙项目等；问题未销号的项目1个，均未逾期。",
    ],
    [0, [], 0, 0, "无红牌项目；无问题未销号的项目。"],
  ])("%i red cards, names %j, %i open, %i overdue", (total, names, open, overdue, words) => {
    expect(said({ redCards: { total, names }, issues: { open, overdue }, problems: [] })).toBe(
      `截至9月底，全州${words}`,
    );
  });

  test("of chosen units", () => {
    const concerns = {
      redCards: { total: 0, names: [] },
      issues: { open: 2, overdue: 2 },
      problems: [],
    };
    expect(said(concerns, { counties: ["433101"] })).toBe(
      "截至9月底，吉首市无红牌项目；问题未销号的项目2个，其中逾期2个。",
    );
  });
});

test("paragraphs stand in the fixed order and are named by the office's region word", () => {
  const office = officeOf({
    units: [unit("u1"), unit("u2")],
    policy: { regionWord: "全省" },
    records: ["2020-09", "2021-06", "2021-09"].flatMap((month, index) =>
      ["u1", "u2"].map((county) =>
        record(county, month, {
          "investment.done": yi(index + 1),
          "investment.planned": yi(9),
          "enterprises.total.added": index,
          "enterprises.total.target": 9,
        }),
      ),
    ),
    printed: [printed("root", "2021-09", "rate.start", 50)],
  });
  const concerns = {
    redCards: { total: 0, names: [] },
    issues: { open: 0, overdue: 0 },
    problems: [],
  };
  expect(
    bulletin(view(office), DEFAULT_BULLETIN_OPTIONS, concerns).map(
      ({ id, name }) => `${id} ${name}`,
    ),
  ).toEqual([
    "progress 总体进展",
    "below 低于全省平均",
    "added 四上新增",
    "target 四上目标",
    "quarterly 季度环比",
    "yearly 同比",
    "concerns 问题和红牌",
  ]);
});
