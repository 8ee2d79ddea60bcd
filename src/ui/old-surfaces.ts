import { lazyPart } from "../lib/lazy-part";
import { surfaceDepth } from "./surface-depth";

const backCloses = lazyPart("返回键的程序", () => import("./back-closes"));

/**
 * A reload with a surface open ends on that surface's entry, and nothing is open any more. To be
 * called once at the start.
 */
export function dropOldSurfaces(): void {
  if (surfaceDepth() > 0) void backCloses.prefetch();
}
