/** 审核通过选中的n份: several at once, but for those with a 需说明 or 核实无误，照报 that nobody has read. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { WireSubmission } from "../../../data/wire/work/submissions";
import { doSubmission } from "../../../data/work/work-actions";
import { submissionQuery, workChanged } from "../../../data/work/work-queries";
import { TABLE_WORD } from "../../../domain/submissions/tables";
import { parseSubmission } from "../../../office/submission";
import { useAnnounce } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { saidOf } from "../said";
import { useWork } from "../work";
import { readingId } from "./list-counts";
import { refusalWords } from "./refusal";
import styles from "./review.module.css";

export interface BulkAcceptProps {
  readonly chosen: readonly WireSubmission[];
  /** Ids of `readingId` that were opened. */
  readonly read: ReadonlySet<string>;
  /** The name of a unit. */
  readonly nameOf: (unit: string) => string;
  /** Those that were accepted are no longer chosen. */
  readonly onAccepted: (submission: WireSubmission) => void;
}

/** The press, and what was left out or refused, one line each. */
export function BulkAccept({ chosen, read, nameOf, onAccepted }: BulkAcceptProps) {
  const { backend } = useWork();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [isRunning, setIsRunning] = useState(false);
  const [left, setLeft] = useState<readonly string[]>([]);
  const nameFor = ({ unit, table }: WireSubmission) => `${nameOf(unit)}${TABLE_WORD[table]}`;
  const accept = async (submission: WireSubmission): Promise<string | null> => {
    if (!read.has(readingId(submission))) {
      const detail = await client.fetchQuery(submissionQuery(backend, submission));
      const parsed = detail.content === null ? null : parseSubmission(detail.content);
      const content = parsed && "content" in parsed ? parsed.content : null;
      if (!content || content.explanations.length + content.confirmed.length > 0)
        return `${nameFor(submission)}有需说明或确认照报的，请先打开看。`;
    }
    await doSubmission(backend, submission, { action: "accept", version: submission.version });
    onAccepted(submission);
    return null;
  };
  const acceptAll = async () => {
    setIsRunning(true);
    const problems: string[] = [];
    for (const submission of chosen) {
      // One after the other: each is judged against what the one before has made of the office.
      // oxlint-disable-next-line no-await-in-loop
      const problem = await accept(submission).catch(
        (error: unknown) => `${nameFor(submission)}：${refusalWords(saidOf(error), error)}`,
      );
      if (problem !== null) problems.push(problem);
    }
    await workChanged(client, backend);
    setLeft(problems);
    setIsRunning(false);
    announce(`已审核通过${chosen.length - problems.length}份`);
  };
  return (
    <>
      <Button
        look="primary"
        disabled={chosen.length === 0}
        aria-disabled={isRunning || undefined}
        onClick={() => void (isRunning || acceptAll())}
      >
        {isRunning ? "正在审核通过…" : `审核通过选中的${chosen.length}份`}
      </Button>
      {/* Always there: a live region that arrives with its text is not read. */}
      <div role="status" className={styles["reason"]}>
        {left.length > 0 && (
          <>
            <p className={styles["problem"]}>{`有${left.length}份没有通过：`}</p>
            <ul>
              {left.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
