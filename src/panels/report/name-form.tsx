/** The tray's name as a heading, changed in its place. */
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { cleanName, nameProblem } from "../../report/name";
import { MOST_NAME } from "../../report/tray";
import { Button } from "../../ui/button";
import { TextField } from "../../ui/text-field";
import styles from "./tray-head.module.css";

export interface NameFormProps {
  readonly name: string;
  /** Of all trays. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  /** The tray's own id; null for a new one. */
  readonly own: string | null;
  readonly label: string;
  readonly submit: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

/** Enter takes the name, Esc leaves it; what a name may not be is said beneath. */
export function NameForm(props: NameFormProps) {
  const { name, others, own, label, submit, onName, onCancel } = props;
  const [written, setWritten] = useState(name);
  const [problem, setProblem] = useState<string | null>(null);
  const note = useId();
  const field = useRef<HTMLInputElement | null>(null);
  const take = (event: FormEvent) => {
    event.preventDefault();
    const found = nameProblem(written, others, own);
    setProblem(found);
    if (found === null) onName(cleanName(written));
    else field.current?.focus();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };
  return (
    // Esc is a way out for the keyboard beside the button that says so.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className={styles["form"]} onSubmit={take} onKeyDown={leave}>
      <TextField
        ref={field}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the press that opened it asked to write
        autoFocus
        className={styles["field"]}
        aria-label={label}
        aria-describedby={note}
        aria-invalid={problem !== null}
        value={written}
        maxLength={MOST_NAME * 2}
        onChange={({ target }) => setWritten(target.value)}
        onFocus={({ target }) => target.select()}
      />
      <Button look="primary" submits>
        {submit}
      </Button>
      <Button onClick={onCancel}>取消</Button>
      <p id={note} role="alert" className={styles["problem"]}>
        {problem}
      </p>
    </form>
  );
}
