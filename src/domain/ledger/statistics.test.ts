import { describe, expect, test } from "vitest";
import type { Campaign } from "../facts/campaign";
import { month } from "../fixtures/build";
import { ISSUE, entry, openProject, rowsOf } from "../fixtures/ledger";
import { campaignProgress, countdown } from "./campaigns";
import type { LedgerEntry } from "./project";
import { ledgerStatistics } from "./statistics";

function statistics(entries: readonly LedgerEntry[], at = "2021-09", campaigns: Campaign[] = []) {
  return ledgerStatistics((until) => rowsOf(entries, until), { month: month(at), campaigns });
}

test("stages by unit: each project once, a part in its package", () => {
  const { stages } = statistics([
    entry({ id: "a" }),
    entry({ id: "b", startActual: null }),
    entry({ id: "c", partOf: "a" }),
    entry({ id: "d", plans: [] }),
  ]);
  expect(stages).toEqual([
    {
      county: "u1",
      stages: { preparation: 1, started: 1, building: 0, completed: 0, production: 0 },
    },
  ]);
});

test("issues by kind and state, those of parts too", () => {
  const { issues } = statistics([
    entry({ id: "a" }, [ISSUE, { ...ISSUE, id: "i2", rectified: "2021-07-01", repeat: 1 }]),
    entry({ id: "b", partOf: "a" }, [{ ...ISSUE, kind: "funds", closed: "2021-06-01" }]),
  ]);
  expect(issues.find(({ kind }) => kind === "land")).toEqual({
    kind: "land",
    all: 2,
    states: { open: 2, overdue: 1, rectified: 1, closed: 0, listed: 0, recurring: 1 },
  });
  expect(issues.find(({ kind }) => kind === "funds")?.states.closed).toBe(1);
});

test("问题闭环: who took a step in a month, and the days waited since the one before; twelve months over the year's end", () => {
  const { issueMonths } = statistics(
    [
      entry({}, [
        { ...ISSUE, rectified: "2021-06-02" },
        { ...ISSUE, assigned: null, dueBy: null, rectified: "2021-06-11" },
      ]),
    ],
    "2021-09",
  );
  expect([issueMonths.length, issueMonths[0]?.month, issueMonths.at(-1)?.month]).toEqual([
    12,
    "2020-10",
    "2021-09",
  ]);
  const at = (name: string) => issueMonths.find((item) => item.month === name)?.steps;
  expect(at("2021-05")).toMatchObject({
    raised: { issues: 2, timed: 0, days: 0 },
    assigned: { issues: 1, timed: 1, days: 2 },
  });
  expect(at("2021-06")?.rectified).toEqual({ issues: 2, timed: 2, days: 30 + 41 });
});

test("by leader with what is overdue, nobody named apart; a project stands under each of its tags", () => {
  const { leaders, tags, rounds } = statistics([
    entry({ id: "a", leader: "甲", batchTags: ["快速推进", "按期开工"], startRound: "一季度" }, [
      ISSUE,
      { ...ISSUE, id: "i2" },
    ]),
    entry({ id: "b", leader: "甲", batchTags: ["快速推进", "自定"], invested: [] }),
    entry({ id: "c", leader: null, partOf: "a" }, [ISSUE]),
  ]);
  expect(
    leaders.map(({ name, projects, overdueProjects, overdueIssues, planned, done }) => [
      name,
      projects,
      overdueProjects,
      overdueIssues,
      planned,
      done,
    ]),
  ).toEqual([
    ["甲", 2, 1, 2, 80_000, 30_000],
    [null, 0, 1, 1, 0, null],
  ]);
  expect(tags.map(({ name, projects }) => [name, projects])).toEqual([
    ["按期开工", 1],
    ["快速推进", 2],
    ["自定", 1],
  ]);
  expect(rounds).toMatchObject([{ name: "一季度", projects: 1, begun: 1, startsPlanned: 1 }]);
});

test("谋划入库 of reserve projects alone, and of how many nobody says", () => {
  const reserve = (id: string, library: Parameters<typeof openProject>[0]) => ({
    project: openProject({ id, ...library }),
    issues: [],
    revisions: [],
  });
  const { library, libraryUntold } = statistics([
    reserve("a", { library: { level: "province", entered: "2021-03-01", complete: true } }),
    reserve("b", { library: { level: "province", entered: "2021-12-01", complete: false } }),
    reserve("c", {}),
    entry({ id: "d", library: { level: "province", entered: null, complete: false } }),
  ]);
  expect(library.find(({ level }) => level === "province")).toEqual({
    level: "province",
    entered: 1,
    complete: 1,
    notEntered: 1,
  });
  expect(libraryUntold).toBe(1);
});

