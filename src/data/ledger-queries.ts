/** The readings of the ledger's own pages. Each is null where the office has no ledger (404). */
import { queryOptions } from "@tanstack/react-query";
import { FILTER_IDS, joinWords } from "../domain/ledger/filters";
import type { ProjectPage, ProjectsQuestion } from "../domain/ledger/listed";
import type { RegionCode } from "../domain/facts/county";
import type { Month } from "../domain/facts/period";
import { lazyPart } from "../lib/lazy-part";
import type { Backend } from "./addresses";
import { readJson, readJsonOnce } from "./client";
import { common, unlessAbsent } from "./queries";

const reader = lazyPart("读台账的程序", () => import("./wire/parse-projects"));

/** Projects of a page: enough to fill a screen, few enough to come at once. */
const PAGE_LENGTH = 100;
/** Of a page that is not for the eye: the most that contract section 1 allows. */
export const LONG_PAGE_LENGTH = 500;

/**
 * A page of the list: the first, or the one at a cursor. Each is a reading of its own, so that
 * those far from what is looked at can be forgotten, and be read again by their cursor.
 */
export function projectPageQuery(
  backend: Backend,
  question: ProjectsQuestion,
  cursor: string | null,
) {
  return queryOptions({
    ...common,
    queryKey: ["projects", backend, question, cursor],
    // The first says what holds for all of them: Back finds it.
    ...(cursor !== null && { gcTime: PAGE_KEPT_MS }),
    queryFn: ({ signal }) => readPage(backend, question, cursor, signal),
  });
}

/** A page that is not looked at is kept so long, ms: enough to turn back. */
const PAGE_KEPT_MS = 20_000;

/**
 * All pages of the list in turn, for a file; none where the office has no ledger. Throws the
 * signal's reason once it is aborted.
 */
export async function* readAllPages(
  backend: Backend,
  question: ProjectsQuestion,
  signal: AbortSignal,
): AsyncGenerator<ProjectPage, void, undefined> {
  let cursor: string | null = null;
  do {
    // oxlint-disable-next-line no-await-in-loop -- each page names the next
    const page: ProjectPage | null = await readLongPage(backend, question, cursor, signal);
    if (page === null) return;
    yield page;
    cursor = page.next;
  } while (cursor !== null);
}

/** A long page of the list, to find a place in it; it is gone through again from project to project. */
export function longPageQuery(backend: Backend, question: ProjectsQuestion, cursor: string | null) {
  return queryOptions({
    ...common,
    queryKey: ["projects-in-order", backend, question, cursor],
    queryFn: ({ signal }) => readLongPage(backend, question, cursor, signal),
  });
}

async function readLongPage(
  backend: Backend,
  question: ProjectsQuestion,
  cursor: string | null,
  signal: AbortSignal,
): Promise<ProjectPage | null> {
  const { parseProjectPage } = await reader.load();
  const path = projectsPath(question, cursor, LONG_PAGE_LENGTH);
  return unlessAbsent(readJsonOnce(backend, path, parseProjectPage, signal));
}

async function readPage(
  backend: Backend,
  question: ProjectsQuestion,
  cursor: string | null,
  signal: AbortSignal,
): Promise<ProjectPage | null> {
  const { parseProjectPage } = await reader.load();
  const path = projectsPath(question, cursor);
  // Of a list that is scrolled through, the answers that came once would add up.
  const read = cursor === null ? readJson : readJsonOnce;
  return unlessAbsent(read(backend, path, parseProjectPage, signal));
}

/** One project as at a month; null, too, where there is none with that id. */
export function projectQuery(backend: Backend, id: string, month: Month) {
  return queryOptions({
    ...common,
    queryKey: ["project", backend, id, month],
    queryFn: async ({ signal }) => {
      const { parseProject } = await reader.load();
      const path = `/projects/${encodeURIComponent(id)}?month=${month}`;
      return unlessAbsent(readJson(backend, path, parseProject, signal));
    },
  });
}

/** What the figures are made of: of the same projects as the list; their order does not matter. */
export function statisticsQuery(backend: Backend, question: Omit<ProjectsQuestion, "sort">) {
  const { region, month, choice, text } = question;
  return queryOptions({
    ...common,
    queryKey: ["ledger-statistics", backend, region, month, choice, text],
    queryFn: async ({ signal }) => {
      const { parseStatistics } = await reader.load();
      const path = `/regions/${region}/projects/statistics?${questionText({ ...question, sort: [] })}`;
      return unlessAbsent(readJson(backend, path, parseStatistics, signal));
    },
  });
}

/** 数据质量 of a region or a unit. */
export function qualityQuery(backend: Backend, of: { region: RegionCode; month: Month }) {
  const { region, month } = of;
  return queryOptions({
    ...common,
    queryKey: ["ledger-quality", backend, region, month],
    queryFn: async ({ signal }) => {
      const { parseQuality } = await reader.load();
      const path = `/regions/${region}/projects/quality?month=${month}`;
      return unlessAbsent(readJson(backend, path, parseQuality, signal));
    },
  });
}

/** Where a backend answers with a page of the list: the first, or the one at a cursor. */
export function projectsPath(
  question: ProjectsQuestion,
  cursor: string | null,
  length = PAGE_LENGTH,
): string {
  const page = `limit=${length}${cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`}`;
  return `/regions/${question.region}/projects?${questionText(question)}&${page}`;
}

function questionText({ month, choice, text, sort }: ProjectsQuestion): string {
  const filters = FILTER_IDS.flatMap((id) => {
    const words = choice[id];
    return words ? [[id, joinWords(words)]] : [];
  });
  const order = sort.map(({ column, descending }) => `${descending ? "-" : ""}${column}`).join(",");
  const pairs = [
    ["month", month],
    ...filters,
    ...(text === "" ? [] : [["q", text]]),
    ...(order === "" ? [] : [["sort", order]]),
  ];
  return pairs.map(([name, value]) => `${name}=${encodeURIComponent(value ?? "")}`).join("&");
}
