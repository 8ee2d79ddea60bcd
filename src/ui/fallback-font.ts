import { lazyPart } from "../lib/lazy-part";

const GRACE_MS = 2000;

/**
 * The rules of Noto Sans SC, the last family of the stack: a hundred `@font-face` rules would eat
 * the style sheet's budget.
 */
export const fallbackFont = lazyPart("内置字体", () => import("./fallback-font-rules"));

/**
 * Names the font once the page is painted; a machine with Chinese fonts downloads the rules, never
 * a font.
 */
export function loadFallbackFont(): void {
  // Text in the wrong font is still text: nothing to say when the rules do not come.
  const load = () => void fallbackFont.prefetch();
  // Safari has no idle callback.
  if ("requestIdleCallback" in globalThis)
    globalThis.requestIdleCallback(load, { timeout: GRACE_MS });
  else setTimeout(load, GRACE_MS);
}
