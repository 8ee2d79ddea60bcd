/**
 * What opens on a press, each with the headless library in chunks of its own: none of it is needed
 * to paint the first screen.
 */
import { lazySurface } from "./lazy-surface";
import { popover } from "./popover";

export const menu = lazySurface("菜单", async () => (await import("./menu-surface")).MenuSurface);
export const menuSelect = lazySurface(
  "选择列表",
  async () => (await import("./menu-select-surface")).MenuSelectSurface,
);
export const multiSelect = lazySurface(
  "选择列表",
  async () => (await import("./multi-select-surface")).MultiSelectSurface,
);

/** To be called once the page stands: the first press then opens at once. */
export function prefetchSurfaces(): void {
  for (const surface of [popover, menu, menuSelect, multiSelect]) surface.prefetch();
}
