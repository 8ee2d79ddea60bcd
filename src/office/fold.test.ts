import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { code, month } from "../domain/fixtures/build";
import { gridOf, linesOf } from "../importing/fixtures/grids";
import { EMPTY_PROFILE } from "../importing/recognise/profile";
import { firstMisfit } from "./fits";
import { CREATED, SEPTEMBER, after, committed, monthly, taken } from "./fixtures/office";
import { foldJournal } from "./fold";
import type { Journal } from "./journal";
import { mergeClashes } from "./merging";
import { type OfficeState, explanationsOf, stateValue } from "./state";
import { importingOfficeOf, planRulesOf, storedOf } from "./stored";

const NEW: Journal = [CREATED];
const AFTER_SEPTEMBER = taken(NEW, monthly(SEPTEMBER), { name: "9月.xlsx" });

function done(state: OfficeState, unit = "u1", at = "2025-09"): number | null {
  return stateValue(state, code(unit), month(at), "investment.done")?.value ?? null;
}

describe("values", () => {
  test("stand with file, sheet and cell", () => {
    const state = foldJournal(AFTER_SEPTEMBER);
    expect(state.values.size).toBe(10);
    expect(stateValue(state, code("u1"), month("2025-09"), "investment.done")).toMatchObject({
      value: 221_000,
      precision: 1000,
      file: "9月.xlsx",
      import: "e1",
      at: [{ sheet: "汇总表", cell: "F4" }],
    });
    expect(done(state, "u3")).toBeNull();
  });

  test("a later import takes the place of an earlier one, and undoing it brings that back", () => {
    const corrected = taken(AFTER_SEPTEMBER, monthly(SEPTEMBER.replace("22.1", "22.4")));
    expect(done(foldJournal(corrected))).toBe(224_000);
    const undone = after(corrected, { kind: "undone", import: "e2" });
    expect(done(foldJournal(undone))).toBe(221_000);
    expect(foldJournal(undone).imports.map(({ isUndone }) => isUndone)).toEqual([false, true]);
    // The earlier one undone instead: what the later one says too stands, since it says it.
    const other = after(corrected, { kind: "undone", import: "e1" });
    expect(done(foldJournal(other))).toBe(224_000);
    expect(foldJournal(other).values.size).toBe(10);
  });

  test("every event is another revision; the moment never goes back", () => {
    const early = AFTER_SEPTEMBER.slice(1).map((event) => ({
      ...event,
      at: "2024-01-01T00:00:00+08:00",
    }));
    const told = after(AFTER_SEPTEMBER, { kind: "published" });
    expect(foldJournal(told).revision).not.toBe(foldJournal(AFTER_SEPTEMBER).revision);
    expect(foldJournal([CREATED, ...early]).changedAt).toBe(CREATED.at);
  });

  test("undoing everything in any order leaves the new office's values", () => {
    const journal = taken(
      taken(AFTER_SEPTEMBER, monthly("宣州区 | 3 | 1 | 1 | 9 | 4.2"), { name: "宣州.xlsx" }),
      monthly("泾县 | 8 | 7 | 3 | 40 | 25.5", "2025年1-10月"),
      { at: "2025-11-03T08:00:00+08:00" },
    );
    const ids = ["e1", "e2", "e3"];
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), (undone) => {
        const kept = after(
          journal,
          ...undone.map((own) => ({ kind: "undone" as const, import: own })),
        );
        expect(firstMisfit(kept)).toBeNull();
        const alone = [CREATED, ...journal.slice(1).filter(({ id }) => !undone.includes(id))];
        expect([...foldJournal(kept).values]).toEqual([...foldJournal(alone).values]);
        expect(foldJournal(kept).printed).toEqual(foldJournal(alone).printed);
      }),
    );
  });
});

describe("units", () => {
  test("a former name and what was told are known when the next table is read", () => {
    const told = after(
      AFTER_SEPTEMBER,
      { kind: "unitRenamed", unit: code("u1"), from: "泾县", to: "泾川县" },
      { kind: "aliasTold", unit: code("u2"), alias: "旌德" },
      { kind: "aliasTold", unit: code("root"), alias: "青山地区" },
    );
    const { region, units } = importingOfficeOf(foldJournal(told));
    expect(region.aliases).toEqual(["青山地区"]);
    expect(units.map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ["泾川县", "泾县"],
      ["旌德县", "旌德"],
      ["宣州区"],
    ]);
    const again = committed(told, monthly(SEPTEMBER.replace("旌德县", "旌德")), { bytes: "另" });
    expect(again).toEqual({ kind: "nothing", why: "sameValues" });
  });

  test("a unit that stood twice is one, with its values, projects and names", () => {
    const doubled = after(AFTER_SEPTEMBER, {
      kind: "unitAdded",
      unit: {
        code: code("u9"),
        name: "宣州",
        aliases: ["老宣州"],
        kind: "county",
        order: 9,
        reports: null,
      },
    });
    const reported = taken(doubled, monthly("宣州 | 3 | 1 | 1 | 9 | 4.2"));
    const state = foldJournal(
      after(reported, { kind: "unitsMerged", from: code("u9"), name: "宣州", into: code("u3") }),
    );
    expect(state.units.map(({ name }) => name)).toEqual(["泾县", "旌德县", "宣州区"]);
    expect(state.units[2]?.aliases).toEqual(["宣州", "老宣州"]);
    expect(done(state, "u3")).toBe(42_000);
    expect(storedOf(state).values.some(({ unit }) => unit === "u9")).toBe(false);
  });
});

