import type { WireSubmission, WireSubmissionDetail } from "../../../data/wire/work/submissions";
import { lastWhere } from "../../../lib/array";
import { wholeMoment } from "../review/submission-words";
import styles from "./submit.module.css";

type History = WireSubmissionDetail["history"];

/** How the table stands and what follows: the reason of a 退回 before anything else. */
export function StandingNotes({
  submission,
  history,
}: Pick<WireSubmissionDetail, "submission" | "history">) {
  const { state, reason, lock, correction, note } = submission;
  const returned = returnToMend(submission, history);
  return (
    <>
      {returned && (
        <div className={styles["said"]} role="status">
          <b>
            {`${state === "returned" ? "已退回" : "上次被退回"}（${returned.by}，${wholeMoment(returned.at)}）`}
          </b>
          <p>{returned.text ?? "没有写原因。"}</p>
          <p className={styles["quiet"]}>改好以后再上报。</p>
        </div>
      )}
      {lock && (
        <div className={styles["said"]} role="status">
          <b>{`已锁定，自${wholeMoment(lock.at)}（${lock.by}）`}</b>
          <p>{lock.reason}</p>
          <p className={styles["quiet"]}>{`要填报请联系${lock.canLift}解锁。`}</p>
        </div>
      )}
      {state === "draft" && correction && !returned && (
        <div className={styles["said"]} role="status">
          <b>更正中</b>
          {reason !== null && <p>{reason}</p>}
          <p className={styles["quiet"]}>上报、审核通过并再发布一次以前，看板上仍是原来的数。</p>
        </div>
      )}
      {NEXT[state] !== undefined && !lock && (
        <p className={styles["quiet"]}>
          {`${NEXT[state]}${note === null || note === "" ? "" : `上报说明：${note}`}`}
        </p>
      )}
    </>
  );
}

/**
 * The 退回 that is still to be answered, also after what was sent in again was taken back; null where
 * there is none. Who saved last says nothing of it.
 */
function returnToMend({ state }: WireSubmission, history: History): History[number] | null {
  if (state !== "returned" && state !== "draft") return null;
  const last = lastWhere(history, ({ action }) => ENDS.has(action));
  return last?.action === "return" ? last : null;
}

/** After which nothing of an earlier 退回 is left to answer. */
const ENDS: ReadonlySet<string> = new Set(["return", "accept", "publish", "correct"]);

/** What somebody can do who wants something changed all the same. */
const NEXT: Readonly<Partial<Record<WireSubmission["state"], string>>> = {
  submitted: "已经上报，等审核员审核。要改请先撤回。",
  accepted: "已经审核通过，等下次发布。要改请联系审核员退回。",
  published: "已经发布。要改请按“更正”，写明原因。",
};
