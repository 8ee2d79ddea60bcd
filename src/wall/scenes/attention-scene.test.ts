import { describe, expect, test } from "vitest";
import { officeOf, record, unit, units, view } from "../../domain/fixtures/build";
import type { LedgerState } from "../feed/ledger-state";
import { scene } from "./fixtures/scene";
import { ROOM, UNREPORTED, manyUnits } from "./fixtures/views";

/** The sections of 关注 on each page. */
function attentionOf(count: number) {
  return scene(manyUnits(count), "attention").pages.map((page) =>
    page.kind === "attention" ? page.sections : [],
  );
}

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

  const overdueOf = (...counties: readonly string[]): LedgerState => ({
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
    const part: LedgerState =
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
    const more: LedgerState =
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
