/**
 * Which build this page is, and which one the host serves now: a wall renews itself when they
 * differ.
 */

/**
 * The build of this page, as the build wrote it into index.html; null under the development server.
 */
export function thisBuild(): string | null {
  const build = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content;
  return build === undefined || build === "" ? null : build;
}

/**
 * The build that the host serves now, from `version.json` beside index.html, past every cache. Null
 * where the file is missing or malformed, the host can't be reached, or `signal` ends the reading:
 * no reason to renew, and never an error.
 */
export async function readVersion(signal: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(new URL("version.json", document.baseURI), {
      cache: "no-store",
      signal,
    });
    return response.ok ? buildOf(await response.json()) : null;
  } catch {
    return null;
  }
}

function buildOf(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("build" in body)) return null;
  return typeof body.build === "string" && body.build !== "" ? body.build : null;
}
