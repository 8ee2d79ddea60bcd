/**
 * The place for query keys: every reading that the app does, as `queryOptions`. Those of the
 * ledger's own pages stand in ledger-queries.ts.
 */
import { type QueryClient, notifyManager, queryOptions } from "@tanstack/react-query";
import type { RegionCode } from "../domain/facts/county";
import type { Dataset } from "../domain/facts/dataset";
import type { DataProblem } from "../domain/facts/data-problem";
import type { Facts } from "../domain/facts/facts";
import type { LedgerConcerns, LedgerQuestion } from "../domain/ledger/concerns";
import type { Month } from "../domain/facts/period";
import { PartError, lazyPart } from "../lib/lazy-part";
import { type Backend, DATASET_PATH, type FactsSpan, factsPath } from "./addresses";
import { readJson } from "./client";
import { HttpError, UnreachableError, VersionError } from "./failure";
import { factsReader, readDataset } from "./wire/door";

/**
 * Retries what may pass by itself: no answer (a timed-out one once), 408, 429, 5xx, and a part of
 * the program that reads it. A wrong format or a 404 stays wrong.
 */
export function shouldRetry(failures: number, error: unknown): boolean {
  if (failures >= 2) return false;
  if (error instanceof UnreachableError) return !error.timedOut || failures < 1;
  if (error instanceof PartError) return true;
  return (
    error instanceof HttpError &&
    (error.status >= 500 || error.status === 408 || error.status === 429)
  );
}

/** 1 s, 2 s, 4 s … at most 30 s. */
export function retryDelay(attempt: number): number {
  return Math.min(1000 * 2 ** attempt, 30_000);
}

/** How every reading is repeated, and for how long its answer is fresh. */
export const common = { retry: shouldRetry, retryDelay, staleTime: 30_000 };

/** The office's data set. */
export function datasetQuery(backend: Backend) {
  return queryOptions({
    ...common,
    queryKey: ["dataset", backend],
    queryFn: ({ signal }) => readVersion(backend, signal),
  });
}

/**
 * The data set of the version that is asked for. Throws `VersionError` where the server has none, or
 * answers with another: one that publishes no versions gives its newest figures whatever is asked.
 */
async function readVersion(backend: Backend, signal: AbortSignal): Promise<Dataset> {
  const reading = readJson(backend, DATASET_PATH, readDataset, signal);
  const { version } = backend;
  if (version === undefined) return reading;
  const dataset = await unlessAbsent(reading);
  if (dataset?.version?.id !== version) throw new VersionError();
  return dataset;
}

/** Facts of a region's units from one month to another, both included. */
export function factsQuery(backend: Backend, range: FactsSpan) {
  const { region, from, to } = range;
  return queryOptions({
    ...common,
    queryKey: ["facts", backend, region, from, to],
    queryFn: ({ signal }) => readJson(backend, factsPath(range), factsReader(region), signal),
  });
}

/** The facts that the page stands on: what has been read of all that it asks for. */
export function factsInView(client: QueryClient, backend: Backend) {
  const queryKey = ["facts", backend];
  return inView(client, () =>
    client.getQueriesData<Facts>({ queryKey, type: "active" }).flatMap(([, facts]) => facts ?? []),
  );
}

/** The readings of the ledger that tell what in them did not fit. */
const WITH_PROBLEMS = ["ledger-concerns", "projects", "project", "ledger-quality"];

/** The same of the ledger, where it was read. */
export function ledgerInView(client: QueryClient, backend: Backend) {
  return inView(client, () =>
    WITH_PROBLEMS.flatMap((name) =>
      client
        .getQueriesData<{ readonly problems: readonly DataProblem[] }>({
          queryKey: [name, backend],
          type: "active",
        })
        .flatMap(([, read]) => read ?? []),
    ),
  );
}

/** A store to subscribe to. The same values are the same list. */
function inView<Value>(client: QueryClient, read: () => readonly Value[]): InView<Value> {
  let last: readonly Value[] = [];
  const current = () => {
    const next = read();
    if (next.length !== last.length || next.some((value, index) => value !== last[index]))
      last = next;
    return last;
  };
  return {
    current,
    subscribe: (listener) => client.getQueryCache().subscribe(notifyManager.batchCalls(listener)),
  };
}

export interface InView<Value> {
  readonly current: () => readonly Value[];
  readonly subscribe: (listener: () => void) => () => void;
}

/** Tells of every reading that came, also of one that brought nothing new. */
export function onReading(client: QueryClient, listener: () => void): () => void {
  return client.getQueryCache().subscribe((event) => {
    if (event.type === "updated" && event.action.type === "success") listener();
  });
}

/** The ledger is read by few pages. */
const ledgerReader = lazyPart("读台账的程序", () => import("./wire/ledger"));

/** The ledger's own sums for one unit, or null where the office has no ledger (404). */
export function ledgerSummaryQuery(
  backend: Backend,
  of: { region: RegionCode; county: RegionCode; month: Month },
) {
  const { region, county, month } = of;
  const path = `${ledgerPath({ region, counties: [county], month })}&limit=1`;
  return queryOptions({
    ...common,
    queryKey: ["ledger-summary", backend, region, county, month],
    queryFn: async ({ signal }) =>
      unlessAbsent(readJson(backend, path, (await ledgerReader.load()).parseLedgerSummary, signal)),
  });
}

/** Red cards and issues of some units, or null where the office has no ledger (404). */
export function ledgerConcernsQuery(backend: Backend, question: LedgerQuestion) {
  const path = ledgerPath(question);
  return queryOptions({
    ...common,
    queryKey: ["ledger-concerns", backend, question],
    queryFn: async ({ signal }): Promise<LedgerConcerns | null> => {
      const { parseLedgerPage } = await ledgerReader.load();
      const all = await unlessAbsent(readJson(backend, `${path}&limit=1`, parseLedgerPage, signal));
      if (all === null) return null;
      const cards = await readJson(
        backend,
        `${path}&redCard=open&limit=${MOST_NAMES}`,
        parseLedgerPage,
        signal,
      );
      const { total, names } = cards;
      return {
        redCards: { total, names },
        issues: all.issues,
        problems: [...all.problems, ...cards.problems],
      };
    },
  });
}

/**
 * Where a backend answers with the projects whose issues are overdue: as many as it lists at once.
 */
export function ledgerOverduePath(question: LedgerQuestion): string {
  return `${ledgerPath(question)}&issue=overdue&limit=${MOST_LISTED}`;
}

/** Projects with an overdue issue, or null where the office has no ledger (404). */
export function ledgerOverdueQuery(backend: Backend, question: LedgerQuestion) {
  return queryOptions({
    ...common,
    queryKey: ["ledger-overdue", backend, question],
    queryFn: async ({ signal }) =>
      unlessAbsent(
        readJson(
          backend,
          ledgerOverduePath(question),
          (await ledgerReader.load()).parseLedgerOverdue,
          signal,
        ),
      ),
  });
}

function ledgerPath({ region, counties, month }: LedgerQuestion): string {
  return `/regions/${region}/projects?month=${month}${counties === null ? "" : `&counties=${counties.join(",")}`}`;
}

/** The most that contract section 1 allows. */
const MOST_LISTED = 500;
/** More red cards than this are counted, not named. */
const MOST_NAMES = 10;

/** 404 means that the office has no ledger, which is a fact and no failure. */
export async function unlessAbsent<Value>(reading: Promise<Value>): Promise<Value | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return null;
    throw error;
  }
}
