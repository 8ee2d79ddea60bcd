// @vitest-environment node
/**
 * What a ledger holds that is not as it should be, through the API: how list, sums, sheet, one
 * project's page and 数据质量 treat it. Nothing is dropped, and no rate changes for it.
 */
import { getResponse } from "msw";
import { describe, expect, test } from "vitest";
import { createHandlers } from "../../mocks/handlers";
import { parseProject, parseProjectPage, parseQuality } from "../../src/data/wire/parse-projects";
import type { WireDataset } from "../../src/data/wire/wire";
import { DEFAULT_POLICY } from "../../src/domain/facts/policy";
import { code, month, oneUnit } from "../../src/domain/fixtures/build";
import { entry } from "../../src/domain/fixtures/ledger";
import type { Project } from "../../src/domain/ledger/project";
import { listSheet, projectRow, sheetContext } from "../../src/figures/ledger/sheet";
import { projectFacts } from "../../src/figures/project/facts";
import { projectInvestmentFigure } from "../../src/figures/project/invested";
import { milestonesOf } from "../../src/figures/project/milestones";
import { statusText } from "../../src/figures/status-words";

const AT = month("2021-09");
const UNITS = [
  { code: "u0", name: "试点市", parent: null, kind: "prefecture", order: 0 },
  { code: "u1", name: "甲县", parent: "u0", kind: "county", order: 1 },
  { code: "u2", name: "乙县", parent: "u0", kind: "county", order: 2 },
] as const;
const DATASET: WireDataset = {
  id: "edges",
  title: "试点市看板",
  mode: "live",
  revision: "r1",
  generatedAt: "2021-10-08T09:00:00+08:00",
  root: "u0",
  months: [AT],
  source: "试点通报",
  sources: [],
  campaigns: [],
  policy: {},
  regions: UNITS.map((unit) => ({ ...unit })),
};
const { dataset } = oneUnit({ "2021-09": { "investment.done": 1 } });

const change = (kind: "merged" | "split" | "moved", of: readonly string[] = []) => [
  { at: "2021-02-01", kind, was: kind === "moved" ? "u2" : null, of },
];

/** A sound project, and one for each thing that can be odd. */
const ODD: Readonly<Record<string, Partial<Project>>> = {
  sound: {},
  unlisted: { plans: [] },
  planOfNothing: { plans: [{ year: 2021, investment: 0, curve: null }] },
  undated: { startPlanned: null, startActual: null, completionPlanned: null },
  backwards: { startActual: "2021-08-02", completionActual: "2021-08-01" },
  above: { totalInvestment: 40_000, invested: [{ month: AT, value: 50_000 }] },
  nowhere: { county: code("x9") },
  renamed: { formerNames: ["从前的桥"] },
  merged: { changes: change("merged", ["gone"]) },
  split: { changes: change("split", ["sound"]) },
  moved: { changes: change("moved") },
  silent: { invested: [] },
};

const handlers = createHandlers({
  base: "/",
  offices: [
    {
      id: "edges",
      name: "试点市",
      load: async () => ({
        dataset: DATASET,
        facts: { region: "u0", revision: "r1", facts: [] },
        ledger: Object.entries(ODD).map(([id, changes]) =>
          entry({
            completionActual: null,
            productionActual: null,
            ...changes,
            id,
            name: `${id}项目`,
          }),
        ),
      }),
    },
  ],
});

async function ask(path: string): Promise<unknown> {
  const address = `http://localhost/mock/edges/api/v1${path}`;
  const answer = await getResponse(handlers, new Request(address));
  return answer?.json();
}

const listOf = async (query = "", region = "u0") =>
  parseProjectPage(await ask(`/regions/${region}/projects?month=${AT}${query}`));
