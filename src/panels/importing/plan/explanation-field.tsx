import { useId, useState } from "react";
import { TextField } from "../../../ui/text-field";
import styles from "./problems.module.css";

export interface ExplanationFieldProps {
  readonly sentence: string;
  readonly onTell: (sentence: string) => void;
}

/** 需说明: the sentence that is stored with the value and stays. Told once it is written, not by letter. */
export function ExplanationField({ sentence, onTell }: ExplanationFieldProps) {
  const [text, setText] = useState(sentence);
  const id = useId();
  const tell = () => {
    if (text !== sentence) onTell(text);
  };
  const isMissing = text.trim() === "";
  return (
    <div className={styles["explain"]}>
      <label htmlFor={id}>说明（必填）</label>
      <TextField
        id={id}
        className={styles["sentence"] ?? ""}
        value={text}
        required
        aria-invalid={isMissing}
        maxLength={200}
        placeholder="一句话，随数据一起保存，如：核减重复填报的项目"
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={tell}
        onKeyDown={(event) => event.key === "Enter" && tell()}
      />
    </div>
  );
}
