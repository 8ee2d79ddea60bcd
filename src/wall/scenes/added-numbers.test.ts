/** 新增四上企业 and its share of the target: one rule, and what each place that says it makes of it. */
import { describe, expect, test } from "vitest";
import { headlineCard } from "../../figures/cards/cards";
import type { FigureId } from "../../figures/figure";
import { FIGURES } from "../../figures/registry";
import { wallScenes } from "./wall-scenes";
import { ROOM } from "./fixtures/views";
import type { SceneId } from "../rotation/scene-list";
import { addedOf } from "../../domain/rates/added";
import { rateSentence } from "../../domain/wording/sentences";
import {
  DEFAULT_BULLETIN_OPTIONS,
  bulletin,
  paragraphText,
} from "../../domain/wording/bulletin/bulletin";
import { officeOf, printed, record, shown, units, view } from "../../domain/fixtures/build";
import { xiangxi } from "../../domain/fixtures/real-notices";
import type { Printed } from "../../domain/facts/facts";
import type { Snapshot } from "../../domain/facts/snapshot";
import { cardLineText } from "../../figures/cards/card-lines";

const ADDED = "enterprises.total.added";
const TARGET = "enterprises.total.target";

/** Three units, the first of which report 新增 and some a target; what is printed for the region. */
function notice(
  rows: readonly (readonly [added: number, target?: number])[],
  printedValues: readonly Printed[] = [],
): Snapshot {
  const records = units(3).map(({ code }, index) => {
    const [added, target] = rows[index] ?? [];
    return record(code, "2021-09", {
      "starts.done": 1,
      [ADDED]: added ?? null,
      [TARGET]: target ?? null,
    });
  });
  return view(officeOf({ units: units(3), records, printed: printedValues }));
}

const printedAdded = printed("root", "2021-09", ADDED, 141);
const printedTarget = printed("root", "2021-09", TARGET, 200);
const PART = [
  [40, 50],
  [40, 50],
] as const;

/** A printed total of the region; two of three units report, both with a target. */
const bare = notice(PART, [printedAdded]);
const pair = notice(PART, [printedAdded, printedTarget]);
const fewTargets = notice([[40, 50], [40], [60]]);
const alone = notice([], [printedAdded]);

function card(snapshot: Snapshot) {
  const { value, side, base, coverage, lamp, bullet, changes } = headlineCard(
    snapshot,
    "enterprises",
  );
  return {
    value: value?.text,
    side,
    base,
    coverage,
    lamp,
    bullet: bullet?.rate ?? null,
    changes: changes.map(cardLineText),
  };
}

function wall(snapshot: Snapshot, id: SceneId) {
  const [scene] = wallScenes(snapshot, [id], { room: ROOM.wide, ledger: { kind: "notAsked" } });
  return scene ?? expect.fail("no scene");
}

function takeaway(snapshot: Snapshot, id: FigureId): string {
  return FIGURES[id].build(snapshot).takeaway;
}

describe("the rule", () => {
  test("a sum has the share of its own units", () => {
    const added = addedOf(notice(PART));
    expect([added.value, added.printed, added.rate && shown(added.rate), added.beside]).toEqual([
      80,
      false,
      "80.0%",
      null,
    ]);
  });

  test("a printed pair is one number with its share; the sum stands beside", () => {
    const added = addedOf(pair);
    expect([added.value, added.printed, added.rate && shown(added.rate)]).toEqual([
      141,
      true,
      "70.5%",
    ]);
    expect([added.total.value, added.beside && shown(added.beside)]).toEqual([80, "80.0%"]);
  });

  test("a printed number without a printed target has no share: that of the units is theirs", () => {
    const added = addedOf(bare);
    expect([added.value, added.printed, added.rate, added.beside && shown(added.beside)]).toEqual([
      141,
      true,
      null,
      "80.0%",
    ]);
  });

  test("nor has a sum over more units than have a target", () => {
    const added = addedOf(fewTargets);
    expect([added.value, added.printed, added.rate, added.beside && shown(added.beside)]).toEqual([
      140,
      false,
      null,
      "80.0%",
    ]);
  });

  test("units that all report 新增, not all a target: the printed pair, whole", () => {
    const added = addedOf(notice([[40, 50], [40], [60]], [printedAdded, printedTarget]));
    expect([added.value, added.total.value, added.rate && shown(added.rate)]).toEqual([
      141,
      140,
      "70.5%",
    ]);
  });

  test("the notice of Xiangxi: 34 of 200", () => {
    const added = addedOf(view(xiangxi(), { quarter: "2020Q3" }));
    expect([added.value, added.printed, added.rate && shown(added.rate), added.beside]).toEqual([
      34,
      true,
      "17.0%",
      null,
    ]);
  });
});

test("nor where those few targets add up to 0: neither their 无目标 nor their base is that of the sum", () => {
  const few = notice([[20, 0], [60], [61]]);
  expect(addedOf(few)).toMatchObject({ value: 141, printed: false, rate: null, beside: null });
  expect(card(few)).toMatchObject({
    value: "141",
    side: "目标未报齐",
    base: { strong: "141", rest: "家" },
    lamp: "none",
    bullet: null,
  });
  expect(wall(few, "enterprises").message).toBe("新增四上企业141家");
  expect(rateSentence(few, "enterprises")).toBe("1—9月，全市新增四上企业141家。");
  // Where all have 0, or none has one, that is what the number's own target is.
  const zero = [20, 0] as const;
  expect(card(notice([zero, zero, zero]))).toMatchObject({
    value: "60",
    side: "无目标",
    base: { strong: "60", rest: "/ 0 家" },
  });
  expect(card(notice([[20], [60], [61]]))).toMatchObject({
    value: "141",
    side: "目标未报",
    base: { strong: "141", rest: "家" },
  });
});