/** The sums of one project alone. */
const summaryOf = async (id: string) => (await listOf(`&q=${id}`)).summary;
const detailOf = async (id: string) => parseProject(await ask(`/projects/${id}?month=${AT}`));
const rulesOf = async (id: string) =>
  parseQuality(await ask(`/regions/u0/projects/quality?month=${AT}`))
    .findings.filter(({ project }) => project.id === id)
    .map(({ rule }) => rule);

/** What the page of one project says: some fields, the milestones and the investment. */
async function pageOf(id: string) {
  const { project, revisions } = await detailOf(id);
  const facts = projectFacts(project, { month: AT, policy: DEFAULT_POLICY });
  const { message, notes } = projectInvestmentFigure({ project, revisions, month: AT, dataset });
  return {
    stage: project.stage,
    lamp: project.lamp,
    facts: Object.fromEntries(facts.map(({ key, text }) => [key, text])),
    milestones: milestonesOf(project, AT),
    invested: { message, notes: notes.join("") },
  };
}

/** Its row of the sheet: planned, done, rate, lamp, and what is missing. */
async function sheetRow(id: string): Promise<readonly unknown[]> {
  const { projects, summary } = await listOf(`&q=${id}`);
  const question = { region: code("u0"), month: AT, choice: {}, text: "", sort: [] };
  const columns = ["planned", "done", "investmentRate", "lamp"] as const;
  const context = sheetContext(SNAPSHOT, question);
  const { rows } = listSheet(SNAPSHOT, {
    question,
    summary,
    rows: projects.map((project) => projectRow(project, columns, context)),
    columns,
  });
  const [row] = rows;
  return row
    ? [...row.cells.map(({ text, number }) => number?.value ?? text), statusText(row.status)]
    : [];
}
const SNAPSHOT = oneUnit({ "2021-09": { "investment.done": 1 } });

test("a sound one is the measure of the others", async () => {
  expect(await summaryOf("sound")).toMatchObject({
    projects: 1,
    planned: 40_000,
    done: 30_000,
    startRate: { numerator: 1, denominator: 1 },
    investmentRate: { numerator: 30_000, denominator: 40_000 },
  });
  expect(await sheetRow("sound")).toEqual([40_000, 30_000, 0.75, "绿", "已报"]);
});

describe("plan and report", () => {
  test("without a plan it is not on the year's list, has a page, and is named", async () => {
    expect((await listOf("&q=unlisted")).total).toBe(0);
    expect(await pageOf("unlisted")).toMatchObject({
      lamp: "none",
      facts: { plan: "不在当年清单", rate: "不在当年清单", done: "30,000万元" },
      invested: { message: "30,000万元，无投资计划" },
    });
    expect(await rulesOf("unlisted")).toEqual(["notListed"]);
  });

  test("a plan of 0 counts, and has no rate and no lamp", async () => {
    expect(await sheetRow("planOfNothing")).toEqual([
      0,
      30_000,
      "",
      "无灯",
      "投资完成率：无投资计划",
    ]);
    expect(await summaryOf("planOfNothing")).toMatchObject({ projects: 1, planned: 0 });
    expect(await pageOf("planOfNothing")).toMatchObject({
      lamp: "none",
      facts: { plan: "0万元", rate: "无投资计划" },
      invested: { notes: "年度计划投资为0，不画计划和序时。1—8月未报，线在此断开，不按0画。" },
    });
    expect(await rulesOf("planOfNothing")).toEqual(["noPlan"]);
  });

  test("not reported is outside of done and rate, and never 0", async () => {
    expect(await sheetRow("silent")).toEqual([
      40_000,
      "",
      "",
      "无灯",
      "累计完成投资、投资完成率：未报",
    ]);
    expect(await summaryOf("silent")).toMatchObject({
      projects: 1,
      done: null,
      reported: 0,
      investmentRate: { numerator: null, denominator: null },
    });
    expect(await pageOf("silent")).toMatchObject({ facts: { done: "9月未报", rate: "9月未报" } });
    expect(await rulesOf("silent")).toEqual(["missed"]);
  });

  test("invested above 总投资 counts as reported, above 100 % too", async () => {
    expect(await sheetRow("above")).toEqual([40_000, 50_000, 1.25, "绿", "已报"]);
    expect((await pageOf("above")).invested.notes).toContain("超过总投资40,000万元，照报的画");
    expect(await rulesOf("above")).toEqual(["investedAboveTotal"]);
  });
});

