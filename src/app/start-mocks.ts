/**
 * The one door to the built-in backend: a dynamic import, so that an office with its own server
 * never downloads it.
 */
import { lazyPart } from "../lib/lazy-part";
import type { Office } from "../panels/view";

const mocks = lazyPart("内置数据", () => import("../../mocks/start"));

/** Starts the built-in backend under the app's base path and returns the offices that it serves. */
export async function startMocks(basePath: string): Promise<readonly Office[]> {
  const { startMocks: start } = await mocks.load();
  return start(basePath);
}
