import type { ReactNode, RefObject } from "react";
import { overflowHeight } from "./layout-window";
import styles from "./plot-stage.module.css";

export interface RowScrollerProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly units: number;
  readonly rowHeight: number;
  /** Height of the visible plot. */
  readonly height: number;
  readonly children: ReactNode;
}

/** Above 40 rows a scrollbar stands for all of them, while one sticky plot draws the visible ones. */
export function RowScroller({ scroller, units, rowHeight, height, children }: RowScrollerProps): ReactNode {
  const overflow = overflowHeight(units, rowHeight);
  if (overflow === 0) return children;
  return (
    <div ref={scroller} className={styles["scroller"]} style={{ height }} data-rows={units}>
      <div style={{ height: height + overflow }}>
        <div className={styles["sticky"]} style={{ height }}>
          {children}
        </div>
      </div>
    </div>
  );
}
