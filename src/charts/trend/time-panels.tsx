/**
 * A layout over time by recharts, a chart for each panel. Everything stands where the layout has
 * placed it.
 */
import { type ReactElement, type ReactNode, memo } from "react";
import {
  CartesianGrid,
  Curve,
  Line,
  LineChart,
  type LineDrawShapeProps,
  ReferenceLine,
  XAxis,
  YAxis,
} from "recharts";
import { PANEL } from "../base/height";
import { LINE } from "../base/theme";
import { watermarkMark } from "../base/watermark-mark";
import { pointPosition } from "./layout";
import { PanelMarks, categoryName, valueName } from "./marks-drawing";
import type { PlacedLine, PlacedPanel, TrendLayout } from "./placed";
import { trendStroke } from "./stroke";

export interface TimePanelsProps {
  readonly layout: TrendLayout;
  readonly demo: boolean;
}

/**
 * `zIndex={0}` keeps parts in the order of the document: recharts' layers are drawn into portals,
 * by one render more each.
 */
export const TimePanels = memo(function TimePanels({ layout, demo }: TimePanelsProps): ReactNode {
  return (
    <div
      data-plot="trend"
      style={{
        position: "relative",
        width: layout.width,
        aspectRatio: `${layout.width} / ${layout.height}`,
      }}
    >
      {layout.panels.map((panel) => (
        <TimePanel key={panel.key} panel={panel} layout={layout} demo={demo} />
      ))}
    </div>
  );
});

/** Half the line of a panel's name. */
const HALF_HEAD = 10;

interface TimePanelProps extends TimePanelsProps {
  readonly panel: PlacedPanel;
}

function TimePanel({ panel, layout, demo }: TimePanelProps): ReactNode {
  const { x, top, left, right, bottom } = panel;
  // The chart begins where the panel does, above its name.
  const y = panel.headY - HALF_HEAD;
  const fromPage = `translate(${-x} ${-y})`;
  const { first, last } = layout.axis;
  const axis = {
    type: "number",
    interval: 0,
    axisLine: false,
    tickLine: false,
    zIndex: 0,
  } as const;
  return (
    <LineChart
      width={right - x}
      height={bottom + PANEL.foot - y}
      margin={{ top: top - y, right: 0, bottom: 0, left: 0 }}
      // In shares: on a sheet that is narrower all of it shrinks.
      style={{
        position: "absolute",
        left: share(x, layout.width),
        top: share(y, layout.height),
        width: share(right - x, layout.width),
      }}
      accessibilityLayer={false}
    >
      <g transform={fromPage}>{demo ? watermarkMark(panel.watermark, panel.key) : null}</g>
      <XAxis
        {...axis}
        dataKey="at"
        height={PANEL.foot}
        domain={[first, last]}
        ticks={layout.named.map(({ index }) => index)}
        tick={({ index, x: at }) =>
          tickOf(layout.named[index], (named) => categoryName(named, Number(at), bottom - y))
        }
      />
      <YAxis
        {...axis}
        width={left - x}
        domain={[...layout.domain]}
        ticks={layout.ticks.map(({ value }) => value)}
        tick={({ index, y: at }) =>
          tickOf(layout.ticks[index], ({ label }) => valueName(label, left - x, Number(at)))
        }
      />
      <CartesianGrid vertical={false} syncWithTicks stroke={LINE.grid} zIndex={0} />
      {panel.lines.map((placed) => lineOf(placed, layout))}
      <ReferenceLine y={0} stroke={LINE.firm} zIndex={0} />
      <g transform={fromPage}>
        <PanelMarks panel={panel} />
      </g>
    </LineChart>
  );
}

function share(part: number, whole: number): string {
  return `${(100 * part) / whole}%`;
}

/** recharts wants an element in any case. */
function tickOf<Tick>(tick: Tick | undefined, draw: (tick: Tick) => ReactElement): ReactElement {
  return tick === undefined ? <g /> : draw(tick);
}

interface Datum {
  /** In categories: 0.33 for January in the second one. */
  readonly at: number;
  readonly value: number | null;
}

function lineOf({ line }: PlacedLine, { axis }: TrendLayout): ReactElement {
  const data = line.points
    .slice(0, axis.last + 1)
    .map((point, index): Datum =>
      point ? { at: pointPosition(point, index), value: point.value } : { at: index, value: null },
    );
  return (
    <Line
      key={line.key}
      data={data}
      dataKey="value"
      type={line.role === "plan" ? "stepAfter" : "linear"}
      shape={unmeasured}
      dot={false}
      activeDot={false}
      isAnimationActive={false}
      zIndex={0}
      strokeLinejoin="round"
      {...trendStroke(line.role)}
    />
  );
}

/**
 * Animated or not, recharts asks the browser for the length of every path that it holds: it holds
 * none of these.
 */
function unmeasured({ pathRef: _pathRef, ...curve }: LineDrawShapeProps): ReactElement {
  return <Curve {...curve} />;
}