test("问题闭环 of last year's months counts projects that ended with it", () => {
  const plans = [{ year: 2021, investment: 1, curve: null }];
  const raised = (at: string) =>
    statistics([entry({ plans }, [{ ...ISSUE, raised: "2021-12-05" }])], at).issueMonths.find(
      (one) => one.month === "2021-12",
    )?.steps.raised.issues;
  expect(raised("2021-12")).toBe(1);
  expect(raised("2022-02")).toBe(1);
});

describe("campaigns", () => {
  const campaign: Campaign = {
    id: "c",
    name: "百日攻坚",
    from: "2021-04-15",
    to: "2021-08-31",
    measure: "starts",
    target: 3,
    projects: null,
  };
  const progress = (changes: Partial<Campaign>, entries: readonly LedgerEntry[], at = "2021-09") =>
    campaignProgress({ ...campaign, ...changes }, month(at), (until) => rowsOf(entries, until));

  test("count from the first day to the last, both included, and no further than the month", () => {
    const starts = ["2021-04-14", "2021-04-15", "2021-08-31", "2021-09-01"].map((day, index) =>
      entry({ id: `p${index}`, startActual: day }),
    );
    expect(progress({}, starts)).toEqual({ id: "c", done: 2, projects: 4, reported: 4 });
    expect(progress({}, starts, "2021-04").done).toBe(1);
  });

  test("take part whom its filters name; a filter that there is not leaves it untold", () => {
    const entries = [entry({ id: "a", batchTags: ["快速推进"] }), entry({ id: "b" })];
    expect(progress({ projects: { tag: ["快速推进"] } }, entries)).toMatchObject({
      done: 1,
      projects: 1,
    });
    for (const projects of [{ weather: ["fair"] }, { stage: ["gone"] }])
      expect(progress({ projects }, entries)).toEqual({
        id: "c",
        done: null,
        projects: 0,
        reported: 0,
      });
  });

  test("investment is what whole months add, over the year's end, of those who report both ends", () => {
    const invested = [
      ["2021-03", 100],
      ["2021-08", 900],
      ["2021-12", 1500],
      ["2022-02", 70],
    ].map(([at, value]) => ({ month: month(String(at)), value: Number(value) }));
    const plans = [2021, 2022].map((year) => ({ year, investment: 1, curve: null }));
    const whole = entry({ id: "a", plans, invested });
    const gap = entry({ id: "b", plans, invested: invested.slice(1) });
    expect(progress({ measure: "investment" }, [whole, gap])).toEqual({
      id: "c",
      done: 800,
      projects: 2,
      reported: 1,
    });
    expect(progress({ measure: "investment", to: "2022-12-31" }, [whole], "2022-02").done).toBe(
      1400 + 70,
    );
    expect(
      progress({ measure: "investment", from: "2022-01-05", to: "2022-06-30" }, [whole]).done,
    ).toBe(0);
    expect(progress({ measure: "investment" }, [gap]).done).toBeNull();
  });

  test("a project that ended with its year stays in what it took part in", () => {
    const plans = [{ year: 2021, investment: 1, curve: null }];
    const ended = entry({ id: "a", startActual: "2021-05-01", plans });
    const on = entry({
      id: "b",
      startActual: "2022-01-10",
      plans: [...plans, { year: 2022, investment: 1, curve: null }],
    });
    const done = (to: string, at: string) => progress({ to }, [ended, on], at);
    expect(done("2021-12-31", "2021-12")).toMatchObject({ done: 1, projects: 2 });
    expect(done("2021-12-31", "2022-03")).toMatchObject({ done: 1, projects: 2 });
    expect(done("2022-02-28", "2022-03")).toMatchObject({ done: 2, projects: 2 });
    // One to come counts whom the list holds now.
    expect(
      progress({ from: "2023-01-01", to: "2023-02-01" }, [ended, on], "2022-03"),
    ).toMatchObject({ done: 0, projects: 1 });
  });

  test("closed issues and completions", () => {
    const entries = [
      entry({ id: "a", completionActual: "2021-05-01" }, [{ ...ISSUE, closed: "2021-06-01" }]),
      entry({ id: "b", partOf: "a", completionActual: "2021-05-01" }, [
        { ...ISSUE, closed: "2021-06-01" },
      ]),
    ];
    expect(progress({ measure: "closed" }, entries).done).toBe(2);
    expect(progress({ measure: "completions" }, entries).done).toBe(1);
  });

  test("days to its first and last day", () => {
    expect(countdown(campaign, "2021-08-01")).toEqual({ toStart: -108, toEnd: 30 });
  });
});
