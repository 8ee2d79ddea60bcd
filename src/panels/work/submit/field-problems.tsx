import { useId } from "react";
import { formatCount } from "../../../domain/numbers/format";
import { WEIGHT_WORD } from "../../../importing/draft/draft";
import { Checkbox } from "../../../ui/checkbox";
import { TextField } from "../../../ui/text-field";
import { WeightSign } from "../../importing/weight-sign";
import type { FieldProblem } from "./checks";
import { type Form, problemKey, withConfirmed, withSentence } from "./form";
import styles from "./submit.module.css";

export interface FieldProblemsProps {
  /** Ties the field to these words. */
  readonly id: string;
  /** What was typed there and why it is no number; null where it is one, or blank. */
  readonly wrong: string | null;
  /** What the draft still has there while that stands. */
  readonly kept: number | null;
  readonly problems: readonly FieldProblem[];
  /** The keys that were held to be right, and can be taken back. */
  readonly confirmed: readonly string[];
  readonly form: Form;
  readonly isEditable: boolean;
  readonly onEdit: (change: (form: Form) => Form) => void;
  readonly onLeave: () => void;
}

/** What is wrong with a field, beside it, with what answers it. */
export function FieldProblems(props: FieldProblemsProps) {
  const { id, wrong, kept, problems, confirmed, isEditable, onEdit } = props;
  return (
    <ul id={id} className={styles["problems"]}>
      {wrong !== null && (
        <li>
          <Words weight="block">{`${wrong}改好以前，这一格不存，草稿里仍是${kept === null ? "未报" : formatCount(kept)}。`}</Words>
        </li>
      )}
      {(wrong === null ? problems : []).map(({ problem, confirms }) => (
        <li key={problemKey(problem)}>
          <Words weight={problem.weight}>{problem.text}</Words>
          {confirms.map((key) => (
            <Checkbox
              key={key}
              label="核实无误，照报"
              checked={false}
              disabled={!isEditable}
              onChange={() => onEdit((form) => withConfirmed(form, key, true))}
            />
          ))}
          {problem.weight === "explain" && (
            <Sentence {...props} problem={problemKey(problem)} text={problem.text} />
          )}
        </li>
      ))}
      {confirmed.map((key) => (
        <li key={key}>
          <Checkbox
            label="核实无误，照报"
            checked
            disabled={!isEditable}
            onChange={() => onEdit((form) => withConfirmed(form, key, false))}
          />
        </li>
      ))}
    </ul>
  );
}

/** Sign, word and sentence of a problem. */
function Words({
  weight,
  children,
}: {
  readonly weight: FieldProblem["problem"]["weight"];
  readonly children: string;
}) {
  return (
    <p className={styles["words"]}>
      <WeightSign weight={weight} />
      <span>
        <b>{WEIGHT_WORD[weight]}</b>
        {` ${children}`}
      </span>
    </p>
  );
}

export interface SentenceProps extends Pick<
  FieldProblemsProps,
  "form" | "isEditable" | "onEdit" | "onLeave"
> {
  /** The key of the problem, and what it asks. */
  readonly problem: string;
  readonly text: string;
}

/** 需说明: the sentence that is sent with the number and stays with it. */
export function Sentence({ problem, text, form, isEditable, onEdit, onLeave }: SentenceProps) {
  const id = useId();
  const sentence = form.sentences[problem] ?? "";
  if (!isEditable) return <p className={styles["quiet"]}>{`说明：${sentence}`}</p>;
  return (
    <div className={styles["sentence"]}>
      <label htmlFor={id}>说明（必填）</label>
      <TextField
        id={id}
        aria-invalid={sentence.trim() === ""}
        aria-description={text}
        maxLength={200}
        placeholder="一句话，随数据上报，如：核减重复填报的项目"
        value={sentence}
        onChange={({ currentTarget }) => {
          const { value } = currentTarget;
          onEdit((own) => withSentence(own, problem, value));
        }}
        onBlur={onLeave}
      />
    </div>
  );
}
