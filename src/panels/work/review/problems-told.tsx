import { type Problem, WEIGHT_WORD } from "../../../importing/draft/draft";
import type { Plan } from "../../../importing/compare/plan";
import type { SubmissionContent } from "../../../office/submission";
import { WeightSign } from "../../importing/weight-sign";
import styles from "./problems-told.module.css";

export interface ProblemsToldProps {
  readonly plan: Pick<Plan, "problems">;
  readonly content: Pick<SubmissionContent, "explanations">;
}

/** What was unusual with the sentence that was written to it, then what nobody has answered. */
export function ProblemsTold({ plan, content: { explanations } }: ProblemsToldProps) {
  const told = new Set(explanations.map(({ problem }) => problem));
  const open = plan.problems.filter(({ text }) => !told.has(text));
  if (explanations.length + open.length === 0)
    return <p className={styles["none"]}>核对没有发现问题。</p>;
  return (
    <ul className={styles["problems"]}>
      {explanations.map(({ problem, sentence }) => (
        <Item key={problem} weight="explain" text={problem}>
          {sentence}
        </Item>
      ))}
      {open.map(({ weight, kind, text }) => (
        <Item key={`${kind} ${text}`} weight={weight} text={text} />
      ))}
    </ul>
  );
}

function Item({
  weight,
  text,
  children,
}: Pick<Problem, "weight" | "text"> & { readonly children?: string }) {
  return (
    <li>
      <WeightSign weight={weight} />
      <div>
        <p>
          <b>{WEIGHT_WORD[weight]}</b>
          {text}
        </p>
        {children !== undefined && <p className={styles["sentence"]}>{`说明：${children}`}</p>}
      </div>
    </li>
  );
}
