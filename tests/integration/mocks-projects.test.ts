// @vitest-environment node
import { beforeAll, describe, expect, it } from "vitest";
import { buildYunling } from "../../mocks/datasets/yunling/build-yunling";
import { parseWire } from "../../src/data/wire/contract-words";
import { factsSchema } from "../../src/data/wire/wire";
import {
  type WireProject,
  type WireProjectList,
  projectDetailSchema,
  projectListSchema,
} from "../../src/data/wire/wire-ledger";
import { qualitySchema, statisticsSchema } from "../../src/data/wire/wire-statistics";
import type { Issue } from "../../src/domain/ledger/project";
import { joinWords } from "../../src/domain/ledger/filters";
import { askMockJson } from "../support/mock-server";

const API = "/mock/yunling/api/v1";
const MONTH = "2026-10";

async function list(query: string, region = "990100"): Promise<WireProjectList> {
  return parseWire(
    projectListSchema,
    await askMockJson(`${API}/regions/${region}/projects?${query}`),
  );
}

/** Follows `next` to the end. */
async function pages(query: string): Promise<WireProject[][]> {
  const all: WireProject[][] = [];
  let next: string | null = "";
  while (next !== null) {
    const page: WireProjectList = await list(next === "" ? query : `${query}&cursor=${next}`);
    all.push(page.items);
    ({ next } = page);
  }
  return all;
}

let everything: WireProject[];
let issuesOf: ReadonlyMap<string, readonly Issue[]>;

beforeAll(async () => {
  everything = (await pages(`month=${MONTH}&limit=500`)).flat();
  issuesOf = new Map(buildYunling().ledger?.map((entry) => [entry.project.id, entry.issues]));
});

const issueTests = {
  open: (issue: Issue) => !issue.closed,
  overdue: (issue: Issue) =>
    issue.dueBy !== null && issue.dueBy <= "2026-10-31" && !issue.rectified,
  rectified: (issue: Issue) => issue.rectified !== null && issue.closed === null,
  closed: (issue: Issue) => issue.closed !== null,
  listed: (issue: Issue) => issue.listed && issue.closed === null,
  recurring: (issue: Issue) => issue.recursOf !== null || issue.repeat > 0,
};
const hasIssue = (project: WireProject, state: string) =>
  (issuesOf.get(project.id) ?? []).some(issueTests[state as keyof typeof issueTests]);

const END = "2026-10-31";
const NEXT = new Set(["2027-01", "2027-02", "2027-03"]);
const isBegun = (project: WireProject) => project.stage !== "preparation";
const isEnded = ({ stage }: WireProject) => stage === "completed" || stage === "production";
const isNext = (day: string | null) => NEXT.has(day?.slice(0, 7) ?? "");
const rateOf = (project: WireProject) => {
  const planned = project.plans.find((plan) => plan.year === 2026)?.investment ?? 0;
  const done = project.invested.find((entry) => entry.month === MONTH)?.value;
  return planned === 0 || done === undefined ? null : done / planned;
};
const FUND_WORDS: Record<string, string> = {
  bond: "专项债",
  treasury: "抗疫特别国债",
  central: "中央预算内",
};

/** What stands on each ready list, written apart from the domain. */
const LISTS: Record<string, (project: WireProject) => boolean> = {
  startOverdue: (project) => !isBegun(project) && (project.startPlanned ?? "9") <= END,
  startedEarly: ({ startActual, startPlanned }) =>
    startActual !== null &&
    startActual.startsWith("2026") &&
    startActual.slice(0, 7) < (startPlanned ?? "0").slice(0, 7),
  completionOverdue: (project) => !isEnded(project) && (project.completionPlanned ?? "9") <= END,
  behindPace: (project) => Math.round(((rateOf(project) ?? 9) - 10 / 12) * 1000) < 0,
  redCard: ({ redCard }) => redCard?.outcome === null,
  issueOverdue: (project) => hasIssue(project, "overdue"),
  issueRecurring: (project) => hasIssue(project, "recurring"),
  fundedNotStarted: (project) =>
    !isBegun(project) &&
    typeof project.fundsArrived === "string" &&
    Object.values(FUND_WORDS).some((word) => project.fundSource.includes(word)),
  startsNext: (project) => !isBegun(project) && isNext(project.startPlanned),
  completionsNext: (project) => !isEnded(project) && isNext(project.completionPlanned),
  notEntered: ({ kind, library }) => kind === "reserve" && library?.entered === null,
};

