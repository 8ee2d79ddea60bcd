/** What the pages say of the real notices, word for word: opening sentences, 关注, 数字由来. */
import { describe, expect, test } from "vitest";
import { attentionHead, attentionLines, hasAnyReport } from "./attention";
import { leadSentence, paceWords, rateSentence } from "./sentences";
import { explain, explanationText, numberText } from "./explain/explain";
import { officeOf, record, unit, unitNamed, units, view } from "../fixtures/build";
import {
  shangqiu201910,
  shangqiu202009,
  shangqiu202106,
  xiangxi,
  yi,
} from "../fixtures/real-notices";
import { percentFraction } from "../numbers/fraction";
import type { Snapshot } from "../facts/snapshot";
import {
  absenceWord,
  amountText,
  amountWords,
  gapWords,
  isUnreported,
  listNames,
  rateAbsenceWord,
  shortGapWords,
} from "./words";

/** 关注 as 「head subject text」. */
function attention(snapshot: Snapshot): string[] {
  return attentionLines(snapshot).map(
    ({ group, subject, text }) => `${attentionHead(snapshot, group)} ${subject} ${text}`,
  );
}

test("a line of lamps says which rates they are of, no other line does", () => {
  const lines = attentionLines(view(xiangxi()));
  for (const { group, rates } of lines)
    expect((rates?.length ?? 0) > 0).toBe(group === "red" || group === "yellow");
  expect(lines.some(({ rates }) => rates?.includes("investment"))).toBe(true);
});

describe("the sentence a page opens with", () => {
  test.each([
    [
      "湘西 2021-09",
      view(xiangxi()),
      "1—9月，全州完成投资474.5亿元，为年度投资计划的74.1%，低于序时进度0.9个百分点。",
    ],
    [
      "湘西 2020-07",
      view(xiangxi(), { quarter: "2020Q3" }),
      "1—7月，全州新增四上企业34家，为年度目标的17.0%，低于序时进度41.3个百分点（州级公布）。",
    ],
    [
      "商丘 2019-10",
      view(shangqiu201910()),
      "1—10月，全市完成投资1,951亿元，为年度投资计划的93.1%，高于序时进度9.8个百分点（市级公布）。",
    ],
    ["商丘 2020-09", view(shangqiu202009()), "1—9月，全市新增四上企业136家，目标未报。"],
    [
      "商丘 2021-06",
      view(shangqiu202106()),
      "1—6月，全市完成投资1,476亿元，为年度投资计划的73.8%，高于序时进度23.8个百分点（市级公布）。",
    ],
    [
      "湘西, two units",
      view(xiangxi(), { counties: ["433101", "433100-direct"] }),
      "1—9月，所选2个单位完成投资157.1亿元，为年度投资计划的65.7%，低于序时进度9.3个百分点。",
    ],
    [
      "湘西 without 直属",
      view(xiangxi(), { direct: "without" }),
      "1—9月，全州（不含直属）完成投资382.5亿元，为年度投资计划的79.0%，高于序时进度4.0个百分点。",
    ],
  ])("%s", (_, snapshot, sentence) => {
    expect(leadSentence(snapshot)).toBe(sentence);
  });

  test("a printed rate without its parts, and what nobody reports", () => {
    const snapshot = view(shangqiu201910());
    expect(rateSentence(snapshot, "start")).toBe("1—10月，全市开工率公布87.5%，未给出分母。");
    expect(rateSentence(snapshot, "completion")).toBe("2019年四季度，全市累计已竣工未报。");
    expect(rateSentence(view(xiangxi()), "start")).toBe(
      "1—9月，全州新开工项目145个，为年度新开工计划的85.3%，高于序时进度10.3个百分点（州级公布）。",
    );
  });

  test("an incomplete sum says its coverage, a plan of 0 its reason, January its single month", () => {
    const office = officeOf({
      units: units(3),
      records: [
        record("u1", "2021-01", {
          "starts.planned": 0,
          "starts.done": 2,
          "investment.planned": yi(10),
          "investment.done": yi(1),
        }),
      ],
    });
    expect(rateSentence(view(office), "start")).toBe(
      "1月，全市新开工项目2个，无新开工计划（1/3个单位已报）。",
    );
    expect(rateSentence(view(office), "investment")).toBe(
      "1月，全市完成投资1亿元，为年度投资计划的10.0%，高于序时进度1.7个百分点（1/3个单位已报）。",
    );
  });

  test("what was done is not less because a unit has no plan: amount and rate each with their units", () => {
    const done = (county: string, planned: number | null) =>
      record(county, "2026-09", { "investment.planned": planned, "investment.done": yi(50) });
    const office = (plans: readonly (number | null)[]) =>
      view(
        officeOf({
          units: units(2),
          records: plans.map((planned, index) => done(`u${index + 1}`, planned)),
        }),
      );
    expect(rateSentence(office([yi(100), null]), "investment")).toBe(
      "1—9月，全市完成投资100亿元，投资完成率50.0%（1/2个单位已报），低于序时进度25.0个百分点。",
    );
    expect(rateSentence(office([null, null]), "investment")).toBe(
      "1—9月，全市完成投资100亿元，计划未报。",
    );
    expect(
      rateSentence(
        view(officeOf({ units: units(3), records: [done("u1", yi(100)), done("u2", null)] })),
        "investment",
      ),
    ).toBe(
      "1—9月，全市完成投资100亿元（2/3个单位已报），投资完成率50.0%（1/3个单位已报），低于序时进度25.0个百分点。",
    );
  });

  test("序时进度 in words", () => {
    expect([
      paceWords(view(xiangxi()), "investment"),
      paceWords(view(xiangxi()), "enterprises"),
    ]).toEqual(["序时进度75.0%", null]);
  });
});

