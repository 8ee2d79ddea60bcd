const GRACE_MS = 2000;

/**
 * Names Noto Sans SC, the last family of the stack, once the page is painted. Its hundred `@font-face` rules would eat
 * the style sheet's budget, hence a chunk of its own; a machine with Chinese fonts downloads the rules, never a font.
 */
export function loadFallbackFont(): void {
  const load = () => {
    // Text in the wrong font is still text: nothing to say when the rules do not come.
    import("@fontsource-variable/noto-sans-sc").catch(() => undefined);
  };
  // Safari has no idle callback.
  if ("requestIdleCallback" in globalThis) globalThis.requestIdleCallback(load, { timeout: GRACE_MS });
  else setTimeout(load, GRACE_MS);
}
