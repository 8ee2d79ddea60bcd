// @vitest-environment node
/**
 * List, sums, facets and statistics of any ledger agree under any filters, as they come through the
 * API: asked as the app asks, read as the app reads, counted here by hand.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { deskOf } from "../../src/backend/ledger/desk";
import { createStores } from "../../src/backend/office-store";
import { projectsPath } from "../../src/data/ledger-queries";
import { parseProjectPage, parseStatistics } from "../../src/data/wire/parse-projects";
import { code, month } from "../../src/domain/fixtures/build";
import { anyLedger } from "../../src/domain/fixtures/ledger";
import { anyChoice, anySort } from "../../src/domain/fixtures/ledger-questions";
import { FILTER_IDS, LEDGER_FILTERS } from "../../src/domain/ledger/filters";
import type { ListedProject, ProjectPage, ProjectsQuestion } from "../../src/domain/ledger/listed";
import type { LedgerEntry } from "../../src/domain/ledger/project";
import { TRIAL_DATASET } from "../support/trial-office";

const AT = month("2021-09");
const WHOLE = { region: code("root"), month: AT, choice: {}, text: "", sort: [] } as const;

/** Who answers for an office that has this ledger. */
function serverOf(ledger: readonly LedgerEntry[]) {
  const unit = (name: string, order: number) =>
    ({ code: name, name, parent: "root", kind: "county", order }) as const;
  const dataset = {
    ...TRIAL_DATASET,
    generatedAt: "2021-10-08T09:00:00+08:00",
    root: "root",
    months: [AT],
    regions: [
      { code: "root", name: "试点市", parent: null, kind: "prefecture", order: 0 } as const,
      unit("u1", 2),
      unit("u2", 1),
      unit("u3", 3),
    ],
  };
  const facts = { region: "root", revision: "r1", facts: [] };
  const desk = deskOf(createStores(async () => ({ dataset, facts, ledger })).find);
  return async (path: string, about: "projects" | "statistics"): Promise<unknown> => {
    const url = `http://localhost/api/v1${path}`;
    const ask = { office: "t", about, id: "root", url, tags: null } as const;
    return (await desk(ask)).json();
  };
}
type Ask = ReturnType<typeof serverOf>;

/** Some pages of the list. */
async function pagesOf(ask: Ask, question: ProjectsQuestion, limit = 500): Promise<ProjectPage[]> {
  const pages: ProjectPage[] = [];
  let cursor: string | null = null;
  do {
    const path: string = projectsPath(question, cursor, limit);
    const page: ProjectPage = parseProjectPage(await ask(path, "projects"));
    pages.push(page);
    cursor = page.next;
  } while (cursor !== null);
  return pages;
}

