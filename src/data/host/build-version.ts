/**
 * Which build this page is, and which one the host serves now: a wall renews itself when they
 * differ.
 */
import { inTime } from "../../lib/time-limit";
import { ANSWER_LIMIT_MS } from "../exchange";

/**
 * The build of this page, as the build wrote it into index.html; null under the development server.
 */
export function thisBuild(): string | null {
  const build = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content;
  return build === undefined || build === "" ? null : build;
}

/**
 * The build that the host serves now, from `version.json` beside index.html, past every cache. Null
 * where the file is missing or malformed, or the host does not answer in time: no reason to renew,
 * and never an error.
 */
export async function readVersion(): Promise<string | null> {
  return inTime(ANSWER_LIMIT_MS, askBuild).catch(() => null);
}

async function askBuild(signal: AbortSignal): Promise<string | null> {
  const response = await fetch(new URL("version.json", document.baseURI), {
    cache: "no-store",
    signal,
  });
  return response.ok ? buildOf(await response.json()) : null;
}

function buildOf(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("build" in body)) return null;
  return typeof body.build === "string" && body.build !== "" ? body.build : null;
}
