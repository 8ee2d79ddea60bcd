import { type ReactElement, type ReactNode, memo } from "react";
import { valueY } from "./layout";
import { LINE } from "../base/theme";
import { trendStroke } from "./stroke";
import { TrendText } from "./text-drawing";
import { watermarkMark } from "../base/watermark-mark";
import type { PlacedLine, PlacedPanel, TrendLayout } from "./placed";

export interface TrendDrawingProps {
  readonly layout: TrendLayout;
  readonly demo: boolean;
}

/** A layout over time as SVG, wherever it leaves the screen: drawn at once, without the chart library. */
export const TrendDrawing = memo(function TrendDrawing({ layout, demo }: TrendDrawingProps): ReactNode {
  const { width, height } = layout;
  return (
    <svg data-plot="trend" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {demo ? layout.panels.map((panel) => watermarkMark(panel.watermark, panel.key)) : null}
      <TrendLines layout={layout} />
      <TrendText layout={layout} />
    </svg>
  );
});

/** Grid and lines of all panels. */
export function TrendLines({ layout }: { readonly layout: TrendLayout }): ReactNode {
  return layout.panels.map((panel) => (
    <g key={panel.key} fill="none">
      <path d={gridPath(panel, layout)} stroke={LINE.grid} />
      {panel.lines.map(lineOf)}
    </g>
  ));
}

function gridPath({ left, right, ...panel }: PlacedPanel, { ticks, domain }: TrendLayout): string {
  return ticks.map(({ value }) => `M${left} ${valueY(panel, domain, value)}H${right}`).join("");
}

function lineOf({ line, points }: PlacedLine): ReactElement {
  return <path key={line.key} d={linePath({ line, points })} strokeLinejoin="round" {...trendStroke(line.role)} />;
}

/** As path data. A line is broken where a quarter has no value; a plan holds until the next one. */
function linePath({ line, points }: PlacedLine): string {
  const d = points.map(({ x, y, index }, at) => {
    if (points[at - 1]?.index !== index - 1) return `M${x} ${y}`;
    return line.role === "plan" ? `H${x}V${y}` : `L${x} ${y}`;
  });
  return d.join("");
}
