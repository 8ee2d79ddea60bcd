import { useState } from "react";
import { formatCount } from "../../../domain/numbers/format";
import { type Place, WEIGHT_WORD, type Weight } from "../../../importing/draft/draft";
import type { ReviewAction } from "../../../importing/review/act";
import type { ReviewProblem } from "../../../importing/review/problems";
import type { Review } from "../../../importing/review/review";
import { Button, TextButton } from "../../../ui/button";
import { WeightSign } from "../weight-sign";
import { ExplanationField } from "./explanation-field";
import { type ProblemGroup, problemGroups } from "./lists";
import { PlaceLinks } from "./place-links";
import styles from "./problems.module.css";
import { QuestionControl } from "./question";

export interface ProblemListProps {
  readonly review: Review;
  readonly weight: Weight;
  /** Years are offered from the next one on. */
  readonly thisYear: number;
  readonly onAct: (action: ReviewAction) => void;
  readonly onPlace: (place: Place) => void;
}

const MEANS: Readonly<Record<Weight, string>> = {
  block: "改好或答复以前，这些数不存；其余照常。",
  explain: "每条写一句说明才能存，说明随数据保留。",
  hint: "请看一眼，不影响存。",
};

/** The problems of one weight, alike ones together, each with what answers it. */
export function ProblemList(props: ProblemListProps) {
  const { review, weight } = props;
  const groups = problemGroups(review.problems, weight);
  const count = groups.reduce((sum, { problems }) => sum + problems.length, 0);
  if (count === 0) return null;
  return (
    <section className={styles["weight"]} aria-label={`${WEIGHT_WORD[weight]}${count}条`}>
      <h3>
        <WeightSign weight={weight} />
        {WEIGHT_WORD[weight]}
        <span className={styles["count"]}>{`${formatCount(count)}条`}</span>
        <span className={styles["means"]}>{MEANS[weight]}</span>
      </h3>
      {groups.map((group) => (
        <Group key={group.kind} group={group} {...props} />
      ))}
    </section>
  );
}

/** Problems of one kind that stand there before more are asked for, and that a press adds. */
const SHOWN_FIRST = 4;
const SHOWN_MORE = 50;

function Group({ group, ...props }: ProblemListProps & { readonly group: ProblemGroup }) {
  const [shown, setShown] = useState(SHOWN_FIRST);
  const { problems } = group;
  const left = problems.length - shown;
  return (
    <ul className={styles["group"]}>
      {problems.slice(0, shown).map((problem) => (
        <Item key={problem.key} problem={problem} {...props} />
      ))}
      {left > 0 && (
        <li>
          <TextButton onClick={() => setShown(shown + SHOWN_MORE)}>
            {`其余${formatCount(left)}条`}
          </TextButton>
        </li>
      )}
    </ul>
  );
}

function Item({
  problem,
  review,
  thisYear,
  onAct,
  onPlace,
}: Omit<ProblemListProps, "weight"> & { readonly problem: ReviewProblem }) {
  const { key, text, at, ask, table, confirms, weight, sentence } = problem;
  return (
    <li className={styles["item"]}>
      <p className={styles["what"]}>
        {text} <PlaceLinks places={at} onPlace={onPlace} />
      </p>
      {ask && <QuestionControl {...{ ask, table, review, thisYear, onAct }} />}
      {confirms.length > 0 && (
        <Button onClick={() => onAct({ kind: "confirm", keys: confirms, isConfirmed: true })}>
          确实如此，照存
        </Button>
      )}
      {weight === "explain" && (
        <ExplanationField
          sentence={sentence}
          onTell={(told) => onAct({ kind: "explain", key, sentence: told })}
        />
      )}
    </li>
  );
}
