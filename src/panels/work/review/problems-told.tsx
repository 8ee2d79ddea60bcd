import { type Problem, WEIGHT_WORD } from "../../../importing/draft/draft";
import type { Plan } from "../../../importing/compare/plan";
import type { SubmissionContent } from "../../../office/submission";
import { WeightSign } from "../../importing/weight-sign";
import styles from "./problems-told.module.css";

export interface ProblemsToldProps {
  readonly plan: Pick<Plan, "problems">;
  readonly content: Pick<SubmissionContent, "explanations">;
  /** 拦截 that whoever wrote it has confirmed, as sentences. */
  readonly confirmed: readonly string[];
}

/** What was confirmed, what was unusual with its sentence, then what nobody has answered. */
export function ProblemsTold({ plan, content: { explanations }, confirmed }: ProblemsToldProps) {
  const told = new Set(explanations.map(({ problem }) => problem));
  const open = plan.problems.filter(({ text }) => !told.has(text));
  if (confirmed.length + explanations.length + open.length === 0)
    return <p className={styles["none"]}>报来的数，核对没有发现问题。</p>;
  return (
    <ul className={styles["problems"]}>
      {confirmed.map((text) => (
        <Item key={text} weight="block" text={text}>
          填报人确认：核实无误，照报
        </Item>
      ))}
      {explanations.map(({ problem, sentence }) => (
        <Item key={problem} weight="explain" text={problem}>
          {`说明：${sentence}`}
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
        {children !== undefined && <p className={styles["sentence"]}>{children}</p>}
      </div>
    </li>
  );
}
