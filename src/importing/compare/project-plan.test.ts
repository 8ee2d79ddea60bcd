import { describe, expect, test } from "vitest";
import { code, month } from "../../domain/fixtures/build";
import { atOnce } from "../../lib/steps";
import type { Draft } from "../draft/draft";
import { problemList } from "../draft/problems";
import { planOf, toDraft } from "../fixtures/at-once";
import { gridOf, linesOf, officeWith } from "../fixtures/grids";
import { recognise } from "../recognise/recognise";
import type { Stored } from "./plan";
import { planProjects } from "./project-plan";

const OFFICE = officeWith("青山市", ["泾县", "旌德县", "宣州区"]);
const NAMES = new Map(OFFICE.units.map((unit) => [unit.code, unit.name]));
const HEAD =
  "项目代码 | 项目名称 | 县区 | 建设性质 | 总投资（万元） | 2025年计划投资（万元） | 1-9月累计完成投资（万元）";
const WATER = "2501-01 | 东河水库 | 泾县 | 新建 | 50000 | 8000 | 6000";

function draftOf(...rows: readonly string[]): Draft {
  const lines = ["2025年1-9月台账", HEAD, ...rows].join("\n");
  const grid = gridOf(linesOf(lines), { name: "台账" });
  return toDraft(recognise(grid, { file: "台账.xlsx", office: OFFICE }), OFFICE);
}

function planned(draft: Draft, store: Stored, confirmed: readonly string[] = []) {
  const problems = problemList();
  const rules = { received: null, reportingDay: null, confirmed: new Set(confirmed) };
  const nameOf = (unit: string) => NAMES.get(code(unit)) ?? unit;
  const plan = atOnce(planProjects(draft, store, { problems, rules, nameOf }));
  return { ...plan, problems: problems.list() };
}

const { projects } = planned(draftOf(WATER), { values: [], projects: [] });
const STORED: Stored = { values: [], projects };
const ID = projects[0]?.id ?? "";

describe("the same 项目代码 in another county", () => {
  const moved = draftOf(
    WATER.replace("泾县", "旌德县").replace("6000", "200"),
    "2501-02 | 西岭公路 | 旌德县 | 新建 | 900 | 300 | 100",
  );

  test("is held back whole until somebody confirms it, and says both counties", () => {
    const plan = planned(moved, STORED);
    expect(plan.projects.map(({ name }) => name)).toEqual(["西岭公路"]);
    expect(plan.lines).toMatchObject([
      {
        kind: "refused",
        about: { kind: "project", id: ID, unit: "u2" },
        was: "泾县",
        value: "旌德县",
        at: { cell: "B3" },
      },
      { kind: "new" },
    ]);
    expect(plan.problems.map(({ weight, kind, text }) => [weight, kind, text])).toEqual([
      [
        "block",
        "jump",
        "「东河水库」表「台账」B3属旌德县，已存的同一项目属泾县，没有导入。确实归旌德县，请确认；是另一个项目，请在原表改正项目代码。",
      ],
    ]);
  });

  test("confirmed, is a changed line, and the project is the new county's", () => {
    const plan = planned(moved, STORED, [ID]);
    expect(plan.lines.filter(({ kind }) => kind === "changed")).toMatchObject([
      { about: { kind: "project", id: ID, unit: "u2" }, was: "泾县", value: "旌德县" },
      { about: { field: "invested 2025-09" }, was: 6000, value: 200 },
    ]);
    expect(plan.projects[0]).toMatchObject({ id: ID, county: "u2", formerNames: [] });
    expect(plan.problems.filter(({ weight }) => weight === "block")).toEqual([]);
  });

  test("shows what else one confirmation would let through", () => {
    const plan = planned(
      draftOf(WATER.replace("泾县", "旌德县").replace("50000", "50000000")),
      STORED,
    );
    expect(plan.lines.map(({ kind, about }) => [kind, about.kind])).toEqual([
      ["refused", "project"],
      ["refused", "field"],
    ]);
    expect(plan.problems).toHaveLength(2);
  });
});

describe("the same 项目代码 with another name", () => {
  test("is a changed line, and the name before is a former one", () => {
    const plan = planned(draftOf(WATER.replace("东河水库", "东河大水库")), STORED);
    expect(plan.lines.filter(({ kind }) => kind !== "same")).toMatchObject([
      {
        kind: "changed",
        about: { kind: "field", id: ID, field: "name" },
        was: "东河水库",
        value: "东河大水库",
        at: { cell: "B3" },
      },
    ]);
    expect(plan.projects[0]).toMatchObject({ name: "东河大水库", formerNames: ["东河水库"] });
    const back = planned(draftOf(WATER), { values: [], projects: plan.projects });
    expect(back.projects[0]).toMatchObject({ name: "东河水库", formerNames: ["东河大水库"] });
  });

  test("a space more is no other name", () => {
    const plan = planned(draftOf(WATER.replace("东河水库", "东河 水库")), STORED);
    expect(plan.lines.every(({ kind }) => kind === "same")).toBe(true);
    expect(plan.projects).toEqual(projects);
  });
});

test("what is held back is counted in the plan of a file", () => {
  const plan = planOf(draftOf(WATER.replace("泾县", "旌德县")), STORED, { office: OFFICE });
  expect(plan.counts).toEqual({ new: 0, changed: 0, same: 0, absent: 0, refused: 1 });
});

test("a month that nobody reported yet is held against the one before, and says so", () => {
  const before = projects.map((project) => ({
    ...project,
    invested: [{ month: month("2025-08"), value: 22_300 }],
  }));
  const form = {
    ...draftOf(WATER),
    projects: draftOf(WATER).projects.map((own) => ({
      ...own,
      id: ID,
      cells: {},
      fields: { invested: [{ month: month("2025-09"), value: 30_000_000 }] },
    })),
  };
  const [problem] = planned(form, { values: [], projects: before }).problems;
  expect(problem?.text).toBe(
    "「东河水库」是30,000,000万元，2025年8月是22,300万元，相差1000倍以上。请核实是不是万元、亿元写错；确实如此，请确认。",
  );
});
