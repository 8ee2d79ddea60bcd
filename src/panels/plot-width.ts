/**
 * How wide a figure's plot will be, from the grid's own numbers (base.css, grid.module.css): for
 * what is kept free before it is drawn.
 */

interface Step {
  /** From this page width on. */
  readonly from: number;
  readonly margin: number;
  readonly gutter: number;
  /** A figure's padding on one side, with its hairline. */
  readonly padding: number;
  /** Which of the two shares applies. */
  readonly share: "wide" | "narrow" | "whole";
}

const STEPS: readonly Step[] = [
  { from: 2400, margin: 40, gutter: 24, padding: 25, share: "wide" },
  { from: 1600, margin: 32, gutter: 24, padding: 25, share: "wide" },
  { from: 1101, margin: 24, gutter: 16, padding: 21, share: "narrow" },
  { from: 600, margin: 24, gutter: 16, padding: 21, share: "whole" },
  { from: 0, margin: 16, gutter: 12, padding: 16, share: "whole" },
];

const WIDEST_PAGE = 2320;

/** Columns of twelve that a figure takes: from 1600 px on, and below. */
export interface Share {
  readonly wide: number;
  readonly narrow: number;
}

let known: number | null = null;

/** The page's width without its scroll bar; asked of the browser once per size of the window. */
function pageWidth(): number {
  if (known === null) {
    window.addEventListener("resize", () => (known = null), { once: true });
    known = document.body.clientWidth;
  }
  return known;
}

/** The plot's width in px. On a page up to 1100 px every figure takes all of it. */
export function plotWidth(share: Share, page = pageWidth()): number {
  const step = STEPS.find(({ from }) => page >= from);
  if (!step) return page;
  const { margin, gutter, padding } = step;
  const content = Math.min(page, WIDEST_PAGE) - 2 * margin;
  const taken = step.share === "whole" ? 12 : share[step.share];
  return ((content + gutter) / 12) * taken - gutter - 2 * padding;
}
