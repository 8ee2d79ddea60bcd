import { describe, expect, test } from "vitest";
import { buildYunling } from "../../../mocks/datasets/yunling/build-yunling";
import { parseDataset, parseFacts } from "../../data/parse";
import {
  type Choice,
  type Office,
  choiceOf,
  officeOf,
  record,
  unit,
  units,
  view,
} from "../../domain/fixtures/build";
import {
  shangqiu201910,
  shangqiu202009,
  shangqiu202106,
  xiangxi,
} from "../../domain/fixtures/real-notices";
import { BASES } from "../../domain/facts/period";
import { quartersWithData, resolveScope } from "../../domain/facts/scope";
import { type Snapshot, takeSnapshot } from "../../domain/facts/snapshot";
import type { OverdueReading } from "../reading/reading-state";
import { SCENES, type SceneId } from "../rotation/scene-list";
import { ROOM, UNREPORTED, manyUnits } from "./fixtures/views";
import type { Size } from "./canvas-shape";
import type { Scene, ScenePlot } from "./scene";
import { wallScenes } from "./wall-scenes";

function yunling(): Office {
  const { dataset, facts } = buildYunling();
  return { dataset: parseDataset(dataset), facts: parseFacts(facts) };
}

const OFFICES: Readonly<Record<string, Office>> = {
  yunling: yunling(),
  xiangxi: xiangxi(),
  shangqiu2019: shangqiu201910(),
  shangqiu2020: shangqiu202009(),
  shangqiu2021: shangqiu202106(),
};

function office(name: string): Office {
  return OFFICES[name] ?? xiangxi();
}

const NOT_ASKED: OverdueReading = { kind: "notAsked" };

function scene(snapshot: Snapshot, id: SceneId, room: Size = ROOM.wide, ledger = NOT_ASKED): Scene {
  const [only] = wallScenes(snapshot, [id], { room, ledger });
  if (!only) throw new Error(`no scene ${id}`);
  return only;
}

function plots({ pages }: Scene): readonly (readonly ScenePlot[])[] {
  return pages.map((page) => (page.kind === "figures" ? page.plots : []));
}

/** How many units stand on each page, of the first plot. */
function counts(of: Scene): (number | undefined)[] {
  return plots(of).map(([plot]) => plot?.window?.count);
}

/** The sections of 关注 on each page. */
function attentionOf(count: number) {
  return scene(manyUnits(count), "attention").pages.map((page) =>
    page.kind === "attention" ? page.sections : [],
  );
}

