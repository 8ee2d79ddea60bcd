/**
 * The lamps' shapes, the same in plots and in text: circle, diamond, square, dashed ring, of equal
 * optical area.
 */
import type { ReactElement } from "react";
import type { Lamp } from "../../domain/rates/lamp";

/**
 * A lamp centred on (x, y), within a square of `mark.lamp` (14 px); a plain function, so that a matrix of lamps costs no
 * components.
 */
export function lampShape(lamp: Lamp, x: number, y: number, key?: string): ReactElement {
  switch (lamp) {
    case "green":
      return <circle key={key} cx={x} cy={y} r={5.8} fill="var(--lamp-green-fill)" />;
    case "yellow":
      return (
        <path
          key={key}
          d={`M${x} ${y - 7}l7 7l-7 7l-7 -7Z`}
          fill="var(--lamp-yellow-fill)"
          stroke="var(--lamp-yellow-edge)"
          strokeWidth={1.2}
          strokeLinejoin="round"
        />
      );
    case "red":
      return (
        <rect
          key={key}
          x={x - 5.4}
          y={y - 5.4}
          width={10.8}
          height={10.8}
          rx={0.8}
          fill="var(--lamp-red-fill)"
        />
      );
    case "none":
      return (
        <circle
          key={key}
          cx={x}
          cy={y}
          r={5.2}
          fill="none"
          stroke="var(--line-firm)"
          strokeWidth={1.2}
          strokeDasharray="2 2"
        />
      );
  }
}
