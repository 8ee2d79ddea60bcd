/**
 * The bars of a plot of rows, in recharts' coordinates but drawn by us: its Bar makes every rectangle anew whose value has
 * changed, and with it a filter change took a quarter longer than it takes now (decision 002).
 */
import { type ReactElement, type ReactNode } from "react";
import type { RowsBody } from "../figures/figure";
import type { PlacedRow, RowsLayout } from "./layout";
import { positionOn } from "./layout-scale";
import { MARK, PLAN_EDGE, paint } from "./theme";

export interface RowsBarsProps {
  readonly layout: RowsLayout;
  readonly mark: RowsBody["mark"];
}

export function RowsBars({ layout, mark }: RowsBarsProps): ReactNode {
  return (
    <g data-marks="bars">
      {layout.rows.map((placed) => (
        <g key={placed.row.key}>{rowBars(layout, mark, placed)}</g>
      ))}
    </g>
  );
}

function rowBars(layout: RowsLayout, mark: RowsBody["mark"], placed: PlacedRow): ReactElement[] {
  return placedBars(layout, mark, placed).map((own) => bar(layout, { ...own, mark, placed }));
}

export interface PlacedBar {
  readonly index: number;
  readonly left: number;
  readonly width: number;
}

/** A row's bars in drawing order; a series without a value, or with 0, has none. */
export function placedBars({ series, domain, plot }: RowsLayout, mark: RowsBody["mark"], { row }: PlacedRow): PlacedBar[] {
  // A row that did not report has no bar, whatever else is known of it, but for its plan's frame.
  if (row.missing !== null && row.hatched) return [];
  const at = (value: number) => positionOn(domain, [plot.left, plot.right], value);
  let reached = 0;
  return series.flatMap(({ key }, index) => {
    const value = row.values[key] ?? null;
    if (value === null) return [];
    // The second series of a diverging plot goes left.
    const signed = mark === "diverging" && index === 1 ? -Math.abs(value) : value;
    const from = mark === "stack" ? reached : 0;
    reached += mark === "stack" ? signed : 0;
    const [left, right] = [at(Math.min(from, from + signed)), at(Math.max(from, from + signed))];
    return right > left ? [{ index, left, width: right - left }] : [];
  });
}

/** The drawn width of a stack's segment, less the gap to the next one. */
export function segmentWidth(width: number): number {
  return Math.max(width - MARK.segmentGap, 0.75);
}

interface DrawnBar extends PlacedBar {
  readonly mark: RowsBody["mark"];
  readonly placed: PlacedRow;
}

function bar({ series, geometry }: RowsLayout, { mark, placed, index, left, width }: DrawnBar): ReactElement {
  const { key, role } = series[index] ?? { key: String(index), role: "done" as const };
  const { fill, opacity } = paint(role);
  const outerY = placed.barY - geometry.outer / 2;
  if (mark === "stack") {
    return <rect key={key} x={left} y={outerY} width={segmentWidth(width)} height={geometry.outer} fill={fill} fillOpacity={opacity} />;
  }
  if (mark === "barInBar" && index < series.length - 1) {
    return (
      <rect key={key} x={left} y={outerY + 0.5} width={width} height={geometry.outer - 1} fill={paint("plan").fill} stroke={PLAN_EDGE} />
    );
  }
  const height = mark === "barInBar" ? geometry.inner : geometry.outer;
  const y = placed.barY - height / 2;
  return <rect key={key} x={left} y={y} width={width} height={height} fill={placed.isTotal ? paint("benchmark").fill : fill} />;
}
