import { describe, expect, test } from "vitest";
import { problemSentence } from "../../domain/facts/data-problem";
import { ContractError } from "./contract-error";
import { parseProject, parseProjectPage, parseQuality, parseStatistics } from "./parse-projects";

/** What a server of the first edition sends: nothing of what was added later. */
const PROJECT = {
  id: "p1",
  name: "青梧大桥",
  formerNames: [],
  county: "u1",
  levels: ["prefecture"],
  kind: "new",
  sector: "交通",
  fundSource: "专项债",
  totalInvestment: 100,
  plans: [{ year: 2026, investment: 40 }],
  startPlanned: null,
  startActual: "2026-03-01",
  completionPlanned: null,
  completionActual: null,
  productionActual: null,
  leader: null,
  unit: null,
  team: null,
  batchTags: [],
  startRound: null,
  redCard: null,
  invested: [{ month: "2026-09", value: 3 }],
  stage: "started",
  lamp: "red",
};
const none = { numerator: null, denominator: null };
const PAGE = {
  total: 1,
  summary: {
    projects: 1,
    totalInvestment: 100,
    planned: 40,
    done: 3,
    startRate: none,
    completionRate: none,
    investmentRate: { numerator: 3, denominator: 40 },
  },
  facets: { stage: { started: 1 }, weather: { fair: 1 } },
  items: [PROJECT],
  next: null,
};
const page = (changes: object, ofProject: object = {}) =>
  parseProjectPage({ ...PAGE, items: [{ ...PROJECT, ...ofProject }], ...changes });

describe("a page", () => {
  test("of a server that knows nothing of the later fields is valid; unknown facets are not looked at", () => {
    const { projects, summary, facets, problems } = page({});
    expect(problems).toEqual([]);
    expect(projects[0]).toMatchObject({
      progressText: null,
      library: null,
      partOf: null,
      fundsArrived: null,
      changes: [],
      openIssues: null,
      issueDue: null,
      plans: [{ curve: null }],
    });
    expect(summary).toMatchObject({ parts: 0, reported: null, done: 3 });
    expect(facets).toEqual({ stage: { started: 1 } });
  });

  test.each<[string, object, object, string]>([
    ["a name", { name: 7 }, { name: "p1" }, "items[0].name"],
    ["a leader", { leader: {} }, { leader: null }, "items[0].leader"],
    [
      "a former name",
      { formerNames: ["旧桥", 7] },
      { formerNames: ["旧桥"] },
      "items[0].formerNames[1]",
    ],
    ["a sector", { sector: null }, { sector: "未注明" }, "items[0].sector"],
    ["形象进度", { progressText: 7 }, { progressText: null }, "items[0].progressText"],
    [
      "a library of which anything is wrong: nobody says",
      { library: { level: "town", entered: null } },
      { library: null },
      "items[0].library.level",
    ],
    [
      "a change",
      {
        changes: [
          { at: "2026-01-01", kind: "moved", was: "u2" },
          { at: "2026", kind: "moved" },
        ],
      },
      { changes: [{ kind: "moved", was: "u2", of: [] }] },
      "items[0].changes[1].at",
    ],
  ])("%s that does not fit falls back and is named", (_, wrong, left, where) => {
    const { projects, problems } = page({}, wrong);
    expect(projects[0]).toMatchObject(left);
    expect(problems.map((problem) => [problem.weight, problem.where])).toEqual([
      ["dropped", where],
    ]);
  });

  test.each<[string, object, RegExp]>([
    ["money as text", { totalInvestment: "1,000" }, /^items\[0\]\.totalInvestment/],
    ["a plan in decimals", { plans: [{ year: 2026, investment: 1.5 }] }, /plans\[0\]\.investment/],
    ["a wrong day", { startActual: "三月" }, /^items\[0\]\.startActual/],
    ["a wrong month", { invested: [{ month: "2026-13", value: 3 }] }, /invested\[0\]\.month/],
    ["a stage that there is not", { stage: "begun" }, /^items\[0\]\.stage/],
    ["a wrong count of issues", { openIssues: -1 }, /^items\[0\]\.openIssues/],
    ["a wrong code", { county: "云麓区" }, /^items\[0\]\.county/],
    [
      "a red card with a wrong deadline",
      { redCard: { date: "2026-01-01", deadline: "", outcome: null } },
      /redCard/,
    ],
  ])("%s is refused: a number or a state would depend on a guess", (_, wrong, message) => {
    expect(() => page({}, wrong)).toThrow(ContractError);
    expect(() => page({}, wrong)).toThrow(message);
  });

  test("a facet that does not fit goes alone", () => {
    const { facets, problems } = page({ facets: { stage: { started: "1" }, lamp: { red: 1 } } });
    expect(facets).toEqual({ lamp: { red: 1 } });
    expect(problems.map(problemSentence)).toEqual([
      "facets.stage.started：应为整数或空，收到“1”；不显示这一项的个数。",
    ]);
    expect(page({ facets: 7 }).facets).toEqual({});
  });
});

