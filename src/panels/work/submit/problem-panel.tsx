import type { Plan } from "../../../importing/compare/plan";
import { WEIGHT_WORD, type Weight } from "../../../importing/draft/draft";
import { formatCount } from "../../../domain/numbers/format";
import { TextButton } from "../../../ui/button";
import { Panel } from "../../grid";
import { WeightSign } from "../../importing/weight-sign";
import { fieldOf } from "./checks";
import { Sentence } from "./field-problems";
import { type Form, problemKey } from "./form";
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
  const { plan, form } = props.draft;
  return (
    <Panel title="核对" label="核对">
      <div id={PROBLEMS} tabIndex={-1} className={styles["stack"]}>
        {standWords(form, plan) !== "" && (
          <p className={styles["quiet"]}>{standWords(form, plan)}</p>
        )}
        {WEIGHTS.map((weight) => (
          <OfWeight key={weight} weight={weight} {...props} />
        ))}
      </div>
    </Panel>
  );
}

/** What is to be known before the problems: of what is blank or no number nothing was checked. */
function standWords({ content, wrong }: Form, { problems }: Plan): string {
  const count = Object.keys(wrong).length;
  if (count > 0) return `有${formatCount(count)}格写得不对，没有存，也没有核对。`;
  if (content.values.length + content.projects.length === 0) return "还没有填，没有可核对的。";
  return problems.length === 0 ? "核对没有发现问题。" : "";
}

/** Whether what is typed in a field is no number: what was there before is not asked about. */
function isWrong(field: string | null, { wrong }: Form): boolean {
  // Of a project its fields follow its id.
  return field !== null && Object.keys(wrong).some((key) => key.split(" ")[0] === field);
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
  const own = plan.problems.filter(
    (problem) => problem.weight === weight && !isWrong(fieldOf(problem, form), form),
  );
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
