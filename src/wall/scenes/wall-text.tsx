/** The few kinds of words and signs that all wall plots are made of, as SVG. */
import type { ReactElement } from "react";
import { lampShape } from "../../charts/base/lamp-shape";
import { baseline } from "../../charts/base/text";
import { INK, STRONG } from "../../charts/base/theme";
import { watermarkMark } from "../../charts/base/watermark-mark";
import type { Lamp } from "../../domain/rates/lamp";
import { LAMP_SCALE, WALL } from "./wall-type";

export interface WallText {
  readonly x: number;
  /** Centre of the line. */
  readonly y: number;
  readonly size: number;
  readonly fill?: string;
  readonly strong?: boolean;
  readonly anchor?: "start" | "middle" | "end";
}

/** One line of words, centred on y. */
export function wallText(
  text: string,
  { x, y, size, fill = INK.body, strong = false, anchor = "start" }: WallText,
): ReactElement {
  return (
    <text
      key={`${x} ${y}`}
      x={x}
      y={baseline(y, size)}
      fontSize={size}
      fill={fill}
      fontWeight={strong ? STRONG : 400}
      textAnchor={anchor}
    >
      {text}
    </text>
  );
}

/** A lamp centred on (x, y), as large as the wall's lamps. */
export function wallLamp(lamp: Lamp, x: number, y: number): ReactElement {
  return (
    <g
      key={`lamp ${x} ${y}`}
      transform={`translate(${x} ${y}) scale(${LAMP_SCALE})`}
      data-lamp={lamp}
    >
      {lampShape(lamp, 0, 0)}
    </g>
  );
}

/** Eight turned characters stay inside a plot this many times as wide, and high, as one. */
const TURNED = { width: 8.4, height: 3.4 } as const;

/** 演示数据（虚构）, once under a plot's marks. */
export function wallWatermark(box: {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}): ReactElement {
  const size = Math.floor(
    Math.min(WALL.watermark, box.width / TURNED.width, box.height / TURNED.height),
  );
  return watermarkMark({ x: box.left + box.width / 2, y: box.height / 2 + size / 3, size }, "demo");
}
