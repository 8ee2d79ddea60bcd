import type { JSX, ReactNode } from "react";
import { Brush, LineChart } from "recharts";
import { useStable } from "../../ui/use-stable";
import { INK, LINE, PANEL, SIZE } from "../base/theme";
import { variantFor } from "../base/height";
import { baseline } from "../base/text";
import { BRUSH } from "./brush-room";
import type { Span } from "./shown";
import styles from "./time-brush.module.css";

export interface TimeBrushProps {
  readonly categories: readonly string[];
  readonly span: Span;
  readonly width: number;
  /** Where the first and the last category stand. */
  readonly left: number;
  readonly right: number;
  readonly onSpan: (span: Span) => void;
}

/** Width of what a hand takes hold of, and of what a thumb does. */
const HANDLE = { wide: 14, narrow: 26 } as const;

/** Chooses among many quarters: either end by hand or by the arrow keys, the middle by hand. */
export function TimeBrush({
  categories,
  span,
  width,
  left,
  right,
  onSpan,
}: TimeBrushProps): ReactNode {
  const { height } = BRUSH;
  // Other data are another choice for recharts: the same quarters are the same data.
  const data = useStable(categories.join(), () => categories.map((name) => ({ name })));
  const grip = HANDLE[variantFor(width)];
  return (
    <div
      className={styles["brush"]}
      role="group"
      aria-label="选择显示的季度"
      style={{ width, height }}
    >
      <LineChart
        width={width}
        height={height}
        data={data}
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <text x={0} y={baseline(height / 2, SIZE.axis)} fontSize={SIZE.axis} fill={INK.quiet}>
          范围
        </text>
        <Brush
          x={left - grip / 2}
          y={0.5}
          width={right - left + grip}
          height={height - 1}
          travellerWidth={grip}
          fill={PANEL}
          stroke={LINE.firm}
          traveller={handle}
          tickFormatter={() => ""}
          ariaLabel={`显示${categories[span.first] ?? ""}到${categories[span.last] ?? ""}，按左右方向键移动这一端`}
          onChange={({ startIndex, endIndex }) => onSpan({ first: startIndex, last: endIndex })}
        />
      </LineChart>
    </div>
  );
}

function handle({
  x,
  y,
  width,
  height,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}): JSX.Element {
  return <rect x={x} y={y} width={width} height={height} rx={2} fill={INK.accent} />;
}
