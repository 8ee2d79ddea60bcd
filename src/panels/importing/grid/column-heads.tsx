import { memo } from "react";
import { type GridLayout, type GridPlace, HEAD_HEIGHT, NUMBERS_WIDTH } from "./layout";
import type { ColumnMark } from "./marks";
import styles from "./table-grid.module.css";
import { placeMark } from "./use-focus";

export interface ColumnHeadsProps {
  readonly columns: readonly ColumnMark[];
  /** Those in view. */
  readonly shown: readonly number[];
  readonly layout: GridLayout;
  readonly width: number;
  readonly active: GridPlace;
  readonly onOpen: (place: GridPlace) => void;
}

/** The letters of the columns, each with what its column was recognised as. */
export function ColumnHeads({ columns, shown, layout, width, active, onOpen }: ColumnHeadsProps) {
  return (
    <div role="rowgroup" className={styles["head"]} style={{ width, height: HEAD_HEIGHT }}>
      <div role="row" aria-rowindex={1}>
        <div
          role="columnheader"
          aria-colindex={1}
          className={styles["corner"]}
          style={{ width: NUMBERS_WIDTH }}
        >
          行号
        </div>
        {shown.map((column) => {
          const mark = columns[column];
          return (
            mark && (
              <ColumnHead
                key={column}
                place={column}
                mark={mark}
                left={layout.lefts[column] ?? 0}
                width={layout.widths[column] ?? 0}
                isActive={active.row === -1 && active.column === column}
                onOpen={onOpen}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

interface ColumnHeadProps {
  readonly place: number;
  readonly mark: ColumnMark;
  readonly left: number;
  readonly width: number;
  readonly isActive: boolean;
  readonly onOpen: (place: GridPlace) => void;
}

const ColumnHead = memo(function ColumnHead({
  place,
  mark,
  left,
  width,
  isActive,
  onOpen,
}: ColumnHeadProps) {
  const { letter, word, details, standing, isOpen, isHidden, column } = mark;
  const at = { row: -1, column: place };
  return (
    <div
      role="columnheader"
      aria-colindex={place + 2}
      aria-haspopup={column ? "dialog" : undefined}
      tabIndex={isActive ? 0 : -1}
      data-place={placeMark(at)}
      className={styles["columnHead"]}
      style={{ left: NUMBERS_WIDTH + left, width }}
      title={[word, details].filter(Boolean).join(" · ")}
      onClick={() => onOpen(at)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onOpen(at);
      }}
    >
      <span className={styles["letter"]}>
        {letter}
        {isHidden && <span className={styles["hidden"]}>隐藏</span>}
      </span>{" "}
      <span className={styles["chip"]} data-standing={standing} data-open={isOpen || undefined}>
        <span className={styles["chipWord"]}>{word}</span>{" "}
        {details !== "" && <span className={styles["chipDetails"]}>{details}</span>}
      </span>
    </div>
  );
});