describe("scenes", () => {
  test("stand in the order asked for", () => {
    const ids: SceneId[] = ["attention", "headline", "lamps"];
    expect(
      wallScenes(manyUnits(4), ids, { room: ROOM.wide, ledger: NOT_ASKED }).map(({ id }) => id),
    ).toEqual(ids);
  });

  test("say one thing each, with the figures of the notice of Xiangxi", () => {
    const snapshot = view(office("xiangxi"), { quarter: "2021Q3" });
    expect(
      wallScenes(snapshot, SCENES, { room: ROOM.wide, ledger: NOT_ASKED }).map(
        ({ message }) => message,
      ),
    ).toEqual([
      "开工达到序时，投资低于序时，竣工、四上未报",
      "投资完成率74.1%，欠序时0.9个百分点",
      "开工率85.3%（州级公布），竣工率未报",
      "2021年三季度没有四上企业数",
      "红灯1盏，在州直",
      "开工高于序时10.3，投资低于序时0.9个百分点",
      "1个单位有红灯，开工未分报，竣工、四上未报",
    ]);
  });

  test("say it of the demo office", () => {
    const messages = wallScenes(view(office("yunling"), { quarter: "2026Q3" }), SCENES, {
      room: ROOM.wide,
      ledger: NOT_ASKED,
    }).map(({ message }) => message);
    expect(messages[0]).toMatch(/^[开竣投四].*(达到|低于)序时/);
    expect(messages[1]).toMatch(/^投资完成率\d+\.\d%，[欠超]序时\d+\.\d个百分点$/);
    expect(messages[4]).toMatch(/^红灯\d+盏/);
    expect(messages[5]).toBe("三率均高于上年同期（单位不同）");
    expect(messages[6]).toBe("5个单位有红灯，1个未报，1个四上新增为零");
  });

  test("have at most 26 characters, a page and a foot in every quarter and basis of every office", () => {
    const bad: string[] = [];
    for (const [name, { dataset, facts }] of Object.entries(OFFICES)) {
      for (const quarter of quartersWithData(dataset)) {
        for (const basis of BASES) {
          const { scope } = resolveScope(choiceOf({ quarter, basis }), dataset, facts);
          for (const { id, message, pages, takeaway, foot } of wallScenes(
            takeSnapshot(dataset, facts, scope),
            SCENES,
            {
              room: ROOM.wide,
              ledger: NOT_ASKED,
            },
          )) {
            const good =
              message.length > 0 &&
              message.length <= 26 &&
              pages.length > 0 &&
              takeaway !== "" &&
              foot.source !== "";
            if (!good) bad.push(`${name} ${quarter} ${basis} ${id}: ${message}`);
          }
        }
      }
    }
    expect(bad).toEqual([]);
  });

  test("of chosen units leave it to the header whose figures they are, and keep their subject", () => {
    const snapshot = manyUnits(6, { choice: { counties: ["u1", "u2"] } });
    expect(scene(snapshot, "investment").message).toBe("投资完成率60.8%，欠序时14.2个百分点");
    expect(scene(snapshot, "investment").foot.coverage).toBe("所选2/2个单位已报");
    expect(scene(snapshot, "headline").foot.coverage).toBe("所选2/2个单位已报");
  });

  test("of a single quarter that can't be told apart say so", () => {
    const snapshot = manyUnits(4, { choice: { basis: "quarter" } });
    expect(scene(snapshot, "investment").message).toBe("投资完成率算不出（上季未报）");
    expect(scene(snapshot, "headline").message).toBe("本期四项均算不出");
    expect(scene(snapshot, "attention").message).toBe("当季数算不出");
  });

  test("of an office where nothing is reported don't say that all is well", () => {
    const other = record("u1", "2021-06", { "projects.total": 3 });
    const snapshot = view(officeOf({ units: units(3), records: [other] }));
    expect(
      wallScenes(snapshot, SCENES, { room: ROOM.wide, ledger: NOT_ASKED }).map(
        ({ message }) => message,
      ),
    ).toEqual([
      "本期四项均未报",
      "2021年二季度没有投资数",
      "开工、竣工未报",
      "2021年二季度没有四上企业数",
      "各单位都未报，亮不了灯",
      "三率未报，画不出走势",
      "本期各单位都未报",
    ]);
    expect(scene(snapshot, "attention").pages).toEqual([
      { kind: "words", title: "", text: "未报不等于没有需要关注的事项。", isMissing: true },
    ]);
  });

  test("name the share of the target only where it is of the same units", () => {
    const added = { "enterprises.total.added": 6 };
    const both = [
      record("u1", "2021-09", { ...added, "enterprises.total.target": 8 }),
      record("u2", "2021-09", added),
    ];
    expect(scene(view(officeOf({ units: units(2), records: both })), "enterprises").message).toBe(
      "新增四上企业12家",
    );
    expect(
      scene(view(officeOf({ units: units(1), records: both.slice(0, 1) })), "enterprises").message,
    ).toBe("新增四上企业6家，完成目标的75.0%");
  });
});

