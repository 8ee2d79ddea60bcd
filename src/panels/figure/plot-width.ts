/**
 * How wide a figure's plot will be, from the numbers of page and grid: for what is kept free before
 * it is drawn.
 */
import { breakpoint, page, stroke } from "../../ui/tokens/screen.json";

interface Step {
  /** From this page width on. */
  readonly from: number;
  readonly margin: number;
  readonly gutter: number;
  /** A panel's padding on one side. */
  readonly side: number;
  /** Which of the two shares applies. */
  readonly share: "wide" | "narrow" | "whole";
}

const STEPS: readonly Step[] = [
  { from: breakpoint.monitor, ...page.monitor, ...page.wide, share: "wide" },
  { from: breakpoint.desk, ...page.monitor, share: "wide" },
  { from: breakpoint.tablet, ...page.desk, share: "narrow" },
  { from: breakpoint.phone, ...page.desk, share: "whole" },
  { from: 0, ...page.phone, share: "whole" },
];

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
export function plotWidth(share: Share, ofPage = pageWidth()): number {
  const step = STEPS.find(({ from }) => ofPage >= from);
  if (!step) return ofPage;
  const { margin, gutter, side } = step;
  const content = Math.min(ofPage, page.most) - 2 * margin;
  const taken = step.share === "whole" ? 12 : share[step.share];
  return ((content + gutter) / 12) * taken - gutter - 2 * (side + stroke.hair);
}
