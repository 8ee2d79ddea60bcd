import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY } from "../facts/policy";
import { month } from "../fixtures/build";
import { ISSUE, PROJECT, entry, openProject, project, rowsOf } from "../fixtures/ledger";
import { formatPercent } from "../numbers/format";
import { issueAsAt, issueStates, isIssueOverdue, overdueDays, stepDays } from "./issues";
import type { Project } from "./project";
import { redCardStanding } from "./red-card";
import { readyListsOf } from "./ready-lists";
import { kindAt, stageAt } from "./stage";
import { projectStanding } from "./standing";

/** Every month of the years 2020 to 2023. */
const MONTHS = Array.from({ length: 48 }, (_, index) =>
  month(`${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`),
);

/** The months in which something holds, as spans: 2021-03…2021-05. */
function spans(holds: (at: (typeof MONTHS)[number]) => boolean): string[] {
  const found: string[] = [];
  let first: string | null = null;
  for (const [index, at] of [...MONTHS, null].entries()) {
    const is = at !== null && holds(at);
    if (is) first ??= at;
    if (!is && first) {
      found.push(`${first}…${MONTHS[index - 1]}`);
      first = null;
    }
  }
  return found;
}

function stages(of: Project): Record<string, string[]> {
  const all = ["preparation", "started", "building", "completed", "production"] as const;
  return Object.fromEntries(
    all
      .map((stage) => [stage, spans((at) => stageAt(of, at) === stage)] as const)
      .filter(([, own]) => own.length > 0),
  );
}

describe("stage, at every report month", () => {
  test("前期 · 开工 · 在建 · 竣工 · 投产, across two year ends", () => {
    expect(stages(PROJECT)).toEqual({
      preparation: ["2020-01…2021-03"],
      started: ["2021-04…2021-12"],
      building: ["2022-01…2022-08"],
      completed: ["2022-09…2022-11"],
      production: ["2022-12…2023-12"],
    });
  });

  test("started and completed within one year is never 在建", () => {
    expect(
      stages(openProject({ startActual: "2021-02-01", completionActual: "2021-11-30" })),
    ).toEqual({
      preparation: ["2020-01…2021-01"],
      started: ["2021-02…2021-10"],
      completed: ["2021-11…2023-12"],
    });
  });

  test("a start on the last day of the year is that year's, on the first day the next's", () => {
    expect(stages(openProject({ startActual: "2021-12-31" }))["started"]).toEqual([
      "2021-12…2021-12",
    ]);
    expect(stages(openProject({ startActual: "2022-01-01" }))["started"]).toEqual([
      "2022-01…2022-12",
    ]);
  });

  test("what is completed without a start, or before it, is 竣工 from then on", () => {
    expect(stages(openProject({ completionActual: "2021-06-30" }))).toEqual({
      preparation: ["2020-01…2021-05"],
      completed: ["2021-06…2023-12"],
    });
    expect(
      stages(openProject({ startActual: "2021-09-01", completionActual: "2021-06-30" }))[
        "completed"
      ],
    ).toEqual(["2021-06…2023-12"]);
  });
});

describe("性质, at every report month", () => {
  const kinds = (of: Project) =>
    (["reserve", "new", "carriedOver"] as const).map((kind) =>
      spans((at) => kindAt(of, at) === kind),
    );

  test("储备 until the year of the start, 新建 in it, 续建 after it", () => {
    expect(kinds(PROJECT)).toEqual([["2020-01…2020-12"], ["2021-01…2021-12"], ["2022-01…2023-12"]]);
  });

  test("planned and not begun, it stays new; begun ahead of the plan's year, it is new then", () => {
    expect(kinds(openProject({ startPlanned: "2021-05-01" }))[1]).toEqual(["2021-01…2023-12"]);
    expect(kinds(openProject({ startPlanned: "2022-05-01", startActual: "2021-08-01" }))).toEqual([
      ["2020-01…2020-12"],
      ["2021-01…2021-12"],
      ["2022-01…2023-12"],
    ]);
    expect(kinds(openProject())[0]).toEqual(["2020-01…2023-12"]);
  });
});

/** The ready lists of a project, each with the months in which it stands on it. */
function lists(
  changes: Partial<Project>,
  issues = [] as (typeof ISSUE)[],
): Record<string, string[]> {
  const own = { project: openProject(changes), issues, revisions: [] };
  const listsAt = new Map(
    MONTHS.map((at) => [at, rowsOf([own], at).flatMap(readyListsOf)] as const),
  );
  const ids = new Set([...listsAt.values()].flat());
  return Object.fromEntries(
    [...ids].map((id) => [id, spans((at) => listsAt.get(at)?.includes(id) ?? false)] as const),
  );
}

