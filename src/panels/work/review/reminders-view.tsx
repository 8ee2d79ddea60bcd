/** 催报: who has not reported, to be sent on or given more time. */
import { useQuery } from "@tanstack/react-query";
import type { WireSubmission, WireSubmissions } from "../../../data/wire/work/submissions";
import { submissionsQuery } from "../../../data/work/work-queries";
import { TABLE_WORD } from "../../../domain/submissions/tables";
import { readReviewMonth } from "../../../navigation/review-search";
import { Button, TextButton } from "../../../ui/button";
import { useCopy } from "../../../ui/use-copy";
import { Panel } from "../../grid";
import { Readable } from "../readable";
import { useWork } from "../work";
import { MonthSelect, NewestMonth } from "./month-select";
import { type Reminder, reminderSentence, remindersOf, remindersText } from "./reminder-words";
import styles from "./review.module.css";
import { StateMark } from "./state-mark";
import { SubmissionActs } from "./submission-acts";
import { dayWords, dueOf, markWords, monthWords, stateWords } from "./submission-words";
import { useToday } from "./use-today";

/** Of one month. */
export function RemindersView() {
  const { backend, search } = useWork();
  const query = useQuery(submissionsQuery(backend, readReviewMonth(search)));
  return (
    <Readable query={query} wayOut={<NewestMonth />}>
      {(list) => <Reminders list={list} />}
    </Readable>
  );
}

function Reminders({ list }: { readonly list: WireSubmissions }) {
  const { session } = useWork();
  const { today } = useToday();
  const copy = useCopy();
  const reminders = remindersOf(list);
  const text = () => remindersText(list, reminders, { office: session.office.title, today });
  return (
    <Panel title="催报" label="催报">
      <div className={styles["stack"]}>
        <div className={styles["bar"]}>
          <MonthSelect list={list} />
          {reminders.length > 0 && (
            <Button
              look="primary"
              onClick={() => copy(text(), "已复制催报单，可以粘贴到微信或政务OA")}
            >
              复制催报单
            </Button>
          )}
          {list.due !== null && (
            <span
              className={styles["quiet"]}
            >{`${monthWords(list.month)}的数应于${dayWords(list.due, today)}前报`}</span>
          )}
        </div>
        {reminders.length === 0 && <p>全部报齐了，没有要催的。</p>}
        <ul className={styles["reminders"]}>
          {reminders.map((reminder) => (
            <Unit key={reminder.code} reminder={reminder} />
          ))}
        </ul>
      </div>
    </Panel>
  );
}

function Unit({ reminder }: { readonly reminder: Reminder }) {
  const { today } = useToday();
  const copy = useCopy();
  const { name, missing } = reminder;
  return (
    <li>
      <div className={styles["bar"]}>
        <h3>{name}</h3>
        <TextButton
          aria-label={`复制：${name}`}
          onClick={() => copy(reminderSentence(reminder, today), `已复制${name}的催报`)}
        >
          复制
        </TextButton>
      </div>
      <ul>
        {missing.map((submission) => (
          <Missing key={submission.table} name={name} submission={submission} />
        ))}
      </ul>
    </li>
  );
}

function Missing({
  name,
  submission,
}: {
  readonly name: string;
  readonly submission: WireSubmission;
}) {
  const { setParams } = useWork();
  const { today } = useToday();
  const { unit, month, table, state, reason } = submission;
  const due = dueOf(submission);
  return (
    <li className={styles["missing"]}>
      <b>{TABLE_WORD[table]}</b>
      <StateMark state={state} word={stateWords(submission)} />
      <div>
        <p className={styles["bar"]}>
          {due !== null && <span>{`应于${dayWords(due, today)}前报`}</span>}
          {markWords(submission, today).map((mark) => (
            <span key={mark} className={styles["mark"]}>
              {mark}
            </span>
          ))}
        </p>
        {reason !== null && state === "returned" && (
          <p className={styles["quiet"]}>{`退回的原因：${reason}`}</p>
        )}
      </div>
      <div className={styles["acts"]}>
        <SubmissionActs submission={submission} unit={name} only={["extend"]} onDone={() => null} />
        <TextButton
          aria-label={`打开：${name}${TABLE_WORD[table]}`}
          onClick={() => setParams({ view: undefined, unit, month, table })}
        >
          打开
        </TextButton>
      </div>
    </li>
  );
}
