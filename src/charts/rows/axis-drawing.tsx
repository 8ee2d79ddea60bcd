/** The axes, grid and reference lines of a plot of rows. */
import type { JSX, ReactElement, ReactNode } from "react";
import type { RowsLayout } from "./layout";
import type { PlacedReference } from "./axis";
import type { LineKind } from "./marks";
import { lineRuns } from "./open-lines";
import { baseline } from "../base/text";
import { EARLIER, INK, LINE, LINE_WIDTH, PACE, PANEL, SIZE } from "../base/theme";
import { type Run, runsPath } from "../base/runs";

/**
 * Under the bars: grid, tick labels, and the line of 100 %. A phone has no grid and no lines
 * through all rows.
 */
export function RowsAxis({ layout }: { readonly layout: RowsLayout }): ReactNode {
  const { ticks, plot } = layout;
  const isWide = layout.variant === "wide";
  return (
    <g>
      {isWide ? (
        <path
          fill="none"
          d={ticks.map(({ x }) => `M${x} ${plot.top}V${plot.bottom}`).join("")}
          stroke={LINE.grid}
        />
      ) : null}
      {ticks.map((_, index) => axisTick(layout, index))}
      {referenceLines(layout, "hundred")}
    </g>
  );
}

/** Over the bars: 序时. */
export function RowsLines({ layout }: { readonly layout: RowsLayout }): ReactNode {
  return referenceLines(layout, "pace");
}

function axisTick(layout: RowsLayout, index: number): ReactElement | null {
  const tick = layout.ticks[index];
  if (!tick) return null;
  // On a phone the plot has no margin for half a label.
  const narrow = layout.variant === "narrow";
  const atLeft = (tick.value === 0 && layout.domain[0] === 0) || (narrow && index === 0);
  const atRight = narrow && index === layout.ticks.length - 1;
  return (
    <text
      key={tick.value}
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

function referenceLines(layout: RowsLayout, kind: LineKind): ReactElement[] {
  if (layout.variant !== "wide") return [];
  return layout.references
    .filter(({ reference }) => reference.kind === kind)
    .map((placed) => referenceLine(layout, placed));
}

/** Through all rows. */
function referenceLine(
  layout: RowsLayout,
  { reference: { kind }, x }: PlacedReference,
): ReactElement {
  return <g key={kind}>{lineShape(layout, kind, x, [layout.plot.top - 2, layout.plot.bottom])}</g>;
}

function lineShape(layout: RowsLayout, kind: LineKind, x: number, span: Run): JSX.Element {
  // It lies below the bars, and beyond it they are notched.
  if (kind === "hundred")
    return <path d={runsPath(x, [span])} fill="none" stroke={EARLIER} strokeDasharray="2 3" />;
  const d = runsPath(x, lineRuns(layout, kind, span));
  return (
    <g fill="none">
      <path d={d} stroke={PANEL} strokeWidth={LINE_WIDTH.paceCasing} />
      <path d={d} stroke={PACE} strokeWidth={LINE_WIDTH.pace} />
    </g>
  );
}
