/** A figure's key and plot for a file. Loaded when a file is asked for. */
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import type { Figure } from "../../figures/figure";
import { ForFile } from "../base/hatch";
import { plainSvg } from "./plain-svg";
import { resolvePrintTokens } from "../base/print-theme";
import { StaticChart, keyHeightOf, staticLayout } from "./static-chart";
import type { StaticPlot, StaticPlotOptions } from "./static-plot";

/**
 * Draws key and plot in the print theme, beside the page, and answers them as plain SVG markup: all
 * rows, or those of `window`, on the axis of all of them. The height answered is the real one,
 * which may be more than was asked for.
 */
export function drawStaticPlot(figure: Figure, options: StaticPlotOptions): StaticPlot {
  const layout = staticLayout(figure, options);
  const keyHeight = keyHeightOf(layout);
  const markup = drawnOnce(
    <ForFile value>
      <StaticChart layout={layout} demo={figure.stamp.demo} />
    </ForFile>,
    (host) => markupOf(host, keyHeight),
  );
  return {
    markup,
    width: options.width,
    height: Math.ceil((keyHeight + layout.plot.height) * 100) / 100,
  };
}

/**
 * What `read` finds in elements drawn into a box that is on no page: nothing is laid out or
 * painted.
 */
function drawnOnce<Result>(drawing: ReactNode, read: (host: Element) => Result): Result {
  const host = document.createElement("div");
  const failures: unknown[] = [];
  const root = createRoot(host, { onUncaughtError: (error) => failures.push(error) });
  flushSync(() => root.render(drawing));
  try {
    if (failures.length > 0) throw failures[0];
    return read(host);
  } finally {
    root.unmount();
  }
}

function markupOf(host: Element, keyHeight: number): string {
  const drawings = [
    { svg: host.querySelector("svg[data-part=key]"), top: 0 },
    { svg: host.querySelector("svg[data-plot]"), top: keyHeight },
  ];
  return plainSvg(
    drawings.flatMap(({ svg, top }) => (svg ? [{ svg, top }] : [])),
    { resolve: resolvePrintTokens },
  );
}
