import type { ReactNode, RefObject } from "react";
import { LeftOut } from "../../ui/printing";
import { type RowWindow, overflowHeight } from "../base/row-window";
import styles from "./plot-stage.module.css";

export interface RowScrollerProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Of all units, in their order. */
  readonly names: readonly string[];
  readonly window: RowWindow | null;
  readonly rowHeight: number;
  /** Height of the visible plot. */
  readonly height: number;
  readonly children: ReactNode;
}

/**
 * Above 40 rows a scrollbar stands for all of them, while one sticky plot draws the visible ones.
 */
export function RowScroller({
  scroller,
  names,
  window,
  rowHeight,
  height,
  children,
}: RowScrollerProps): ReactNode {
  if (window === null) return children;
  const { first, count } = window;
  return (
    <>
      <div
        ref={scroller}
        className={styles["scroller"]}
        style={{ height }}
        data-rows={names.length}
      >
        <div style={{ height: height + overflowHeight(names.length, rowHeight) }}>
          <div className={styles["sticky"]} style={{ height }}>
            {children}
          </div>
        </div>
      </div>
      <LeftOut names={names.filter((_, index) => index < first || index >= first + count)} />
    </>
  );
}
