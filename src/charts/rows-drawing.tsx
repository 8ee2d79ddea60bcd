import { type JSX, type ReactElement, type ReactNode, memo, useId } from "react";
import { Bar, BarChart, type BarShapeProps, CartesianGrid, ReferenceLine, XAxis, YAxis } from "recharts";
import type { RowsBody } from "../figures/figure";
import { fixedScale } from "./fixed-scale";
import { Hatch } from "./hatch";
import type { RowsLayout } from "./layout";
import type { PlacedReference } from "./layout-axis";
import { baseline } from "./layout-text";
import { type Datum, rowsData, valueKey } from "./rows-data";
import { RowsMarks } from "./rows-marks";
import { barShape } from "./rows-shapes";
import { RowsText } from "./rows-text";
import { BENCHMARK, EARLIER, INK, LINE, LINE_WIDTH, PACE, PANEL, SIZE } from "./theme";
import { watermarkMark } from "./watermark-mark";

export interface RowsDrawingProps {
  readonly layout: RowsLayout;
  readonly mark: RowsBody["mark"];
  readonly demo: boolean;
}

/**
 * The chart itself. recharts draws axis, grid, bars and reference lines; `zIndex={0}` keeps them in
 * document order and saves a portal and a second render per layer.
 */
export const RowsDrawing = memo(function RowsDrawing({ layout, mark, demo }: RowsDrawingProps): ReactNode {
  const hatch = useId();
  const { width, height, plot, rows, references } = layout;
  const wide = layout.variant === "wide";
  return (
    <BarChart<Datum>
      layout="vertical"
      width={width}
      height={height}
      data={rowsData(layout, mark)}
      margin={{ top: 0, right: width - plot.right, bottom: height - plot.bottom, left: plot.left }}
      barCategoryGap={0}
      barGap={0}
      accessibilityLayer={false}
    >
      <Hatch id={hatch} />
      {demo ? watermarkMark(layout.watermark, "demo") : null}
      {wide ? <CartesianGrid horizontal={false} verticalPoints={layout.ticks.map(({ x }) => x)} stroke={LINE.grid} zIndex={0} /> : null}
      <XAxis
        type="number"
        dataKey="axis"
        orientation="top"
        height={plot.top}
        domain={[...layout.domain]}
        ticks={layout.ticks.map(({ value }) => value)}
        interval={0}
        tick={({ index }) => axisTick(layout, index)}
        axisLine={false}
        tickLine={false}
      />
      <YAxis
        type="category"
        dataKey="row"
        scale={fixedScale(
          (index) => rows[index]?.top,
          rows.map((_, index) => index),
          [plot.top, plot.bottom],
          layout.rowHeight,
        )}
        hide
      />
      {wide ? referenceLines(references, (kind) => kind === "hundred") : null}
      {layout.series.map((series, index) => (
        <Bar
          key={series.key}
          dataKey={valueKey(index)}
          {...(mark === "stack" ? { stackId: "stack" } : {})}
          isAnimationActive={false}
          activeBar={false}
          zIndex={0}
          shape={(bar: BarShapeProps) => barShape(layout, mark, index, bar)}
        />
      ))}
      {wide ? referenceLines(references, (kind) => kind === "region") : null}
      {wide ? referenceLines(references, (kind) => kind === "pace") : null}
      <RowsMarks layout={layout} hatch={hatch} />
      <RowsText layout={layout} />
    </BarChart>
  );
});

function axisTick(layout: RowsLayout, index: number): ReactElement {
  const tick = layout.ticks[index];
  if (!tick) return <g />;
  const atLeft = tick.value === 0 && layout.domain[0] === 0;
  const atRight = layout.variant === "narrow" && index === layout.ticks.length - 1;
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

function referenceLines(
  references: readonly PlacedReference[],
  wanted: (kind: PlacedReference["reference"]["kind"]) => boolean,
): ReactElement[] {
  return references
    .filter(({ reference }) => wanted(reference.kind))
    .map(({ reference, x }) => (
      <ReferenceLine
        key={reference.kind}
        x={reference.at}
        zIndex={0}
        shape={({ y1, y2 }: { y1: number; y2: number }) => lineShape(reference.kind, x, y1, y2)}
      />
    ));
}

function lineShape(kind: PlacedReference["reference"]["kind"], x: number, y1: number, y2: number): JSX.Element {
  const d = `M${x} ${Math.min(y1, y2) - 2}V${Math.max(y1, y2)}`;
  if (kind === "hundred") return <path d={d} stroke={EARLIER} strokeDasharray="2 3" />;
  return (
    <g fill="none">
      <path d={d} stroke={PANEL} strokeWidth={LINE_WIDTH.casing} />
      <path d={d} stroke={kind === "pace" ? PACE : BENCHMARK} strokeWidth={LINE_WIDTH.pace} />
    </g>
  );
}