test("what two units say differently is named before they are made one", () => {
  const state = foldJournal(AFTER_SEPTEMBER);
  const clashes = mergeClashes(state, { from: code("u2"), into: code("u1") });
  expect(clashes.map(({ from, into }) => [from.measure, from.value, into.value])).toEqual([
    ["starts.planned", 6, 8],
    ["starts.done", 5, 6],
    ["investment.planned", 300_000, 400_000],
    ["investment.done", 152_000, 221_000],
  ]);
  expect(mergeClashes(state, { from: code("u3"), into: code("u1") })).toEqual([]);
});

describe("rules", () => {
  test("stand as they were last told; null is the default again", () => {
    const state = foldJournal(
      after(
        NEW,
        { kind: "ruleChanged", change: { rule: "rankGroups", from: null, to: "together" } },
        { kind: "ruleChanged", change: { rule: "unitWord", from: null, to: "县区" } },
        { kind: "ruleChanged", change: { rule: "rankGroups", from: "together", to: null } },
        { kind: "reportingDaySet", day: 8 },
        { kind: "dashTold", isZero: true },
        { kind: "profileSaved", profile: { ...EMPTY_PROFILE, name: "月报" } },
        { kind: "profileSaved", profile: { ...EMPTY_PROFILE, name: "台账" } },
        { kind: "profileSaved", profile: { ...EMPTY_PROFILE, name: "月报", dashIsZero: true } },
        { kind: "profileRemoved", name: "台账" },
      ),
    );
    expect(state.policy).toEqual({ unitWord: "县区" });
    expect(state.dashIsZero).toBe(true);
    expect(state.profiles).toEqual([{ ...EMPTY_PROFILE, name: "月报", dashIsZero: true }]);
    expect(planRulesOf(state, { received: null, confirmed: new Set() }).reportingDay).toBe(8);
  });
});

describe("sentences", () => {
  test("stay with the value that they were written to", () => {
    const october = monthly("泾县 | 8 | 7 | 3 | 40 | 20", "2025年1-10月");
    const at = "2025-11-03T08:00:00+08:00";
    const journal = taken(AFTER_SEPTEMBER, october, { at, sentence: "核减9月多报数。" });
    const state = foldJournal(journal);
    const value = stateValue(state, code("u1"), month("2025-10"), "investment.done");
    expect(
      value && explanationsOf(state, value).map(({ kind, sentence }) => [kind, sentence]),
    ).toEqual([["fell", "核减9月多报数。"]]);
    const other = stateValue(state, code("u1"), month("2025-10"), "starts.done");
    expect(other && explanationsOf(state, other)).toEqual([]);
  });
});

const LEDGER_HEAD =
  "项目名称 | 县区 | 建设性质 | 总投资（万元） | 2025年计划投资（万元） | 1-9月累计完成投资（万元） | 联系领导";
function ledger(rows: string, at = "2025年1-9月", head = LEDGER_HEAD) {
  return gridOf(linesOf(`${at}台账\n${head}\n${rows}`), { name: "台账" });
}
const WATER = "东河水库 | 泾县 | 新建 | 50000 | 8000 | 6000 | 王某";

