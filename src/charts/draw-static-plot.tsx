/** A figure's key and plot for a file. Loaded with the chart library, when a file is asked for. */
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import type { Figure } from "../figures/figure";
import { ForFile } from "./hatch";
import { plainSvg } from "./plain-svg";
import { resolvePrintTokens } from "./print-theme";
import { StaticChart, type StaticLayout, keyHeightOf, staticLayout } from "./static-chart";
import type { StaticPlot, StaticPlotOptions } from "./static-plot";

/**
 * Draws key and plot off the page, in the print theme, and answers them as plain SVG markup: all rows, or those of
 * `window`, on the axis of all of them. The height answered is the real one, which may be more than was asked for.
 * @throws Error where the drawing fails or does not come to rest; the page is left as it was in any case.
 */
export async function drawStaticPlot(figure: Figure, options: StaticPlotOptions): Promise<StaticPlot> {
  const layout = staticLayout(figure, options);
  const markup = await drawnMarkup(layout, figure.stamp.demo);
  return { markup, width: options.width, height: Math.ceil((keyHeightOf(layout) + layout.plot.height) * 100) / 100 };
}

async function drawnMarkup(layout: StaticLayout, demo: boolean): Promise<string> {
  const host = hiddenHost();
  const failures: unknown[] = [];
  // Ids of their own: the page's drawings have the same ones.
  const root = createRoot(host, { identifierPrefix: "still", onUncaughtError: (error) => failures.push(error) });
  try {
    document.body.append(host);
    flushSync(() =>
      root.render(
        <ForFile value>
          <StaticChart layout={layout} demo={demo} />
        </ForFile>,
      ),
    );
    return await settled(host, layout, failures);
  } finally {
    flushSync(() => root.unmount());
    host.remove();
  }
}

function hiddenHost(): HTMLElement {
  const host = document.createElement("div");
  host.setAttribute("aria-hidden", "true");
  host.setAttribute("inert", "");
  Object.assign(host.style, { position: "absolute", left: "-99999px", top: "0" });
  return host;
}

/** recharts draws axes after effects and in a frame of their own: done is what has all its parts and stays the same. */
async function settled(host: HTMLElement, layout: StaticLayout, failures: readonly unknown[]): Promise<string> {
  const markupNow = () => {
    if (failures.length > 0) throw failures[0];
    return isWhole(host, layout) ? markupOf(host, keyHeightOf(layout)) : null;
  };
  const later = async (before: string | null, turns: number): Promise<string> => {
    if (turns === 0) throw new Error("the drawing did not come to rest");
    await nextTurn();
    const now = markupNow();
    return now !== null && now === before ? now : later(now, turns - 1);
  };
  return later(markupNow(), MOST_TURNS);
}

const MOST_TURNS = 40;
/** Longer than recharts waits for a frame before it draws without one, as it must in a hidden tab. */
const WITHOUT_FRAME = 120;

/** After the next frame, or where none comes soon. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, WITHOUT_FRAME);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}

function isWhole(host: HTMLElement, layout: StaticLayout): boolean {
  const count = (selector: string) => host.querySelectorAll(selector).length;
  switch (layout.kind) {
    case "trend": {
      const lines = layout.plot.panels.flatMap((panel) => panel.lines.filter(({ points }) => points.length > 1));
      return count("path.recharts-line-curve") >= lines.length;
    }
    case "rows":
    case "lamps":
    case "message":
      return count("[data-plot]") === 1;
  }
}

function markupOf(host: HTMLElement, keyHeight: number): string {
  const key = host.querySelector("svg[data-part=key]");
  const plot = host.querySelector("[data-plot], .recharts-wrapper > svg");
  const drawings = [
    { svg: key, top: 0 },
    { svg: plot, top: keyHeight },
  ];
  return plainSvg(
    drawings.flatMap(({ svg, top }) => (svg ? [{ svg, top }] : [])),
    { resolve: resolvePrintTokens },
  );
}
