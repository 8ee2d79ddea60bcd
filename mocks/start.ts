/** Starts the built-in backend in the browser. */
import { setupWorker } from "msw/browser";
import { createHandlers } from "./handlers";
import { workerDesk } from "./ledger/worker-desk";
import type { OfficeLabel } from "./office";
import { OFFICES } from "./offices";

/**
 * Answers from now on at `{base}mock/{office}/api/v1`, and tells which offices there are. On a
 * secure origin (https, localhost) a service worker answers; on a plain http intranet host there is
 * none, and msw wraps the page's fetch instead. The ledger is answered by a worker of its own.
 */
export async function startMocks(base: string): Promise<readonly OfficeLabel[]> {
  const projects = projectsWanted(location.search);
  const worker = setupWorker(
    ...createHandlers({
      base,
      offices: OFFICES,
      deskFor: (plain) => workerDesk(plain, projects),
    }),
  );
  await worker.start({
    serviceWorker: { url: `${base}mockServiceWorker.js` },
    quiet: true,
    onUnhandledRequest: "bypass",
  });
  return OFFICES.map(({ id, name }) => ({ id, name }));
}

const MOST_PROJECTS = 200_000;

/** `projects=100000` in the address that the page was opened at: as many for measurements. */
function projectsWanted(search: string): number | null {
  const text = new URLSearchParams(search).get("projects") ?? "";
  return /^[1-9]\d{0,5}$/.test(text) ? Math.min(Number(text), MOST_PROJECTS) : null;
}
