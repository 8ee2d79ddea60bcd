import { type ReactElement, type ReactNode, memo } from "react";
import { LINE } from "../base/theme";
import { watermarkMark } from "../base/watermark-mark";
import { categoryX, valueY } from "./layout";
import { PanelMarks, categoryName, valueName } from "./marks-drawing";
import type { PlacedLine, PlacedPanel, TrendLayout } from "./placed";
import { trendStroke } from "./stroke";

export interface TrendDrawingProps {
  readonly layout: TrendLayout;
  readonly demo: boolean;
}

/**
 * A layout over time as SVG: what leaves the screen, and what stands on it until the chart library
 * is there. It draws the same (`time-panels.test.tsx`).
 */
export const TrendDrawing = memo(function TrendDrawing({
  layout,
  demo,
}: TrendDrawingProps): ReactNode {
  const { width, height } = layout;
  return (
    <svg data-plot="trend" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {demo ? layout.panels.map((panel) => watermarkMark(panel.watermark, panel.key)) : null}
      <TrendPanels layout={layout} />
    </svg>
  );
});

/** All panels, without what lies under them. */
export function TrendPanels({ layout }: { readonly layout: TrendLayout }): ReactNode {
  return layout.panels.map((panel) => (
    <g key={panel.key}>
      <g fill="none" strokeLinejoin="round">
        <path d={levels(panel, layout)} stroke={LINE.grid} />
        {panel.lines.map(lineOf)}
        <path d={level(panel, valueY(panel, layout.domain, 0))} stroke={LINE.firm} />
      </g>
      {panel.hasAxis
        ? layout.ticks.map(({ value, label }) =>
            valueName(label, panel.left, valueY(panel, layout.domain, value)),
          )
        : null}
      {layout.named.map((named) =>
        categoryName(named, categoryX(panel, layout.axis, named.index), panel.bottom),
      )}
      <PanelMarks panel={panel} />
    </g>
  ));
}

function levels(panel: PlacedPanel, { ticks, domain }: TrendLayout): string {
  return ticks.map(({ value }) => level(panel, valueY(panel, domain, value))).join("");
}

function level({ left, right }: PlacedPanel, y: number): string {
  return `M${left} ${y}H${right}`;
}

function lineOf(placed: PlacedLine): ReactElement {
  return (
    <path
      key={placed.line.key}
      data-line={placed.line.key}
      d={linePath(placed)}
      {...trendStroke(placed.line.role)}
    />
  );
}

/** A line is broken where a quarter has no value; a plan holds until the next one. */
function linePath({ line, points }: PlacedLine): string {
  const d = points.map(({ x, y, index }, at) => {
    if (points[at - 1]?.index !== index - 1) return `M${x} ${y}`;
    return line.role === "plan" ? `H${x}V${y}` : `L${x} ${y}`;
  });
  return d.join("");
}