describe("关注", () => {
  test("湘西 2021-09", () => {
    expect(attention(view(xiangxi()))).toEqual([
      "红灯 州直 投资完成率58.7%，欠序时16.3个百分点",
      "黄灯 泸溪县 投资完成率73.2%，欠序时1.8个百分点",
      "黄灯 保靖县 投资完成率73.7%，欠序时1.3个百分点",
      "未报 开工 只有合计，10个单位未分报",
      "未报 竣工 10个单位均未报",
      "未报 四上企业 10个单位均未报",
      "低于全州投资完成率74.1% 3个单位 保靖县73.7%、泸溪县73.2%、州直58.7%",
      "核对 州直 累计完成投资公布114.8亿元，上报92亿元，不能解释",
      "核对 州直 投资完成率公布58.8%，计算58.7%，四舍五入可解释",
    ]);
  });

  test("a choice of units: only theirs, against the whole region's rate", () => {
    const lines = attention(view(xiangxi(), { counties: ["433101", "433122"] }));
    expect(lines).toContain("低于全州投资完成率74.1% 1个单位 泸溪县73.2%");
    expect(lines.filter((line) => line.includes("州直"))).toEqual([]);
  });

  test("zero is told from 未报 and from 不适用", () => {
    const office = officeOf({
      units: [
        unit("u1", { name: "甲" }),
        unit("u2", { name: "乙" }),
        unit("u3", { name: "丙", reports: ["investment"] }),
      ],
      records: [
        record("u1", "2021-03", { "enterprises.total.added": 0, "enterprises.total.target": 5 }),
      ],
    });
    const lines = attention(view(office));
    expect(lines).toContain("四上为零 甲 新增0家，年度目标5家");
    expect(lines).toContain("未报 乙 四上企业未报");
    expect(lines.filter((line) => line.includes("丙") && line.includes("四上"))).toEqual([]);
  });

  test("nothing reported is not nothing to say", () => {
    expect(hasAnyReport(view(xiangxi()))).toBe(true);
    const silent = officeOf({
      units: units(2),
      records: [record("u1", "2021-03", { "projects.total": 3 })],
    });
    expect(hasAnyReport(view(silent))).toBe(false);
  });
});

