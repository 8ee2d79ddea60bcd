import type { ReactElement, ReactNode } from "react";
import { trendLayout } from "../../charts/trend/layout";
import { stillGrid } from "../../charts/trend/still";
import { INK, PANEL as GROUND, SIZE } from "../../charts/base/theme";
import { TrendPanels } from "../../charts/trend/drawing";
import type { TrendBody } from "../../figures/figure";
import type { FigurePage } from "../../figures/pages";
import { PANEL, panelHead } from "../../charts/base/height";
import { wallText } from "./wall-text";
import { WALL_SCALE } from "./wall-type";
import type { PlacedPanel, TrendLayout } from "../../charts/trend/placed";

export interface TrendPlotProps {
  readonly body: TrendBody;
  /** The one panel of this page; null: all of them side by side. */
  readonly window: FigurePage | null;
  readonly width: number;
  readonly height: number;
}

/**
 * Lines over the quarters, drawn from the screen's layout without the chart library: nothing is
 * loaded or measured.
 */
export function TrendPlot({ body, window, width, height }: TrendPlotProps): ReactNode {
  const room = { width: width / WALL_SCALE, height: height / WALL_SCALE };
  const { layout, top } = window ? onePanel(body, window.first, room) : allPanels(body, room);
  const scale = Math.min(WALL_SCALE, height / layout.height);
  return (
    <g transform={`scale(${scale}) translate(0 ${-top})`} fill="none">
      <TrendPanels layout={layout} />
      {layout.panels.filter(isEmpty).map(emptyWord)}
    </g>
  );
}

interface Room {
  readonly width: number;
  readonly height: number;
}

function allPanels(body: TrendBody, { width, height }: Room): { layout: TrendLayout; top: number } {
  const grid = stillGrid(body.panels.length, width, height);
  return {
    layout: trendLayout(shortened(body), width, { ...grid, axisOnce: grid.columns > 1 }),
    top: 0,
  };
}

/** Laid out below the other panels, with which it shares the scale, and drawn alone. */
function onePanel(
  body: TrendBody,
  index: number,
  { width, height }: Room,
): { layout: TrendLayout; top: number } {
  const own = Math.floor(height - panelHead(body.panels.length) - PANEL.foot);
  const layout = trendLayout(shortened(body), width, { columns: 1, body: own });
  const top = index * (layout.height / body.panels.length + PANEL.gap / body.panels.length);
  return { layout: { ...layout, height, panels: layout.panels.slice(index, index + 1) }, top };
}

/** Only 序时 is there: nothing of the rate itself is known. */
function isEmpty({ lines }: PlacedPanel): boolean {
  return lines.every(({ line, points }) => line.role === "pace" || points.length === 0);
}

/** Under 序时, which rises from a quarter to the top. */
function emptyWord({ key, left, right, top, bottom }: PlacedPanel): ReactElement {
  const place = {
    x: left + (right - left) * 0.7,
    y: top + (bottom - top) * 0.7,
    size: SIZE.rate,
    fill: INK.missing,
    strong: true,
    anchor: "middle",
  } as const;
  return (
    <g key={key} stroke={GROUND} strokeWidth={6} strokeLinejoin="round" paintOrder="stroke">
      {wallText("未报", place)}
    </g>
  );
}

/** 一季, so that all four quarters are named even under narrow panels. */
function shortened(body: TrendBody): TrendBody {
  return { ...body, categories: body.shortCategories ?? body.categories };
}
