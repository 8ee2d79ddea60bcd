/** One submission: what was sent in, held against what stands, and what is done about it. */
import { useQuery } from "@tanstack/react-query";
import { type Ref, useEffect, useMemo } from "react";
import type { WireSubmission, WireSubmissionDetail } from "../../../data/wire/work/submissions";
import { type SubmissionKey, submissionQuery } from "../../../data/work/work-queries";
import { TABLE_WORD } from "../../../domain/submissions/tables";
import type { SubmissionAction } from "../../../domain/submissions/transitions";
import { leavingProjects, leavingWords } from "../../../office/leaving-projects";
import { checkSubmission } from "../../../office/submission";
import { type OpenedSubmission, openSubmission } from "../../../office/submission-opened";
import { EmptyState } from "../../../ui/notice";
import { Panel } from "../../grid";
import { Readable } from "../readable";
import { useWork } from "../work";
import { WorkLink } from "../work-link";
import { confirmedTold } from "./confirmed-told";
import { kindCounts, reviewedLines } from "./lines";
import { LineTable } from "./line-table";
import { OriginalFile } from "./original-file";
import { ProblemsTold } from "./problems-told";
import styles from "./review.module.css";
import { StateMark } from "./state-mark";
import { SubmissionActs } from "./submission-acts";
import { SubmissionHistory } from "./submission-history";
import {
  dayWords,
  dueOf,
  lastDeedWord,
  markWords,
  monthWords,
  stateWords,
  wholeMoment,
} from "./submission-words";
import { unreportedWords } from "./unreported";
import { useToday } from "./use-today";

export interface SubmissionViewProps {
  readonly of: SubmissionKey;
  /** Told once it was shown: it counts as read. */
  readonly onRead: (submission: WireSubmission) => void;
  readonly onDone: (action: SubmissionAction) => void;
  /** Of its heading, where the focus goes when it opens. */
  readonly ref?: Ref<HTMLHeadingElement>;
}

/** The panels of one submission. */
export function SubmissionView({ of, onRead, onDone, ref }: SubmissionViewProps) {
  const { backend } = useWork();
  const query = useQuery(submissionQuery(backend, of));
  const shown = query.data?.submission;
  useEffect(() => {
    if (shown) onRead(shown);
  }, [shown, onRead]);
  return (
    <Readable query={query}>
      {(detail) => (
        <>
          <Standing detail={detail} onDone={onDone} headingRef={ref} />
          <Content detail={detail} />
          <Panel title="经过" label="经过">
            <SubmissionHistory history={detail.history} />
          </Panel>
        </>
      )}
    </Readable>
  );
}

interface StandingProps extends Pick<SubmissionViewProps, "onDone"> {
  readonly detail: WireSubmissionDetail;
  readonly headingRef: Ref<HTMLHeadingElement> | undefined;
}

/** How it stands, what was said with it, and the buttons. */
function Standing({ detail: { submission, unit }, onDone, headingRef }: StandingProps) {
  const { today } = useToday();
  const { table, month, state, at, by, note, reason, extension, lock } = submission;
  const due = dueOf(submission);
  const name = `${unit.name}${TABLE_WORD[table]}`;
  return (
    <Panel
      label={`${name}，${monthWords(month)}`}
      title={<span ref={headingRef} tabIndex={-1}>{`${name}　${monthWords(month)}`}</span>}
    >
      <div className={styles["stack"]}>
        <p className={styles["bar"]}>
          <StateMark state={state} word={stateWords(submission)} />
          {at !== null && (
            <span>{[wholeMoment(at), lastDeedWord(submission), by].filter(Boolean).join(" ")}</span>
          )}
          {due !== null && <span>{`应于${dayWords(due, today)}前报`}</span>}
          {markWords(submission, today).map((mark) => (
            <span key={mark} className={styles["mark"]}>
              {mark}
            </span>
          ))}
        </p>
        {extension && (
          <p className={styles["quiet"]}>{`延期的原因：${extension.reason}（${extension.by}）`}</p>
        )}
        {lock && (
          <p className={styles["quiet"]}>
            {`锁定的原因：${lock.reason}（${lock.by}，${wholeMoment(lock.at)}），由${lock.canLift}解锁`}
          </p>
        )}
        {note !== null && note !== "" && <p className={styles["said"]}>{`上报说明：${note}`}</p>}
        {reason !== null && state === "returned" && (
          <p className={styles["said"]}>{`退回的原因：${reason}`}</p>
        )}
        {reason !== null && state !== "returned" && submission.correction && (
          <p className={styles["said"]}>{`更正的原因：${reason}`}</p>
        )}
        <SubmissionActs submission={submission} unit={unit.name} onDone={onDone} />
        {submission.may.includes("save") && (
          <p className={styles["quiet"]}>
            填报单位报不了的，可以代报：
            <WorkLink path="/submit" params={{ unit: submission.unit, month, table }}>
              {`代${unit.name}填报`}
            </WorkLink>
          </p>
        )}
      </div>
    </Panel>
  );
}

/** What was sent in; a draft is its unit's own until then. */
function Content({ detail }: { readonly detail: WireSubmissionDetail }) {
  const { session } = useWork();
  const { title } = session.office;
  const opened = useMemo(() => openSubmission(detail, title), [detail, title]);
  if ("wrong" in opened)
    return <EmptyState sign="alert" title="报来的内容读不出来" text={opened.wrong} />;
  return detail.content === null ? (
    <EmptyState sign="hatch" title="还没有内容" text="填报单位还没有开始填。" level={2} />
  ) : (
    <Judged opened={opened} isDraft={detail.submission.submittedAt === null} />
  );
}

interface JudgedProps {
  readonly opened: OpenedSubmission;
  /** Not sent in yet: its unit is still at it. */
  readonly isDraft: boolean;
}

function Judged({ opened, isDraft }: JudgedProps) {
  const { content } = opened;
  const word = isDraft ? "草稿里的数" : "报来的数";
  const blank = useMemo(() => unreportedWords(opened), [opened]);
  const { plan, lines, confirmed, leaving } = useMemo(() => {
    const made = checkSubmission(opened.against, opened.place, { content, received: null });
    return {
      plan: made,
      lines: reviewedLines(made, opened),
      confirmed: confirmedTold(opened, made),
      leaving: leavingWords(leavingProjects(opened, made)),
    };
  }, [opened, content]);
  return (
    <>
      <Panel title="核对和说明" label="核对和说明">
        <ProblemsTold {...{ plan, content, confirmed }} />
      </Panel>
      <Panel
        title={lines.length === 0 ? word : `${word}（${kindCounts(lines)}）`}
        label={word}
        actions={content.file && <OriginalFile file={content.file} />}
      >
        <div className={styles["stack"]}>
          {blank !== null && <p className={styles["said"]}>{blank}</p>}
          {leaving !== null && <p className={styles["said"]}>{leaving}</p>}
          {lines.length === 0 ? (
            <p className={styles["quiet"]}>没有填数：各项都是未报。</p>
          ) : (
            <LineTable lines={lines} />
          )}
        </div>
      </Panel>
    </>
  );
}
