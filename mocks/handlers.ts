/**
 * The mock API: every address of the contract for every built-in office, at
 * `{base}mock/{office}/api/v1`, with faults on demand.
 */
import { type HttpHandler, http } from "msw";
import { createBackend } from "../src/backend/backend";
import type { LedgerDesk } from "../src/backend/ledger/desk";
import { emptied, withFaults } from "./fault";
import { type Office, storesOf } from "./offices";

export interface MockOptions {
  /** Where the app lives, with both slashes: "/" or "/board/". */
  readonly base: string;
  readonly offices: readonly Office[];
  /** Who answers for the ledger instead of this thread's own desk. */
  readonly deskFor?: (plain: LedgerDesk) => LedgerDesk;
}

/**
 * Works in the browser, and in Node. Tests and benches add offices of their own.
 */
export function createHandlers({ base, offices, deskFor }: MockOptions): HttpHandler[] {
  const { find } = storesOf(offices);
  const nothingReported = offices.map((office) => ({
    ...office,
    load: async () => emptied(await office.load()),
  }));
  const answer = withFaults({
    whole: createBackend(find, deskFor),
    empty: createBackend(storesOf(nothingReported).find),
    find,
  });
  // A pattern that starts with * holds for any origin.
  return [
    http.get(`*${base}mock/:office/api/v1/*`, ({ request, params: { office } }) =>
      answer(request, { office: String(office), path: pathOf(request) }),
    ),
  ];
}

/** Below the API, as it stands in the address. */
function pathOf(request: Request): string {
  return /\/mock\/[^/]+\/api\/v1(\/.*)$/.exec(new URL(request.url).pathname)?.[1] ?? "/";
}
