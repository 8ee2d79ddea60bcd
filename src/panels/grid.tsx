import type { ReactNode } from "react";
import styles from "./grid.module.css";

/** The page's twelve columns; on a narrow page everything takes the width. */
export function Grid({ children }: { children: ReactNode }) {
  return <div className={styles["grid"]}>{children}</div>;
}

/** `third`: four columns, and six below 1600 px, where a figure of four would be too narrow. */
const SPAN = {
  third: styles["third"],
  4: styles["s4"],
  5: styles["s5"],
  6: styles["s6"],
  7: styles["s7"],
  8: styles["s8"],
  12: styles["s12"],
} as const;

export interface GridCellProps {
  readonly span: keyof typeof SPAN;
  /** Below 1600 px it takes the whole width: wide tables need it. */
  readonly wholeBelow1600?: boolean;
  readonly children: ReactNode;
}

export function GridCell({ span, wholeBelow1600 = false, children }: GridCellProps) {
  return <div className={`${styles["cell"]} ${SPAN[span]} ${wholeBelow1600 ? styles["whole"] : ""}`}>{children}</div>;
}

/** A panel that is no figure: a table, a list. */
export function Panel({ title, actions, label, children }: { title: ReactNode; actions?: ReactNode; label?: string; children: ReactNode }) {
  return (
    <section className={styles["panel"]} aria-label={label}>
      <div className={styles["panelHead"]}>
        <h2>{title}</h2>
        {actions && <div className={styles["panelActions"]}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
