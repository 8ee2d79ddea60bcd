/** 通报 from the figures of real notices, word for word. */
import { describe, expect, test } from "vitest";
import {
  type BulletinOptions,
  DEFAULT_BULLETIN_OPTIONS,
  type ParagraphId,
  bulletin,
  paragraphText,
} from "./bulletin";
import { explain, explanationText } from "../explain/explain";
import { view } from "../../fixtures/build";
import {
  shangqiu201910,
  shangqiu202009,
  shangqiu202106,
  xiangxi,
} from "../../fixtures/real-notices";
import type { Snapshot } from "../../facts/snapshot";

const RANKED: BulletinOptions = { ...DEFAULT_BULLETIN_OPTIONS, ranks: true };
const PLAIN: BulletinOptions = { ranks: false, judgements: false };

/** Every paragraph of the view as text, by id. */
function texts(snapshot: Snapshot, options = DEFAULT_BULLETIN_OPTIONS) {
  return Object.fromEntries(
    bulletin(snapshot, options, null).map((paragraph) => [paragraph.id, paragraphText(paragraph)]),
  );
}

function text(
  snapshot: Snapshot,
  id: ParagraphId,
  options = DEFAULT_BULLETIN_OPTIONS,
): string | undefined {
  return texts(snapshot, options)[id];
}

describe("real notices", () => {
  test("商丘 2020-09: the speech, word for word, and nothing else", () => {
    expect(texts(view(shangqiu202009()))).toEqual({
      added:
        "1—9月份，全市新增规上工业企业34家，其中永城市21家，虞城县8家，睢县2家，示范区2家，民权县1家，其他县（区）为0；新增资质内建筑企业40家，其中梁园区23家，睢县5家，示范区4家，虞城县3家，永城市2家，睢阳区、宁陵县、夏邑县各1家，民权县、柘城县为0；新增限上批零住餐企业15家，其中永城市9家，柘城县、夏邑县各2家，民权县、宁陵县各1家，其他县（区）为0；新增房地产企业38家，其中睢阳区11家，柘城县6家，示范区5家，夏邑县4家，永城市、民权县、宁陵县各3家，梁园区、睢县、虞城县各1家；新增规上服务业企业9家，其中夏邑县3家，永城市、宁陵县各2家，睢阳区、民权县各1家，其他县（区）为0。",
    });
  });

  test("湘西 2021-09: starts only as printed, 竣工 never reported and so not said", () => {
    expect(texts(view(xiangxi()))).toEqual({
      progress:
        "1—9月，全州共有重点项目316个；新开工项目145个（州级公布），开工率85.3%，超过序时进度10.3个百分点；完成投资474.5亿元，为年度投资计划的74.1%，低于序时进度0.9个百分点。",
      below: "1—9月，投资完成率低于全州平均水平（74.1%）的有保靖县73.7%、泸溪县73.2%、州直58.7%。",
    });
  });

  test("湘西 2020-07: two printed numbers, with and without judgement", () => {
    const snapshot = view(xiangxi(), { quarter: "2020Q3" });
    expect(texts(snapshot)).toEqual({
      added: "1—7月份，全州新增“四上”企业34家（州级公布），各单位未分报。",
      target:
        "1—7月份，全州仅新增34家“四上”企业（州级公布），完成年度目标200家的17.0%，低于序时进度41.3个百分点，离年度目标还差166家。",
    });
    expect(text(snapshot, "target", PLAIN)).toBe(
      "1—7月份，全州新增34家“四上”企业（州级公布），完成年度目标200家的17.0%，低于序时进度41.3个百分点。",
    );
  });

  test("商丘 2019-10: printed beside summed, a rate without its parts, units that are missing", () => {
    expect(texts(view(shangqiu201910()))).toEqual({
      progress:
        "1—10月，全市共有重点项目481个（市级公布），总投资4,891亿元（市级公布）；新开工项目203个（市级公布），开工率公布87.5%，未给出分母；完成投资1,951亿元（市级公布），为年度投资计划的93.1%，超过序时进度9.8个百分点，已报9/11个单位合计投资完成率96.2%，宁陵县、市直未报。",
      below:
        "1—10月，投资完成率低于全市平均水平（93.1%，市级公布）的有市直60.4%（公布，未报分项），宁陵县未报。",
    });
  });

  test("商丘 2019-10: 市直 alone reported nothing of what others did, and is compared by the rate that is printed for it", () => {
    expect(texts(view(shangqiu201910(), { counties: ["411400-direct"] }))).toEqual({
      progress: "1—10月，市直重点项目、新开工项目、完成投资未报。",
      below: "1—10月，市直投资完成率60.4%（公布，未报分项），低于全市平均水平（93.1%，市级公布）。",
    });
    expect(
      text(view(shangqiu201910(), { counties: ["411400-direct", "411423", "411481"] }), "below"),
    ).toBe(
      "1—10月，所选3个单位中，投资完成率低于全市平均水平（93.1%，市级公布）的有市直60.4%（公布，未报分项），宁陵县未报。",
    );
  });

  test("商丘 2021-06: only printed totals, with a period target", () => {
    expect(texts(view(shangqiu202106()))).toEqual({
      progress:
        "1—6月，全市共有重点项目510个（市级公布），总投资4,505亿元（市级公布）；新开工项目260个（市级公布），开工率95.9%，超过序时进度45.9个百分点，时序开工率109.2%；完成投资1,476亿元（市级公布），为年度投资计划的73.8%，超过序时进度23.8个百分点。",
    });
  });

  test("chosen units are summed, and compared with the whole region all the same", () => {
    const snapshot = view(xiangxi(), { counties: ["433101", "433127", "433100-direct"] });
    expect(texts(snapshot, RANKED)).toEqual({
      progress:
        "1—9月，所选3个单位共有重点项目138个；新开工项目未报；完成投资199.4亿元，为年度投资计划的68.7%，低于序时进度6.3个百分点，在8个县（市、区）中永顺县排名第1、吉首市排名第6。",
      below: "1—9月，所选3个单位中，投资完成率低于全州平均水平（74.1%）的有州直58.7%。",
    });
    expect(text(view(xiangxi(), { counties: ["433101", "433127"] }), "below")).toBe(
      "1—9月，所选2个单位投资完成率均不低于全州平均水平（74.1%）。",
    );
  });

  test("a choice of one is the unit; ranks only when asked for", () => {
    const snapshot = view(xiangxi(), { counties: ["433101"] });
    expect(texts(snapshot)).toEqual({
      progress:
        "1—9月，吉首市共有重点项目57个；新开工项目未报；完成投资65.1亿元，为年度投资计划的78.9%，超过序时进度3.9个百分点。",
      below: "1—9月，吉首市投资完成率78.9%，高于全州平均水平（74.1%）4.8个百分点。",
    });
    expect(text(snapshot, "progress", RANKED)).toMatch(
      /3\.9个百分点，在8个县（市、区）中排名第6。$/,
    );
    expect(text(view(shangqiu202009(), { counties: ["411422"] }), "added")).toBe(
      "1—9月份，睢县新增规上工业企业2家；新增资质内建筑企业5家；无新增限上批零住餐企业；新增房地产企业1家；无新增规上服务业企业。",
    );
  });

  test("a whole region has no rank even when asked for", () => {
    for (const paragraph of bulletin(view(xiangxi()), RANKED, null))
      expect(paragraphText(paragraph)).not.toContain("排名");
  });

  test("市直, which does not report 四上, has nothing to say of it", () => {
    expect(texts(view(shangqiu202009(), { counties: ["411400-direct"] }))).toEqual({});
  });
});