describe("projects", () => {
  test("a value told again and differently is a correction, with when and what it was", () => {
    const first = taken(NEW, ledger(WATER));
    const corrected = taken(first, ledger(WATER.replace("6000", "6500")));
    const [project] = foldJournal(corrected).projects;
    expect(project?.entry.project.invested).toEqual([{ month: "2025-09", value: 6500 }]);
    expect(project?.entry.revisions).toEqual([
      { month: "2025-09", value: 6500, was: 6000, reportedAt: corrected.at(-1)?.at },
    ]);
    expect(project?.cells["invested 2025-09"]).toMatchObject({ cell: "F3", import: "e2" });
    const undone = after(corrected, { kind: "undone", import: "e2" });
    expect(foldJournal(undone).projects[0]?.entry).toMatchObject({
      project: { invested: [{ month: "2025-09", value: 6000 }] },
      revisions: [],
    });
  });

  test("what came after the reporting day is late, in an office that had begun by then", () => {
    const withDay = after(NEW, { kind: "reportingDaySet", day: 8 });
    const at = (moment: string, journal = withDay) =>
      foldJournal(taken(journal, ledger(WATER), { at: moment })).projects[0]?.entry.revisions;
    expect(at("2025-10-08T23:59:00+08:00")).toEqual([]);
    expect(at("2025-10-09T00:01:00+08:00")).toMatchObject([{ month: "2025-09", was: null }]);
    const begun = [{ ...CREATED, at: "2025-10-20T08:00:00+08:00" }, ...withDay.slice(1)];
    expect(at("2025-10-21T00:01:00+08:00", begun)).toEqual([]);
  });

  test("what the second file says too stands without the first; what only the first said goes", () => {
    const october = ledger(
      "东河水库 | 泾县 | 新建 | 50000 | 7000",
      "2025年1-10月",
      "项目名称 | 县区 | 建设性质 | 总投资（万元） | 1-10月累计完成投资（万元）",
    );
    const both = taken(taken(NEW, ledger(WATER)), october, { at: "2025-11-03T08:00:00+08:00" });
    expect(foldJournal(both).projects[0]?.entry.project).toMatchObject({
      leader: "王某",
      plans: [{ year: 2025, investment: 8000 }],
      invested: [
        { month: "2025-09", value: 6000 },
        { month: "2025-10", value: 7000 },
      ],
    });
    const later = foldJournal(after(both, { kind: "undone", import: "e1" }));
    expect(later.projects[0]?.entry.project).toMatchObject({
      name: "东河水库",
      leader: null,
      totalInvestment: 50_000,
      plans: [],
      invested: [{ month: "2025-10", value: 7000 }],
    });
  });

  test("a project of which too little is left is named, never stored with a 0", () => {
    const october = ledger(
      "东河水库 | 泾县 | 7000",
      "2025年1-10月",
      "项目名称 | 县区 | 1-10月累计完成投资（万元）",
    );
    const both = taken(taken(NEW, ledger(WATER)), october, { at: "2025-11-03T08:00:00+08:00" });
    expect(foldJournal(both).projects).toHaveLength(1);
    const state = foldJournal(after(both, { kind: "undone", import: "e1" }));
    expect(state.projects).toEqual([]);
    expect(state.incomplete.map(({ name }) => name)).toEqual(["东河水库"]);
  });
});

describe("what follows from what", () => {
  const misfit = (...events: Parameters<typeof after>[1][]) =>
    firstMisfit(after(AFTER_SEPTEMBER, ...events))?.why ?? null;

  test.each([
    ["要撤销的导入已经发布", [{ kind: "published" }, { kind: "undone", import: "e1" }]],
    [
      "没有可以撤销的这次导入",
      [
        { kind: "undone", import: "e1" },
        { kind: "undone", import: "e1" },
      ],
    ],
    ["没有可以撤销的这次导入", [{ kind: "undone", import: "e7" }]],
    [
      "名称「旌德县」已有单位使用",
      [{ kind: "unitRenamed", unit: code("u1"), from: "泾县", to: "旌德县" }],
    ],
    [
      "名称「青山市」已有单位使用",
      [{ kind: "unitRenamed", unit: code("u1"), from: "泾县", to: "青山市" }],
    ],
    ["「旌 德县」已经指旌德县", [{ kind: "aliasTold", unit: code("u1"), alias: "旌 德县" }]],
    [
      "没有代码为u8的单位",
      [{ kind: "unitsMerged", from: code("u8"), name: "外县", into: code("u1") }],
    ],
    [
      "一个单位不能并入自己",
      [{ kind: "unitsMerged", from: code("u1"), name: "泾县", into: code("u1") }],
    ],
  ] as const)("%s", (why, events) => {
    expect(misfit(...events)).toBe(why);
  });

  test("an office is made once, first, and no id stands twice", () => {
    expect(firstMisfit([])?.why).toBe("没有任何记录");
    expect(firstMisfit(AFTER_SEPTEMBER.slice(1))).toEqual({ index: 0, why: "第一条应是建立单位" });
    const misfitOf = (before: Journal, added: Journal) =>
      firstMisfit([...before, ...added])?.why ?? null;
    expect(misfitOf(NEW, [{ ...CREATED, id: "e9" }])).toBe("单位建立了两次");
    expect(misfitOf(AFTER_SEPTEMBER, AFTER_SEPTEMBER.slice(1))).toBe("编号e1出现了两次");
    expect(firstMisfit(AFTER_SEPTEMBER)).toBeNull();
  });

  test("a renamed unit frees its name for nobody else's table, a merged code stays known", () => {
    expect(
      misfit(
        { kind: "unitsMerged", from: code("u2"), name: "旌德县", into: code("u1") },
        { kind: "published" },
      ),
    ).toBeNull();
    const journal = after(AFTER_SEPTEMBER, {
      kind: "unitsMerged",
      from: code("u2"),
      name: "旌德县",
      into: code("u1"),
    });
    const [, imported] = AFTER_SEPTEMBER;
    expect(imported && firstMisfit([...journal, { ...imported, id: "again" }])).toBeNull();
  });
});
