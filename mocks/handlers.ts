/**
 * The mock API: every address of the contract for every built-in office, at
 * `{base}mock/{office}/api/v1`.
 */
import { type HttpHandler, type PathParams, http } from "msw";
import { problem } from "./answer";
import { answerDataset } from "./dataset-handler";
import { answerFacts } from "./facts-handler";
import { withFault } from "./fault";
import type { Office } from "./office";
import { createStores, forOffice } from "./office-store";
import type { LedgerAsk, LedgerDesk } from "./ledger/desk";

export interface MockOptions {
  /** Where the app lives, with both slashes: "/" or "/board/". */
  readonly base: string;
  readonly offices: readonly Office[];
  /** Who answers for the ledger instead of this thread's own desk. */
  readonly deskFor?: (plain: LedgerDesk) => LedgerDesk;
}

/**
 * Works in the browser worker, in msw's fallback without one, and in Node. Tests and benches add
 * offices of their own.
 */
export function createHandlers({ base, offices, deskFor }: MockOptions): HttpHandler[] {
  const find = createStores(offices);
  // Loaded with the first question: where a worker answers, this thread never needs it.
  let loading: Promise<LedgerDesk> | null = null;
  const plain: LedgerDesk = async (ask) => {
    loading ??= import("./ledger/desk").then(({ deskOf }) => deskOf(find));
    // What could not be fetched may be tried again.
    loading.catch(() => (loading = null));
    return (await loading)(ask);
  };
  const desk = deskFor?.(plain) ?? plain;
  const askLedger =
    (about: LedgerAsk["about"], name: string) =>
    ({ request, params }: { request: Request; params: PathParams }) =>
      withFault(request, (fault) =>
        desk({
          office: wordOf(params, "office"),
          about,
          id: wordOf(params, name),
          url: request.url,
          tags: request.headers.get("If-None-Match"),
          fault,
        }),
      );
  // A pattern that starts with * holds for any origin.
  const api = `*${base}mock/:office/api/v1`;
  return [
    http.get(`${api}/dataset`, ({ request, params }) =>
      forOffice(find, wordOf(params, "office"), (store) => answerDataset(request, store)),
    ),
    http.get(`${api}/regions/:code/facts`, ({ request, params }) =>
      withFault(request, (fault) =>
        forOffice(find, wordOf(params, "office"), (store) =>
          answerFacts(request, store, { code: wordOf(params, "code"), fault }),
        ),
      ),
    ),
    http.get(`${api}/regions/:code/projects`, askLedger("projects", "code")),
    http.get(`${api}/regions/:code/projects/statistics`, askLedger("statistics", "code")),
    http.get(`${api}/regions/:code/projects/quality`, askLedger("quality", "code")),
    http.get(`${api}/projects/:id`, askLedger("project", "id")),
    http.get(`${api}/*`, () => problem(404, "没有这个接口。")),
  ];
}

function wordOf(params: PathParams, name: string): string {
  const value = params[name];
  return typeof value === "string" ? value : "";
}
