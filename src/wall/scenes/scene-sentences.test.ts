/**
 * The sentences of a wall that shows a part: chosen units, 不含直属, an unfinished quarter, a period
 * without data.
 */
import { describe, expect, test } from "vitest";
import { buildYunling } from "../../../mocks/datasets/yunling/build-yunling";
import { parseDataset, parseFacts } from "../../data/wire/parse";
import { attentionLines } from "../../domain/wording/attention";
import type { Printed } from "../../domain/facts/facts";
import {
  type Choice,
  type Values,
  officeOf,
  printed,
  record,
  unit,
  units,
  view,
} from "../../domain/fixtures/build";
import { shangqiu202009, shangqiu202106, xiangxi } from "../../domain/fixtures/real-notices";
import { BASES } from "../../domain/facts/period";
import { quartersWithData } from "../../domain/facts/scope";
import type { Snapshot } from "../../domain/facts/snapshot";
import { headlineCard } from "../../figures/cards/cards";
import { PACED_RATES } from "../../domain/rates/rates";
import { SCENES, type SceneId } from "../rotation/scene-list";
import { ROOM, manyUnits } from "./fixtures/views";
import { withoutCaveats } from "./headline-caveats";
import { shownChanges } from "./headline-lines";
import type { Scene } from "./scene";
import { wallScenes } from "./wall-scenes";
import { type CardLine, cardLineText } from "../../figures/cards/card-lines";

const [YUNLU, TINGZHOU, TANGLI, DIRECT] = ["990101", "990102", "990110", "990100-direct"] as const;

/** The demo office, whose newest quarter has October only. */
function yunling(choice: Choice = {}): Snapshot {
  const { dataset, facts } = buildYunling();
  return view({ dataset: parseDataset(dataset), facts: parseFacts(facts) }, choice);
}

function scenes(snapshot: Snapshot, ids: readonly SceneId[] = SCENES): readonly Scene[] {
  return wallScenes(snapshot, ids, { room: ROOM.wide, ledger: { kind: "notAsked" } });
}

function messages(snapshot: Snapshot): string[] {
  return scenes(snapshot).map(({ message }) => message);
}

function said(snapshot: Snapshot, id: SceneId): string | undefined {
  return scenes(snapshot, [id])[0]?.message;
}

