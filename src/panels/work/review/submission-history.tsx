import type { WireSubmissionDetail } from "../../../data/wire/work/submissions";
import { ACTION_RULES } from "../../../domain/submissions/transitions";
import styles from "./review.module.css";
import { wholeMoment } from "./submission-words";

/** Who did what when, the newest first. */
export function SubmissionHistory({ history }: Pick<WireSubmissionDetail, "history">) {
  if (history.length === 0) return <p className={styles["quiet"]}>还没有记录。</p>;
  // Told from the first on, a place in it is always the same one's.
  const placed = history.map((entry, place) => ({ ...entry, place }));
  return (
    <ol className={styles["history"]} reversed>
      {placed.reverse().map(({ place, at, by, action, text }) => (
        <li key={place}>
          <time className={styles["quiet"]} dateTime={at}>
            {wholeMoment(at)}
          </time>
          <div>
            <p>
              <b>{action === "publish" ? "发布" : ACTION_RULES[action].word}</b>
              {`　${by}`}
            </p>
            {text !== null && text !== "" && <p>{text}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