/** What each filter means, written apart from the handlers. */
const MEANING: Record<string, (project: WireProject, value: string) => boolean> = {
  list: (project, value) => LISTS[value]?.(project) ?? false,
  counties: (project, value) => project.county === value,
  stage: (project, value) => project.stage === value,
  lamp: (project, value) => project.lamp === value,
  kind: (project, value) => project.kind === value,
  level: (project, value) => project.levels.some((level) => level === value),
  sector: (project, value) => project.sector === value,
  fund: (project, value) => project.fundSource === value,
  fundGroup: (project, value) => project.fundSource.includes(FUND_WORDS[value] ?? "?"),
  leader: (project, value) => project.leader === value,
  unit: (project, value) => project.unit === value,
  tag: (project, value) => project.batchTags.includes(value),
  round: (project, value) => project.startRound === value,
  redCard: (project, value) =>
    project.redCard !== null && (project.redCard.outcome === null) === (value === "open"),
  issue: hasIssue,
  issueKind: (project, value) =>
    (issuesOf.get(project.id) ?? []).some((issue) => issue.kind === value),
  library: ({ library }, value) => (library?.entered === null ? "none" : library?.level) === value,
};

describe("filters", () => {
  it("has a meaning for every facet, and every facet has values", async () => {
    const { facets, total } = await list(`month=${MONTH}&limit=1`);
    expect(Object.keys(facets)).toEqual(Object.keys(MEANING));
    expect(total).toBe(everything.length);
    for (const counts of Object.values(facets))
      expect(Object.keys(counts).length).toBeGreaterThan(1);
  });

  it.each(Object.keys(MEANING))("%s keeps exactly the projects that match", async (filter) => {
    const { facets } = await list(`month=${MONTH}&limit=1`);
    const matches = MEANING[filter];
    for (const [value, count] of Object.entries(facets[filter] ?? {})) {
      const wanted = everything
        .filter((project) => matches?.(project, value))
        .map((project) => project.id);
      const found = await list(
        `month=${MONTH}&limit=500&${filter}=${encodeURIComponent(joinWords([value]))}`,
      );
      expect(
        found.items
          .map((project) => project.id)
          .slice()
          .sort(),
      ).toEqual(wanted.slice().sort());
      expect([found.total, count]).toEqual([wanted.length, wanted.length]);
      expect(wanted.length).toBeGreaterThan(0);
      expect(wanted.length).toBeLessThan(everything.length);
    }
  });

  it("takes words of one filter as alternatives and different filters together", async () => {
    const found = await list(
      `month=${MONTH}&limit=500&counties=990101,990102&stage=started,building&lamp=red`,
    );
    const wanted = everything.filter(
      (project) =>
        ["990101", "990102"].includes(project.county) &&
        ["started", "building"].includes(project.stage) &&
        project.lamp === "red",
    );
    expect(
      found.items
        .map((project) => project.id)
        .slice()
        .sort(),
    ).toEqual(
      wanted
        .map((project) => project.id)
        .slice()
        .sort(),
    );
    expect(wanted.length).toBeGreaterThan(0);
  });

  it("counts a filter's other values as they would be, the other filters standing", async () => {
    const { facets } = await list(`month=${MONTH}&limit=1&stage=started&lamp=red`);
    for (const lamp of ["red", "yellow", "green"]) {
      const wanted = everything.filter(
        (project) => project.stage === "started" && project.lamp === lamp,
      );
      expect(facets.lamp?.[lamp]).toBe(wanted.length);
    }
    expect(Object.values(facets.stage ?? {}).reduce((sum, count) => sum + count, 0)).toBe(
      everything.filter((project) => project.lamp === "red").length,
    );
  });

  it("finds text in names, former names, ids and the unit in charge", async () => {
    const byName = await list(`month=${MONTH}&limit=500&q=${encodeURIComponent("老旧小区")}`);
    expect(byName.total).toBe(
      everything.filter(
        (project) =>
          project.name.includes("老旧小区") ||
          project.formerNames.some((name) => name.includes("老旧小区")),
      ).length,
    );
    expect(byName.total).toBeGreaterThan(0);
    const renamed = everything.find((project) => project.formerNames.length > 0);
    const byFormer = await list(
      `month=${MONTH}&q=${encodeURIComponent(renamed?.formerNames[0] ?? "?")}`,
    );
    expect(byFormer.items.map((project) => project.id)).toContain(renamed?.id);
    const byId = await list(`month=${MONTH}&q=${(everything[5]?.id ?? "").toLowerCase()}`);
    expect(byId.items.map((project) => project.id)).toEqual([everything[5]?.id]);
    expect((await list(`month=${MONTH}&q=${encodeURIComponent("没有的字")}`)).items).toEqual([]);
  });

  it("answers a unit's own address with its projects only", async () => {
    const found = await list(`month=${MONTH}&limit=500`, "990103");
    expect(found.items.map((project) => project.id)).toEqual(
      (await list(`month=${MONTH}&limit=500&counties=990103`)).items.map((project) => project.id),
    );
    expect(found.total).toBeGreaterThan(0);
  });
});