describe("whose figures", () => {
  test("one unit: its name begins each sentence, and nothing counts units", () => {
    const snapshot = yunling({ counties: [YUNLU] });
    expect(messages(snapshot)).toEqual([
      "云麓区四项均达到序时",
      "云麓区投资完成率87.3%，超序时3.9个百分点",
      "云麓区开工率90.9%，竣工率83.3%，均达到序时",
      "云麓区新增四上企业29家，完成目标的96.7%",
      "云麓区没有红灯和黄灯",
      "云麓区1—10月竣工、投资同比升，开工同比降",
      "云麓区本期没有需要关注的事项",
    ]);
    expect(scenes(snapshot).map(({ foot }) => foot.coverage)).toEqual(SCENES.map(() => ""));
    expect(JSON.stringify(scenes(snapshot))).not.toContain("所选");
  });

  test("one unit in trouble", () => {
    const snapshot = yunling({ counties: [DIRECT] });
    expect(said(snapshot, "lamps")).toBe("市直红灯3盏");
    expect(said(snapshot, "attention")).toBe("市直有红灯");
    expect(said(yunling({ counties: ["990108"] }), "attention")).toBe("霁阳县有红灯，四上新增为零");
  });

  test("one unit with a yellow lamp is not counted", () => {
    expect(said(yunling({ counties: [TINGZHOU] }), "lamps")).toBe("汀洲区没有红灯，有黄灯");
  });

  test("one unit that has not reported", () => {
    const snapshot = yunling({ counties: [TANGLI] });
    expect(messages(snapshot)).toEqual([
      "棠里县本期四项均未报",
      "棠里县未报投资",
      "棠里县开工、竣工未报",
      "棠里县未报四上企业",
      "棠里县各项未报，亮不了灯",
      "棠里县四季度未报，图止于二季度",
      "棠里县本期各项都未报",
    ]);
    // Of one unit nothing is counted, on the pages either: in whichever words the figures say it of
    // several.
    expect(
      JSON.stringify(
        scenes(snapshot).map(({ pages }) => pages.filter(({ kind }) => kind === "words")),
      ),
    ).not.toContain("1个单位");
    expect(scenes(snapshot, ["investment"])[0]?.pages).toMatchObject([
      { text: "未报不等于零，所以不画图。" },
    ]);
  });

  test("a name that leaves no room is said by the header only", () => {
    const snapshot = manyUnits(3, {
      name: () => "双江拉祜族佤族布朗族傣族自治县",
      choice: { counties: ["u1"] },
    });
    expect(said(snapshot, "investment")).toBe("投资完成率60.0%，欠序时15.0个百分点");
  });

  test("several units and 不含直属 are said by the header only; no sentence loses its subject", () => {
    expect(messages(yunling({ counties: [YUNLU, TINGZHOU] })).slice(0, 5)).toEqual([
      "开工、投资、四上达到序时，竣工低于序时",
      "投资完成率88.6%，超序时5.3个百分点",
      "开工率90.7%，竣工率82.6%，竣工低于序时",
      "新增四上企业53家，完成目标的94.6%",
      "没有红灯，1个单位有黄灯",
    ]);
    expect(messages(yunling({ direct: "without" })).slice(1, 6)).toEqual([
      "投资完成率89.0%，超序时5.7个百分点",
      "开工率101.9%，竣工率88.9%，均达到序时",
      "新增四上企业132家，完成目标的75.9%",
      "红灯4盏，在4个单位",
      "1—10月三率均高于上年同期（单位不同）",
    ]);
  });

  test.each([
    [{ counties: [DIRECT] }],
    [{ counties: [TANGLI] }],
    [{ counties: [YUNLU, TANGLI] }],
    [{ direct: "without" }],
  ] as const)("%j: at most 26 characters, none empty, in every quarter and basis", (choice) => {
    const { dataset } = yunling();
    const all = quartersWithData(dataset).flatMap((quarter) =>
      BASES.flatMap((basis) =>
        messages(yunling({ ...choice, quarter, basis })).map(
          (message) => `${quarter} ${basis} ${message}`,
        ),
      ),
    );
    expect(all.filter((text) => !/^\w{6} \w+ .{1,26}$/.test(text))).toEqual([]);
  });

  test("a choice of one on the screen: 关注 names the unit, not each measure", () => {
    const office = officeOf({
      units: units(2),
      records: [record("u1", "2021-09", { "starts.done": 1, "starts.planned": 1 })],
    });
    const lines = attentionLines(view(office, { counties: ["u1"] })).filter(
      ({ group }) => group === "notReported",
    );
    expect(lines.map(({ subject, text }) => `${subject} ${text}`)).toEqual([
      "u1 投资、竣工、四上企业未报",
    ]);
  });
});

