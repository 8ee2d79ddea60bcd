/**
 * The drawing for paper, loaded once the page stands: when printing begins there is no time to load
 * anything.
 */
import { type ReactNode, createElement } from "react";
import type { Figure } from "../../figures/figure";
import { lazyPart } from "../../lib/lazy-part";
import { usePrinting } from "../../ui/printing";

const paper = lazyPart("打印用的画图程序", async () => (await import("./paper-chart")).PaperChart);

/** Loads the drawing. Where it cannot be had, paper shows what the screen shows. */
export function prefetchPaperChart(): void {
  void paper.prefetch();
}

/**
 * Draws a figure while the page is being printed, `width` px wide or as wide as the sheet; null
 * else, and where the drawing cannot be had.
 */
export function usePaperChart(width?: number): ((figure: Figure) => ReactNode) | null {
  const Chart = usePrinting() ? paper.state().value : null;
  return Chart && ((figure) => createElement(Chart, { figure, width }));
}
