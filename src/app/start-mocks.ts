/** The one door to the built-in backend: a dynamic import, so that an office with its own server never downloads it. */
import type { Office } from "../panels/view";

/** Starts the built-in backend under the app's base path and returns the offices that it serves. */
export async function startMocks(basePath: string): Promise<readonly Office[]> {
  const { startMocks: start } = await import("../../mocks/start");
  return start(basePath);
}
