/**
 * Opens this very address anew, where the program that runs can't go on: never into anything else
 * than the app, and never in a loop.
 */
import { canOpen } from "../data/host/app-presence";
import { readVersion, thisBuild } from "../data/host/build-version";
import type { FileFault } from "../lib/program-files";

/** In the tab's own memory: for which build of the host this tab has opened itself anew. */
const MEMORY = "opened anew for";

/**
 * Opens the page anew and never settles; false where that would not help: the host would not serve
 * the app, or it serves the very build that lacks the file. For a gateway's login the page goes in
 * any case: the gateway takes it from there.
 */
export async function reopenPage(fault: FileFault): Promise<boolean> {
  if (fault !== "login") {
    const [isServed, build] = await Promise.all([canOpen(), readVersion()]);
    if (!isServed || (fault === "missing" && build === thisBuild())) return false;
  }
  return leave();
}

/**
 * The same without being asked, for a page whose file went with a new build: only where the host
 * serves another build than this one, and once for each such build. False where it does not.
 */
export async function reopenForNewBuild(): Promise<boolean> {
  const build = await readVersion();
  if (build === null || build === thisBuild() || !isFirstFor(build) || !(await canOpen()))
    return false;
  return leave();
}

/** Remembers it. Without a memory it could go on for ever. */
function isFirstFor(build: string): boolean {
  try {
    const isFirst = sessionStorage.getItem(MEMORY) !== build;
    sessionStorage.setItem(MEMORY, build);
    return isFirst;
  } catch {
    return false;
  }
}

function leave(): Promise<never> {
  globalThis.location.reload();
  return new Promise(() => undefined);
}
