import { type KeyboardEvent, memo } from "react";
import { WEIGHT_WORD } from "../../../importing/draft/draft";
import { cellAt, textOf } from "../../../importing/grid";
import type { Table } from "../../../importing/recognise/table";
import type { ReviewProblem } from "../../../importing/review/problems";
import { WeightSign } from "../weight-sign";
import { type GridLayout, type GridPlace, NUMBERS_WIDTH, boxOf } from "./layout";
import { type ColumnMark, type RowMark, heaviest, isNumeric, problemsAt } from "./marks";
import styles from "./table-grid.module.css";
import { placeMark } from "./use-focus";

export interface GridRowProps {
  readonly row: number;
  /** The columns of the cells to draw. */
  readonly cells: readonly number[];
  readonly mark: RowMark | undefined;
  readonly columns: readonly ColumnMark[];
  readonly table: Table;
  readonly layout: GridLayout;
  readonly problems: ReadonlyMap<string, readonly ReviewProblem[]>;
  /** The column that takes the focus, where it is in this row. */
  readonly active: number | null;
  readonly onOpen: (place: GridPlace) => void;
}

/** Memoised: of the rows in view, scrolling makes only those that come. */
export const GridRow = memo(
  function GridRow(props: GridRowProps) {
    const { row, cells, mark, columns, table, layout, problems, active, onOpen } = props;
    if (!mark) return null;
    return (
      <div
        role="row"
        aria-rowindex={row + 2}
        className={styles["row"]}
        data-look={mark.look}
        style={{ top: layout.tops[row], height: layout.heights[row] }}
      >
        <RowNumber mark={mark} row={row} isActive={active === -1} onOpen={onOpen} />
        {cells.map((column) => (
          <GridCell
            key={column}
            row={row}
            column={column}
            mark={columns[column]}
            table={table}
            layout={layout}
            problems={problems}
            isActive={active === column}
            onOpen={onOpen}
          />
        ))}
      </div>
    );
  },
  (before, now) =>
    before.row === now.row &&
    before.mark === now.mark &&
    before.columns === now.columns &&
    before.table === now.table &&
    before.layout === now.layout &&
    before.problems === now.problems &&
    before.active === now.active &&
    before.onOpen === now.onOpen &&
    before.cells.join() === now.cells.join(),
);

/** Enter and Space press a cell as they do a button. */
function pressedBy(event: KeyboardEvent, press: () => void): void {
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  press();
}

interface RowNumberProps extends Pick<GridRowProps, "row" | "onOpen"> {
  readonly mark: RowMark;
  readonly isActive: boolean;
}

function RowNumber({ mark, row, isActive, onOpen }: RowNumberProps) {
  const at = { row, column: -1 };
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      aria-haspopup="dialog"
      tabIndex={isActive ? 0 : -1}
      data-place={placeMark(at)}
      className={styles["number"]}
      style={{ width: NUMBERS_WIDTH }}
      onClick={() => onOpen(at)}
      onKeyDown={(event) => pressedBy(event, () => onOpen(at))}
    >
      <span>{mark.number}</span>{" "}
      {mark.word !== "" && <span className={styles["rowWord"]}>{mark.word}</span>}{" "}
      {mark.isHidden && <span className={styles["hidden"]}>隐藏</span>}
    </div>
  );
}

interface GridCellProps extends Pick<
  GridRowProps,
  "row" | "table" | "layout" | "problems" | "onOpen"
> {
  readonly column: number;
  readonly mark: ColumnMark | undefined;
  readonly isActive: boolean;
}

/** Memoised: scrolling sideways makes only the cells that come. */
const GridCell = memo(function GridCell({
  row,
  column,
  mark,
  table,
  layout,
  problems,
  isActive,
  onOpen,
}: GridCellProps) {
  const at = { row, column };
  const { left, width, height, rows, columns: across } = boxOf(layout, at);
  const text = textOf(cellAt(table.grid, row, column));
  const own = problemsAt(problems, table, at);
  const weight = heaviest(own);
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-rowspan={rows > 1 ? rows : undefined}
      aria-colspan={across > 1 ? across : undefined}
      aria-haspopup="dialog"
      tabIndex={isActive ? 0 : -1}
      data-place={placeMark(at)}
      className={styles["cell"]}
      data-standing={mark?.standing}
      data-filled={text !== "" || undefined}
      data-weight={weight ?? undefined}
      data-number={isNumeric(table, row, column) || undefined}
      data-merged={rows * across > 1 || undefined}
      style={{ left: NUMBERS_WIDTH + left, width, height }}
      title={own[0]?.text ?? text}
      onClick={() => onOpen(at)}
      onKeyDown={(event) => pressedBy(event, () => onOpen(at))}
    >
      <span className={styles["text"]}>{text}</span>
      {weight && (
        <span className={styles["sign"]}>
          <WeightSign weight={weight} />
          <span className="visually-hidden">{`（${WEIGHT_WORD[weight]}）`}</span>
        </span>
      )}
    </div>
  );
});
