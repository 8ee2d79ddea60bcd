/**
 * Where Back closes what is open, each open surface has a history entry of its own; this is what
 * the app has to know of that.
 */
/**
 * How many open surfaces the current history entry stands for; 0: a page, as everywhere that Back
 * goes from page to page.
 */
export function surfaceDepth(): number {
  const state: unknown = history.state;
  const depth =
    typeof state === "object" && state !== null && "surfaces" in state ? state.surfaces : 0;
  return typeof depth === "number" ? depth : 0;
}

/** A navigation is told whether to replace the current history entry. */
export type Navigate = (replace: boolean) => void;

let leave = (navigate: Navigate, replaces: boolean): void => navigate(replaces);

/**
 * Runs a navigation so that Back leads from it to the page, not to a surface that is open now.
 * `replaces`: it never pushes.
 */
export function fromPage(navigate: Navigate, replaces: boolean): void {
  leave(navigate, replaces);
}

/** For `back-closes`, which is loaded with the first surface and knows what is open. */
export function leaveBy(other: typeof leave): void {
  leave = other;
}
