import { WEIGHT_WORD, type Weight } from "../../../importing/draft/draft";
import { formatCount } from "../../../domain/numbers/format";
import { TextButton } from "../../../ui/button";
import { Panel } from "../../grid";
import { WeightSign } from "../../importing/weight-sign";
import { fieldOf } from "./checks";
import { Sentence } from "./field-problems";
import { problemKey } from "./form";
import styles from "./submit.module.css";
import type { Draft } from "./use-draft";

const WEIGHTS: readonly Weight[] = ["block", "explain", "hint"];

const MEANS: Readonly<Record<Weight, string>> = {
  block: "改好或核实以前，不能上报。",
  explain: "每条写一句说明才能上报，说明随数据保留。",
  hint: "请看一眼，不影响上报。",
};

export interface ProblemPanelProps {
  readonly draft: Draft;
  readonly isEditable: boolean;
  /** Puts the focus on the field of a measure or project. */
  readonly onField: (field: string) => void;
}

/** All that is wrong, by weight; what is of one field leads there, the rest is answered here. */
export function ProblemPanel(props: ProblemPanelProps) {
  const { problems } = props.draft.plan;
  return (
    <Panel title="核对" label="核对">
      <div id={PROBLEMS} tabIndex={-1} className={styles["stack"]}>
        {problems.length === 0 && <p className={styles["quiet"]}>核对没有发现问题。</p>}
        {WEIGHTS.map((weight) => (
          <OfWeight key={weight} weight={weight} {...props} />
        ))}
      </div>
    </Panel>
  );
}

/** Where the focus goes when something stands in the way of 上报. */
export const PROBLEMS = "submit-problems";

function OfWeight({
  weight,
  draft,
  isEditable,
  onField,
}: ProblemPanelProps & { readonly weight: Weight }) {
  const { form, plan, desk } = draft;
  const own = plan.problems.filter((problem) => problem.weight === weight);
  if (own.length === 0) return null;
  return (
    <div role="group" aria-label={`${WEIGHT_WORD[weight]}${own.length}条`}>
      <h3 className={styles["weight"]}>
        <WeightSign weight={weight} />
        {`${WEIGHT_WORD[weight]} ${formatCount(own.length)}条`}
        <span className={styles["quiet"]}>{MEANS[weight]}</span>
      </h3>
      <ul className={styles["problems"]}>
        {own.map((problem) => {
          const field = fieldOf(problem, form);
          const key = problemKey(problem);
          return (
            <li key={`${key} ${problem.text}`}>
              <p className={styles["asked"]}>
                {`${problem.text} `}
                {field !== null && (
                  <TextButton aria-label={`去看：${problem.text}`} onClick={() => onField(field)}>
                    去看
                  </TextButton>
                )}
              </p>
              {weight === "explain" && field === null && (
                <Sentence
                  {...{ form, isEditable }}
                  problem={key}
                  text={problem.text}
                  onEdit={desk.edit}
                  onLeave={() => void desk.flush()}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