describe("ready lists, at every report month", () => {
  test("应开未开 from the planned month to the month before the start, over the year's end; due in the next quarter before that", () => {
    expect(lists({ startPlanned: "2021-11-20", startActual: "2022-02-10" })).toEqual({
      startsNext: ["2021-07…2021-09"],
      startOverdue: ["2021-11…2022-01"],
    });
  });

  test("下季度应开工 looks over the year's end, and is over once it has started", () => {
    expect(lists({ startPlanned: "2022-01-15", startActual: "2021-11-01" })).toEqual({
      startsNext: ["2021-10…2021-10"],
      startedEarly: ["2021-11…2021-12"],
    });
  });

  test("提前开工 by the month, and only in the year of the start", () => {
    expect(lists({ startPlanned: "2021-05-31", startActual: "2021-05-01" })["startedEarly"]).toBe(
      undefined,
    );
    expect(
      lists({ startPlanned: "2021-05-01", startActual: "2021-04-30" })["startedEarly"],
    ).toEqual(["2021-04…2021-12"]);
  });

  test("应竣未竣 from the planned month to the month before the completion", () => {
    expect(
      lists({
        startActual: "2020-03-01",
        completionPlanned: "2021-12-31",
        completionActual: "2022-03-01",
      }),
    ).toEqual({
      completionsNext: ["2021-07…2021-09"],
      completionOverdue: ["2021-12…2022-02"],
    });
  });

  test("未达序时 only with a report: below the displayed pace, whatever the lamp", () => {
    const invested = [
      { month: month("2021-06"), value: 599 },
      { month: month("2021-07"), value: 700 },
      { month: month("2021-08"), value: 200 },
    ];
    expect(lists({ invested })).toEqual({ behindPace: ["2021-06…2021-06", "2021-08…2021-08"] });
    // 49.96 % against 50 % is displayed as level.
    expect(
      lists({
        plans: [{ year: 2021, investment: 10_000, curve: null }],
        invested: [{ month: month("2021-06"), value: 4996 }],
      }),
    ).toEqual({});
  });

  test("红牌 from the card's month on; with an outcome it is on no list", () => {
    const card = { date: "2021-09-10", deadline: "2021-10-10", outcome: null, outcomeAt: null };
    expect(lists({ redCard: card })).toEqual({ redCard: ["2021-09…2023-12"] });
    expect(lists({ redCard: { ...card, outcome: "已销牌" } })).toEqual({});
  });

  test("逾期问题 until it is rectified, known or not; 反复出现 from the day it was raised", () => {
    expect(lists({}, [{ ...ISSUE, rectified: "2021-09-15", closed: "2021-12-01" }])).toEqual({
      issueOverdue: ["2021-06…2021-08"],
    });
    expect(lists({}, [{ ...ISSUE, dueBy: null, repeat: 1 }])).toEqual({
      issueRecurring: ["2021-05…2023-12"],
    });
  });

  test("资金已到未开工 only of 三类资金, from the month they came to the month before the start", () => {
    const funded = { fundsArrived: "2021-03-05", startActual: "2021-06-01" };
    expect(lists({ ...funded, fundSource: "地方政府专项债券" })).toEqual({
      fundedNotStarted: ["2021-03…2021-05"],
    });
    expect(lists({ ...funded, fundSource: "企业自筹" })).toEqual({});
    expect(lists({ fundSource: "专项债", fundsArrived: null })).toEqual({});
  });

  test("谋划未入库 until it is entered; of what nobody says, nothing is said", () => {
    const library = { level: "province", entered: "2021-07-01", complete: false } as const;
    expect(lists({ library })).toEqual({ notEntered: ["2020-01…2021-06"] });
    expect(lists({ library: null })).toEqual({});
  });
});