describe("pages", () => {
  test("are one up to twelve units", () => {
    expect(counts(scene(manyUnits(12), "investment"))).toEqual([undefined]);
  });

  test("of 13 and of 40 units break between groups where that costs no page", () => {
    // 10 counties, then 2 zones and 1 direct.
    expect(counts(scene(manyUnits(13), "investment"))).toEqual([10, 3]);
    expect(counts(scene(manyUnits(40), "investment"))).toEqual([10, 10, 10, 10]);
  });

  test("of 12 units on 4:3 are one of lower rows, not one of ten and one of two", () => {
    // 9 counties, 2 zones and 1 direct.
    expect(counts(scene(manyUnits(12), "investment", ROOM.narrow))).toEqual([undefined]);
    expect(counts(scene(manyUnits(13), "investment", ROOM.narrow))).toEqual([10, 3]);
    expect(counts(scene(manyUnits(16), "investment", ROOM.narrow))).toEqual([8, 8]);
  });

  test.each([
    ["lamps", ROOM.wide, 15, 12],
    ["lamps", ROOM.upright, 13, 14],
    ["investment", ROOM.upright, 7, 26],
  ] as const)("of 180 units hold them all, each once: %s on %o", (id, room, pages, most) => {
    const windows = plots(scene(manyUnits(180), id, room)).map(([plot]) => plot?.window);
    expect(windows).toHaveLength(pages);
    let next = 0;
    for (const window of windows) {
      expect(window?.first).toBe(next);
      expect(window?.count).toBeLessThanOrEqual(most);
      next += window?.count ?? 0;
    }
    expect(next).toBe(180);
  });

  test("show 开工 and 竣工 side by side on 16:9, one after the other on 4:3 and with long names", () => {
    const ids = (of: Scene) => plots(of).map((page) => page.map(({ figure }) => figure.id));
    expect(ids(scene(manyUnits(12), "rates"))).toEqual([["start-rate", "completion-rate"]]);
    expect(ids(scene(manyUnits(10), "rates", ROOM.narrow))).toEqual([
      ["start-rate"],
      ["completion-rate"],
    ]);
    expect(ids(scene(manyUnits(3, { name: () => "汀洲沿江先进制造产业园区" }), "rates"))).toEqual([
      ["start-rate"],
      ["completion-rate"],
    ]);
  });

  test("upright are one up to fourteen units, with their words over their bars, then of short rows, unless names are too long", () => {
    const styles = (of: Scene) => plots(of).map(([plot]) => plot?.style);
    const named = { name: (index: number) => `第${index + 1}街道城镇和新区管委会` };
    expect(counts(scene(manyUnits(14), "investment", ROOM.upright))).toEqual([undefined]);
    expect(styles(scene(manyUnits(14), "investment", ROOM.upright))).toEqual(["tall"]);
    expect(counts(scene(manyUnits(40), "investment", ROOM.upright))).toEqual([20, 20]);
    expect(styles(scene(manyUnits(40), "investment", ROOM.upright))).toEqual(["short", "short"]);
    expect(counts(scene(manyUnits(40, named), "investment", ROOM.upright))).toEqual([14, 13, 13]);
    expect(styles(scene(manyUnits(40, named), "investment", ROOM.upright))).toEqual([
      "tall",
      "tall",
      "tall",
    ]);
    expect(counts(scene(manyUnits(40), "lamps", ROOM.upright))).toEqual([14, 13, 13]);
  });

  test("upright show 开工 and 竣工 one below the other where that takes one page, else one after the other", () => {
    const ids = (of: Scene) =>
      plots(of).map((page) => page.map(({ figure, style }) => `${figure.id} ${style}`));
    expect(ids(scene(manyUnits(6), "rates", ROOM.upright))).toEqual([
      ["start-rate tall", "completion-rate tall"],
    ]);
    expect(ids(scene(manyUnits(12), "rates", ROOM.upright))).toEqual([
      ["start-rate short", "completion-rate short"],
    ]);
    expect(ids(scene(manyUnits(13), "rates", ROOM.upright))).toEqual([
      ["start-rate tall"],
      ["completion-rate tall"],
    ]);
    expect(counts(scene(manyUnits(40), "rates", ROOM.upright))).toEqual([20, 20, 20, 20]);
  });

  test("show the three trends on one page upright and on 16:9", () => {
    expect(counts(scene(manyUnits(4), "trends"))).toEqual([undefined]);
    expect(counts(scene(manyUnits(4), "trends", ROOM.upright))).toEqual([undefined]);
  });

  test("show the three trends one by one on 4:3", () => {
    expect(plots(scene(manyUnits(4), "trends"))).toHaveLength(1);
    expect(counts(scene(manyUnits(4), "trends", ROOM.narrow))).toEqual([1, 1, 1]);
  });
});

