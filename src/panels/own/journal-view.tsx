/** 记录: what was done to the office's data, newest first; imports can be undone until 发布. */
import { useState } from "react";
import { officeMoment } from "../../domain/wording/times";
import { DEFAULT_TIME_ZONE } from "../../domain/facts/dataset";
import { eventWords } from "../../office/explain";
import type { Journal } from "../../office/journal";
import type { OfficeState, StateImport } from "../../office/state";
import { newId } from "../../office/store/new-id";
import { useAnnounce } from "../../ui/announce";
import { Button, TextButton } from "../../ui/button";
import { Panel } from "../grid";
import { messageOf } from "./message";
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
                {own && <ImportActs own={own} onAdd={onAdd} onOriginal={onOriginal} />}
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
}

function ImportActs({ own, onAdd, onOriginal }: ImportActsProps) {
  const announce = useAnnounce();
  const { event, isUndone, canUndo } = own;
  const undo = () => {
    onAdd([{ id: newId(), at: new Date().toISOString(), kind: "undone", import: event.id }]).then(
      () => announce(`已撤销${event.file.name}的导入`),
      (error: unknown) => announce(messageOf(error)),
    );
  };
  return (
    <p className={styles["acts"]}>
      {isUndone && <b>已撤销</b>}
      {canUndo && <TextButton onClick={undo}>撤销这次导入</TextButton>}
      {!isUndone && !canUndo && <span className={styles["quiet"]}>已发布，不能撤销</span>}
      <TextButton onClick={() => onOriginal(event.file)}>取出原文件</TextButton>
    </p>
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
  const announce = useAnnounce();
  if (!state.imports.some(({ canUndo }) => canUndo)) return null;
  const publish = () => {
    onAdd([{ id: newId(), at: new Date().toISOString(), kind: "published" }]).then(
      () => announce("已发布，以前的导入不能再撤销"),
      (error: unknown) => announce(messageOf(error)),
    );
  };
  return (
    <Button title="发布以后，以前的导入不能再撤销" onClick={publish}>
      发布
    </Button>
  );
}
