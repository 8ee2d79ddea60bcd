/** The built-in backend in Node: as a server behind `fetch`, or asked directly. */
import { getResponse } from "msw";
import { setupServer } from "msw/node";
import { createHandlers } from "../../mocks/handlers";
import { OFFICES, type Office } from "../../mocks/offices";

const ORIGIN = "http://localhost";
const handlers = createHandlers({ base: "/", offices: OFFICES });

/**
 * Answers the app's requests during a test; offices of the test's own may be added. Remember
 * `listen` and `close`.
 */
export function createMockServer(extra: readonly Office[] = []) {
  return setupServer(...createHandlers({ base: "/", offices: [...OFFICES, ...extra] }));
}

/** The mock API's answer to one address, such as `/mock/yunling/api/v1/dataset`. */
export async function askMock(path: string, init?: RequestInit): Promise<Response> {
  const response = await getResponse(handlers, new Request(`${ORIGIN}${path}`, init));
  if (!response) throw new Error(`no handler answers ${path}`);
  return response;
}

/** The answer's body; throws for any status but 200. */
export async function askMockJson(path: string): Promise<unknown> {
  const response = await askMock(path);
  if (response.status !== 200)
    throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}