describe("links", () => {
  test("a joined name leads to its own number, 其他 to the sum, and nothing else is a link", () => {
    const [added] = bulletin(view(shangqiu202009()), DEFAULT_BULLETIN_OPTIONS, null);
    const industry = added?.runs
      .slice(0, 13)
      .map(({ text: said, ref }) => (ref ? `${said} ${ref.unit}` : said));
    expect(industry).toEqual([
      "1—9月份，全市新增规上工业企业",
      "34家 total",
      "，其中永城市",
      "21家 411481",
      "，虞城县",
      "8家 411425",
      "，睢县",
      "2家 411422",
      "，示范区",
      "2家 411400-zone1",
      "，民权县",
      "1家 411421",
      "，其他县（区）为",
    ]);
    const joined = added?.runs
      .filter(({ text: said, ref }) => ref && !/\d|无/.test(said))
      .map(({ text: said, ref }) => `${said} ${ref?.unit}`);
    expect(joined?.slice(0, 3)).toEqual(["睢阳区 411403", "宁陵县 411423", "夏邑县 411426"]);
  });

  test("the region's rate is explained as the region's, though other units are chosen", () => {
    const snapshot = view(xiangxi(), { counties: ["433101", "433100-direct"] });
    const below =
      bulletin(snapshot, DEFAULT_BULLETIN_OPTIONS, null).find(({ id }) => id === "below") ??
      expect.fail("nothing below");
    const said = below.runs.flatMap(({ text: number, ref }) =>
      ref ? [`${number} ${explain(below.view, ref).title}`] : [],
    );
    expect(said).toEqual(["74.1% 全州投资完成率", "58.7% 州直投资完成率"]);
    for (const { text: number, ref } of below.runs)
      if (ref) expect(explanationText(explain(below.view, ref))).toContain(number);
  });
});