describe("issues", () => {
  test("overdue when past due and neither rectified nor closed: 已整改 is not 已销号", () => {
    expect([isIssueOverdue(ISSUE, "2021-06-30"), isIssueOverdue(ISSUE, "2021-07-01")]).toEqual([
      false,
      true,
    ]);
    expect(overdueDays(ISSUE, "2021-07-31")).toBe(31);
    const rectified = { ...ISSUE, rectified: "2021-07-02" };
    expect(issueStates(rectified, "2021-08-01")).toEqual(["open", "rectified"]);
    expect(issueStates({ ...rectified, closed: "2021-07-09" }, "2021-08-01")).toEqual(["closed"]);
    expect(isIssueOverdue({ ...ISSUE, closed: "2021-07-09" }, "2021-08-01")).toBe(false);
    expect(isIssueOverdue({ ...ISSUE, dueBy: null }, "2029-01-01")).toBe(false);
  });

  test("挂牌督办 ends with 销号; what came back once has recurred for ever", () => {
    const listed = { ...ISSUE, listed: true, recursOf: "i0" };
    expect(issueStates(listed, "2021-05-31")).toEqual(["open", "listed", "recurring"]);
    expect(issueStates({ ...listed, closed: "2021-05-30" }, "2021-05-31")).toEqual([
      "closed",
      "recurring",
    ]);
  });

  test("days from one step to the next, over a step that was left out", () => {
    const whole = { ...ISSUE, rectified: "2021-06-02", closed: "2021-06-12" };
    expect((["assigned", "rectified", "closed"] as const).map((s) => stepDays(whole, s))).toEqual([
      2, 30, 10,
    ]);
    expect(stepDays({ ...whole, assigned: null }, "rectified")).toBe(32);
    expect(stepDays(ISSUE, "closed")).toBeNull();
  });

  test("as at a month nothing of later is known: no step, no due date, no urge", () => {
    const urges = ["2021-05-20", "2021-06-20"].map((at) => ({
      at,
      by: "督查室",
      direction: "down" as const,
      kind: "urge" as const,
      text: "",
    }));
    const known = issueAsAt(
      { ...ISSUE, assigned: "2021-06-01", rectified: "2021-06-20", urges },
      month("2021-05"),
    );
    const listings = ["2021-05-31", "2021-06-01"].map((at, index) => ({
      at,
      listed: index === 0,
      by: null,
      text: null,
    }));
    const listed = { ...ISSUE, listed: false, listings };
    expect(issueAsAt(listed, month("2021-05"))).toMatchObject({
      listed: true,
      listings: [{ at: "2021-05-31" }],
    });
    expect(issueAsAt(listed, month("2021-04"))).toMatchObject({ listed: false, listings: [] });
    // Who does not tell when it was listed tells that it is.
    expect(issueAsAt({ ...ISSUE, listed: true }, month("2021-05")).listed).toBe(true);
    expect([known.assigned, known.dueBy, known.rectified, known.urges.length]).toEqual([
      null,
      null,
      null,
      1,
    ]);
  });
});

describe("红牌", () => {
  const card = { date: "2021-09-01", deadline: "2021-10-01", outcome: null, outcomeAt: null };

  test("限期动工 up to the deadline with the days left, 逾期取消 after it", () => {
    const start = { ...card, demand: "start" } as const;
    expect(redCardStanding(start, "2021-09-30")).toEqual({
      state: "open",
      daysLeft: 1,
      follows: "start",
    });
    expect(redCardStanding(start, "2021-10-01").follows).toBe("start");
    expect(redCardStanding(start, "2021-10-31")).toEqual({
      state: "open",
      daysLeft: -30,
      follows: "cancelled",
    });
  });

  test("another demand is said as it was told, and what nobody told is not guessed", () => {
    const rectify = { ...card, demand: "rectify" } as const;
    expect(redCardStanding(rectify, "2021-09-30").follows).toBe("rectify");
    expect(redCardStanding(rectify, "2021-10-31").follows).toBe("rectify");
    expect(redCardStanding(card, "2021-09-30").follows).toBeNull();
    expect(redCardStanding(card, "2021-10-31").follows).toBeNull();
  });

  test("an outcome is told from its day on; of one without a day, always", () => {
    const standing = (outcomeAt: string | null, at: string) =>
      rowsOf([entry({ redCard: { ...card, outcome: "已销牌", outcomeAt } })], at)[0]?.redCard
        ?.state;
    expect(standing("2021-10-05", "2021-09")).toBe("open");
    expect(standing("2021-10-05", "2021-10")).toBe("past");
    expect(standing(null, "2021-09")).toBe("past");
  });

  test("with an outcome nothing follows", () => {
    expect(redCardStanding({ ...card, outcome: "已销牌" }, "2021-10-31")).toEqual({
      state: "past",
      daysLeft: null,
      follows: null,
    });
  });
});

test("a project's lamp: its year's 投资完成率 against 序时; without a plan or a report, none and why", () => {
  const september = month("2021-09");
  const standing = (changes: Partial<Project>, at = september) =>
    projectStanding(project(changes), at, DEFAULT_POLICY);
  const { rate, lamp, gapTenths } = standing({});
  expect([rate && formatPercent(rate), lamp, gapTenths]).toEqual(["75.0%", "green", 0]);
  expect(standing({ invested: [{ month: september, value: 20_000 }] }).lamp).toBe("red");
  for (const plans of [[], [{ year: 2021, investment: 0, curve: null }]])
    expect(standing({ plans })).toMatchObject({ rate: null, lamp: "none", absence: "noPlan" });
  expect(standing({}, month("2021-08"))).toMatchObject({
    rate: null,
    lamp: "none",
    absence: "notReported",
  });
});