describe("走势 speaks of what is drawn", () => {
  test("in an unfinished quarter it says the months", () => {
    expect(said(yunling(), "trends")).toBe("1—10月三率均高于上年同期（单位不同）");
    expect(said(yunling({ quarter: "2026Q3" }), "trends")).toBe("三率均高于上年同期（单位不同）");
  });

  test("chosen units stand against 序时, since no last year is drawn", () => {
    expect(said(yunling({ counties: [YUNLU, TINGZHOU] }), "trends")).toBe(
      "1—10月汀洲区竣工低于序时",
    );
    expect(said(yunling({ quarter: "2026Q3", counties: [YUNLU, TINGZHOU] }), "trends")).toBe(
      "各单位三率均达到序时",
    );
    expect(said(yunling({ quarter: "2026Q3", counties: [YUNLU, TANGLI] }), "trends")).toBe(
      "已报的比率均达到序时",
    );
    expect(
      said(yunling({ quarter: "2026Q2", counties: ["990101", "990107", "990109"] }), "trends"),
    ).toMatch(/^\d个单位有比率低于序时$/);
  });

  test("a unit alone is drawn with its years", () => {
    const [scene] = scenes(yunling({ counties: [YUNLU] }), ["trends"]);
    const [page] = scene?.pages ?? [];
    const body = page?.kind === "figures" ? page.plots[0]?.figure.body : null;
    const names = body?.kind === "trend" ? body.panels[0]?.lines.map(({ name }) => name) : [];
    expect(names).toEqual(["序时", "2026年", "2025年", "2024年"]);
  });

  test("without a year to compare with, how far from 序时, in whole words", () => {
    expect(said(view(shangqiu202106()), "trends")).toBe(
      "开工高于序时45.9，投资高于序时23.8个百分点",
    );
    expect(said(view(xiangxi(), { quarter: "2021Q3" }), "trends")).toBe(
      "开工高于序时10.3，投资低于序时0.9个百分点",
    );
    expect(said(manyUnits(4), "trends")).toMatch(/^[^点]*$/);
  });

  test("where only earlier years are drawn", () => {
    const done = { "investment.done": 9, "investment.planned": 10 };
    const office = officeOf({
      units: units(2),
      records: [record("u1", "2020-09", done), record("u1", "2021-03", { "projects.total": 3 })],
    });
    expect(said(view(office, { quarter: "2021Q1" }), "trends")).toBe("一季度未报，图为往年");
  });

  describe("a quarter without rates is 未报 only where nothing of them was reported or printed", () => {
    const all = (done: number, planned: number | null) => ({
      "starts.done": done,
      "starts.planned": planned,
      "completions.done": done,
      "completions.planned": planned,
      "investment.done": done,
      "investment.planned": planned,
    });
    /** Two quarters with all three rates, and a third with what is given. */
    const third = (values: Values, printedRates: readonly Printed[] = [], choice: Choice = {}) =>
      view(
        officeOf({
          units: units(2),
          records: [
            record("u1", "2021-03", all(2, 10)),
            record("u1", "2021-06", all(5, 10)),
            record("u1", "2021-09", values),
          ],
          printed: printedRates,
        }),
        { quarter: "2021Q3", ...choice },
      );

    test("nothing of the rates", () => {
      expect(said(third({ "projects.total": 3 }), "trends")).toBe("三季度未报，图止于二季度");
    });

    test("done without plans", () => {
      expect(said(third(all(7, null)), "trends")).toBe("三季度算不出（计划未报），图止于二季度");
      expect(said(third({ "starts.done": 10 }), "rates")).toBe(
        "开工率算不出（计划未报），竣工率未报",
      );
      expect(said(third({ "starts.done": 10 }), "trends")).toBe("三季度没有三率可画，图止于二季度");
      expect(said(third({ "starts.done": 10 }, [], { counties: ["u1"] }), "trends")).toBe(
        "u1三季度没有三率可画，图止于二季度",
      );
    });

    test("all plans reported as 0", () => {
      expect(said(third(all(7, 0)), "trends")).toBe("三季度无计划，图止于二季度");
    });

    test("only printed rates", () => {
      const rate = (id: "start" | "investment", value: number) =>
        printed("root", "2021-09", `rate.${id}`, value);
      const one = third({ "projects.total": 3 }, [rate("start", 87.5)]);
      expect(said(one, "rates")).toBe("开工率公布87.5%，竣工率未报");
      expect(said(one, "trends")).toBe("三季度开工率公布87.5%，图止于二季度");
      const two = third({ "projects.total": 3 }, [rate("start", 87.5), rate("investment", 60)]);
      expect(said(two, "trends")).toBe("三季度只有公布的比率，图止于二季度");
    });

    test("当季 without the quarter before", () => {
      const office = officeOf({
        units: units(1),
        records: [record("u1", "2021-03", all(2, 10)), record("u1", "2021-09", all(5, 10))],
      });
      expect(said(view(office, { quarter: "2021Q3", basis: "quarter" }), "trends")).toBe(
        "三季度算不出（上季未报），图止于一季度",
      );
    });

    test("and so where there is no earlier quarter to draw", () => {
      const only = (values: Values, printedRates: readonly Printed[] = []) =>
        view(
          officeOf({
            units: units(2),
            records: [record("u1", "2021-09", values)],
            printed: printedRates,
          }),
        );
      expect(said(only({ "projects.total": 3 }), "trends")).toBe("三率未报，画不出走势");
      expect(said(only({ "starts.done": 10 }), "trends")).toBe("没有三率的数，画不出走势");
      expect(said(only(all(7, null)), "trends")).toBe("三率算不出（计划未报），画不出走势");
      expect(said(only(all(7, 0)), "trends")).toBe("三率无计划，画不出走势");
      expect(said(only({}, [printed("root", "2021-09", "rate.start", 87.5)]), "trends")).toBe(
        "开工率公布87.5%，画不出走势",
      );
      expect(said(only(all(7, null)), "lamps")).toBe("没有比率，亮不了灯");
      const page = (values: Values) => scenes(only(values), ["trends"])[0]?.pages;
      expect(page(all(7, null))).toMatchObject([{ text: "未报不等于零，所以不画线。" }]);
      expect(page(all(7, 0))).toMatchObject([{ text: "没有可算的比率，所以不画线。" }]);
    });
  });
});

