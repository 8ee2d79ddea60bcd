/** The projects of 项目台账, as rows or, on a phone, as cards. */
import { Fragment, memo } from "react";
import type { SubmissionPlace } from "../../../office/submission";
import table from "../../../ui/table.module.css";
import type { FieldProblem } from "./checks";
import type { Desk } from "./desk";
import { FieldProblems } from "./field-problems";
import { amountKey } from "./form-projects";
import {
  type ColumnFill,
  type FillColumn,
  type RowGiven,
  type RowProps,
  Done,
  Name,
  Progress,
  amountWords,
  changeWords,
  dayWords,
} from "./ledger-cells";
import styles from "./ledger.module.css";
import type { ProjectLine } from "./project-lines";
import { readTyped } from "./typed";
import type { Draft } from "./use-draft";

export interface LedgerRowsProps {
  readonly lines: readonly ProjectLine[];
  readonly problems: ReadonlyMap<string, readonly FieldProblem[]>;
  readonly draft: Draft;
  readonly place: SubmissionPlace;
  readonly isEditable: boolean;
  readonly onColumn: FillColumn;
  /** Opens the rest of a project. */
  readonly onOpen: (id: string) => void;
}

/** The rows as a table. */
export function LedgerTable(props: LedgerRowsProps) {
  return (
    <div className={styles["scroll"]} role="region" aria-label="项目，可滚动" tabIndex={0}>
      <table className={`${table["table"]} ${styles["ledger"]}`}>
        <caption className="visually-hidden">本单位的项目，金额为万元，留空是未报</caption>
        <thead>
          <tr className={table["columnHead"]}>
            <th scope="col" className={table["corner"]}>
              项目
            </th>
            <th scope="col">年度计划</th>
            <th scope="col">上月累计</th>
            <th scope="col">本月累计（万元）</th>
            <th scope="col">变化</th>
            <th scope="col" className={table["left"]}>
              形象进度
            </th>
            <th scope="col" className={table["left"]}>
              开工、竣工
            </th>
          </tr>
        </thead>
        <tbody>
          {props.lines.map((line) => {
            const told = toldOf(line, props);
            return (
              <Fragment key={line.project.id}>
                <Row line={line} {...rowOf(line, props)} isTold={told !== null} />
                {told && (
                  <tr className={styles["toldRow"]}>
                    <td colSpan={7}>{told}</td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The same as cards, one below another. */
export function LedgerCards(props: LedgerRowsProps) {
  return (
    <ul className={styles["cards"]}>
      {props.lines.map((line) => {
        const told = toldOf(line, props);
        return (
          <li key={line.project.id} className={styles["card"]}>
            <Card line={line} {...rowOf(line, props)} isTold={told !== null} />
            {told}
          </li>
        );
      })}
    </ul>
  );
}

const fills = new WeakMap<Desk, ColumnFill>();

/** The newest way to fill a column, behind the same object. */
function columnOf({ desk }: Draft, fill: FillColumn): ColumnFill {
  const column = fills.get(desk) ?? { fill };
  fills.set(desk, column);
  column.fill = fill;
  return column;
}

function rowOf(line: ProjectLine, props: LedgerRowsProps): RowGiven {
  const { draft, place, isEditable, onOpen, onColumn, problems } = props;
  const { id } = line.project;
  return {
    desk: draft.desk,
    place,
    isEditable,
    onOpen,
    wrong: draft.form.wrong[amountKey(id, "done")],
    isBlocked: (problems.get(id) ?? []).some(({ problem }) => problem.weight === "block"),
    column: columnOf(draft, onColumn),
  };
}

/** What is wrong with a project; null where nothing is. */
function toldOf({ project: { id }, done }: ProjectLine, props: LedgerRowsProps) {
  const { draft, problems, isEditable } = props;
  const { form, desk } = draft;
  const own = problems.get(id) ?? [];
  const text = form.wrong[amountKey(id, "done")];
  const typed = text === undefined ? null : readTyped(text, DONE);
  const wrong = typed?.kind === "wrong" ? typed.sentence : null;
  const confirmed = form.content.confirmed.includes(id) ? [id] : [];
  if (wrong === null && own.length + confirmed.length === 0) return null;
  return (
    <FieldProblems
      id={`told-${id}`}
      kept={done}
      {...{ wrong, confirmed, form, isEditable }}
      problems={own}
      onEdit={desk.edit}
      onLeave={() => void desk.flush()}
    />
  );
}

const DONE = { unit: "wan", canBeNegative: true } as const;

const Row = memo(function LedgerRow(props: RowProps) {
  const { line, isTold, wrong } = props;
  const { planned, last, done } = line;
  return (
    <tr className={isTold ? styles["told"] : undefined}>
      <th scope="row" className={`${table["name"]} ${styles["name"]}`}>
        <Name {...props} />
      </th>
      <td>{amountWords(planned)}</td>
      <td className={last === null ? table["none"] : undefined}>{amountWords(last)}</td>
      <td>
        <Done {...props} />
      </td>
      <td>{wrong === undefined && changeWords(done, last)}</td>
      <td className={table["left"]}>
        <Progress {...props} />
      </td>
      <td className={table["left"]}>{dayWords(line)}</td>
    </tr>
  );
});

const Card = memo(function LedgerCard(props: RowProps) {
  const { line } = props;
  return (
    <div className={styles["cardBody"]}>
      <p>
        <Name {...props} />
      </p>
      <p className={styles["quiet"]}>
        {`计划${amountWords(line.planned)} · 上月${amountWords(line.last)} · ${dayWords(line)}`}
      </p>
      <div className={styles["cardEntry"]}>
        <span aria-hidden="true">本月累计（万元）</span>
        <Done {...props} />
      </div>
      <div className={styles["cardProgress"]}>
        <span aria-hidden="true">形象进度</span>
        <Progress {...props} />
      </div>
    </div>
  );
});
