import { WEIGHT_WORD } from "../../../importing/draft/draft";
import type { ReviewProblem } from "../../../importing/review/problems";
import { WeightSign } from "../weight-sign";
import styles from "./problems.module.css";

/** A problem with the sign and the word of its weight. */
export function ProblemText({
  problem,
}: {
  readonly problem: Pick<ReviewProblem, "weight" | "text">;
}) {
  return (
    <p className={styles["text"]}>
      <WeightSign weight={problem.weight} />
      <span>
        <b>{WEIGHT_WORD[problem.weight]}</b>
        {` ${problem.text}`}
      </span>
    </p>
  );
}
