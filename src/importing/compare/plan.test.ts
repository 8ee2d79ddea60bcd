import { expect, test } from "vitest";
import { code, month } from "../../domain/fixtures/build";
import type { Measure } from "../../domain/facts/measure";
import { joinDrafts } from "../draft/join";
import type { Draft } from "../draft/draft";
import { gridOf, linesOf, officeWith } from "../fixtures/grids";
import { YUNLING, ledgerGrid } from "../fixtures/ledger-table";
import { recognise } from "../recognise/recognise";
import type { Plan, PlanRules, Stored, StoredValue } from "./plan";
import { planOf, toDraft } from "../fixtures/at-once";

const OFFICE = officeWith("青山市", ["泾县", "旌德县", "宣州区"]);
const NOTHING: Stored = { values: [], projects: [] };
const HEAD = `单位：亿元
县区 | 年度计划新开工 | 累计已开工 | 累计已竣工 | 年度计划投资 | 累计完成投资`;

function draftOf(rows: string, at = "2025年1-9月", head = HEAD): Draft {
  const grid = gridOf(linesOf(`${at}情况\n${head}\n${rows}`));
  return toDraft(recognise(grid, { file: `${at}.xlsx`, office: OFFICE }), OFFICE);
}

function stored(unit: string, at: string, values: Partial<Record<Measure, number>>): StoredValue[] {
  return Object.entries(values).map(([measure, value]) => ({
    unit: code(unit),
    month: month(at),
    measure: measure as Measure,
    value,
  }));
}

function after(plan: Plan): Stored {
  return { values: plan.values, projects: plan.projects };
}

function planned(draft: Draft, store: Stored = NOTHING, rules?: PlanRules): Plan {
  return planOf(draft, store, { office: OFFICE, ...(rules && { rules }) });
}

function kindsOf({ problems }: Plan): string[] {
  return problems.map(({ weight, kind }) => `${weight} ${kind}`);
}

const SEPTEMBER = "泾县 | 8 | 6 | 2 | 40 | 22.1\n旌德县 | 6 | 5 | 2 | 30 | 15.2";

test("new, then the same, then changed with what was", () => {
  const first = planned(draftOf(SEPTEMBER));
  expect(first.counts).toEqual({ new: 10, changed: 0, same: 0, absent: 0, refused: 0 });
  const again = planned(draftOf(SEPTEMBER), after(first));
  expect(again.counts).toMatchObject({ new: 0, same: 10 });
  const corrected = planned(draftOf(SEPTEMBER.replace("22.1", "22.4")), after(first));
  expect(corrected.counts).toMatchObject({ changed: 1, same: 9 });
  expect(corrected.lines.find(({ kind }) => kind === "changed")).toMatchObject({
    about: { unit: "u1", measure: "investment.done" },
    was: 221_000,
    value: 224_000,
    at: { cell: "F4" },
  });
});

test("what the store has and the file has not is named, never deleted", () => {
  const first = planned(draftOf(SEPTEMBER));
  const part = planned(draftOf("泾县 | 8 | 6 | 2 | 40 | 22.1"), after(first));
  expect(part.counts).toEqual({ new: 0, changed: 0, same: 5, absent: 5, refused: 0 });
});

test("核减, a changed plan, over plan by half, completions over starts: for a sentence", () => {
  const august = stored("u1", "2025-08", {
    "starts.planned": 9,
    "investment.done": 230_000,
    "investment.planned": 400_000,
  });
  const plan = planned(draftOf("泾县 | 8 | 1 | 2 | 40 | 22.1\n旌德县 | 6 | 5 | 2 | 30 | 46"), {
    ...NOTHING,
    values: august,
  });
  expect(kindsOf(plan).sort()).toEqual([
    "explain aimChanged",
    "explain completionsOverStarts",
    "explain fell",
    "explain overPlan",
  ]);
  expect(plan.counts.refused).toBe(0);
  expect(plan.problems.find(({ kind }) => kind === "fell")?.text).toBe(
    "泾县累计完成投资F4是221,000万元，比2025年8月的230,000万元少（核减）。请写一句说明。",
  );
});

test("a new year begins anew: nothing has fallen", () => {
  const last = stored("u1", "2024-12", {
    "investment.done": 900_000,
    "investment.planned": 900_000,
  });
  expect(
    kindsOf(planned(draftOf("泾县 | 8 | 6 | 2 | 40 | 22.1"), { ...NOTHING, values: last })),
  ).toEqual([]);
});