describe("dates", () => {
  test("without dates it is 前期 and planned for nothing, its investment counts", async () => {
    const { stage, milestones } = await pageOf("undated");
    expect([stage, milestones.message]).toEqual(["preparation", "日期都未填"]);
    expect(await summaryOf("undated")).toMatchObject({
      done: 30_000,
      startRate: { numerator: 0, denominator: 0 },
    });
    expect(await rulesOf("undated")).toEqual(["noStartDate"]);
  });

  test("started after its completion: the furthest stage, each date in its year, both as reported", async () => {
    const { stage, milestones } = await pageOf("backwards");
    expect([stage, milestones.notes[0]]).toEqual(["completed", "实际开工晚于实际竣工，照报的画。"]);
    const { startRate, completionRate } = await summaryOf("backwards");
    expect([startRate.numerator, completionRate.numerator]).toEqual([1, 1]);
    expect(await rulesOf("backwards")).toEqual(["startAfterCompletion"]);
  });
});

describe("whose it is, and what it was", () => {
  test("a unit above others has all that is theirs, and nothing of nobody's", async () => {
    const all = await listOf();
    const below = await listOf("&counties=u0");
    expect(below.total).toBe(all.total - 1);
    expect(below.projects.map(({ id }) => id)).not.toContain("nowhere");
  });

  test("of an unknown unit: in the region's sums, under no unit, by its code", async () => {
    expect((await listOf("&q=nowhere")).total).toBe(1);
    const ofUnits = await Promise.all(["u1", "u2"].map((unit) => listOf("", unit)));
    const whole = (await listOf()).summary.projects;
    expect(ofUnits.reduce((sum, { summary }) => sum + summary.projects, 0)).toBe(whole - 1);
    expect(await rulesOf("nowhere")).toEqual(["unknownCounty"]);
  });

  test("renamed: one project, found by both names", async () => {
    const ids = async (text: string) =>
      (await listOf(`&q=${encodeURIComponent(text)}`)).projects.map(({ id }) => id);
    expect(await ids("从前的桥")).toEqual(["renamed"]);
    expect(await ids("renamed项目")).toEqual(["renamed"]);
    expect(await rulesOf("renamed")).toEqual(["renamed"]);
  });

  test("merged, split and moved count once, in the unit where they are now", async () => {
    for (const id of ["merged", "split", "moved"]) {
      expect(await summaryOf(id)).toMatchObject({ projects: 1, done: 30_000 });
      expect((await listOf(`&q=${id}`, "u1")).total).toBe(1);
    }
    expect((await listOf("", "u2")).total).toBe(0);
    expect(await rulesOf("merged")).toEqual(["merged"]);
    // What it was split from still stands on the list.
    expect(await rulesOf("split")).toEqual(["splitListed"]);
    expect(await rulesOf("moved")).toEqual(["moved"]);
  });
});

test("none of it is dropped: the sums are those of all that are on the list", async () => {
  const { total, summary } = await listOf();
  const listed = Object.keys(ODD).filter((id) => id !== "unlisted");
  expect([total, summary.projects]).toEqual([listed.length, listed.length]);
  const alone = await Promise.all(listed.map(summaryOf));
  const sum = (of: (one: (typeof alone)[number]) => number | null) =>
    alone.reduce((all, one) => all + (of(one) ?? 0), 0);
  expect([summary.planned, summary.done, summary.reported]).toEqual([
    sum(({ planned }) => planned),
    sum(({ done }) => done),
    sum(({ reported }) => reported),
  ]);
});
