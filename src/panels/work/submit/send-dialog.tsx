import { useId, useState } from "react";
import { Button } from "../../../ui/button";
import { Dialog } from "../../../ui/dialog";
import { Field } from "../field";
import { Problem } from "../problem";
import { TextArea } from "../text-area";
import styles from "./submit.module.css";

export interface SendDialogProps {
  readonly title: string;
  /** What is sent in. */
  readonly summary: readonly string[];
  readonly problem: string;
  readonly isRunning: boolean;
  readonly onSend: (note: string) => void;
  readonly onClose: () => void;
}

const LONGEST = 1000;

/** Says what is sent in before it is, and takes 上报说明; mounted while open. */
export function SendDialog(props: SendDialogProps) {
  const { title, summary, problem, isRunning, onSend, onClose } = props;
  const [note, setNote] = useState("");
  const id = useId();
  return (
    <Dialog
      isOpen
      title={title}
      width={480}
      onClose={onClose}
      footer={
        <>
          <Button look="primary" submits form={id} aria-disabled={isRunning}>
            {isRunning ? "正在上报…" : "上报"}
          </Button>
          <Button onClick={onClose}>先不报</Button>
        </>
      }
    >
      <form
        id={id}
        className={styles["stack"]}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isRunning) onSend(note.trim());
        }}
      >
        <ul className={styles["summary"]}>
          {summary.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Field label="上报说明（可不填）" says="写给审核员看，如数据口径、特殊情况。">
          {({ className: _wide, ...own }) => (
            <TextArea
              {...own}
              maxLength={LONGEST}
              value={note}
              onChange={({ currentTarget }) => setNote(currentTarget.value)}
            />
          )}
        </Field>
        <Problem>{problem}</Problem>
      </form>
    </Dialog>
  );
}
