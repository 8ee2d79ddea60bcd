import type { WireSubmission, WireSubmissions } from "../../../data/wire/work/submissions";
import type { Day } from "../../../domain/ledger/day";
import { REPORT_TABLES, TABLE_WORD } from "../../../domain/submissions/tables";
import type { SubmissionState } from "../../../domain/submissions/transitions";
import { Checkbox } from "../../../ui/checkbox";
import table from "../../../ui/table.module.css";
import { reportedOf, submissionId } from "./list-counts";
import styles from "./matrix.module.css";
import { StateMark } from "./state-mark";
import { lastDeedWord, markWords, shortMoment, stateWords } from "./submission-words";

export interface MatrixProps {
  readonly list: WireSubmissions;
  /** Units with none of this state are left out; null: all. */
  readonly state: SubmissionState | null;
  /** Ids of `submissionId`. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: readonly string[], isChosen: boolean) => void;
  readonly onOpen: (submission: WireSubmission) => void;
  readonly now: { readonly today: Day; readonly ms: number };
}

/** Units by tables: how each stands. On a phone a unit's tables stand below its name. */
export function Matrix(props: MatrixProps) {
  const { list, state } = props;
  const rows = list.units
    .map((unit) => ({
      unit,
      own: list.submissions.filter((submission) => submission.unit === unit.code),
    }))
    .filter(({ own }) => state === null || own.some((submission) => submission.state === state));
  if (rows.length === 0) return <p className={styles["none"]}>没有这样的报送。</p>;
  return (
    <div className={styles["scroll"]}>
      <table className={`${table["table"]} ${styles["matrix"]}`}>
        <caption className="visually-hidden">各单位各表的报送情况，按回车打开</caption>
        <thead>
          <tr className={table["columnHead"]}>
            <th scope="col" className={table["corner"]}>
              单位
            </th>
            {REPORT_TABLES.map((of) => {
              const { reported, all } = reportedOf(list, of);
              return (
                <th key={of} scope="col">
                  <b>{TABLE_WORD[of]}</b> <span>{`已报${reported}/${all}`}</span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit, own }) => (
            <tr key={unit.code}>
              <th scope="row" className={table["name"]}>
                {unit.name}
              </th>
              {REPORT_TABLES.map((of) => {
                const submission = own.find((one) => one.table === of);
                return (
                  <td key={of} data-table={TABLE_WORD[of]}>
                    {submission && <Cell {...props} unit={unit.name} submission={submission} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps extends MatrixProps {
  /** Its name. */
  readonly unit: string;
  readonly submission: WireSubmission;
}

function Cell({ unit, submission, chosen, onChoose, onOpen, now }: CellProps) {
  const id = submissionId(submission);
  const name = `${unit}${TABLE_WORD[submission.table]}`;
  const marks = markWords(submission, now.today);
  const { at, by } = submission;
  return (
    <div className={styles["cell"]}>
      {submission.may.includes("accept") && (
        <Checkbox
          label={`选中${name}`}
          hideLabel
          checked={chosen.has(id)}
          onChange={(isChosen) => onChoose([id], isChosen)}
        />
      )}
      <button
        type="button"
        id={cellPlace(submission)}
        className={styles["open"]}
        onClick={() => onOpen(submission)}
      >
        <span className="visually-hidden">{name}</span>{" "}
        <StateMark state={submission.state} word={stateWords(submission)} />{" "}
        {marks.length > 0 && <span className={styles["marks"]}>{marks.join(" · ")}</span>}{" "}
        {at !== null && (
          <span className={styles["quiet"]}>
            {[shortMoment(at, now.ms), lastDeedWord(submission), by].filter(Boolean).join(" ")}
          </span>
        )}
      </button>
    </div>
  );
}

/** Where the focus goes back to when what was opened is closed. */
export function cellPlace({ unit, table: of }: Pick<WireSubmission, "unit" | "table">): string {
  return `submission-${unit}-${of}`;
}
