/** 打开单位文件: as a new office, as what goes on from what is here, or beside it. */
import { type ChangeEvent, useRef, useState } from "react";
import { asAnotherOffice, freeId } from "../../office/another-office";
import { type OfficeFile, readOfficeFile } from "../../office/office-file";
import type { OfficeStore } from "../../office/store/office-store";
import { DivergedError } from "../../office/store/store-errors";
import { useAnnounce } from "../../ui/announce";
import { Button } from "../../ui/button";
import { Panel } from "../grid";
import { messageOf } from "./message";
import { openedWords } from "./opened-words";
import styles from "./own.module.css";

export interface OpenFileProps {
  readonly store: OfficeStore;
  readonly onChange: () => void;
  /** Called with the id of the office whose file was opened. */
  readonly onOpened: (id: string) => void;
}

/** The panel; a file that cannot be joined with what is here can be opened as another office. */
export function OpenFile(props: OpenFileProps) {
  const input = useRef<HTMLInputElement | null>(null);
  const { problem, diverged, isRunning, open, openBeside } = useOpening(props);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = "";
    if (file) void open(file);
  };
  return (
    <Panel title="打开单位文件" label="打开单位文件">
      <div className={styles["stack"]}>
        <p>
          从另一台电脑带来的单位文件（….office.json，或连同原表的….office.zip）。这里没有的单位会加上，已有的接着往下记；两边各有各的改动时不覆盖，会说明。
        </p>
        <div className={styles["actions"]}>
          <Button disabled={isRunning} onClick={() => input.current?.click()}>
            打开单位文件…
          </Button>
          {diverged && (
            <Button disabled={isRunning} onClick={() => void openBeside(diverged)}>
              作为另一个单位打开
            </Button>
          )}
          <span role="alert" className={styles["problem"]}>
            {problem}
          </span>
        </div>
        <input
          ref={input}
          type="file"
          accept=".json,.gz,.zip"
          className="visually-hidden"
          tabIndex={-1}
          aria-label="选择单位文件"
          onChange={choose}
        />
      </div>
    </Panel>
  );
}

function useOpening({ store, onChange, onOpened }: OpenFileProps) {
  const announce = useAnnounce();
  const [problem, setProblem] = useState("");
  const [diverged, setDiverged] = useState<OfficeFile | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const take = async ({ journal, originals, damaged }: OfficeFile) => {
    const { id, name } = officeOf(journal);
    const opened = await store.open(id, journal, originals);
    setDiverged(null);
    onChange();
    onOpened(id);
    announce(openedWords(opened, name, damaged));
  };
  const running = async (work: () => Promise<void>) => {
    setProblem("");
    setIsRunning(true);
    try {
      await work();
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setIsRunning(false);
    }
  };
  const open = (chosen: File) =>
    running(async () => {
      setDiverged(null);
      const file = readOfficeFile(new Uint8Array(await chosen.arrayBuffer()));
      try {
        await take(file);
      } catch (error) {
        if (error instanceof DivergedError) setDiverged(file);
        throw error;
      }
    });
  const openBeside = (file: OfficeFile) =>
    running(async () => {
      const id = freeId(officeOf(file.journal).id, await store.list());
      await take({ ...file, journal: asAnotherOffice(file.journal, id) });
    });
  return { problem, diverged, isRunning, open, openBeside };
}

function officeOf(journal: OfficeFile["journal"]) {
  const created = journal.find((event) => event.kind === "created");
  const id = created?.office ?? "own";
  return { id, name: created?.region.name ?? id };
}