describe("one project", () => {
  const ISSUE = { id: "i1", kind: "land", text: "用地", raised: "2026-03-01", raisedBy: "督查组" };
  const detail = (changes: object) =>
    parseProject({ ...PROJECT, issues: [ISSUE], revisions: [], ...changes });

  test("has what is not said as nothing: no step, no urge, not listed, no earlier ones", () => {
    const { issues, parts, problems } = detail({});
    expect(problems).toEqual([]);
    expect(parts).toEqual([]);
    expect(issues[0]).toMatchObject({
      assigned: null,
      dueBy: null,
      rectified: null,
      closed: null,
      repeat: 0,
      listed: false,
      urges: [],
    });
  });

  test("keeps its parts, and what of urges fits", () => {
    const urge = { at: "2026-04-01", by: "项目办", direction: "down", kind: "urge", text: "请办" };
    const { issues, parts, problems } = detail({
      issues: [{ ...ISSUE, urges: [urge, { ...urge, direction: "aside" }] }],
      parts: [{ ...PROJECT, id: "p2", partOf: "p1", unit: 7 }],
    });
    expect(issues[0]?.urges).toEqual([urge]);
    expect(parts.map(({ id, partOf, unit }) => [id, partOf, unit])).toEqual([["p2", "p1", null]]);
    expect(problems.map(({ where }) => where)).toEqual([
      "issues[0].urges[1].direction",
      "parts[0].unit",
    ]);
  });

  test("says in which other project an issue was before, and leaves out what names none", () => {
    const issue = { ...ISSUE, recursOf: "i0" };
    const { issues, problems } = detail({
      issues: [issue, { ...issue, id: "i2", recursIn: "p0" }, { ...issue, id: "i3", recursIn: 0 }],
    });
    expect(issues.map(({ recursOf, recursIn }) => [recursOf, recursIn])).toEqual([
      ["i0", null],
      ["i0", "p0"],
      ["i0", null],
    ]);
    expect(problems.map(({ where }) => where)).toEqual(["issues[2].recursIn"]);
  });

  test("is refused for a wrong step of an issue, and for a wrong revision", () => {
    expect(() => detail({ issues: [{ ...ISSUE, closed: "soon" }] })).toThrow(/issues\[0\]\.closed/);
    const revision = { month: "2026-09", value: "5", was: null, reportedAt: "" };
    expect(() => detail({ revisions: [revision] })).toThrow(/revisions\[0\]\.value/);
  });
});

test("statistics are numbers, all of them: one that does not fit refuses them", () => {
  const empty = {
    month: "2026-09",
    stages: [],
    issues: [],
    issueMonths: [],
    leaders: [],
    tags: [],
    rounds: [],
    library: [],
    libraryUntold: 0,
    campaigns: [{ id: "c1", done: null, projects: 2, reported: 0 }],
  };
  expect(parseStatistics(empty).campaigns[0]?.done).toBeNull();
  expect(() => parseStatistics({ ...empty, libraryUntold: -1 })).toThrow(/libraryUntold/);
});

test("a finding by a rule that nobody knows is left out and named", () => {
  const finding = { rule: "noPlan", project: { id: "p1", name: "甲", county: "u1" } };
  const { findings, problems } = parseQuality({
    month: "2026-09",
    findings: [finding, { ...finding, rule: "tooLate" }],
  });
  expect(findings).toEqual([{ ...finding, month: null, found: null, against: null }]);
  expect(problems).toMatchObject([{ weight: "dropped", where: "findings[1].rule" }]);
});
