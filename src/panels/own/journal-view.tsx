/** 记录: what was done to the office's data, newest first; imports can be undone until 发布. */
import { useState } from "react";
import { officeMoment } from "../../domain/wording/times";
import { DEFAULT_TIME_ZONE } from "../../domain/facts/dataset";
import { eventWords, undoEffect, undoWords } from "../../office/explain";
import type { Journal } from "../../office/journal";
import type { OfficeState, StateImport } from "../../office/state";
import { newMoment } from "../../office/new-moment";
import { TextButton } from "../../ui/button";
import { Panel } from "../grid";
import { Asked } from "./asked";
import { entryAfter, headingAfter } from "./focus-after";
import type { OwnOffice } from "./use-own-office";
import styles from "./journal-view.module.css";

export interface JournalViewProps {
  readonly office: OwnOffice;
  readonly onAdd: (events: Journal) => Promise<void>;
  /** Hands out the file that an import was made of. */
  readonly onOriginal: (file: StateImport["event"]["file"]) => void;
}

const SHOWN_FIRST = 50;

/** The journal as a list, with what can be done about each import. */
export function JournalView({ office: { journal, state }, onAdd, onOriginal }: JournalViewProps) {
  const [shown, setShown] = useState(SHOWN_FIRST);
  const imports = new Map(state.imports.map((own) => [own.event.id, own]));
  const events = [...journal].reverse();
  const left = events.length - shown;
  return (
    <Panel title="记录" label="记录" actions={<Publish state={state} onAdd={onAdd} />}>
      <ol className={styles["events"]} reversed>
        {events.slice(0, shown).map((event) => {
          const own = imports.get(event.id);
          return (
            <li key={event.id} data-undone={own?.isUndone || undefined}>
              <time dateTime={event.at}>{officeMoment(event.at, DEFAULT_TIME_ZONE)}</time>
              <div>
                <p>{eventWords(event, state)}</p>
                {event.note !== undefined && <p className={styles["quiet"]}>{event.note}</p>}
                {own && <ImportActs {...{ own, journal, onAdd, onOriginal }} />}
              </div>
            </li>
          );
        })}
      </ol>
      {left > 0 && (
        <TextButton
          onClick={() => setShown(shown + SHOWN_FIRST)}
        >{`再看，其余${left}条`}</TextButton>
      )}
    </Panel>
  );
}

interface ImportActsProps extends Pick<JournalViewProps, "onAdd" | "onOriginal"> {
  readonly own: StateImport;
  readonly journal: Journal;
}

function ImportActs({ own, journal, onAdd, onOriginal }: ImportActsProps) {
  const { event, isUndone, canUndo } = own;
  return (
    <>
      <Told event={event} />
      <p className={styles["acts"]}>
        {isUndone && <b>已撤销</b>}
        {canUndo && <Undo event={event} journal={journal} onAdd={onAdd} />}
        {!isUndone && !canUndo && <span className={styles["quiet"]}>已发布，不能撤销</span>}
        <TextButton
          aria-label={`取出原文件：${aboutImport(event)}`}
          onClick={() => onOriginal(event.file)}
        >
          取出原文件
        </TextButton>
      </p>
    </>
  );
}

/** By which an import is told from others, even of a file of the same name. */
function aboutImport({ file, at }: StateImport["event"]): string {
  return `${file.name}，${officeMoment(at, DEFAULT_TIME_ZONE)}`;
}

/** The sentences that were written to what was unusual, and the words that are kept as notes. */
function Told({ event: { explanations, notes } }: Pick<StateImport, "event">) {
  if (explanations.length + notes.length === 0) return null;
  return (
    <details className={styles["told"]}>
      <summary>{`说明${explanations.length}条，备注${notes.length}条`}</summary>
      <ul>
        {explanations.map(({ problem, sentence }) => (
          <li key={problem}>
            {problem}
            <b>{`说明：${sentence}`}</b>
          </li>
        ))}
        {notes.map(({ at, text }) => (
          <li key={`${at.sheet} ${at.cell}`}>{`${at.cell}：${text}`}</li>
        ))}
      </ul>
    </details>
  );
}

function Undo({
  event,
  journal,
  onAdd,
}: Pick<ImportActsProps, "journal" | "onAdd"> & Pick<StateImport, "event">) {
  return (
    <Asked
      ref={entryAfter}
      label="撤销这次导入"
      about={aboutImport(event)}
      title="撤销导入"
      question={() => undoWords(event, undoEffect(journal, event.id))}
      done={`已撤销${event.file.name}的导入`}
      onYes={() => onAdd([{ ...newMoment(), kind: "undone", import: event.id }])}
    />
  );
}

/** 发布: what was taken in so far stands; a later mistake is set right by another import. */
function Publish({
  state,
  onAdd,
}: {
  readonly state: OfficeState;
  readonly onAdd: JournalViewProps["onAdd"];
}) {
  if (!state.imports.some(({ canUndo }) => canUndo)) return null;
  return (
    <Asked
      ref={headingAfter}
      label="发布"
      title="发布"
      question={() =>
        "发布以后，以前的导入不能再撤销；再有错，用新的一份表来改。数字已经上会、上报时再发布。"
      }
      done="已发布，以前的导入不能再撤销"
      onYes={() => onAdd([{ ...newMoment(), kind: "published" }])}
    />
  );
}
