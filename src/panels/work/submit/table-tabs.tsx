import type { WireSubmission, WireSubmissions } from "../../../data/wire/work/submissions";
import { REPORT_TABLES, type ReportTable, TABLE_WORD } from "../../../domain/submissions/tables";
import { SUBMIT_PATH } from "../../../navigation/work-pages";
import { StateMark } from "../review/state-mark";
import { markWords, stateWords } from "../review/submission-words";
import { useToday } from "../review/use-today";
import { useWork } from "../work";
import { WorkLink } from "../work-link";
import styles from "./head.module.css";

export interface TableTabsProps {
  readonly list: WireSubmissions;
  readonly unit: string;
  readonly table: ReportTable;
}

/** The tables that the unit sends in, each with how it stands. */
export function TableTabs({ list, unit, table }: TableTabsProps) {
  const { search } = useWork();
  const { today } = useToday();
  const own = new Map(
    list.submissions.filter((one) => one.unit === unit).map((one) => [one.table, one]),
  );
  const shown = REPORT_TABLES.filter((one) => own.has(one) || one === table);
  return (
    <nav aria-label="填哪张表">
      <ul className={styles["tabs"]}>
        {shown.map((one) => (
          <li key={one}>
            <WorkLink
              path={SUBMIT_PATH}
              params={{ unit: search["unit"], month: search["month"], table: one }}
              current={one === table}
              className={styles["tab"]}
            >
              <b>{TABLE_WORD[one]}</b>
              <TabState submission={own.get(one)} today={today} />
            </WorkLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function TabState({
  submission,
  today,
}: {
  readonly submission: WireSubmission | undefined;
  readonly today: string;
}) {
  if (!submission) return <StateMark state="unreported" word="不用报" />;
  return (
    <span className={styles["tabState"]}>
      <StateMark state={submission.state} word={stateWords(submission)} />
      {markWords(submission, today).map((word) => (
        <small key={word}>{word}</small>
      ))}
    </span>
  );
}
