import { WEIGHT_WORD } from "../../../importing/draft/draft";
import { submissionNow } from "../../../data/work/current";
import { WorkRefusal } from "../../../data/work/work-client";
import { Problem } from "../problem";
import styles from "./review.module.css";
import { nowWords, wholeMoment } from "./submission-words";

export interface RefusalProps {
  /** Why it was not done, in sentences; empty where nothing is wrong. */
  readonly problem: string;
  readonly error: unknown;
}

/** Why nothing was done: what stands now, the lock, what in the content is wrong. */
export function Refusal({ problem, error }: RefusalProps) {
  const found = error instanceof WorkRefusal ? error.problems : [];
  return (
    <>
      <Problem>{problem === "" ? "" : refusalWords(problem, error)}</Problem>
      {problem !== "" && found.length > 0 && (
        <ul className={styles["found"]}>
          {found.map(({ weight, text, at }) => (
            <li key={`${weight} ${text} ${at.join(" ")}`}>
              <b>{WEIGHT_WORD[weight]}</b>
              {text}
              {at.length > 0 && <span className={styles["quiet"]}>{at.join("、")}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The sentence with what the refusal says beyond it. */
export function refusalWords(problem: string, error: unknown): string {
  if (!(error instanceof WorkRefusal)) return problem;
  const now = submissionNow(error);
  if (now) return `${problem}${nowWords(now, Date.now())}。`;
  const { lock } = error;
  if (!lock) return problem;
  return `${problem}锁定原因：${lock.reason}（${lock.by}，${wholeMoment(lock.at)}），由${lock.canLift}解锁。`;
}
