/** When the first picture stands, for what has to wait for it. */

/**
 * Where no figure ever comes (口径说明, an error), what waits for the first picture starts after this.
 */
const NO_FIGURE_MS = 3000;

const waiting = new Set<() => void>();

/**
 * Settles once the figures of the first picture are painted, or after three seconds on a page
 * without any.
 */
export function whenPainted(): Promise<void> {
  return new Promise((resolve) => {
    waiting.add(resolve);
    setTimeout(resolve, NO_FIGURE_MS);
  });
}

/**
 * Tells what waits that a chart has been drawn; a second later, so that it doesn't compete with the
 * rest of the page.
 */
export function chartDrawn(): void {
  if (waiting.size === 0) return;
  const ready = [...waiting];
  waiting.clear();
  setTimeout(() => ready.forEach((resolve) => resolve()), 1000);
}
