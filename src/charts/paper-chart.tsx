/**
 * A figure on paper: its pictures' layout, drawn in the page itself. Without the chart library, which draws axes and lines in
 * frames of their own: a browser that prints waits for none. Loaded once the page stands.
 */
import { type ReactNode, useId } from "react";
import type { Figure, RowsBody } from "../figures/figure";
import { figurePages } from "../figures/figure-pages";
import { LampsDrawing } from "./lamps-drawing";
import type { RowsLayout } from "./layout";
import type { KeyLayout } from "./layout-key";
import type { TrendLayout } from "./layout-trend";
import { PatternLayer } from "./pattern-layer";
import { RowsDrawing } from "./rows-drawing";
import { type StaticLayout, staticLayout } from "./static-chart";
import { type KeyContent, LAMPS_KEY, StaticKey, rowsKey } from "./static-key";
import { StaticMessage } from "./static-message";
import { LINE } from "./theme";
import { trendGrid, trendLine } from "./trend-lines";
import { TrendText } from "./trend-text";
import { watermarkMark } from "./watermark-mark";

/** Fits A4 upright, in the px of a browser: 210 mm less its margins and the panel's. */
const WIDTH = 680;
/** With title and notes they fit A4 on its side too, which a browser cannot tell before it prints. */
const MOST_ROWS = 20;

/** Every row and every series, in as many parts as sheets need; each part has the whole head. */
export function PaperChart({ figure }: { readonly figure: Figure }): ReactNode {
  return figurePages(figure, MOST_ROWS).map((window) => (
    <div key={window?.first ?? 0} data-sheet="">
      <Part
        layout={staticLayout(figure, { width: WIDTH, height: null, rowHeight: { least: 26, most: 26 }, columns: "all", window })}
        demo={figure.stamp.demo}
      />
    </div>
  ));
}

function Part({ layout, demo }: { readonly layout: StaticLayout; readonly demo: boolean }): ReactNode {
  switch (layout.kind) {
    case "rows":
      return (
        <>
          <Key content={rowsKey(layout.body)} layout={layout.key} />
          <Rows body={layout.body} plot={layout.plot} demo={demo} />
        </>
      );
    case "trend":
      return <Trend layout={layout.plot} demo={demo} />;
    case "lamps":
      return (
        <>
          <Key content={LAMPS_KEY} layout={layout.key} />
          <LampsDrawing layout={layout.plot} demo={demo} />
        </>
      );
    case "message":
      return <StaticMessage layout={layout.plot} />;
  }
}

function Key({ content, layout }: { readonly content: KeyContent; readonly layout: KeyLayout }): ReactNode {
  if (layout.height === 0) return null;
  return (
    <svg width={WIDTH} height={layout.height} viewBox={`0 0 ${WIDTH} ${layout.height}`}>
      <StaticKey content={content} layout={layout} />
    </svg>
  );
}

function Rows({ body, plot, demo }: { readonly body: RowsBody; readonly plot: RowsLayout; readonly demo: boolean }): ReactNode {
  const prefix = useId();
  const patterns = <PatternLayer layout={plot} mark={body.mark} prefix={prefix} />;
  return <RowsDrawing layout={plot} mark={body.mark} demo={demo} over={patterns} />;
}

function Trend({ layout, demo }: { readonly layout: TrendLayout; readonly demo: boolean }): ReactNode {
  return (
    <svg width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`}>
      {layout.panels.map((panel) => (
        <g key={panel.key} fill="none">
          {demo ? watermarkMark(panel.watermark, panel.key) : null}
          <path d={trendGrid(panel, layout)} stroke={LINE.grid} />
          {panel.lines.map(trendLine)}
        </g>
      ))}
      <TrendText layout={layout} />
    </svg>
  );
}
