import type { WireSubmission, WireSubmissions } from "../../../data/wire/work/submissions";
import { TABLE_WORD } from "../../../domain/submissions/tables";
import type { SubmissionAction } from "../../../domain/submissions/transitions";
import { TextButton } from "../../../ui/button";
import { submissionId } from "./list-counts";
import styles from "./review.module.css";
import { SubmissionView } from "./submission-view";

export interface OpenedProps {
  readonly list: WireSubmissions;
  readonly opened: WireSubmission;
  /** Null: back to the list. */
  readonly onOpen: (submission: WireSubmission | null) => void;
  readonly onRead: (submission: WireSubmission) => void;
  readonly onDone: (action: SubmissionAction) => void;
}

/** One submission in the place of the list, with the ways back and on to the next that waits. */
export function Opened({ list, opened, onOpen, onRead, onDone }: OpenedProps) {
  const next = nextWaiting(list, opened);
  return (
    <>
      <div className={styles["bar"]}>
        <TextButton onClick={() => onOpen(null)}>← 回到报送情况</TextButton>
        {next && (
          <TextButton onClick={() => onOpen(next.submission)}>
            {`下一份待审：${next.name} →`}
          </TextButton>
        )}
      </div>
      <SubmissionView
        key={submissionId(opened)}
        of={opened}
        onRead={onRead}
        onDone={onDone}
        ref={focusIt}
      />
    </>
  );
}

/** What was opened says what it is. */
function focusIt(heading: HTMLElement | null): void {
  heading?.focus();
}

/** The next one that waits to be checked, behind the one that is open or from the first on. */
function nextWaiting({ submissions, units }: WireSubmissions, opened: WireSubmission) {
  const here = submissions.indexOf(opened);
  const others = [...submissions.slice(here + 1), ...submissions.slice(0, here)];
  const submission = others.find(({ state }) => state === "submitted");
  if (!submission) return null;
  const unit = units.find(({ code }) => code === submission.unit)?.name ?? submission.unit;
  return { submission, name: `${unit}${TABLE_WORD[submission.table]}` };
}
