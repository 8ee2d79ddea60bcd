/** Grid and lines of a trend as SVG, for pictures that are drawn at once and without the chart library. */
import type { ReactElement } from "react";
import { type PlacedPanel, type TrendLayout, valueY } from "./layout-trend";
import type { PlacedLine } from "./layout-trend-text";
import { trendStroke } from "./trend-stroke";

/** Path data of a panel's level lines. */
export function trendGrid({ left, right, ...panel }: PlacedPanel, { ticks, domain }: TrendLayout): string {
  return ticks.map(({ value }) => `M${left} ${valueY(panel, domain, value)}H${right}`).join("");
}

/** A line is broken where a quarter has no value; a plan holds until the next one. */
export function trendLine({ line, points }: PlacedLine): ReactElement {
  const d = points.map(({ x, y, index }, at) => {
    if (points[at - 1]?.index !== index - 1) return `M${x} ${y}`;
    return line.role === "plan" ? `H${x}V${y}` : `L${x} ${y}`;
  });
  return <path key={line.key} d={d.join("")} strokeLinejoin="round" {...trendStroke(line.role)} />;
}
