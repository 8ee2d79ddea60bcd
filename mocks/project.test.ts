import { expect, test } from "vitest";
import { code, month } from "../src/domain/fixtures/build";
import { formatPercent } from "../src/domain/numbers/format";
import { DEFAULT_POLICY } from "../src/domain/facts/policy";
import {
  type Issue,
  type Project,
  aggregateLedger,
  isIssueOverdue,
  listedIn,
  projectLamp,
  projectRate,
  stageAt,
} from "./project";

const PROJECT: Project = {
  id: "p1",
  name: "测试项目",
  formerNames: [],
  county: code("u1"),
  levels: ["prefecture"],
  kind: "new",
  sector: "工业",
  fundSource: "企业自筹",
  totalInvestment: 100_000,
  plans: [{ year: 2021, investment: 40_000, curve: null }],
  startPlanned: "2021-03-31",
  startActual: "2021-04-15",
  completionPlanned: "2022-06-30",
  completionActual: "2022-09-01",
  productionActual: "2022-12-31",
  leader: null,
  unit: null,
  team: null,
  batchTags: [],
  startRound: null,
  redCard: null,
  invested: [{ month: month("2021-09"), value: 30_000 }],
};

function project(changes: Partial<Project>): Project {
  return { ...PROJECT, ...changes };
}

test.each([
  ["2021-03", "preparation"],
  ["2021-04", "started"],
  ["2021-12", "started"],
  ["2022-01", "building"],
  ["2022-08", "building"],
  ["2022-09", "completed"],
  ["2022-11", "completed"],
  ["2022-12", "production"],
])("stage at %s is %s: 前期 · 开工 · 在建 · 竣工 · 投产", (at, stage) => {
  expect(stageAt(PROJECT, month(at))).toBe(stage);
});

const ISSUE: Issue = {
  id: "i1",
  kind: "land",
  text: "用地未批",
  raised: "2021-05-01",
  raisedBy: "督查室",
  assigned: "2021-05-03",
  responsibleUnit: null,
  dueBy: "2021-06-30",
  rectified: null,
  closed: null,
  recursOf: null,
};

test("an issue is overdue when past due and not rectified: 已整改 and 已销号 are two states", () => {
  expect([isIssueOverdue(ISSUE, "2021-06-30"), isIssueOverdue(ISSUE, "2021-07-01")]).toEqual([
    false,
    true,
  ]);
  expect(isIssueOverdue({ ...ISSUE, rectified: "2021-07-02" }, "2021-08-01")).toBe(false);
  expect(isIssueOverdue({ ...ISSUE, dueBy: null }, "2029-01-01")).toBe(false);
});

test("a project's lamp: its year's 投资完成率 against 序时; without a plan, none", () => {
  const september = month("2021-09");
  const rate = projectRate(PROJECT, september);
  expect(rate && formatPercent(rate)).toBe("75.0%");
  expect(projectLamp(PROJECT, september, DEFAULT_POLICY)).toBe("green");
  expect(
    projectLamp(
      project({ invested: [{ month: september, value: 20_000 }] }),
      september,
      DEFAULT_POLICY,
    ),
  ).toBe("red");
  expect(projectLamp(project({ plans: [] }), september, DEFAULT_POLICY)).toBe("none");
  expect(
    projectLamp(
      project({ plans: [{ year: 2021, investment: 0, curve: null }] }),
      september,
      DEFAULT_POLICY,
    ),
  ).toBe("none");
  expect(projectLamp(PROJECT, month("2021-08"), DEFAULT_POLICY)).toBe("none");
});

test("a project is on the list of the years it has a plan for", () => {
  expect(listedIn([PROJECT], month("2021-01"))).toHaveLength(1);
  expect(listedIn([PROJECT], month("2022-01"))).toHaveLength(0);
});

test("the ledger adds up: carried-over projects are no starts, unlisted ones count nowhere", () => {
  const carried = project({
    kind: "carriedOver",
    startPlanned: "2020-03-01",
    startActual: "2020-03-05",
    completionPlanned: "2021-08-31",
    completionActual: "2021-09-30",
  });
  const late = project({
    startPlanned: "2021-10-31",
    startActual: null,
    completionPlanned: "2021-12-31",
    completionActual: null,
    productionActual: null,
    invested: [],
  });
  const unlisted = project({ plans: [{ year: 2020, investment: 9, curve: null }] });
  const sums = aggregateLedger([PROJECT, carried, late, unlisted], month("2021-09"));
  expect(Object.fromEntries(sums)).toEqual({
    "projects.total": 3,
    "projects.totalInvestment": 300_000,
    "starts.planned": 2,
    "starts.due": 1,
    "starts.done": 1,
    "completions.planned": 2,
    "completions.due": 1,
    "completions.done": 1,
    "investment.planned": 120_000,
    "investment.due": 90_000,
    "investment.done": 60_000,
  });
});

test("a project on several lists (省, 市, 县) is counted once", () => {
  const sums = aggregateLedger(
    [project({ levels: ["province", "prefecture", "county"] })],
    month("2021-09"),
  );
  expect([sums.get("projects.total"), sums.get("investment.planned")]).toEqual([1, 40_000]);
});

test("a project's own curve makes its target of the period", () => {
  const curve = [0, 0, 10, 20, 30, 40, 50, 60, 70.5, 80, 90, 100];
  const sums = aggregateLedger(
    [project({ plans: [{ year: 2021, investment: 40_000, curve }] })],
    month("2021-09"),
  );
  expect(sums.get("investment.due")).toBe(28_200);
});