describe("over the turn of the year", () => {
  const invested = (values: Record<string, number>) =>
    Object.entries(values).map(([at, value]) => ({ month: month(at), value }));
  const at = (changes: Partial<Project>, when: string, issues = [] as (typeof ISSUE)[]) =>
    rowsOf([{ project: openProject(changes), issues, revisions: [] }], when)[0];

  test("a carried-over project starts anew from 0 against the new year's plan", () => {
    const carried = {
      startActual: "2021-05-10",
      plans: [
        { year: 2021, investment: 1000, curve: null },
        { year: 2022, investment: 4000, curve: null },
      ],
      invested: invested({ "2021-12": 900, "2022-01": 500 }),
    };
    const states = (["2021-12", "2022-01", "2022-02"] as const).map((when) => {
      const row = at(carried, when);
      const rate = row?.standing.rate;
      return [
        row?.stage,
        row?.project.kind,
        row?.planned,
        row?.done,
        rate ? formatPercent(rate) : row?.standing.absence,
        row?.standing.lamp,
      ];
    });
    expect(states).toEqual([
      ["started", "new", 1000, 900, "90.0%", "yellow"],
      ["building", "carriedOver", 4000, 500, "12.5%", "green"],
      // The year before's value is not this month's.
      ["building", "carriedOver", 4000, null, "notReported", "none"],
    ]);
  });

  test("built on without a plan of the new year, it leaves the list with the old one", () => {
    const plans = [{ year: 2021, investment: 1000, curve: null }];
    const onList = spans((when) => at({ startActual: "2021-05-10", plans }, when) !== undefined);
    expect(onList).toEqual(["2021-01…2021-12"]);
  });

  test("started and completed in one year, it is new up to the end, and carried over in the next", () => {
    const within = { startActual: "2021-02-01", completionActual: "2021-12-31" };
    const told = (["2021-11", "2021-12", "2022-01"] as const).map((when) => {
      const row = at(within, when);
      return `${row?.stage} ${row?.project.kind}`;
    });
    expect(told).toEqual(["started new", "completed new", "completed carriedOver"]);
  });

  test("completed and in production on one day, it is in production", () => {
    const day = "2021-12-31";
    expect(stages(openProject({ completionActual: day, productionActual: day }))).toEqual({
      preparation: ["2020-01…2021-11"],
      production: ["2021-12…2023-12"],
    });
  });

  test("a deadline and a due date on the year's last day are past when December is read, on New Year's Day", () => {
    const card = {
      date: "2021-12-01",
      deadline: "2021-12-31",
      demand: "start",
      outcome: null,
      outcomeAt: null,
    } as const;
    const due = { ...ISSUE, raised: "2021-12-01", assigned: "2021-12-02", dueBy: "2021-12-31" };
    const told = (["2021-11", "2021-12", "2022-01"] as const).map((when) => {
      const row = at({ redCard: card }, when, [due]);
      return [row?.redCard?.daysLeft, row?.redCard?.follows, row?.issues[0]?.states];
    });
    expect(told).toEqual([
      [undefined, undefined, undefined],
      [-1, "cancelled", ["open", "overdue"]],
      [-32, "cancelled", ["open", "overdue"]],
    ]);
  });
});

describe("the list of a year", () => {
  test("holds the projects that have a plan for it", () => {
    expect(rowsOf([entry()], "2021-01")).toHaveLength(1);
    expect(rowsOf([entry()], "2022-01")).toHaveLength(0);
  });

  test("tells nothing that came later", () => {
    const later = entry({
      startActual: "2021-04-15",
      fundsArrived: "2021-04-01",
      progressText: "主体封顶",
      redCard: { date: "2021-05-01", deadline: "2021-06-01", outcome: null, outcomeAt: null },
      library: { level: "county", entered: "2021-04-01", complete: true },
      changes: [{ at: "2021-04-02", kind: "moved", was: "u2", of: [] }],
    });
    const [then] = rowsOf([later], "2021-03");
    expect(then?.project).toMatchObject({
      startActual: null,
      fundsArrived: null,
      progressText: null,
      redCard: null,
      library: { entered: null },
      changes: [],
      invested: [],
    });
    expect(rowsOf([later], "2021-09")[0]?.project.progressText).toBe("主体封顶");
  });

  test("counts a part in its package where that is listed, else for itself; so do packages in a circle", () => {
    const part = entry({ id: "a", partOf: "p" });
    const countedIn = (...entries: Parameters<typeof rowsOf>[0][number][]) =>
      rowsOf(entries, "2021-09").map((row) => row.countedIn);
    expect(countedIn(part, entry({ id: "p" }))).toEqual(["p", null]);
    expect(countedIn(part)).toEqual([null]);
    expect(countedIn(part, entry({ id: "p", plans: [] }))).toEqual([null]);
    expect(countedIn(entry({ id: "a", partOf: "a" }))).toEqual([null]);
    expect(
      countedIn(
        entry({ id: "a", partOf: "b" }),
        entry({ id: "b", partOf: "a" }),
        entry({ id: "c", partOf: "a" }),
      ),
    ).toEqual([null, null, "a"]);
  });
});
