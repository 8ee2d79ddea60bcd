import { describe, expect, test } from "vitest";
import { code } from "../domain/fixtures/build";
import { ledgerGrid, YUNLING } from "../importing/fixtures/ledger-table";
import { gridOf, linesOf } from "../importing/fixtures/grids";
import { CREATED, SEPTEMBER, after, committed, monthly, taken } from "./fixtures/office";
import type { CreatedEvent, ImportedEvent, Journal } from "./journal";

const NEW: Journal = [CREATED];
const FIRST = taken(NEW, monthly(SEPTEMBER), { bytes: "甲" });

function eventOf(journal: Journal): ImportedEvent {
  const last = journal.at(-1);
  if (last?.kind !== "imported") throw new Error("the last event is an import");
  return last;
}

describe("the same again", () => {
  test("this very file changes nothing, nor does another that says nothing else", () => {
    expect(committed(FIRST, monthly(SEPTEMBER), { bytes: "甲" })).toEqual({
      kind: "nothing",
      why: "sameFile",
    });
    expect(committed(FIRST, monthly(SEPTEMBER), { bytes: "乙" })).toEqual({
      kind: "nothing",
      why: "sameValues",
    });
  });

  test("undone, it is not there; and where another said otherwise since, it is news", () => {
    const undone = after(FIRST, { kind: "undone", import: "e1" });
    expect(committed(undone, monthly(SEPTEMBER), { bytes: "甲" }).kind).toBe("event");
    const corrected = taken(FIRST, monthly(SEPTEMBER.replace("22.1", "22.4")), { bytes: "丙" });
    expect(committed(corrected, monthly(SEPTEMBER), { bytes: "甲" }).kind).toBe("event");
  });

  test("a digit more is news: 核对 goes by it", () => {
    const finer = monthly(SEPTEMBER.replace("22.1", "22.10").replace("15.2", "15.25"));
    expect(committed(FIRST, finer).kind).toBe("event");
  });

  test("a ledger of sixty projects again changes nothing", () => {
    const office: CreatedEvent = {
      ...CREATED,
      region: { ...CREATED.region, name: "云岭市" },
      units: YUNLING.units.map((unit, index) => ({
        ...unit,
        kind: "county",
        order: index + 1,
        reports: null,
      })),
    };
    const at = "2026-10-08T09:00:00+08:00";
    const { grid } = ledgerGrid();
    const journal = taken([office], grid, { at, bytes: "台账" });
    expect(eventOf(journal).projects).toHaveLength(60);
    expect(committed(journal, grid, { at, bytes: "台账" })).toMatchObject({ why: "sameFile" });
    expect(committed(journal, grid, { at, bytes: "副本" })).toMatchObject({ why: "sameValues" });
  });
});

describe("sentences", () => {
  const october = monthly("泾县 | 8 | 7 | 3 | 40 | 20", "2025年1-10月");
  const at = "2025-11-03T08:00:00+08:00";

  test("one that is missing stops the file, and says which", () => {
    expect(() => committed(FIRST, october, { at })).toThrow(
      /^还有1处需要说明：泾县累计完成投资.*（核减）.*请各写一句说明，再存入。$/,
    );
    expect(() => committed(FIRST, october, { at, sentence: "  " })).toThrow("需要说明");
  });

  test("is kept with the problem, its cell and its kind, and not asked for again", () => {
    const journal = taken(FIRST, october, { at, sentence: "核减9月多报数。" });
    expect(eventOf(journal).explanations).toMatchObject([
      { kind: "fell", sentence: "核减9月多报数。", at: [{ sheet: "汇总表", cell: "F4" }] },
    ]);
    expect(committed(journal, october, { at, bytes: "又一份" })).toMatchObject({ kind: "nothing" });
  });
});

describe("what is not stored", () => {
  test("what the plan refuses, and a file with nothing else", () => {
    const journal = taken(NEW, monthly(`${SEPTEMBER}\n外县 | 1 | 1 | 1 | 1 | 1`));
    expect(eventOf(journal).values).toHaveLength(10);
    expect(() => committed(NEW, monthly("外县 | 1 | 1 | 1 | 1 | 1"))).toThrow("没有可以存入的数");
  });

  test("a month that has not been", () => {
    expect(() => committed(NEW, monthly(SEPTEMBER, "2025年1-12月"))).toThrow("2025年12月还没有到");
  });

  test("of a unit that was merged into another, the name leads to that one", () => {
    const merged = after(NEW, {
      kind: "unitsMerged",
      from: code("u1"),
      name: "泾县",
      into: code("u2"),
    });
    expect(committed(merged, monthly("泾县 | 8 | 6 | 2 | 40 | 22.1"))).toMatchObject({
      kind: "event",
      event: { values: [{ unit: "u2" }, {}, {}, {}, {}] },
    });
  });
});

test("a project's event holds what the table gives of it, and its cells", () => {
  const grid = gridOf(
    linesOf(
      "2025年1-9月台账\n项目名称 | 县区 | 建设性质 | 总投资（万元） | 开工（计划开工）时间 | 2025年计划投资（万元） | 1-9月累计完成投资（万元）\n东河水库 | 泾县 | 新建 | 50000 | 已开工 | 8000 |",
    ),
    { name: "台账" },
  );
  const [project] = eventOf(taken(NEW, grid)).projects;
  expect(project).toMatchObject({
    name: "东河水库",
    unit: "u1",
    fields: { kind: "new", totalInvestment: 50_000 },
    plans: [{ year: 2025, investment: 8000, curve: null }],
    invested: [],
    sheet: "台账",
  });
  expect(project?.cells).toMatchObject({ name: "A3", totalInvestment: "D3", "plans 2025": "F3" });
  expect(project?.fields).not.toHaveProperty("leader");
});
