/** The axes, grid and reference lines of a plot of rows, as recharts elements. */
import type { ReactElement } from "react";
import { CartesianGrid, ReferenceLine, XAxis, YAxis } from "recharts";
import { fixedScale } from "./fixed-scale";
import type { RowsLayout } from "./layout";
import type { PlacedReference } from "./layout-axis";
import type { LineKind } from "./layout-marks";
import { positionOn } from "./layout-scale";
import { axisTick, lineShape } from "./rows-lines";
import { LINE } from "./theme";

export interface AxisParts {
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** Under the bars. */
  readonly below: readonly ReactElement[];
  /** Over the bars. */
  readonly above: readonly ReactElement[];
}

/** All that the parts are made of. */
export function axisKey({ variant, width, height, head, plot, domain, ticks, references, rows, rowHeight }: RowsLayout): string {
  return JSON.stringify([
    variant,
    width,
    height,
    head,
    plot,
    domain,
    ticks,
    references,
    rows.map(({ top, mark }) => [top, mark.kind === "bars" ? mark.reached : []]),
    rowHeight,
  ]);
}

export function axisParts(layout: RowsLayout): AxisParts {
  const { width, height, plot, references } = layout;
  const wide = layout.variant === "wide";
  const lines = (wanted: LineKind) =>
    wide ? references.filter(({ reference }) => reference.kind === wanted).map((placed) => referenceLine(layout, placed)) : [];
  return {
    margin: { top: 0, right: width - plot.right, bottom: height - plot.bottom, left: plot.left },
    below: [...(wide ? [grid(layout)] : []), valueAxis(layout), rowAxis(layout), ...lines("hundred")],
    above: lines("pace"),
  };
}

/** recharts works out, and measures, the horizontal lines even where none is drawn. */
const NO_LINES = () => [];

function grid({ ticks }: RowsLayout): ReactElement {
  return (
    <CartesianGrid
      key="grid"
      horizontal={false}
      horizontalCoordinatesGenerator={NO_LINES}
      verticalPoints={ticks.map(({ x }) => x)}
      stroke={LINE.grid}
      zIndex={0}
    />
  );
}

function valueAxis(layout: RowsLayout): ReactElement {
  const { left, right } = layout.plot;
  return (
    <XAxis
      key="values"
      type="number"
      dataKey="axis"
      orientation="top"
      height={layout.plot.top}
      domain={[...layout.domain]}
      scale={fixedScale((value) => positionOn(layout.domain, [left, right], value), layout.domain, [left, right])}
      ticks={layout.ticks.map(({ value }) => value)}
      tick={({ index }) => axisTick(layout, index)}
      interval={0}
      axisLine={false}
      tickLine={false}
    />
  );
}

function rowAxis({ rows, rowHeight, plot }: RowsLayout): ReactElement {
  const tops = rows.map(({ top }) => top);
  const scale = fixedScale((row) => tops[row], [...tops.keys()], [plot.top, plot.bottom], rowHeight);
  return <YAxis key="rows" type="category" dataKey="row" scale={scale} hide />;
}

function referenceLine(layout: RowsLayout, { reference, x }: PlacedReference): ReactElement {
  return (
    <ReferenceLine
      key={reference.kind}
      x={reference.at}
      zIndex={0}
      shape={({ y1, y2 }: { y1: number; y2: number }) => lineShape(layout, reference.kind, x, [Math.min(y1, y2) - 2, Math.max(y1, y2)])}
    />
  );
}
