import type { ReactElement } from "react";
import { type Watermark, WATERMARK_TEXT } from "./text";
import { STRONG } from "./theme";

/** Invented data: under the marks of every plot, so that a crop still says so. */
export function watermarkMark({ x, y, size }: Watermark, key: string): ReactElement {
  return (
    <text
      key={key}
      x={x}
      y={y}
      fontSize={size}
      fontWeight={STRONG}
      fill="var(--demo-watermark)"
      fillOpacity="var(--demo-watermark-opacity)"
      textAnchor="middle"
      transform={`rotate(-16 ${x} ${y})`}
    >
      {WATERMARK_TEXT}
    </text>
  );
}