describe("数字由来", () => {
  test("全州投资完成率: the fraction, all ten units, the rules, the source", () => {
    const explanation = explain(view(xiangxi()), { unit: "total", quantity: "investment" });
    expect(explanation).toMatchObject({
      title: "全州投资完成率",
      period: "2021年1—9月累计",
      value: "74.1%",
      parts: { numerator: "累计完成投资474.5亿元", denominator: "年度计划投资640.7亿元" },
      warnings: [],
    });
    expect(explanation.units).toHaveLength(10);
    expect(explanation.units[0]).toEqual({ name: "州直", text: "92亿元 / 156.7亿元", at: "" });
    const sections = Object.fromEntries(
      explanation.sections.map(({ label, text }) => [label, text]),
    );
    expect(sections["谁在其中"]).toBe("10个单位，分子、分母都已报。");
    expect(sections["与序时"]).toBe("序时进度75.0%，低于序时0.9个百分点（先减后取一位小数）。");
    expect(sections["灯"]).toBe("黄灯：低于序时为黄，低超过10个百分点为红。");
  });

  test("州直 says that 58.8% was printed", () => {
    const snapshot = view(xiangxi());
    const { warnings, value } = explain(snapshot, {
      unit: unitNamed(snapshot, "州直").code,
      quantity: "investment",
    });
    expect([value, warnings]).toEqual(["58.7%", ["公布58.8%，计算58.7%，四舍五入可解释。"]]);
  });

  test("商丘 2019-10: the printed pair, who is missing, and the sum beside it", () => {
    const text = explanationText(
      explain(view(shangqiu201910()), { unit: "total", quantity: "investment" }),
    );
    expect(text).toContain(
      "全市投资完成率（2019年1—10月累计）：93.1% = 累计完成投资1,951亿元 ÷ 年度计划投资2,095亿元",
    );
    expect(text).toContain("谁在其中：市级公布的一对数，不是各单位相加。");
    expect(text).toContain("市直未报，公布60.4%");
    expect(text).toContain("已报合计：9/11个单位已报，合计96.2%；与公布数覆盖不同，不比较。");
  });

  test("a number alone is copied with its name, period, base, who is not in it, and source", () => {
    const snapshot = view(shangqiu201910());
    expect(
      numberText(explain(snapshot, { unit: "total", quantity: "investment" })).split("\n"),
    ).toEqual([
      "全市投资完成率（2019年1—10月累计）：93.1% = 累计完成投资1,951亿元 ÷ 年度计划投资2,095亿元",
      expect.stringMatching(/^谁不在：.*市直未报/),
      expect.stringMatching(/^来源：.*报告期2019年10月，版本/),
    ]);
    const { code } = unitNamed(snapshot, "永城市");
    expect(
      numberText(explain(snapshot, { unit: code, quantity: "investment.done" })).split("\n"),
    ).toEqual([
      "永城市累计完成投资（2019年1—10月累计）：173.8亿元（1,738,000万元）",
      expect.stringMatching(/^来源：/),
    ]);
  });

  test("市直 of 商丘 is 不适用 for 四上 and outside its coverage", () => {
    const { sections } = explain(view(shangqiu202009()), {
      unit: "total",
      quantity: "enterprises.total.added",
    });
    const byLabel = Object.fromEntries(sections.map(({ label, text }) => [label, text]));
    expect(byLabel["谁在其中"]).toBe("10个单位已报，相加得到。");
    expect(byLabel["不适用"]).toBe("市直不报这项，不在合计和覆盖之内。");
    expect(byLabel["谁不在"]).toBeUndefined();
  });

  test("a unit that doesn't report says when it last did", () => {
    const office = officeOf({
      units: units(2),
      records: [
        record("u1", "2021-06", { "investment.done": yi(5) }),
        record("u2", "2021-08", { "investment.done": yi(7), "investment.planned": yi(9) }),
      ],
    });
    const { sections } = explain(view(office), { unit: "total", quantity: "investment" });
    expect(sections.find(({ label }) => label === "谁不在")?.text).toBe(
      "u1未报，最近一次2021年6月5亿元（累计）",
    );
  });
});

describe("words", () => {
  test("未报, 为零, 无计划 and 不适用 never share a word", () => {
    const words = [
      absenceWord("notReported"),
      absenceWord("notApplicable"),
      absenceWord("noEarlier"),
      rateAbsenceWord("completion", "noPlan"),
      rateAbsenceWord("completion", "planNotReported"),
    ];
    expect(words).toEqual(["未报", "不适用", "上季未报", "无竣工计划", "计划未报"]);
    expect(
      (["notReported", "noEarlier", "planNotReported", "notApplicable", "noPlan"] as const).map(
        isUnreported,
      ),
    ).toEqual([true, true, true, false, false]);
  });

  test.each([
    [0.9, "高于序时0.9个百分点", "超0.9个百分点"],
    [-16.3, "低于序时16.3个百分点", "欠16.3个百分点"],
    [0.04, "持平序时", "持平序时"],
    [-0.04, "持平序时", "持平序时"],
    [-0.05, "低于序时0.1个百分点", "欠0.1个百分点"],
  ])("a gap of %d points", (points, long, short) => {
    const gap = percentFraction(points);
    expect([gapWords(gap), shortGapWords(gap)]).toEqual([long, short]);
  });

  test("amounts: tables have one decimal of 亿元, sentences up to two", () => {
    expect([
      amountText("investment.done", yi(1951)),
      amountWords("investment.done", yi(1951)),
      amountWords("investment.done", 3_136_400),
    ]).toEqual(["1,951.0", "1,951亿元", "313.64亿元"]);
    expect([amountWords("starts.done", 1234), amountWords("enterprises.total.added", 0)]).toEqual([
      "1,234个",
      "0家",
    ]);
    expect(amountWords("investment.done", -8000)).toBe("−0.8亿元");
  });

  test("lists of names", () => {
    expect([
      listNames(["甲"]),
      listNames(["甲", "乙", "丙"]),
      listNames(["甲", "乙", "丙", "丁"]),
      listNames(["甲", "乙", "丙"], 2),
    ]).toEqual(["甲", "甲、乙、丙", "甲、乙等4个单位", "甲等3个单位"]);
  });
});