describe("a scene without data", () => {
  const pageOf = (snapshot: Snapshot, id: SceneId) => {
    const [page] = scenes(snapshot, [id])[0]?.pages ?? [];
    return page?.kind === "words" ? page : expect.fail(`${id} is no page of words`);
  };

  test("names its own subject", () => {
    expect(said(view(shangqiu202106()), "lamps")).toBe("没有分单位的数，亮不了灯");
    expect(said(view(shangqiu202009()), "trends")).toBe("三率未报，画不出走势");
    expect(said(manyUnits(4, { choice: { basis: "quarter" } }), "lamps")).toBe(
      "当季数算不出，亮不了灯",
    );
  });

  test("never says the sentence again on the page, but the newest quarter with data", () => {
    const snapshot = view(xiangxi(), { quarter: "2020Q3" });
    expect(pageOf(snapshot, "investment")).toMatchObject({
      title: "最近有投资数的季度：2021年三季度",
    });
    expect(pageOf(snapshot, "lamps")).toMatchObject({
      title: "最近有投资数的季度：2021年三季度",
      text: "未报不等于没有红灯。",
    });
    // The sentence says another thing: the title stays.
    expect(said(snapshot, "enterprises")).toBe("新增四上企业34家（州级公布），完成目标的17.0%");
    expect(pageOf(snapshot, "enterprises").title).toBe("2020年三季度没有分单位的四上企业数");
    for (const { message, pages } of scenes(snapshot))
      for (const page of pages) if (page.kind === "words") expect(page.title).not.toBe(message);
  });

  test("a printed total keeps both its mark and how far it is from 序时", () => {
    expect(said(view(shangqiu202106()), "investment")).toBe(
      "投资完成率73.8%（公布），超序时23.8个百分点",
    );
  });
});

describe("关注", () => {
  test("tells what is published as a total from what is 未报", () => {
    expect(said(view(shangqiu202106()), "attention")).toBe("投资、开工未分报，竣工、四上未报");
  });

  test("zeros read well first and in a list", () => {
    const office = (values: Record<string, number>) =>
      view(
        officeOf({
          units: [unit("u1"), unit("u2")],
          records: ["u1", "u2"].map((code) =>
            record(code, "2021-09", {
              ...values,
              "enterprises.total.added": code === "u1" ? 0 : 1,
            }),
          ),
        }),
      );
    const all = { "starts.done": 1, "completions.done": 1, "investment.done": 1 };
    expect(said(office(all), "attention")).toBe("1个单位四上新增为零");
    expect(said(yunling(), "attention")).toBe("5个单位有红灯，1个未报，1个核减，1个四上新增为零");
  });
});

describe("四上", () => {
  const coverage = (snapshot: Snapshot) => scenes(snapshot, ["enterprises"])[0]?.foot.coverage;

  test("numbers that don't add up have a word: 50+18+30+11+25 is not 135", () => {
    expect(said(yunling(), "enterprises")).toContain("135家");
    expect(coverage(yunling())).toBe("11/12个单位已报；11月已报2/12；汀洲区合计24家，五类相加23家");
  });

  test("only where the scene shows such units, and in 当季 of what is drawn then", () => {
    expect(coverage(yunling({ quarter: "2026Q3" }))).toBe("11/12个单位已报");
    expect(coverage(yunling({ counties: [YUNLU] }))).toBe("");
    expect(coverage(yunling({ counties: [TINGZHOU] }))).toBe("汀洲区合计24家，五类相加23家");
    expect(coverage(yunling({ basis: "quarter" }))).toContain("汀洲区合计1家，五类相加0家");
  });
});

