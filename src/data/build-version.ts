/**
 * Which build this page is, and which one the host serves now: a wall renews itself when they differ. And whether what a host
 * answers is a part of this app at all: a gateway's login page comes with 200, too. For the page and for the app-shell worker.
 */

/** The build of this page, as the build wrote it into index.html; null under the development server. */
export function thisBuild(): string | null {
  const build = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content;
  return build === undefined || build === "" ? null : build;
}

/**
 * The build that the host serves now, from `version.json` beside index.html, past every cache. Null where the file is
 * missing or malformed, the host can't be reached, or `signal` ends the reading: no reason to renew, and never an error.
 */
export async function readVersion(signal: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(new URL("version.json", document.baseURI), { cache: "no-store", signal });
    return response.ok ? buildOf(await response.json()) : null;
  } catch {
    return null;
  }
}

/** Whether a document is one of this app, of whatever build. */
export function isAppDocument(html: string): boolean {
  return /<meta\s+name=["']?build["'\s]/.test(html);
}

/** The scripts and style sheets that such a document names, in its own words: ./assets/… */
export function filesNamedIn(html: string): string[] {
  return [...html.matchAll(/\s(?:src|href)=["']([^"']*assets\/[^"']+)["']/g)].flatMap(([, file]) => file ?? []);
}

/** Whether an answer can be a file of assets/: no error, and no fallback page of the host under the file's name. */
export function isAssetAnswer(response: Pick<Response, "status" | "headers">): boolean {
  return response.status === 200 && !(response.headers.get("content-type") ?? "").startsWith("text/html");
}

/** Whether an answer can be config.json: what its members say is checked when the page starts. Reads the answer; never rejects. */
export async function isConfigAnswer(response: Response): Promise<boolean> {
  const body: unknown = response.ok ? await response.json().catch(() => null) : null;
  return typeof body === "object" && body !== null && !Array.isArray(body);
}

function buildOf(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("build" in body)) return null;
  return typeof body.build === "string" && body.build !== "" ? body.build : null;
}