describe("paging and sorting", () => {
  it.each([1, 50, 500])("visits each project once, %i at a time", async (limit) => {
    const query =
      limit === 1 ? `month=${MONTH}&limit=1&counties=990106` : `month=${MONTH}&limit=${limit}`;
    const visited = await pages(query);
    const ids = visited.flat().map((project) => project.id);
    const wanted =
      limit === 1 ? everything.filter((project) => project.county === "990106") : everything;
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice().sort()).toEqual(
      wanted
        .map((project) => project.id)
        .slice()
        .sort(),
    );
    expect(visited.slice(0, -1).every((page) => page.length === limit)).toBe(true);
  });

  it("sorts by several columns, what has no value last", async () => {
    const sortedItems = (await pages(`month=${MONTH}&limit=500&sort=-investmentRate,name`)).flat();
    const rates = sortedItems.map((project) => {
      const planned = project.plans.find((plan) => plan.year === 2026)?.investment ?? 0;
      const done = project.invested.find((entry) => entry.month === MONTH)?.value;
      return planned === 0 || done === undefined ? null : done / planned;
    });
    const firstMissing = rates.indexOf(null);
    expect(firstMissing).toBeGreaterThan(0);
    expect(rates.slice(firstMissing).every((rate) => rate === null)).toBe(true);
    const present = rates.slice(0, firstMissing).map(Number);
    expect(present).toEqual(present.slice().sort((a, b) => b - a));
    const names = sortedItems.slice(firstMissing).map((project) => project.name);
    expect(names).toEqual(names.slice().sort());
    const ascending = (await pages(`month=${MONTH}&limit=500&sort=investmentRate`)).flat();
    expect(ascending.at(-1)?.id).toBe(ascending.slice(firstMissing).at(-1)?.id);
    expect(ascending[0]?.id).not.toBe(sortedItems[0]?.id);
  });

  it("keeps the units' display order by default", () => {
    const counties = [...new Set(everything.map((project) => project.county))];
    expect(counties.at(-2)).toBe("990100-zone1");
    expect(counties.at(-1)).toBe("990100-direct");
    expect(counties).toHaveLength(12);
  });
});

describe("statistics and quality", () => {
  const statistics = async (query: string, region = "990100") =>
    parseWire(
      statisticsSchema,
      await askMockJson(`${API}/regions/${region}/projects/statistics?${query}`),
    );

  it.each(["", "&counties=990103", "&issue=open&kind=carriedOver", "&lamp=red&q=项目"])(
    "count what the list holds: %j",
    async (filters) => {
      const query = `month=${MONTH}${filters}`;
      const { summary, facets } = await list(`${query}&limit=1`);
      const { month, stages, leaders, issues } = await statistics(query);
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
      expect(month).toBe(MONTH);
      expect(sum(stages.flatMap((unit) => Object.values(unit.stages)))).toBe(summary.projects);
      expect(sum(leaders.map(({ projects }) => projects))).toBe(summary.projects);
      expect(sum(leaders.map(({ planned }) => planned))).toBe(summary.planned);
      expect(sum(leaders.map(({ overdueProjects }) => overdueProjects))).toBe(
        facets["issue"]?.["overdue"] ?? 0,
      );
      expect(sum(issues.map(({ all }) => all))).toBeGreaterThan(0);
    },
  );

  it("finds what is wrong below a region, and of a unit its own", async () => {
    const quality = async (region: string) =>
      parseWire(
        qualitySchema,
        await askMockJson(`${API}/regions/${region}/projects/quality?month=${MONTH}`),
      );
    const all = await quality("990100");
    const own = await quality("990106");
    expect(all.month).toBe(MONTH);
    expect(own.findings).toEqual(all.findings.filter(({ project }) => project.county === "990106"));
    expect(own.findings.map(({ rule }) => rule)).toContain("investedFalls");
    const renamed = everything.filter((project) => project.formerNames.length > 0);
    expect(
      all.findings.flatMap(({ rule, project }) => (rule === "renamed" ? [project.id] : [])),
    ).toEqual(renamed.map(({ id }) => id).sort());
  });
});