describe("changes that are not quite comparable", () => {
  /** As the card would say it: 同比 ▲1.0个百分点（单位不同）. */
  const line = (words: string): CardLine => {
    const [, text = words, what = ""] = /^(.*?)（(.*)）$/.exec(words) ?? [];
    const differing = (["月数", "单位"] as const).filter((word) => what.includes(word));
    const kind = words.startsWith("同比")
      ? "yearOnYear"
      : words.startsWith("环比")
        ? "quarterOnQuarter"
        : "beside";
    return { kind, text, differing };
  };
  const card = (id: "start" | "completion", ...changes: readonly string[]) => ({
    id,
    name: "",
    lamp: "none" as const,
    lampLabel: "",
    value: { text: "1", unit: "%" },
    absent: "",
    printedRate: null,
    side: "",
    bullet: null,
    base: null,
    coverage: "",
    early: null,
    changes: changes.map(line),
    ref: { unit: "total" as const, quantity: id },
    label: "",
  });
  const shown = (...cards: readonly ReturnType<typeof card>[]) => {
    const { cards: all, notes } = withoutCaveats(cards);
    return [all.map(({ changes }) => changes[0] && cardLineText(changes[0])), notes];
  };

  test("all alike: said once, unmarked", () => {
    expect(
      shown(
        card("start", "同比 ▲1.0个百分点（单位不同）"),
        card("completion", "同比 持平（单位不同）"),
      ),
    ).toEqual([["同比 ▲1.0个百分点", "同比 持平"], ["同比的单位与上年不同"]]);
  });

  test("some: a mark ties the line to its note", () => {
    expect(
      shown(
        card("start", "同比 ▲1.0个百分点（单位不同）"),
        card("completion", "同比 ▼1.0个百分点"),
      ),
    ).toEqual([["同比 ▲1.0个百分点＊", "同比 ▼1.0个百分点"], ["＊同比的单位与上年不同"]]);
    expect(
      shown(
        card("start", "同比 ▲1.0个百分点（月数不同、单位不同）"),
        card("completion", "同比 ▼1家（单位不同）"),
      ),
    ).toEqual([
      ["同比 ▲1.0个百分点＊", "同比 ▼1家＊＊"],
      ["＊同比的月数、单位与上年不同", "＊＊同比的单位与上年不同"],
    ]);
  });

  test("of real cards, so that no other wording of theirs slips through", () => {
    const cards = PACED_RATES.map((id) => headlineCard(yunling(), id));
    expect(cards.flatMap(shownChanges).map(cardLineText).join()).toContain("不同");
    const { cards: all, notes } = withoutCaveats(cards);
    expect(notes).toEqual(["同比的单位与上年不同"]);
    const texts = all.flatMap(shownChanges).map(cardLineText);
    expect(texts.filter((text) => /[（）]|不同/.test(text))).toEqual([]);
    expect(texts.filter((text) => text.startsWith("同比 "))).toHaveLength(4);
  });

  test("one that is not shown has no note", () => {
    expect(shown(card("start", "环比 ▲1.0个百分点（单位不同）", "同比 ▲2.0个百分点"))[1]).toEqual(
      [],
    );
    expect(shown(card("start", "环比 ▲1.0个百分点（单位不同）", "上年同期无数据"))).toEqual([
      ["环比 ▲1.0个百分点"],
      ["环比的单位与上季不同"],
    ]);
  });
});

test("what is printed of the region counts as a total only with both its parts", () => {
  const office = officeOf({
    units: units(2),
    records: [record("u1", "2021-09", { "starts.done": 1 })],
    printed: [printed("root", "2021-09", "investment.done", 5)],
  });
  const lines = attentionLines(view(office)).filter(({ subject }) => subject === "投资");
  expect(lines.map(({ whole }) => whole?.onlyTotal)).toEqual([false]);
});