test("万元 where last month had 亿元 is refused until somebody confirms it", () => {
  const august = stored("u1", "2025-08", {
    "investment.planned": 400_000,
    "investment.done": 200_000,
  });
  const draft = draftOf(
    "泾县 | 8 | 6 | 2 | 40 | 22.1",
    "2025年1-9月",
    HEAD.replace("亿元", "万元"),
  );
  const plan = planned(draft, { ...NOTHING, values: august });
  expect(plan.counts.refused).toBe(2);
  expect(plan.values.map(({ measure }) => measure)).not.toContain("investment.done");
  expect(kindsOf(plan).filter((kind) => kind === "block jump")).toHaveLength(2);
  const confirmed = new Set(["u1 2025-09 investment.done", "u1 2025-09 investment.planned"]);
  const told = planned(
    draft,
    { ...NOTHING, values: august },
    { received: null, reportingDay: null, confirmed },
  );
  expect(told.counts.refused).toBe(0);
});

test("漏报 and 迟报 are hints", () => {
  const august = [
    ...stored("u1", "2025-08", { "investment.done": 200_000 }),
    ...stored("u3", "2025-08", { "investment.done": 100_000, "enterprises.total.added": 3 }),
  ];
  const rules = { received: "2025-10-09", reportingDay: 8, confirmed: new Set<string>() };
  const plan = planned(draftOf(SEPTEMBER), { ...NOTHING, values: august }, rules);
  expect(kindsOf(plan)).toEqual(["hint missing", "hint late"]);
  expect(plan.problems[0]?.text).toContain("宣州区2025年8月报了累计完成投资，这次没有报（漏报）");
  const inTime = planned(draftOf(SEPTEMBER), NOTHING, { ...rules, received: "2025-10-08" });
  expect(kindsOf(inTime)).toEqual([]);
});

test("two files of one month: the same is 重报, different is refused", () => {
  const join = joinDrafts(
    [draftOf("泾县 | 8 | 6 | 2 | 40 | 22.1"), draftOf("泾县 | 8 | 6 | 2 | 40 | 22.2")],
    OFFICE,
  );
  expect(join.values.map(({ measure }) => measure)).toEqual([
    "starts.planned",
    "starts.done",
    "completions.done",
    "investment.planned",
  ]);
  expect(join.problems.filter(({ weight }) => weight === "block")).toHaveLength(1);
  expect(join.problems.filter(({ kind }) => kind === "double")).toHaveLength(4);
});

test("a ledger again changes nothing; a later one keeps what it does not say", () => {
  const table = recognise(ledgerGrid().grid, { file: "台账.xlsx", office: YUNLING });
  const draft = toDraft(table, YUNLING);
  const first = planOf(draft, NOTHING, { office: YUNLING });
  expect(first.counts).toMatchObject({ new: 60, refused: 0 });
  const kept = first.projects.map((project) => ({
    ...project,
    team: "专班甲",
    levels: ["county"] as const,
  }));
  const again = planOf(draft, { values: [], projects: kept }, { office: YUNLING });
  expect(again.counts).toMatchObject({ new: 0, changed: 0, absent: 0, refused: 0 });
  expect(again.projects).toEqual(kept);
});

test("a project that is not in the file is named, and one of a former name is found", () => {
  const draft = toDraft(recognise(ledgerGrid().grid, { file: "", office: YUNLING }), YUNLING);
  const { projects } = planOf(draft, NOTHING, { office: YUNLING });
  const [first, second, ...rest] = projects;
  if (!first || !second) throw new Error("the ledger has projects");
  const renamed = { ...first, id: "old", name: "新名", formerNames: [first.name] };
  const other = { ...second, id: "other", name: "别的项目" };
  const plan = planOf(
    draft,
    { values: [], projects: [renamed, second, other, ...rest] },
    { office: YUNLING },
  );
  expect(plan.counts).toMatchObject({ new: 0, changed: 0, absent: 1 });
  expect(plan.lines.find(({ kind }) => kind === "absent")?.about).toMatchObject({ id: "other" });
  expect(plan.projects[0]).toMatchObject({ id: "old", name: "新名" });
});

test("a new project without 总投资 or 性质 is refused, since it is never 0", () => {
  const grid = gridOf(
    linesOf(
      "2025年1-9月情况\n项目名称 | 县区 | 建设性质 | 总投资（万元） | 形象进度\n东河水库 | 泾县 | 新建 | | 路基\n西岭公路 | 泾县 | | 5 | 路基",
    ),
  );
  const plan = planned(toDraft(recognise(grid, { file: "", office: OFFICE }), OFFICE));
  expect(plan.projects).toEqual([]);
  expect(kindsOf(plan)).toEqual(["block noTotal", "block noKind"]);
});
