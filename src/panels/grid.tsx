import type { ReactNode } from "react";
import { ContentBoundary } from "./trouble/content-boundary";
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

export type CellSpan = keyof typeof SPAN;

/** The columns that a cell takes, in numbers. */
export function shareOf(span: CellSpan, wholeBelow1600: boolean): { wide: number; narrow: number } {
  const wide = span === "third" ? 4 : span;
  return { wide, narrow: wholeBelow1600 ? 12 : span === "third" ? 6 : wide };
}

export interface GridCellProps {
  readonly span: CellSpan;
  /** Below 1600 px it takes the whole width: wide tables need it. */
  readonly wholeBelow1600?: boolean;
  /**
   * As high as its own content, not as its row: what stands beside it has nothing to do with it.
   */
  readonly ownHeight?: boolean;
  readonly children: ReactNode;
}

/** A cell of the grid of a page. */
export function GridCell({
  span,
  wholeBelow1600 = false,
  ownHeight = false,
  children,
}: GridCellProps) {
  const classes = [
    styles["cell"],
    SPAN[span],
    wholeBelow1600 && styles["whole"],
    ownHeight && styles["ownHeight"],
  ];
  return <div className={classes.filter(Boolean).join(" ")}>{children}</div>;
}

export interface PanelProps {
  readonly title: ReactNode;
  readonly label: string;
  readonly actions?: ReactNode;
  /** Takes the height of the figure in its row and scrolls inside. */
  readonly besideFigure?: boolean;
  /** What the part that scrolls is called, beside a figure. */
  readonly scrollLabel?: string;
  readonly children: ReactNode;
}

/** A panel that is no figure: a table, a list. */
export function Panel({
  title,
  actions,
  label,
  besideFigure = false,
  scrollLabel,
  children,
}: PanelProps) {
  return (
    <section
      className={`${styles["panel"]} ${besideFigure ? styles["besideFigure"] : ""}`}
      aria-label={label}
    >
      <div className={styles["panelHead"]}>
        <h2>{title}</h2>
        {actions && <div className={styles["panelActions"]}>{actions}</div>}
      </div>
      {besideFigure ? (
        <div className={styles["panelBody"]} tabIndex={0} role="region" aria-label={scrollLabel}>
          <ContentBoundary>{children}</ContentBoundary>
        </div>
      ) : (
        <ContentBoundary>{children}</ContentBoundary>
      )}
    </section>
  );
}