/** Those that count for themselves: no part of a package that is on the year's list. */
function countedOf(
  listed: readonly ListedProject[],
  all: readonly ListedProject[],
): readonly ListedProject[] {
  const packageOf = new Map(all.map(({ id, partOf }) => [id, partOf]));
  return listed.filter(({ id, partOf }) => {
    if (partOf === null || !packageOf.has(partOf)) return true;
    // In a circle nobody stands for it.
    let at: string | null | undefined = partOf;
    for (let steps = 0; steps <= all.length && at && at !== id; steps += 1) at = packageOf.get(at);
    return at === id;
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const plannedOf = ({ plans }: ListedProject) =>
  plans.find(({ year }) => year === 2021)?.investment ?? 0;
const doneOf = ({ invested }: ListedProject) => invested.find((entry) => entry.month === AT)?.value;
const isOfYear = (day: string | null) => day?.startsWith("2021") ?? false;

function summaryOf(counted: readonly ListedProject[], parts: number) {
  const count = (isMeant: (project: ListedProject) => boolean) => counted.filter(isMeant).length;
  const reported = counted.filter((project) => doneOf(project) !== undefined);
  const done = reported.length > 0 ? sum(reported.map((project) => doneOf(project) ?? 0)) : null;
  return {
    projects: counted.length,
    parts,
    totalInvestment: sum(counted.map(({ totalInvestment }) => totalInvestment)),
    planned: sum(counted.map(plannedOf)),
    done,
    reported: reported.length,
    // What has begun or ended is told up to the month: what comes later is not in the answer.
    startRate: {
      numerator: count(({ startActual }) => isOfYear(startActual)),
      denominator: count(({ startPlanned }) => isOfYear(startPlanned)),
    },
    completionRate: {
      numerator: count(({ completionActual }) => isOfYear(completionActual)),
      denominator: count(({ completionPlanned }) => isOfYear(completionPlanned)),
    },
    investmentRate: {
      numerator: done,
      denominator: done === null ? null : sum(reported.map(plannedOf)),
    },
  };
}

const anything = fc.record({
  ledger: anyLedger,
  choice: anyChoice,
  sort: anySort,
  limit: fc.integer({ min: 1, max: 5 }),
});
const RUNS = { numRuns: 60 };

test("pages give every project once, in one order; the sums are those of what they list", () =>
  fc.assert(
    fc.asyncProperty(anything, async ({ ledger, choice, sort, limit }) => {
      const ask = serverOf(ledger);
      const question = { ...WHOLE, choice, sort };
      const pages = await pagesOf(ask, question, limit);
      const [whole] = await pagesOf(ask, question);
      const listed = pages.flatMap(({ projects }) => projects);
      expect(listed).toEqual(whole?.projects);
      expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
      const all = (await pagesOf(ask, WHOLE)).flatMap(({ projects }) => projects);
      const counted = countedOf(listed, all);
      for (const page of pages) {
        expect(page.total).toBe(listed.length);
        expect(page.summary).toEqual(summaryOf(counted, listed.length - counted.length));
        expect(page.facets).toEqual(whole?.facets);
      }
    }),
    RUNS,
  ));

test("a facet's count is what the list has when that value alone is chosen in its filter", () =>
  fc.assert(
    fc.asyncProperty(anything, async ({ ledger, choice }) => {
      const ask = serverOf(ledger);
      const [page] = await pagesOf(ask, { ...WHOLE, choice });
      for (const id of FILTER_IDS) {
        const counts = page?.facets[id] ?? {};
        const values = new Set([
          ...Object.keys(counts),
          ...Object.keys(LEDGER_FILTERS[id].options ?? {}),
        ]);
        for (const value of values) {
          const [chosen] = await pagesOf(ask, { ...WHOLE, choice: { ...choice, [id]: [value] } });
          expect([id, value, chosen?.total]).toEqual([id, value, counts[value] ?? 0]);
        }
      }
    }),
    RUNS,
  ));

test("the statistics count the projects of the summary, however they are grouped", () =>
  fc.assert(
    fc.asyncProperty(anything, async ({ ledger, choice }) => {
      const ask = serverOf(ledger);
      const question = { ...WHOLE, choice };
      const [page] = await pagesOf(ask, question);
      const path = projectsPath(question, null).replace("/projects?", "/projects/statistics?");
      const { stages, leaders } = parseStatistics(await ask(path, "statistics"));
      const summary = page?.summary;
      expect(sum(stages.flatMap((unit) => Object.values(unit.stages)))).toBe(summary?.projects);
      const total = (key: "projects" | "planned" | "totalInvestment" | "starts") =>
        sum(leaders.map((leader) => leader[key]));
      expect([
        total("projects"),
        total("planned"),
        total("totalInvestment"),
        total("starts"),
      ]).toEqual([
        summary?.projects,
        summary?.planned,
        summary?.totalInvestment,
        summary?.startRate.numerator,
      ]);
      expect(sum(leaders.map(({ done }) => done ?? 0))).toBe(summary?.done ?? 0);
    }),
    RUNS,
  ));
