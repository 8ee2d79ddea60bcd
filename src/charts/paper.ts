/** The drawing for paper, loaded once the page stands: when printing begins there is no time to load anything. */
import type { PaperChart } from "./paper-chart";
import { usePrinting } from "../ui/printing";

let loaded: typeof PaperChart | null = null;

/** Loads the drawing. Where it cannot be had, paper shows what the screen shows. */
export function prefetchPaperChart(): void {
  import("./paper-chart").then(
    (module) => {
      loaded = module.PaperChart;
    },
    () => undefined,
  );
}

/** The drawing while the page is being printed, else null. */
export function usePaperChart(): typeof PaperChart | null {
  return usePrinting() ? loaded : null;
}
