/**
 * A figure on paper: its pictures' layout, drawn in the page itself. Loaded once the page stands: a
 * browser that prints waits for nothing.
 */
import type { ReactNode } from "react";
import type { Figure } from "../../figures/figure";
import { figurePages } from "../../figures/pages";
import { StaticChart, staticLayout } from "./static-chart";

/** Fits a sheet of A4 on its side, in the px of a browser: 297 mm less its margins and the panel's. */
const WIDTH = 1000;
/** With title and notes they fit it in height. */
const MOST_ROWS = 20;

export interface PaperChartProps {
  readonly figure: Figure;
  /** px; by default the sheet's. */
  readonly width?: number | undefined;
}

/** Every row and every series, in as many parts as sheets need; each part has the whole head. */
export function PaperChart({ figure, width = WIDTH }: PaperChartProps): ReactNode {
  return figurePages(figure, MOST_ROWS).map((window) => (
    <div key={window?.first ?? 0} data-sheet="">
      <StaticChart
        layout={staticLayout(figure, {
          width,
          height: null,
          rowHeight: { least: 26, most: 26 },
          columns: "all",
          window,
        })}
        demo={figure.stamp.demo}
      />
    </div>
  ));
}
