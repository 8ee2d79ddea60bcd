import type { ReactNode } from "react";
import styles from "./grid.module.css";

/** The page's twelve columns; below 1600 px figures of four take six, on a phone everything takes the width. */
export function Grid({ children }: { children: ReactNode }) {
  return <div className={styles["grid"]}>{children}</div>;
}

const SPAN = { 3: styles["s3"], 4: styles["s4"], 5: styles["s5"], 6: styles["s6"], 7: styles["s7"], 8: styles["s8"], 9: styles["s9"], 12: styles["s12"] } as const;

export function GridCell({ span, children }: { span: keyof typeof SPAN; children: ReactNode }) {
  return <div className={`${styles["cell"]} ${SPAN[span]}`}>{children}</div>;
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
