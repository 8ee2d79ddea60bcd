/**
 * The mock API: every address of the contract for every built-in office, at
 * `{base}mock/{office}/api/v1`.
 */
import { type HttpHandler, type PathParams, http } from "msw";
import { BadRequest, problem } from "./answer";
import { answerDataset } from "./dataset-handler";
import { answerFacts } from "./facts-handler";
import { withFault } from "./fault";
import type { Office } from "./office";
import { type FindStore, type OfficeStore, createStores } from "./office-store";
import { answerProject, answerProjects, answerQuality, answerStatistics } from "./ledger/answers";

export interface MockOptions {
  /** Where the app lives, with both slashes: "/" or "/board/". */
  readonly base: string;
  readonly offices: readonly Office[];
}

/**
 * Works in the browser worker, in msw's fallback without one, and in Node. Tests and benches add
 * offices of their own.
 */
export function createHandlers({ base, offices }: MockOptions): HttpHandler[] {
  const find = createStores(offices);
  // A pattern that starts with * holds for any origin.
  const api = `*${base}mock/:office/api/v1`;
  return [
    http.get(`${api}/dataset`, ({ request, params }) =>
      forOffice(find, params, (store) => answerDataset(request, store)),
    ),
    http.get(`${api}/regions/:code/facts`, ({ request, params }) =>
      withFault(request, (fault) =>
        forOffice(find, params, (store) =>
          answerFacts(request, store, { code: wordOf(params, "code"), fault }),
        ),
      ),
    ),
    http.get(`${api}/regions/:code/projects`, ({ request, params }) =>
      withFault(request, (fault) =>
        forOffice(find, params, (store) =>
          answerProjects(request, store, { code: wordOf(params, "code"), fault }),
        ),
      ),
    ),
    http.get(`${api}/regions/:code/projects/statistics`, ({ request, params }) =>
      withFault(request, (fault) =>
        forOffice(find, params, (store) =>
          answerStatistics(request, store, { code: wordOf(params, "code"), fault }),
        ),
      ),
    ),
    http.get(`${api}/regions/:code/projects/quality`, ({ request, params }) =>
      withFault(request, (fault) =>
        forOffice(find, params, (store) =>
          answerQuality(request, store, { code: wordOf(params, "code"), fault }),
        ),
      ),
    ),
    http.get(`${api}/projects/:id`, ({ request, params }) =>
      withFault(request, (fault) =>
        forOffice(find, params, (store) =>
          answerProject(request, store, { id: wordOf(params, "id"), fault }),
        ),
      ),
    ),
    http.get(`${api}/*`, () => problem(404, "没有这个接口。")),
  ];
}

function wordOf(params: PathParams, name: string): string {
  const value = params[name];
  return typeof value === "string" ? value : "";
}

async function forOffice(
  find: FindStore,
  params: PathParams,
  answer: (store: OfficeStore) => Response,
): Promise<Response> {
  const id = wordOf(params, "office");
  const store = await find(id);
  if (!store) return problem(404, `没有内置单位“${id}”。`);
  try {
    return answer(store);
  } catch (error) {
    if (error instanceof BadRequest) return problem(400, error.message);
    throw error;
  }
}
