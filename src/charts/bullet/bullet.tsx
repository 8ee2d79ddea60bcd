import { type ReactNode, useId } from "react";
import styles from "./bullet.module.css";
import { Hatch } from "../base/hatch";
import { type BulletInput, bulletLayout, bulletTick } from "./layout";
import { DONE, HATCH, INK, LINE_WIDTH, MARK, PACE, PANEL, SIZE } from "../base/theme";
import { useWidth } from "../base/use-width";

export interface BulletProps {
  /** In percent, for drawing only; null: not reported, drawn as a hatch. */
  readonly rate: number | null;
  /** 序时 in percent; null: no tick. */
  readonly pace: number | null;
  /** Whether the rate has reached 序时, as the card says in words. */
  readonly reached: boolean;
  /** 序时 75.0%, under the tick. */
  readonly paceLabel: string;
}

const HEIGHT = 34;
const TRACK = { y: 8, height: 8 } as const;

/** As high as the tick of 序时: the foot of both. */
const zeroLine = (x: number) =>
  `M${x} ${TRACK.y - MARK.paceOverhang}v${TRACK.height + 2 * MARK.paceOverhang}`;

/**
 * A rate against 100 % and 序时, as wide as its container. Decoration to assistive technology: the
 * card says the same in words.
 */
export function Bullet({ rate, pace, reached, paceLabel }: BulletProps): ReactNode {
  const [ref, width] = useWidth(null);
  return (
    <div ref={ref} className={styles["bullet"]}>
      {width === null ? null : (
        <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
          {rate === null ? (
            <MissingTrack width={width} />
          ) : (
            <Track {...{ width, rate, pace, reached, paceLabel }} />
          )}
        </svg>
      )}
    </div>
  );
}

function Track(input: Omit<BulletInput, "size">): ReactNode {
  const { paceLabel } = input;
  const layout = bulletLayout({ ...input, size: SIZE.axis });
  const tick = bulletTick(layout, { top: TRACK.y, height: TRACK.height, over: MARK.paceOverhang });
  return (
    <>
      <rect
        x={layout.track.left}
        {...TRACK}
        width={layout.track.width}
        fill="var(--measure-plan)"
      />
      <rect x={layout.bar.left} {...TRACK} width={layout.bar.width} fill={DONE} />
      {layout.zero === null ? null : (
        <path d={zeroLine(layout.zero)} stroke={INK.strong} strokeWidth={LINE_WIDTH.mark} />
      )}
      {layout.notch === null ? null : (
        <rect x={layout.notch - LINE_WIDTH.mark} {...TRACK} width={LINE_WIDTH.mark} fill={PANEL} />
      )}
      {layout.pace === null ? null : (
        <>
          <path d={tick} stroke={PANEL} strokeWidth={LINE_WIDTH.casing} />
          <path d={tick} stroke={PACE} strokeWidth={LINE_WIDTH.mark} />
          <text
            x={layout.labelX ?? layout.pace}
            y={33}
            fontSize={SIZE.axis}
            fill={INK.quiet}
            textAnchor="middle"
          >
            {paceLabel}
          </text>
        </>
      )}
    </>
  );
}

function MissingTrack({ width }: { width: number }): ReactNode {
  const id = useId();
  return (
    <>
      <Hatch id={id} />
      <rect
        x={0.5}
        {...TRACK}
        width={Math.max(width - 1, 0)}
        fill={`url(#${id})`}
        stroke={HATCH}
        strokeDasharray="3 3"
      />
    </>
  );
}