describe("a printed number without a printed target", () => {
  test("on the card: marked, no share, no lamp, and what the units add up to", () => {
    expect(card(bare)).toMatchObject({
      value: "141",
      side: "未给出目标",
      base: { strong: "141", rest: "家" },
      coverage: "市级公布",
      lamp: "none",
      bullet: null,
    });
    expect(card(bare).changes.slice(0, 2)).toEqual(["已报2/3合计80家", "有目标的2个单位完成80.0%"]);
  });

  test("on the wall: the same number in the sentence and in its text alternative, 公布 in both", () => {
    expect(wall(bare, "enterprises").message).toBe("新增四上企业141家（市级公布）");
    expect(wall(bare, "enterprises").takeaway).toBe(
      "2021年1—9月累计，全市新增四上企业141家（口径未注明，市级公布），已报2/3合计80家，其中u140家，u240家。u3未报。",
    );
    expect(wall(bare, "headline").message).not.toContain("四上达到序时");
    expect(wall(bare, "headline").foot.coverage).toContain("四上为市级公布");
  });

  test("in sentences: the same number, and the share said of the units that have it", () => {
    expect(rateSentence(bare, "enterprises")).toBe(
      "1—9月，全市新增四上企业141家（市级公布），已报2/3合计80家，有目标的2个单位完成80.0%。",
    );
    expect(FIGURES["enterprises-added"].build(bare).message).toBe(
      "新增141家（市级公布），单位未报齐",
    );
    expect(takeaway(bare, "enterprises-target")).toContain(
      "2/3个单位新增80家，完成目标100家的80.0%。",
    );
    expect(FIGURES["enterprises-trend"].build(bare).message).toContain("新增141家");
  });

  test("in the 通报: each number with whose it is", () => {
    const said = bulletin(bare, DEFAULT_BULLETIN_OPTIONS, null).map((paragraph) =>
      paragraphText(paragraph),
    );
    expect(said.find((text) => text.includes("141"))).toContain(
      "新增“四上”企业141家（市级公布），已报2/3个单位合计80家",
    );
    expect(said.find((text) => text.includes("80家“四上”"))).toContain(
      "已报2/3个单位合计新增80家“四上”企业，完成其年度目标100家的80.0%",
    );
  });

  test("no unit reports: the number is not 未报 anywhere", () => {
    expect(card(alone)).toMatchObject({
      value: "141",
      side: "未给出目标",
      coverage: "市级公布",
      lamp: "none",
    });
    expect(wall(alone, "enterprises").message).toBe("新增四上企业141家（市级公布）");
    expect(wall(alone, "enterprises").takeaway).toContain("新增141家（市级公布），单位未分报");
    expect(wall(alone, "headline").message).not.toContain("四上未报");
    const { body } = FIGURES["enterprises-added"].build(alone);
    expect(body.kind === "empty" && body.text).toContain("只有合计：市级公布141家");
  });
});

test("a printed pair says 公布, its share and its lamp everywhere", () => {
  expect(card(pair)).toMatchObject({
    value: "141",
    side: "完成目标的70.5%",
    coverage: "市级公布",
    lamp: "yellow",
    bullet: 70.5,
  });
  expect(wall(pair, "enterprises").message).toBe("新增四上企业141家（市级公布），为目标的70.5%");
  expect(wall(pair, "enterprises").takeaway).toContain(
    "新增四上企业141家（口径未注明，市级公布），已报2/3合计80家",
  );
  expect(wall(view(xiangxi(), { quarter: "2020Q3" }), "enterprises").message).toBe(
    "新增四上企业34家（州级公布），完成目标的17.0%",
  );
});

test("a sum over more units than have a target: no share of it, no lamp, and whose the rate is", () => {
  expect(card(fewTargets)).toMatchObject({
    value: "140",
    side: "目标未报齐",
    coverage: "3/3个单位已报",
    lamp: "none",
    bullet: null,
  });
  expect(card(fewTargets).changes[0]).toBe("有目标的1个单位完成80.0%");
  expect(wall(fewTargets, "enterprises").message).toBe("新增四上企业140家");
  expect(wall(fewTargets, "headline").foot.coverage).toContain("四上3/3个单位已报");
  expect(rateSentence(fewTargets, "enterprises")).toBe(
    "1—9月，全市新增四上企业140家，有目标的1个单位完成80.0%。",
  );
});

test("a sum corrected below 0 is said as 核减 in titles, sentences and on the wall, as in the 通报", () => {
  const fallen = notice([
    [-10, 50],
    [3, 50],
    [-1, 50],
  ]);
  expect(FIGURES["enterprises-added"].build(fallen).message).toBe("核减8家");
  expect(FIGURES["enterprises-trend"].build(fallen).message).toBe("2021年三季度累计核减8家");
  expect(FIGURES["enterprises-target"].build(fallen).message).toBe("核减8家，完成目标150家的−5.3%");
  expect(takeaway(fallen, "enterprises-added")).toContain(
    "全市新增四上企业核减8家（口径未注明），其中u23家，u3核减1家，u1核减10家。",
  );
  expect(rateSentence(fallen, "enterprises")).toMatch(
    /^1—9月，全市新增四上企业核减8家，为年度目标的−5\.3%/,
  );
  expect(wall(fallen, "enterprises").message).toMatch(/^新增四上企业核减8家/);
  expect(
    bulletin(fallen, DEFAULT_BULLETIN_OPTIONS, null)
      .map((paragraph) => paragraphText(paragraph))
      .join(""),
  ).toContain("核减8家");
  expect(
    card(
      notice(
        [
          [-10, 50],
          [3, 50],
        ],
        [printedAdded],
      ),
    ).changes[0],
  ).toBe("已报2/3合计核减7家");
});
