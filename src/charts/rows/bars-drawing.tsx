/** The bars of a plot of rows. */
import { type ReactElement, type ReactNode } from "react";
import type { RowsBody } from "../../figures/figure";
import type { PlacedRow, RowsLayout } from "./layout";
import type { PlacedBar } from "./bars";
import { PLAN_EDGE, paint } from "../base/theme";

export interface RowsBarsProps {
  readonly layout: RowsLayout;
  readonly mark: RowsBody["mark"];
}

/** The bars of all rows: below the words and marks. */
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
  return placed.mark.kind === "bars"
    ? placed.mark.bars.map((own) => bar(layout, { own, mark, placed }))
    : [];
}

interface DrawnBar {
  readonly own: PlacedBar;
  readonly mark: RowsBody["mark"];
  readonly placed: PlacedRow;
}

function bar(
  { geometry }: RowsLayout,
  { own: { key, role, isFrame, left, width }, mark, placed }: DrawnBar,
): ReactElement {
  const { fill } = paint(role);
  const outerY = placed.barY - geometry.outer / 2;
  if (mark === "stack") {
    return <rect key={key} x={left} y={outerY} width={width} height={geometry.outer} fill={fill} />;
  }
  if (isFrame) {
    return (
      <rect
        key={key}
        x={left}
        y={outerY + 0.5}
        width={width}
        height={geometry.outer - 1}
        fill={paint("plan").fill}
        stroke={PLAN_EDGE}
      />
    );
  }
  const height = mark === "barInBar" ? geometry.inner : geometry.outer;
  const y = placed.barY - height / 2;
  return (
    <rect
      key={key}
      x={left}
      y={y}
      width={width}
      height={height}
      fill={placed.isTotal ? paint("benchmark").fill : fill}
    />
  );
}
