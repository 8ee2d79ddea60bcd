import { type ReactNode, memo } from "react";
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from "recharts";
import type { TrendBody, TrendLine } from "../../figures/figure";
import { fixedScale } from "./fixed-scale";
import { categoryX, pointPosition, valueY } from "./layout";
import { LINE } from "../base/theme";
import { trendStroke } from "./stroke";
import { TrendText } from "./text-drawing";
import { useStable } from "./use-stable";
import { watermarkMark } from "../base/watermark-mark";
import type { PlacedPanel, TrendLayout } from "./placed";

export interface TrendRechartsProps {
  readonly layout: TrendLayout;
  readonly body: TrendBody;
  readonly demo: boolean;
}

/** One record per category and per position between two: `at`, and a value per line under `panel.line`. */
type Datum = Readonly<Record<string, number | null>>;

/** All panels are one chart in one SVG: each has its own pair of axes whose scales the layout fixes. */
export const TrendRecharts = memo(function TrendRecharts({ layout, body, demo }: TrendRechartsProps): ReactNode {
  const frames = useStable(frameKey(layout), () => layout.panels.flatMap((panel) => panelFrame(layout, panel)));
  return (
    <LineChart<Datum>
      width={layout.width}
      height={layout.height}
      data={trendData(body)}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      data-plot="trend"
    >
      {demo ? layout.panels.map((panel) => watermarkMark(panel.watermark, panel.key)) : null}
      {frames}
      {layout.panels.flatMap(panelLines)}
      <TrendText layout={layout} />
    </LineChart>
  );
});

function trendData({ categories, panels }: TrendBody): Datum[] {
  const lines = panels.flatMap((panel) => panel.lines.map((line) => ({ key: lineKey(panel.key, line.key), line })));
  const between = lines.flatMap(({ line }) => line.points.flatMap((point, index) => (point ? [pointPosition(point, index)] : [])));
  const positions = [...new Set([...categories.keys(), ...between])].sort((a, b) => a - b);
  return positions.map((at) => ({ at, ...Object.fromEntries(lines.map(({ key, line }) => [key, valueAt(line, at)])) }));
}

/** On the line between two neighbours, so that a position that only another line has does not break it; null outside. */
function valueAt({ points, role }: TrendLine, at: number): number | null {
  const placed = points.flatMap((point, index) => (point ? [{ at: pointPosition(point, index), index, value: point.value }] : []));
  const here = placed.find((point) => point.at === at);
  if (here) return here.value;
  const after = placed.find((point) => point.at > at);
  const before = placed.find(({ index }) => index + 1 === after?.index);
  if (!after || !before || before.at > at) return null;
  if (role === "plan") return before.value;
  return before.value + ((after.value - before.value) * (at - before.at)) / (after.at - before.at);
}

function lineKey(panel: string, line: string): string {
  return `${panel}/${line}`;
}

function frameKey({ panels, domain, axis }: TrendLayout): string {
  const boxes = panels.map(({ key, left, right, top, bottom }) => [key, left, right, top, bottom].join(" "));
  return `${domain.join()} ${axis.first} ${axis.last} ${boxes.join()}`;
}

/** Grid and axes of a panel. */
function panelFrame(layout: TrendLayout, panel: PlacedPanel): ReactNode[] {
  const { key, left, right, top, bottom } = panel;
  const { first, last } = layout.axis;
  const span = [first, Math.max(last, first + 1)];
  return [
    <CartesianGrid
      key={`${key} grid`}
      x={left}
      y={top}
      width={right - left}
      height={bottom - top}
      horizontalPoints={layout.ticks.map(({ value }) => valueY(panel, layout.domain, value))}
      vertical={false}
      stroke={LINE.grid}
      zIndex={0}
      xAxisId={key}
      yAxisId={key}
    />,
    <XAxis
      key={`${key} x`}
      xAxisId={key}
      type="number"
      dataKey="at"
      domain={span}
      scale={fixedScale((index) => categoryX(panel, layout.axis, index), span, [left, right])}
      hide
    />,
    <YAxis
      key={`${key} y`}
      yAxisId={key}
      type="number"
      domain={[...layout.domain]}
      scale={fixedScale((value) => valueY(panel, layout.domain, value), layout.domain, [bottom, top])}
      hide
    />,
  ];
}

function panelLines({ key, lines }: PlacedPanel): ReactNode[] {
  return lines.map(({ line }) => (
    <Line
      key={`${key} ${line.key}`}
      dataKey={lineKey(key, line.key)}
      xAxisId={key}
      yAxisId={key}
      type={line.role === "plan" ? "stepAfter" : "linear"}
      dot={false}
      activeDot={false}
      isAnimationActive={false}
      zIndex={0}
      strokeLinejoin="round"
      {...trendStroke(line.role)}
    />
  ));
}