describe("关注", () => {
  test("names unreported units and true zeros apart", () => {
    const [page] = attentionOf(7);
    expect(page?.find(({ group }) => group === "notReported")?.lines).toMatchObject([
      { subject: `第${UNREPORTED + 1}县` },
    ]);
    expect(page?.find(({ group }) => group === "zero")?.lines).toMatchObject([
      { subject: "第1县" },
    ]);
  });

  test("a group longer than a page goes on over the next ones, none left out, with its head and whole count on each", () => {
    // 36 units: all have a red lamp, but the unreported one.
    const pages = attentionOf(36);
    const red = pages.flatMap((page) => page.filter(({ group }) => group === "red"));
    expect(red.map(({ head, count }) => `${head} ${count}`)).toEqual(red.map(() => "红灯 35"));
    const subjects = red.flatMap(({ lines }) => lines.map(({ subject }) => subject));
    expect(new Set(subjects).size).toBe(35);
    expect(subjects.join("")).not.toContain("另有");
    // 35 red ones, one unreported, one with none added: 37 lines on four even pages.
    expect(pages.map((page) => page.reduce((sum, { lines }) => sum + lines.length, 0))).toEqual([
      10, 9, 9, 9,
    ]);
    expect(pages.at(-1)?.map(({ group }) => group)).toEqual(["red", "notReported", "zero"]);
  });

  test("a page ends with a group rather than tear one that fits, and none has a line alone where that can be helped", () => {
    // Red ones, then one unreported and one with none added.
    expect(attentionOf(13).map((page) => page.map(({ lines }) => lines.length))).toEqual([
      [12],
      [1, 1],
    ]);
    expect(attentionOf(14).map((page) => page.map(({ lines }) => lines.length))).toEqual([
      [8],
      [5, 1, 1],
    ]);
  });

  test("beyond three pages of a group it says how many are left, and every group comes in each round", () => {
    const pages = attentionOf(180);
    const red = pages.flatMap((page) =>
      page.filter(({ group }) => group === "red").flatMap(({ lines }) => lines),
    );
    expect(red).toHaveLength(36);
    expect(red.slice(0, -1).every(({ subject }) => subject.startsWith("第"))).toBe(true);
    expect(red.at(-1)).toMatchObject({ subject: "另有144条", text: "详见看板“关注”" });
    expect(new Set(pages.flat().map(({ group }) => group))).toEqual(
      new Set(["red", "notReported", "zero"]),
    );
    expect(pages).toHaveLength(4);
  });

  const overdueOf = (...counties: readonly string[]): OverdueReading => ({
    kind: "read",
    overdue: {
      total: counties.length,
      projects: counties.map((code, index) => ({
        name: `项目${index + 1}`,
        county: unit(code).code,
      })),
      problems: [],
    },
  });

  test("names units with overdue issues of the ledger, those with most first", () => {
    const of = scene(manyUnits(7), "attention", ROOM.wide, overdueOf("u2", "u5", "u2", "u2"));
    expect(of.message).toMatch(/，2个有逾期问题/);
    expect(of.takeaway).toContain("逾期问题：第2县3个项目：项目1、项目3等；第5县1个项目：项目2。");
    expect(of.foot.definition).toContain("逾期问题为到9月底已过期限、未整改的");
    expect(of.foot.source).toMatch(/；项目台账$/);
  });

  test("where many units have some, the first three and how many others", () => {
    const of = scene(manyUnits(7), "attention", ROOM.wide, overdueOf("u1", "u2", "u3", "u4", "u5"));
    const all = of.pages.flatMap((page) => (page.kind === "attention" ? page.sections : []));
    const own = all.find(({ group }) => group === "overdue");
    expect(own?.count).toBe(5);
    expect(own?.lines.map(({ subject }) => subject)).toEqual([
      "第1县",
      "第2县",
      "第3县",
      "另有2个单位",
    ]);
    expect(own?.lines.at(-1)).toMatchObject({ text: "共2个项目", counties: ["u4", "u5"] });
    expect(of.message).toMatch(/5个有逾期问题/);
    expect(of.message).not.toContain("均未报");
  });

  test("the others' projects are counted, and no page is named that the wall's people don't have", () => {
    const codes = ["u1", "u2", "u3"].flatMap((code) => [code, code, code, code, code]);
    const all = overdueOf(...codes, "u4", "u4", "u4", "u4", "u5", "u5", "u5", "u7", "u7");
    expect(scene(manyUnits(7), "attention", ROOM.wide, all).takeaway).toContain(
      "；另有3个单位共9个项目。",
    );
    const part: OverdueReading =
      all.kind === "read" ? { kind: "read", overdue: { ...all.overdue, total: 900 } } : all;
    const of = scene(manyUnits(7), "attention", ROOM.wide, part);
    expect(of.takeaway).toContain("；另有3个单位至少9个项目。");
    expect(JSON.stringify(of.pages)).not.toContain("详见项目台账");
  });

  describe("where no figures are reported", () => {
    const nothing = () =>
      view(
        officeOf({ units: units(3), records: [record("u1", "2021-06", { "projects.total": 3 })] }),
      );

    test("overdue issues of the ledger stand all the same, and the sentence says both", () => {
      const of = scene(nothing(), "attention", ROOM.wide, overdueOf("u1", "u3", "u3"));
      expect(of.message).toBe("本期各单位都未报，2个单位有逾期问题");
      expect(of.takeaway).toBe(
        "本期各单位都未报。逾期问题：u32个项目：项目2、项目3；u11个项目：项目1。",
      );
      expect(of.pages).toMatchObject([
        { kind: "attention", sections: [{ group: "overdue", count: 2 }] },
      ]);
      expect(of.foot.definition).toContain("逾期问题为到6月底");
      expect(of.foot.source).toMatch(/；项目台账$/);
    });

    test("the same in 当季 without the quarter before, and of one unit", () => {
      const quarter = scene(
        manyUnits(4, { choice: { basis: "quarter" } }),
        "attention",
        ROOM.wide,
        overdueOf("u1"),
      );
      expect(quarter.message).toBe("当季数算不出，1个单位有逾期问题");
      expect(quarter.pages).toMatchObject([
        { kind: "attention", sections: [{ group: "overdue" }] },
      ]);
      const one = scene(
        manyUnits(7, { choice: { counties: ["u6"] } }),
        "attention",
        ROOM.wide,
        overdueOf("u6"),
      );
      expect(one.message).toBe("第6县本期各项都未报，有逾期问题");
    });

    test("a ledger without any is not cited where nothing is said of it", () => {
      const of = scene(nothing(), "attention", ROOM.wide, overdueOf());
      expect(of.message).toBe("本期各单位都未报");
      expect(JSON.stringify(of)).not.toMatch(/逾期|台账/);
    });
  });

  test("says 至少 where the ledger listed only some", () => {
    const reading = overdueOf("u2");
    const more: OverdueReading =
      reading.kind === "read"
        ? { kind: "read", overdue: { ...reading.overdue, total: 900 } }
        : reading;
    expect(scene(manyUnits(7), "attention", ROOM.wide, more).takeaway).toContain(
      "第2县至少1个项目：项目1",
    );
  });

  test("says that the ledger was not read, and nothing of the ledger where there is none", () => {
    const failed = scene(manyUnits(7), "attention", ROOM.wide, {
      kind: "failed",
      reason: "服务器返回503",
    });
    expect(failed.foot.coverage).toBe("没有读到项目台账，逾期问题不明");
    expect(failed.takeaway).not.toContain("逾期");
    const without = scene(manyUnits(7), "attention", ROOM.wide, { kind: "noLedger" });
    expect(JSON.stringify(without)).not.toMatch(/逾期|台账/);
  });

  test("says that there is nothing when all is reported and on time", () => {
    const done = {
      "starts.planned": 4,
      "starts.done": 4,
      "completions.planned": 4,
      "completions.done": 4,
      "investment.planned": 10,
      "investment.done": 9,
      "enterprises.total.target": 3,
      "enterprises.total.added": 3,
    };
    const snapshot = view(
      officeOf({ units: [unit("u1")], records: [record("u1", "2021-09", done)] }),
    );
    expect(scene(snapshot, "attention").message).toBe("本期没有需要关注的事项");
    expect(scene(snapshot, "attention").pages).toMatchObject([
      { title: "", text: "没有红灯、未报、核减和四上为零。", isMissing: false },
    ]);
    expect(scene(snapshot, "attention", ROOM.wide, overdueOf()).pages).toMatchObject([
      { text: "没有红灯、未报、逾期问题、核减和四上为零。" },
    ]);
    expect(scene(snapshot, "attention", ROOM.wide, overdueOf()).foot.source).toMatch(/；项目台账$/);
    expect(scene(snapshot, "attention", ROOM.wide, overdueOf("elsewhere")).message).toBe(
      "1个逾期问题的项目不属于所列单位",
    );
    expect(scene(snapshot, "attention", ROOM.wide, overdueOf("u1")).message).toBe(
      "1个单位有逾期问题",
    );
    const unread = scene(snapshot, "attention", ROOM.wide, {
      kind: "failed",
      reason: "服务器返回503",
    });
    expect(unread.message).toBe("逾期问题不明，其他没有需要关注的");
    expect(unread.pages).toMatchObject([
      { text: "没有读到项目台账；没有红灯、未报、核减和四上为零。", isMissing: false },
    ]);
    expect(unread.takeaway).toBe(
      "逾期问题不明，其他没有需要关注的。没有读到项目台账；没有红灯、未报、核减和四上为零。",
    );
    expect(unread.foot.source).not.toContain("台账");
    expect(scene(snapshot, "headline").message).toBe("四项均达到序时");
    expect(scene(snapshot, "lamps").message).toBe("没有红灯和黄灯");
  });
});

describe("the foot", () => {
  test("names the units that have reported nothing", () => {
    expect(scene(manyUnits(7), "headline").foot.coverage).toBe("6/7个单位已报，第6县未报");
  });

  test("tells printed rates from summed ones", () => {
    const choice: Choice = { quarter: "2021Q3" };
    expect(scene(view(office("xiangxi"), choice), "headline").foot.coverage).toBe(
      "竣工0/10，投资10/10，四上0/10个单位已报；开工为州级公布",
    );
  });

  test("leaves out the rule of rates that the wall doesn't show", () => {
    expect(scene(view(office("yunling")), "investment").foot.definition).toMatch(
      /^金额为亿元，与序时为个百分点；累计完成投资÷年度计划投资/,
    );
    const { definition } = scene(view(office("yunling"), { quarter: "2026Q3" }), "rates").foot;
    expect(definition).toBe(
      "累计已开工÷年度计划新开工，不含续建项目；序时按月均分；累计已竣工÷年度计划竣工",
    );
    // The clauses are picked by their beginnings.
    expect(scene(view(office("yunling")), "trends").foot.definition).toBe(
      "比率＝Σ分子÷Σ分母；序时按月均分",
    );
  });
});
