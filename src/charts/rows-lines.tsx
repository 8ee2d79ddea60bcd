/** Tick labels and reference lines of a plot of rows as SVG, wherever recharts or nobody places them. */
import type { JSX, ReactElement } from "react";
import type { RowsLayout } from "./layout";
import type { PlacedReference } from "./layout-axis";
import type { LineKind } from "./layout-marks";
import { type Run, lineRuns, runsPath } from "./layout-runs";
import { baseline } from "./layout-text";
import { EARLIER, INK, LINE, LINE_WIDTH, PACE, PANEL, SIZE } from "./theme";

/** Grid and tick labels of a wide plot, where recharts draws none. */
export function plainAxis(layout: RowsLayout): ReactElement {
  const { top, bottom } = layout.plot;
  return (
    <g>
      <path d={layout.ticks.map(({ x }) => `M${x} ${top}V${bottom}`).join("")} stroke={LINE.grid} />
      {layout.ticks.map(({ value }, index) => (
        <g key={value}>{axisTick(layout, index)}</g>
      ))}
    </g>
  );
}

/** A reference's line through all rows, where recharts draws none. */
export function plainLine(layout: RowsLayout, { reference: { kind }, x }: PlacedReference): ReactElement {
  return <g key={kind}>{lineShape(layout, kind, x, [layout.plot.top - 2, layout.plot.bottom])}</g>;
}

export function axisTick(layout: RowsLayout, index: number): ReactElement {
  const tick = layout.ticks[index];
  if (!tick) return <g />;
  // On a phone the plot has no margin for half a label.
  const narrow = layout.variant === "narrow";
  const atLeft = (tick.value === 0 && layout.domain[0] === 0) || (narrow && index === 0);
  const atRight = narrow && index === layout.ticks.length - 1;
  return (
    <text
      x={tick.x}
      y={baseline(layout.head - 14, SIZE.axis)}
      fontSize={SIZE.axis}
      fill={INK.quiet}
      textAnchor={atLeft ? "start" : atRight ? "end" : "middle"}
    >
      {tick.label}
    </text>
  );
}

export function lineShape(layout: RowsLayout, kind: LineKind, x: number, span: Run): JSX.Element {
  // It lies below the bars, and beyond it they are notched.
  if (kind === "hundred") return <path d={runsPath(x, [span])} stroke={EARLIER} strokeDasharray="2 3" />;
  const d = runsPath(x, lineRuns(layout, kind, span));
  return (
    <g fill="none">
      <path d={d} stroke={PANEL} strokeWidth={LINE_WIDTH.paceCasing} />
      <path d={d} stroke={PACE} strokeWidth={LINE_WIDTH.pace} />
    </g>
  );
}
