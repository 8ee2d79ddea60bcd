/** The name and note of the next version, and the press, asked once more: it cannot be taken back. */
import { type ReactNode, useId, useState } from "react";
import type { WirePreview, WireVersion } from "../../../data/wire/work/versions";
import { isConflict } from "../../../data/work/current";
import { type Publication, publish } from "../../../data/work/review-actions";
import { useAnnounce } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { Dialog } from "../../../ui/dialog";
import { TextField } from "../../../ui/text-field";
import { Field } from "../field";
import { Problem } from "../problem";
import { TextArea } from "../text-area";
import { useAct } from "../use-act";
import work from "../work.module.css";
import styles from "./review.module.css";
import { outcomeWords, versionTitle } from "./version-words";

export interface PublishFormProps {
  readonly preview: WirePreview;
  readonly onMade: (version: WireVersion) => void;
}

/** What is written stays where nothing was published. */
export function PublishForm({ preview, onMade }: PublishFormProps) {
  const announce = useAnnounce();
  const [words, setWords] = useState(NO_WORDS);
  const [isAsked, setIsAsked] = useState(false);
  const { run, isRunning, problem, error } = useAct((backend, body: Publication) =>
    publish(backend, body),
  );
  const heading = useId();
  const word = `发布第${(preview.base?.number ?? 0) + 1}版`;
  const name = words.name.trim();
  const submit = async () => {
    const note = words.note.trim();
    const version = await run({ of: preview.of, name: name === "" ? null : name, note });
    setIsAsked(false);
    if (!version) return;
    setWords(NO_WORDS);
    onMade(version);
    announce(`已发布${versionTitle(version)}`);
  };
  const again = isConflict(error) ? "上面已按现在的情况重新列出。" : "";
  return (
    <form
      aria-labelledby={heading}
      // Nothing of it is published yet: on paper it would be boxes to fill in by hand.
      data-press=""
      className={`${styles["stack"]} ${work["narrow"]}`}
      onSubmit={(event) => {
        event.preventDefault();
        setIsAsked(true);
      }}
    >
      <h3 id={heading}>发布</h3>
      <Fields words={words} onChange={setWords} />
      <Problem>{problem === "" ? "" : `${problem}${again}`}</Problem>
      <div className={styles["actions"]}>
        <Button look="primary" submits>
          {`${word}…`}
        </Button>
        <span className={styles["quiet"]}>发布后不能收回；再有错，更正后再发布一版。</span>
      </div>
      {isAsked && (
        <Question
          {...{ word, isRunning }}
          onYes={() => void submit()}
          onClose={() => setIsAsked(false)}
        >
          <p>{outcomeWords(preview)}</p>
          {name !== "" && <p>{`会议版：${name}。`}</p>}
          <p>发布以后看板和大屏都读这一版，不能收回；再有错，更正后再发布一版。</p>
        </Question>
      )}
    </form>
  );
}

const NO_WORDS = { name: "", note: "" };

interface FieldsProps {
  readonly words: typeof NO_WORDS;
  readonly onChange: (words: typeof NO_WORDS) => void;
}

function Fields({ words, onChange }: FieldsProps) {
  return (
    <>
      <Field
        label="会议版的名称（可不填）"
        says="上会用的这一版写上会议名，如三季度调度会；它有自己的网址，以后一直是今天的数。"
      >
        {(own) => (
          <TextField
            {...own}
            maxLength={40}
            value={words.name}
            onChange={({ target }) => onChange({ ...words, name: target.value })}
          />
        )}
      </Field>
      <Field label="发布说明（可不填）" says="看板的人看得到。">
        {({ className: _wide, ...own }) => (
          <TextArea
            {...own}
            maxLength={1000}
            value={words.note}
            onChange={({ target }) => onChange({ ...words, note: target.value })}
          />
        )}
      </Field>
    </>
  );
}

interface QuestionProps {
  readonly word: string;
  readonly isRunning: boolean;
  readonly onYes: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Question({ word, isRunning, onYes, onClose, children }: QuestionProps) {
  const press = () => {
    if (!isRunning) onYes();
  };
  return (
    <Dialog
      isOpen
      title={word}
      width={480}
      onClose={onClose}
      footer={
        <>
          <Button look="primary" aria-disabled={isRunning} onClick={press}>
            {isRunning ? "正在发布…" : word}
          </Button>
          <Button onClick={onClose}>取消</Button>
        </>
      }
    >
      <div className={styles["stack"]}>{children}</div>
    </Dialog>
  );
}
