/** The place for query keys of the writing addresses: every reading of them, as `queryOptions`. */
import { type QueryClient, hashKey, queryOptions } from "@tanstack/react-query";
import type * as z from "zod/mini";
import type { ReportTable } from "../../domain/submissions/tables";
import { factsSpan } from "../../domain/facts/scope";
import { type Backend, DATASET_PATH, factsPath } from "../addresses";
import { readJson } from "../client";
import { common, unlessAbsent } from "../queries";
import { factsReader, readDataset } from "../wire/door";
import { logSchema } from "../wire/work/log";
import { mergerSchema, officeSchema } from "../wire/work/office";
import {
  accountsSchema,
  linksSchema,
  sessionSchema,
  sessionsSchema,
  settingsSchema,
  type WireSession,
} from "../wire/work/people";
import { projectWorkSchema } from "../wire/work/projects";
import { submissionDetailSchema, submissionsSchema } from "../wire/work/submissions";
import { previewSchema, versionsSchema } from "../wire/work/versions";
import { WorkRefusal, readAs, send } from "./work-client";

/** What all keys of work begin with. */
const WORK = "work";

/** One unit's table of one month. */
export interface SubmissionKey {
  readonly unit: string;
  readonly month: string;
  readonly table: ReportTable;
}

/** The address of a submission below the API. */
export function submissionPath({ unit, month, table }: SubmissionKey): string {
  return `/submissions/${unit}/${month}/${table}`;
}

/** Who is signed in, and which ways there are to. */
export const sessionQuery = (backend: Backend) =>
  reading(backend, ["session"], "/session", sessionSchema);

/** Of the administrator: all accounts. */
export const accountsQuery = (backend: Backend) =>
  reading(backend, ["accounts"], "/accounts", accountsSchema);

/** Of the administrator: the walls' links. */
export const linksQuery = (backend: Backend) => reading(backend, ["links"], "/links", linksSchema);

export const settingsQuery = (backend: Backend) =>
  reading(backend, ["settings"], "/settings", settingsSchema);

/** Units, 口径 and 报送日 as they stand. */
export const officeQuery = (backend: Backend) =>
  reading(backend, ["office"], "/office", officeSchema);

/** Of the administrator: what merging one unit into another would come to. */
export const mergerQuery = (backend: Backend, { from, into }: { from: string; into: string }) =>
  reading(
    backend,
    ["merger", from, into],
    `/office/merger?${new URLSearchParams({ from, into }).toString()}`,
    mergerSchema,
  );

/** One's own sessions. */
export const ownSessionsQuery = (backend: Backend) =>
  reading(backend, ["sessions"], "/account/sessions", sessionsSchema);

export interface LogQuestion {
  /** The `next` of the page before; null: from the newest. */
  readonly before: number | null;
  /** What the entries are about, or what that begins with; null: all. */
  readonly about: string | null;
}

const LOG_PAGE = 50;

/** A page of the log, the newest first. */
export const logQuery = (backend: Backend, { before, about }: LogQuestion) => {
  const query = new URLSearchParams({ limit: String(LOG_PAGE) });
  if (before !== null) query.set("before", String(before));
  if (about !== null) query.set("about", about);
  return reading(backend, ["log", about, before], `/log?${query.toString()}`, logSchema);
};

/** What each unit has reported of a month; null: the newest that can be reported. */
export const submissionsQuery = (backend: Backend, month: string | null) =>
  reading(
    backend,
    ["submissions", month],
    `/submissions${month === null ? "" : `?month=${month}`}`,
    submissionsSchema,
  );

export const submissionQuery = (backend: Backend, key: SubmissionKey) =>
  reading(
    backend,
    ["submission", key.unit, key.month, key.table],
    submissionPath(key),
    submissionDetailSchema,
  );

/** What was published, the newest first. */
export const versionsQuery = (backend: Backend) =>
  reading(backend, ["versions"], "/versions", versionsSchema);

/** What the next publication would change. */
export const previewQuery = (backend: Backend) =>
  reading(backend, ["preview"], "/publications/preview", previewSchema);

/** What the board of the newest version shows first; null where nothing was published yet. */
export const newestBoardQuery = ({ base, fault }: Backend) => {
  const newest = { base, fault };
  return queryOptions({
    ...common,
    retry: (failures, error) => common.retry(failures, error),
    queryKey: [WORK, newest, "board"],
    queryFn: async ({ signal }) => {
      const dataset = await unlessAbsent(readJson(newest, DATASET_PATH, readDataset, signal));
      if (!dataset) return null;
      const span = factsSpan({}, dataset);
      const facts = await readJson(newest, factsPath(span), factsReader(span.region), signal);
      return { dataset, facts };
    },
  });
};

/** A project as the staff have it. */
export const projectWorkQuery = (backend: Backend, id: string) =>
  reading(backend, ["project", id], `/projects/${encodeURIComponent(id)}/work`, projectWorkSchema);

/** After something was done: all that was read of work is read anew where it is in view. */
export function workChanged(client: QueryClient, backend: Backend): Promise<void> {
  return client.invalidateQueries({ queryKey: [WORK, backend] });
}

/**
 * After somebody signed in, or out (`session` says who is there now): nothing that was read before is
 * kept, and what is in view is read anew.
 */
export async function readerChanged(
  client: QueryClient,
  backend: Backend,
  session: WireSession,
): Promise<void> {
  const { queryKey } = sessionQuery(backend);
  client.removeQueries({ type: "inactive" });
  client.setQueryData(queryKey, session);
  await client.invalidateQueries({
    predicate: (query) => query.queryHash !== hashKey(queryKey),
  });
}

function reading<Schema extends z.core.$ZodType>(
  backend: Backend,
  key: readonly (string | number | null)[],
  path: string,
  schema: Schema,
) {
  const read = readAs(schema);
  return queryOptions({
    ...common,
    // What others do in the meantime is what these pages are about.
    staleTime: 0,
    retry: (failures, error) =>
      error instanceof WorkRefusal
        ? failures < 2 && error.status === 503
        : common.retry(failures, error),
    queryKey: [WORK, backend, ...key],
    queryFn: ({ signal }) => send(backend, { method: "GET", path, signal }, read),
  });
}
