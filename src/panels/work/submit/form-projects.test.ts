import { expect, test } from "vitest";
import { code, month } from "../../../domain/fixtures/build";
import type { Project } from "../../../domain/ledger/project";
import { UNTOLD_PROJECT } from "../../../importing/compare/project-plan";
import { strayParts } from "../../../office/stray-parts";
import { EMPTY_CONTENT, parseSubmission } from "../../../office/submission";
import type { Form } from "./form";
import { withAmount, withKind, withNewProject, withPlain, withoutProject } from "./form-projects";
import { projectLines } from "./project-lines";

const place = { unit: code("u1"), month: month("2025-10"), table: "ledger" } as const;
const WATER: Project = {
  ...UNTOLD_PROJECT,
  id: "p1",
  name: "东河水库",
  county: code("u1"),
  kind: "new",
  totalInvestment: 50_000,
  plans: [{ year: 2025, investment: 8000, curve: null }],
  invested: [{ month: month("2025-09"), value: 6000 }],
  progressText: "大坝填筑",
};
const EMPTY: Form = { content: EMPTY_CONTENT, wrong: {}, sentences: {} };
const lineOf = (form: Form, id = "p1") => {
  const line = projectLines(form, [WATER], place.month).find(({ project }) => project.id === id);
  if (!line) throw new Error(id);
  return line;
};
const done = (form: Form, text: string) =>
  withAmount(form, { place, line: lineOf(form) }, { field: "done", text });

test("a line has last month's, nothing for this month, and is behind by the month's 序时", () => {
  expect(lineOf(EMPTY)).toMatchObject({ planned: 8000, last: 6000, done: null, isBehind: false });
  expect(lineOf(done(EMPTY, "6,600"))).toMatchObject({ done: 6600, isBehind: true });
  expect(lineOf(done(EMPTY, "6700"))).toMatchObject({ isBehind: false });
});

test("only what is said of a project is sent, and nothing once it is blank again", () => {
  const form = done(EMPTY, "7000");
  expect(form.content.projects).toEqual([
    {
      id: "p1",
      name: "东河水库",
      unit: "u1",
      fields: {},
      plans: [],
      invested: [{ month: "2025-10", value: 7000 }],
      sheet: "",
      cells: {},
    },
  ]);
  expect(done(form, "").content.projects).toEqual([]);
  expect(done(form, "七千").wrong).toEqual({ "p1 done": "七千" });
});

test("a field set back to what stands is not said; a cleared one is", () => {
  const set = (form: Form, text: string) =>
    withPlain(form, { place, line: lineOf(form) }, { field: "progressText", text });
  expect(set(EMPTY, "封顶").content.projects[0]?.fields).toEqual({ progressText: "封顶" });
  expect(set(set(EMPTY, "封顶"), "大坝填筑").content.projects).toEqual([]);
  expect(set(EMPTY, "").content.projects[0]?.fields).toEqual({ progressText: null });
  const kind = withKind(EMPTY, { place, line: lineOf(EMPTY) }, "carriedOver");
  expect(withKind(kind, { place, line: lineOf(kind) }, "new").content.projects).toEqual([]);
});

test("a new project has name, kind and total, its own id, and not the name of another", () => {
  const added = { name: " 西岭公路 ", kind: "new", totalInvestment: 900 } as const;
  const made = withNewProject(EMPTY, projectLines(EMPTY, [WATER], place.month), { place, added });
  if ("wrong" in made) throw new Error(made.wrong);
  expect(lineOf(made.form, made.id)).toMatchObject({
    project: { name: "西岭公路", totalInvestment: 900 },
    stored: null,
  });
  const parsed = parseSubmission(made.form.content);
  if ("wrong" in parsed) throw new Error(parsed.wrong);
  expect(strayParts(parsed.content, place)).toEqual([]);
  expect(withoutProject(made.form, made.id).content.projects).toEqual([]);
  const lines = projectLines(made.form, [WATER], place.month);
  const again = { ...added, name: "东河水库" };
  expect(withNewProject(made.form, lines, { place, added: again })).toEqual({
    wrong: "已经有“东河水库”。同名的另一个项目，请在名称里写出区别。",
  });
});
