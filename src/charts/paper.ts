/** The drawing for paper, loaded once the page stands: when printing begins there is no time to load anything. */
import type { PaperChart } from "./paper-chart";
import { lazyPart } from "../lib/lazy-part";
import { usePrinting } from "../ui/printing";

const paper = lazyPart("打印用的画图程序", async () => (await import("./paper-chart")).PaperChart);

/** Loads the drawing. Where it cannot be had, paper shows what the screen shows. */
export function prefetchPaperChart(): void {
  void paper.prefetch();
}

/** The drawing while the page is being printed, else null. */
export function usePaperChart(): typeof PaperChart | null {
  return usePrinting() ? paper.state().value : null;
}