describe("sums and views", () => {
  it("adds up a unit's list to what the unit reported, but for 岚溪县", async () => {
    const facts = parseWire(
      factsSchema,
      await askMockJson(`${API}/regions/990100/facts?from=${MONTH}&to=${MONTH}`),
    );
    expect(facts.facts).toHaveLength(11);
    for (const record of facts.facts) {
      const { summary } = await list(`month=${MONTH}&counties=${record.county}&limit=1`);
      const excess = record.county === "990103" ? 12000 : 0;
      expect(summary).toMatchObject({
        projects: record.projects?.total,
        totalInvestment: record.projects?.totalInvestment,
        planned: record.investment?.planned,
        done: (record.investment?.done ?? NaN) - excess,
        startRate: { numerator: record.starts?.done, denominator: record.starts?.planned },
        completionRate: {
          numerator: record.completions?.done,
          denominator: record.completions?.planned,
        },
        investmentRate: {
          numerator: (record.investment?.done ?? NaN) - excess,
          denominator: record.investment?.planned,
        },
      });
    }
  });

  it("lists the parts of packages, and counts them in the package; the package's own answer shows them", async () => {
    const { summary, total } = await list(`month=${MONTH}&limit=1`);
    const parts = everything.filter((project) => project.partOf);
    expect([summary.projects, summary.parts, total]).toEqual([
      everything.length - parts.length,
      9,
      everything.length,
    ]);
    const id = parts[0]?.partOf ?? "";
    const whole = parseWire(
      projectDetailSchema,
      await askMockJson(`${API}/projects/${id}?month=${MONTH}`),
    );
    expect(whole.parts).toEqual(parts.filter((project) => project.partOf === id));
  });

  it("sums what is filtered, not the page", async () => {
    const { summary, total } = await list(`month=${MONTH}&lamp=red&limit=1`);
    const red = everything.filter((project) => project.lamp === "red");
    expect([summary.projects + (summary.parts ?? 0), total]).toEqual([red.length, red.length]);
    expect(summary.totalInvestment).toBe(
      red.reduce((sum, project) => sum + project.totalInvestment, 0),
    );
  });

  it("shows the newest month when none is asked, and an earlier month as it was known then", async () => {
    expect((await list("limit=500")).items).toEqual(everything.slice(0, 500));
    const earlier = await list("month=2025-03&limit=500");
    expect(
      earlier.items
        .flatMap((project) => project.invested)
        .filter((entry) => entry.month > "2025-03"),
    ).toEqual([]);
    const days = earlier.items.flatMap((project) => [
      project.startActual,
      project.completionActual,
      project.redCard?.date,
    ]);
    expect(days.filter((day) => day && day > "2025-03-31")).toEqual([]);
    expect(earlier.items.every((project) => project.plans.some((plan) => plan.year === 2025))).toBe(
      true,
    );
    expect(
      earlier.items
        .filter((project) => project.stage === "started")
        .every((project) => project.startActual?.startsWith("2025")),
    ).toBe(true);
  });

  it("shows an issue as it stood at the month, and a corrected value with what it was", async () => {
    const [id, issues] =
      [...issuesOf].find(
        ([, items]) =>
          items[0]?.closed && items[0].raised < "2026-06" && items[0].closed >= "2026-06",
      ) ?? [];
    const at = issues?.[0]?.raised.slice(0, 7);
    const then = parseWire(
      projectDetailSchema,
      await askMockJson(`${API}/projects/${id}?month=${at}`),
    );
    const now = parseWire(
      projectDetailSchema,
      await askMockJson(`${API}/projects/${id}?month=${MONTH}`),
    );
    expect([then.issues[0]?.closed, now.issues[0]?.closed]).toEqual([null, issues?.[0]?.closed]);
    const corrected = await Promise.all(
      everything
        .filter((project) => project.county === "990106")
        .map(async (project) =>
          parseWire(projectDetailSchema, await askMockJson(`${API}/projects/${project.id}`)),
        ),
    );
    const revisions = corrected
      .flatMap((project) => project.revisions)
      .filter((revision) => revision.reportedAt === "2026-11-03");
    expect(revisions.map((revision) => revision.month)).toEqual(["2026-10"]);
  });
});
