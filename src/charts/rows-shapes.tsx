/** The bars' shapes: x and width come from recharts, y and thickness from the layout. */
import type { ReactElement } from "react";
import type { RowsBody } from "../figures/figure";
import type { PlacedRow, RowsLayout } from "./layout";
import { segmentLabel } from "./layout-marks";
import { baseline } from "./layout-text";
import { MARK, PANEL, PLAN_EDGE, SIZE, STRONG, paint } from "./theme";

export interface BarSpan {
  readonly x: number;
  readonly width: number;
  readonly originalDataIndex: number;
}

const NOTHING = <g />;

export function barShape(
  layout: RowsLayout,
  mark: RowsBody["mark"],
  seriesIndex: number,
  { x, width, originalDataIndex }: BarSpan,
): ReactElement {
  const placed = layout.rows[originalDataIndex];
  if (!placed || !width) return NOTHING;
  const span = { left: Math.min(x, x + width), width: Math.abs(width) };
  if (mark === "stack") return segment(layout, placed, seriesIndex, span);
  if (mark === "barInBar" && seriesIndex < layout.series.length - 1) return frame(layout, placed, span);
  return bar(layout, placed, mark, seriesIndex, span);
}

interface Span {
  readonly left: number;
  readonly width: number;
}

function bar(
  { geometry, series }: RowsLayout,
  placed: PlacedRow,
  mark: RowsBody["mark"],
  seriesIndex: number,
  { left, width }: Span,
): ReactElement {
  const height = mark === "barInBar" ? geometry.inner : geometry.outer;
  const role = series[seriesIndex]?.role ?? "done";
  const y = placed.barY - height / 2;
  const rect = <rect x={left} y={y} width={width} height={height} fill={paint(placed.isTotal ? "benchmark" : role).fill} />;
  if (placed.mark.kind !== "bars" || placed.mark.notch === null) return rect;
  return (
    <g>
      {rect}
      <rect x={placed.mark.notch - 1} y={y} width={2} height={height} fill={PANEL} />
    </g>
  );
}

function frame({ geometry }: RowsLayout, placed: PlacedRow, { left, width }: Span): ReactElement {
  return (
    <rect
      x={left}
      y={placed.barY - geometry.outer / 2 + 0.5}
      width={width}
      height={geometry.outer - 1}
      fill={paint("plan").fill}
      stroke={PLAN_EDGE}
    />
  );
}

function segment({ geometry, series }: RowsLayout, placed: PlacedRow, seriesIndex: number, { left, width }: Span): ReactElement {
  const own = series[seriesIndex];
  if (!own) return NOTHING;
  const { fill, on, opacity } = paint(own.role);
  const drawn = Math.max(width - MARK.segmentGap, 0.75);
  const value = placed.row.cells[own.key]?.text ?? String(placed.row.values[own.key] ?? "");
  const label = segmentLabel(own.sign, value, drawn);
  const rect = (
    <rect x={left} y={placed.barY - geometry.outer / 2} width={drawn} height={geometry.outer} fill={fill} fillOpacity={opacity} />
  );
  if (!label) return rect;
  return (
    <g>
      {rect}
      <text
        x={left + drawn / 2}
        y={baseline(placed.barY, SIZE.axis)}
        fontSize={SIZE.axis}
        fontWeight={STRONG}
        fill={on}
        textAnchor="middle"
      >
        {label}
      </text>
    </g>
  );
}
