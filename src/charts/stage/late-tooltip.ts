import { lazyPart } from "../../lib/lazy-part";

/**
 * The box beside what is in question; the first figure gets it with the file of all others. What it
 * says is also said aloud, without it.
 */
export const lateTooltip = lazyPart(
  "图上的提示框",
  async () => (await import("./plot-tooltip")).PlotTooltip,
);
