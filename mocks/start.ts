/** Starts the built-in backend in the browser. */
import { FetchInterceptor } from "@mswjs/interceptors/fetch";
import { getResponse } from "msw";
import { createHandlers } from "./handlers";
import type { ToWorker } from "./ledger-worker";
import type { OfficeLabel } from "../src/backend/office";
import { tellWorker, workerDesk } from "../src/backend/ledger/worker-desk";
import { OFFICES, TRIAL_OFFICE } from "./offices";

/**
 * Answers from now on at `{base}mock/{office}/api/v1`, and tells which offices there are. MSW wraps
 * the page's fetch: a service worker is missing on plain http, and the browser may end one and start
 * it anew without its knowing whom to answer. The ledger is answered by a worker of its own.
 */
export function startMocks(base: string): readonly OfficeLabel[] {
  const projects = projectsWanted(location.search);
  const handlers = createHandlers({
    base,
    offices: OFFICES,
    deskFor: (plain) => workerDesk(plain, () => startLedger(projects)),
  });
  const interceptor = new FetchInterceptor();
  // oxlint-disable-next-line typescript/no-misused-promises -- it waits for what its listeners return
  interceptor.on("request", async ({ request, controller }) => {
    const response = await getResponse(handlers, request);
    // All else goes out to the network.
    if (response) controller.respondWith(response);
  });
  interceptor.apply();
  return [...OFFICES.map(({ id, name }) => ({ id, name })), TRIAL_OFFICE];
}

function startLedger(projects: number | null): Worker {
  const worker = new Worker(new URL("./ledger-worker.ts", import.meta.url), { type: "module" });
  tellWorker(worker, { projects } satisfies ToWorker);
  return worker;
}

const MOST_PROJECTS = 200_000;

/** `projects=100000` in the address that the page was opened at: as many for measurements. */
function projectsWanted(search: string): number | null {
  const text = new URLSearchParams(search).get("projects") ?? "";
  return /^[1-9]\d{0,5}$/.test(text) ? Math.min(Number(text), MOST_PROJECTS) : null;
}
