import { expect, test } from "vitest";
import { code, month } from "../domain/fixtures/build";
import { idOf } from "../importing/compare/project-id";
import { planOf, toDraft } from "../importing/fixtures/at-once";
import { gridOf, linesOf } from "../importing/fixtures/grids";
import type { Grid } from "../importing/grid";
import { recognise } from "../importing/recognise/recognise";
import { commitImport } from "./commit";
import { CREATED, after, committed, taken } from "./fixtures/office";
import { foldJournal } from "./fold";
import type { ImportedProject } from "./imported";
import type { Journal } from "./journal";
import { importingOfficeOf, planRulesOf, storedOf } from "./stored";

const HEAD =
  "项目代码 | 项目名称 | 县区 | 建设性质 | 总投资（万元） | 2025年计划投资（万元） | 1-9月累计完成投资（万元）";
const WATER = "2501-01 | 东河水库 | 泾县 | 新建 | 50000 | 8000 | 6000";
const ROAD = "2501-02 | 西岭公路 | 旌德县 | 新建 | 900 | 300 | 100";

function ledger(...rows: readonly string[]) {
  return gridOf(linesOf(["2025年1-9月台账", HEAD, ...rows].join("\n")), { name: "台账" });
}

const FIRST = taken([CREATED], ledger(WATER));
const PLACE = { unit: code("u1"), month: month("2025-09"), table: "ledger" } as const;

function projectsOf(journal: Journal) {
  return foldJournal(journal).projects.map(({ entry: { project } }) => project);
}

/** The first import made again, saying something else of its project. */
function toldAgain(journal: Journal, told: Partial<ImportedProject>): Journal {
  const [, first] = FIRST;
  if (first?.kind !== "imported") throw new Error("the journal has an import");
  const projects = first.projects.map((project) => ({ ...project, ...told }));
  return [...journal, { ...first, id: `e${journal.length}`, projects }];
}

test("a rename alone is news; the name before stays as a former one, and undoing brings it back", () => {
  const twice = taken(
    taken(FIRST, ledger(WATER.replace("东河水库", "东河大水库"))),
    ledger(WATER.replace("东河水库", "东河枢纽")),
  );
  expect(projectsOf(twice)).toMatchObject([
    { name: "东河枢纽", formerNames: ["东河水库", "东河大水库"] },
  ]);
  expect(projectsOf(after(twice, { kind: "undone", import: "e2" }))).toMatchObject([
    { name: "东河枢纽", formerNames: ["东河水库"] },
  ]);
  expect(projectsOf(after(twice, { kind: "undone", import: "e3" }))).toMatchObject([
    { name: "东河大水库", formerNames: ["东河水库"] },
  ]);
  const again = ledger(WATER.replace("东河水库", "东河枢纽"));
  expect(committed(twice, again, { bytes: "副本" })).toMatchObject({ why: "sameValues" });
});

/** The journal with a table taken in whose projects somebody has confirmed. */
function takenConfirmed(journal: Journal, grid: Grid): Journal {
  const state = foldJournal(journal);
  const office = importingOfficeOf(state);
  const table = recognise(grid, { file: "表.xlsx", office });
  const draft = toDraft(table, office);
  const confirmed = new Set(draft.projects.map(({ key }) => idOf({ key: key })));
  const rules = planRulesOf(state, { received: null, confirmed });
  const plan = planOf(draft, storedOf(state), { office, rules });
  const done = commitImport(state, {
    id: `e${journal.length}`,
    at: "2025-10-09T10:00:00+08:00",
    file: { name: "表.xlsx", sha256: "0".repeat(64) },
    tables: [{ draft, plan, profile: table.settings }],
    explanations: new Map(),
  });
  if (done.kind === "nothing") throw new Error(`nothing to take in: ${done.why}`);
  return [...journal, done.event];
}

test("another county is taken once confirmed, and undoing brings the one before back", () => {
  const inOther = ledger(WATER.replace("泾县", "旌德县"));
  expect(() => committed(FIRST, inOther)).toThrow("没有可以存入的数");
  const moved = takenConfirmed(FIRST, inOther);
  expect(projectsOf(moved)).toMatchObject([{ county: "u2", name: "东河水库", formerNames: [] }]);
  expect(committed(moved, inOther, { bytes: "副本" })).toMatchObject({ why: "sameValues" });
  const undone = after(moved, { kind: "undone", import: "e2" });
  expect(projectsOf(undone)).toMatchObject([{ county: "u1" }]);
  const first = after(moved, { kind: "undone", import: "e1" });
  expect(projectsOf(first)).toMatchObject([{ county: "u2", totalInvestment: 50_000 }]);
});

test("another county's project of the same code leaves the stored one as it is", () => {
  const other = taken(FIRST, ledger("2501-01 | 南桥 | 旌德县 | 新建 | 700 | 90 | 10", ROAD));
  expect(projectsOf(other)).toMatchObject([
    { name: "东河水库", county: "u1", invested: [{ month: "2025-09", value: 6000 }] },
    { name: "西岭公路", county: "u2" },
  ]);
});

test("one of which too little is left is named by its newest name", () => {
  const little = toldAgain([CREATED], { fields: {} });
  const { projects, incomplete } = foldJournal(toldAgain(little, { name: "东河枢纽", fields: {} }));
  expect(projects).toEqual([]);
  expect(incomplete.map(({ name }) => name)).toEqual(["东河枢纽"]);
});

test("a report that came in time is not late because it was looked at later", () => {
  const [created, imported] = FIRST;
  if (!created || imported?.kind !== "imported") throw new Error("the journal has an import");
  const due = { kind: "reportingDaySet", id: "due", at: created.at, day: 8 } as const;
  const revisionsOf = (reportedAt: string) => {
    const report = { ...PLACE, reporter: "王强", reportedAt, reviewer: "李敏" };
    const event = { ...imported, at: "2025-10-20T09:00:00+08:00", report };
    return foldJournal([created, due, event]).projects.map(({ entry }) => entry.revisions);
  };
  expect(revisionsOf("2025-10-08T23:00:00+08:00")).toEqual([[]]);
  expect(revisionsOf("2025-10-09T00:30:00+08:00")).toEqual([
    [{ month: "2025-09", value: 6000, was: null, reportedAt: "2025-10-09T00:30:00+08:00" }],
  ]);
});
