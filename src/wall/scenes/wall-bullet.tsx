/** The wall's bullet: a rate from 0 to 100 % against what is due by now, as SVG. */
import type { ReactElement } from "react";
import { type BulletInput, bulletLayout, bulletTick } from "../../charts/bullet/layout";
import { DONE, HATCH, INK, PACE, PANEL, paint } from "../../charts/base/theme";
import { wallText } from "./wall-text";

interface BulletPlace {
  readonly x: number;
  /** Top of the bar. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `tick`: height of the tick; `size`: of the words under it. */
export function wallBullet(
  bullet: Pick<BulletInput, "rate" | "pace" | "reached" | "paceLabel">,
  { x, y, width, height, tick: tickHeight, size }: BulletPlace & { tick: number; size: number },
): ReactElement {
  const layout = bulletLayout({ ...bullet, width, size });
  const over = (tickHeight - height) / 2;
  const tick = bulletTick(layout, { top: 0, height, over });
  return (
    <g transform={`translate(${x} ${y})`} fill="none">
      <rect
        x={layout.track.left}
        width={layout.track.width}
        height={height}
        fill={paint("plan").fill}
      />
      <rect x={layout.bar.left} width={layout.bar.width} height={height} fill={DONE} />
      {layout.zero === null ? null : (
        <path
          d={`M${layout.zero} ${-over}v${height + 2 * over}`}
          stroke={INK.strong}
          strokeWidth={4}
        />
      )}
      {layout.notch === null ? null : (
        <rect x={layout.notch - 4} width={4} height={height} fill={PANEL} />
      )}
      <path d={tick} stroke={PANEL} strokeWidth={8} />
      <path d={tick} stroke={PACE} strokeWidth={4} />
      {layout.labelX === null
        ? null
        : wallText(bullet.paceLabel, {
            x: layout.labelX,
            y: height + over + 22,
            size,
            fill: INK.quiet,
            anchor: "middle",
          })}
    </g>
  );
}

/** A hatch in its place, where there is no rate. */
export function missingBullet({ x, y, width, height }: BulletPlace, hatch: string): ReactElement {
  return (
    <rect
      x={x + 1}
      y={y}
      width={Math.max(width - 2, 0)}
      height={height}
      fill={`url(#${hatch})`}
      stroke={HATCH}
      strokeWidth={2}
      strokeDasharray="8 8"
      data-missing=""
    />
  );
}
