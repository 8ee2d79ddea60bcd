import { type ReactNode, useEffect, useState } from "react";
import { FigureShell } from "./figure-shell";
import styles from "./figure-skeleton.module.css";
import { NARROW_PLOT } from "../base/height";

export interface FigureSkeletonProps {
  /** 完成投资: what is known before the data. */
  readonly title: string;
  readonly level?: 2 | 3;
  readonly subtitle?: string;
  readonly demo?: boolean;
  /** From `estimatePlotHeight`. */
  readonly height: number;
  /** Width of the plot if known; only the rhythm depends on it. */
  readonly width?: number;
}

/** Lengths of the blocks in percent of the plot, as bars would be. */
const LENGTHS = [48, 43, 28, 35, 22, 39, 31, 26, 20, 33, 24, 17] as const;
const SAY_AFTER_MS = 5000;

/** The figure before its data: final size, blocks in row rhythm, no shimmer; words after 5 s. */
export function FigureSkeleton({
  title,
  level,
  subtitle,
  demo,
  height,
  width = 1000,
}: FigureSkeletonProps): ReactNode {
  const slow = useSlow();
  return (
    <FigureShell
      title={title}
      busy
      room={height}
      actions={<ActionsRoom />}
      footer={
        <p role="status" className={styles["waiting"]}>
          {slow ? "正在读取…" : ""}
        </p>
      }
      {...(level ? { level } : {})}
      {...(subtitle ? { subtitle } : {})}
      {...(demo ? { demo: "watermarked" as const } : {})}
    >
      <SkeletonRows height={height} width={width} />
    </FigureShell>
  );
}

/** As wide and high as the button that comes in its place. */
export function ActionsRoom(): ReactNode {
  return <span className={styles["action"]} aria-hidden="true" />;
}

function SkeletonRows({
  height,
  width,
}: {
  readonly height: number;
  readonly width: number;
}): ReactNode {
  const rowHeight = width < NARROW_PLOT ? 54 : 34;
  const count = Math.max(1, Math.floor((height - 30) / rowHeight));
  return (
    <div className={styles["rows"]} style={{ height }} aria-hidden="true">
      {Array.from({ length: count }, (_, row) => (
        <div key={row} className={styles["row"]} style={{ height: rowHeight }}>
          <span className={styles["name"]} />
          <span
            className={styles["bar"]}
            style={{ width: `${LENGTHS[row % LENGTHS.length] ?? 30}%` }}
          />
          <span className={styles["values"]} />
        </div>
      ))}
    </div>
  );
}

function useSlow(): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SAY_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return slow;
}
