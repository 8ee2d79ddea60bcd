/**
 * The mock API: every address of the contract for every built-in office, at
 * `{base}mock/{office}/api/v1`, with faults on demand.
 */
import { type HttpHandler, http } from "msw";
import { createBackend } from "../src/backend/backend";
import type { LedgerDesk } from "../src/backend/ledger/desk";
import { emptied, withFaults } from "./fault";
import { type Office, TRIAL_OFFICE, storesOf } from "./offices";
import type { Remembered, Trial } from "./work/trial";

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
  const trial = trialOnce();
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
    http.all(`*${base}mock/${TRIAL_OFFICE.id}/api/v1/*`, async ({ request }) =>
      (await trial())(request, pathOf(request)),
    ),
    http.get(`*${base}mock/:office/api/v1/*`, ({ request, params: { office } }) =>
      answer(request, { office: String(office), path: pathOf(request) }),
    ),
  ];
}

/** Loaded at the first question to it: few ask. */
function trialOnce(): () => Promise<Trial> {
  let loading: Promise<Trial> | null = null;
  return () => {
    loading ??= import("./work/trial").then(({ createTrial }) =>
      createTrial(Date.now(), tabMemory()),
    );
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
}

const SIGNED_IN = "trial-signed-in";

/** Of this tab; null where there is none, as in Node. */
function tabMemory(): Remembered | null {
  if (typeof sessionStorage === "undefined") return null;
  return {
    read: () => sessionStorage.getItem(SIGNED_IN),
    write: (name) => {
      if (name === null) sessionStorage.removeItem(SIGNED_IN);
      else sessionStorage.setItem(SIGNED_IN, name);
    },
  };
}

/** Below the API, as it stands in the address. */
function pathOf(request: Request): string {
  return /\/mock\/[^/]+\/api\/v1(\/.*)$/.exec(new URL(request.url).pathname)?.[1] ?? "/";
}
