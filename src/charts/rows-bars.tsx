/** The bars of a plot of rows: x and width come from recharts, y, thickness and colour from the layout. */
import type { ReactElement } from "react";
import { Bar, type BarShapeProps } from "recharts";
import type { RowsBody } from "../figures/figure";
import type { RowsLayout } from "./layout";
import { valueKey } from "./rows-data";
import { MARK, PLAN_EDGE, paint } from "./theme";

/** All that the elements are made of: values are not among it, so that new ones don't draw the bars twice. */
export function barsKey({ rows, series, geometry }: RowsLayout, mark: RowsBody["mark"]): string {
  return JSON.stringify([mark, geometry, series.map(({ key, role }) => [key, role]), rows.map(({ barY, isTotal }) => [barY, isTotal])]);
}

export function barElements(layout: RowsLayout, mark: RowsBody["mark"]): ReactElement[] {
  return layout.series.map((series, index) => (
    <Bar
      key={series.key}
      dataKey={valueKey(index)}
      {...(mark === "stack" ? { stackId: "stack" } : {})}
      isAnimationActive={false}
      activeBar={false}
      zIndex={0}
      shape={(bar: BarShapeProps) => barShape(layout, mark, index, bar)}
    />
  ));
}

export interface BarSpan {
  readonly x: number;
  readonly width: number;
  readonly originalDataIndex: number;
}

const NOTHING = <g />;

function barShape({ rows, series, geometry }: RowsLayout, mark: RowsBody["mark"], seriesIndex: number, bar: BarSpan): ReactElement {
  const placed = rows[bar.originalDataIndex];
  if (!placed || !bar.width) return NOTHING;
  const left = Math.min(bar.x, bar.x + bar.width);
  const width = Math.abs(bar.width);
  const { fill, opacity } = paint(series[seriesIndex]?.role ?? "done");
  const outerY = placed.barY - geometry.outer / 2;
  if (mark === "stack") {
    const drawn = Math.max(width - MARK.segmentGap, 0.75);
    return <rect x={left} y={outerY} width={drawn} height={geometry.outer} fill={fill} fillOpacity={opacity} />;
  }
  if (mark === "barInBar" && seriesIndex < series.length - 1) {
    return <rect x={left} y={outerY + 0.5} width={width} height={geometry.outer - 1} fill={paint("plan").fill} stroke={PLAN_EDGE} />;
  }
  const height = mark === "barInBar" ? geometry.inner : geometry.outer;
  return (
    <rect x={left} y={placed.barY - height / 2} width={width} height={height} fill={placed.isTotal ? paint("benchmark").fill : fill} />
  );
}
