import { Fragment } from "react";
import { cellAt, cellName, textOf } from "../../../importing/grid";
import { columnName } from "../../../lib/column-name";
import type { Table } from "../../../importing/recognise/table";
import type { ReviewAction } from "../../../importing/review/act";
import { cellSays } from "../../../importing/review/cell-says";
import { problemsByCell } from "../../../importing/review/problems";
import type { Review } from "../../../importing/review/review";
import type { ReviewedTable } from "../../../importing/review/tables";
import { ProblemText } from "../plan/problem-text";
import { QuestionControl } from "../plan/question";
import { ColumnMenu } from "./column-menu";
import type { GridPlace } from "./layout";
import { problemsAt } from "./marks";
import styles from "./place-menu.module.css";
import { RowMenu } from "./row-menu";

export interface PlaceMenuProps {
  readonly review: Review;
  readonly reviewed: ReviewedTable;
  readonly place: GridPlace;
  readonly thisYear: number;
  readonly onAct: (action: ReviewAction) => void;
  readonly onClose: () => void;
}

/** D列, 第12行, D12. */
export function placeTitle({ offset }: Table, { row, column }: GridPlace): string {
  if (row < 0) return `${columnName(column)}列`;
  return column < 0 ? `第${row + offset + 1}行` : cellName(row + offset, column);
}

/** What a press opens: settings of a column or a row, or what was read from a cell. */
export function PlaceMenu(props: PlaceMenuProps) {
  const { reviewed, place, onAct, onClose } = props;
  if (place.row < 0) {
    const column = reviewed.table.columns.find(({ index }) => index === place.column);
    return column ? (
      <ColumnMenu reviewed={reviewed} column={column} onAct={onAct} />
    ) : (
      <p className={styles["say"]}>这一列没有列头，没有读。</p>
    );
  }
  if (place.column < 0)
    return <RowMenu reviewed={reviewed} row={place.row} onAct={onAct} onClose={onClose} />;
  return <CellNote {...props} />;
}

function CellNote({ review, reviewed, place, thisYear, onAct }: PlaceMenuProps) {
  const { table } = reviewed;
  const text = textOf(cellAt(table.grid, place.row, place.column));
  const problems = problemsAt(problemsByCell(review.problems), table, place);
  return (
    <div className={styles["note"]}>
      {text !== "" && <p className={styles["written"]}>{text}</p>}
      {cellSays(review, reviewed, place).map((say) => (
        <p key={say} className={styles["say"]}>
          {say}
        </p>
      ))}
      {problems.map((problem) => (
        <Fragment key={problem.key}>
          <ProblemText problem={problem} />
          {problem.ask && (
            <QuestionControl
              ask={problem.ask}
              table={problem.table}
              {...{ review, thisYear, onAct }}
            />
          )}
        </Fragment>
      ))}
    </div>
  );
}
