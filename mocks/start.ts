/** Starts the built-in backend in the browser. */
import { setupWorker } from "msw/browser";
import { createHandlers } from "./handlers";
import type { OfficeLabel } from "./office";
import { OFFICES } from "./offices";

/**
 * Answers from now on at `{base}mock/{office}/api/v1`, and tells which offices there are. On a
 * secure origin (https, localhost) a service worker answers; on a plain http intranet host there is
 * none, and msw wraps the page's fetch instead.
 */
export async function startMocks(base: string): Promise<readonly OfficeLabel[]> {
  const worker = setupWorker(...createHandlers({ base, offices: OFFICES }));
  await worker.start({
    serviceWorker: { url: `${base}mockServiceWorker.js` },
    quiet: true,
    onUnhandledRequest: "bypass",
  });
  return OFFICES.map(({ id, name }) => ({ id, name }));
}
