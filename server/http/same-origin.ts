/** Whether a request that changes something comes from a page of this very server. */

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
/** A page elsewhere sends these only after asking, and nobody here says yes. */
const ASKED_FIRST = new Set(["application/json", "application/octet-stream"]);

/**
 * Browsers say where a request comes from: `Sec-Fetch-Site` on https, `Origin` everywhere. What says
 * neither is no browser, and has to send what no form can.
 */
export function isSameOrigin(request: Request, host: string): boolean {
  if (SAFE.has(request.method)) return true;
  const site = request.headers.get("Sec-Fetch-Site");
  if (site !== null && site !== "same-origin") return false;
  const origin = request.headers.get("Origin");
  if (origin !== null) return hostOf(origin) === host.toLowerCase();
  if (site !== null) return true;
  const type = (request.headers.get("Content-Type") ?? "").split(";")[0]?.trim().toLowerCase();
  return ASKED_FIRST.has(type ?? "");
}

/** "" of an origin that is none, as `null`. */
function hostOf(origin: string): string {
  try {
    return new URL(origin).host;
  } catch {
    return "";
  }
}
