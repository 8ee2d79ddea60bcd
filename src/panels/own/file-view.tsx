/** 单位文件: everything of the office in one file, saved, opened on another machine, put on a server. */
import { useEffect, useState } from "react";
import { DEFAULT_TIME_ZONE } from "../../domain/facts/dataset";
import { officeMoment } from "../../domain/wording/times";
import { writeOfficeFile, writeOfficeZip } from "../../office/office-file";
import { type Room, askToKeep, roomLeft } from "../../office/store/persistence";
import type { OfficeStore } from "../../office/store/office-store";
import { download } from "../../exporting/download";
import { useAnnounce } from "../../ui/announce";
import { Button } from "../../ui/button";
import { Panel } from "../grid";
import { Asked } from "./asked";
import { messageOf } from "./message";
import { OpenFile } from "./open-file";
import type { OwnOffice } from "./use-own-office";
import styles from "./own.module.css";

export interface FileViewProps {
  readonly office: OwnOffice;
  readonly store: OfficeStore;
  readonly onChange: () => void;
  /** Called with the id of the office whose file was opened. */
  readonly onOpened: (id: string) => void;
}

/** Saving and opening, and whether the browser promises to keep what it has. */
export function FileView({ office, store, onChange, onOpened }: FileViewProps) {
  return (
    <>
      <Panel title="保存单位文件" label="保存单位文件">
        <div className={styles["stack"]}>
          <p>{savedWords(office)}</p>
          <SaveActs {...{ office, store, onChange }} />
          <p className={styles["quiet"]}>
            单位文件里有单位、口径、全部导入记录和每个数的出处，不含原表；“连同原表”另带导入过的文件。在另一台电脑上打开单位文件，就可以接着做。放到服务器上供全单位看：与index.html放在一起，config.json写成{" "}
            {`{ "data": "file", "file": "${fileName(office)}" }`}。
          </p>
          <Keeping />
        </div>
      </Panel>
      <OpenFile {...{ store, onChange, onOpened }} />
      <Panel title="移除本单位" label="移除本单位">
        <div className={styles["stack"]}>
          <p>从这台电脑的浏览器里移除本单位的记录和原表。保存过的单位文件不受影响，可以再打开。</p>
          <div className={styles["actions"]}>
            <Asked
              label="移除本单位"
              title={`移除${office.state.region.name}`}
              question={() => removalWords(office)}
              done={`已移除${office.state.region.name}`}
              onYes={async () => {
                await store.remove(office.head.id);
                onChange();
              }}
            />
          </div>
        </div>
      </Panel>
    </>
  );
}

/** 上次保存于2026年11月30日 10:24，之后又有3条记录没有保存。 */
export function savedWords({ head, journal }: OwnOffice): string {
  if (head.savedAt === null) return "还没有保存过单位文件。浏览器的数据可能被清除，请保存一份。";
  const since = journal.length - head.savedLength;
  const moment = officeMoment(head.savedAt, DEFAULT_TIME_ZONE);
  return since > 0
    ? `上次保存单位文件：${moment}，之后又有${since}条记录没有保存。`
    : `上次保存单位文件：${moment}，之后没有改动。`;
}

/** Whether something would be lost with the browser's data. */
export function isUnsaved({ head, journal }: OwnOffice): boolean {
  return journal.length > head.savedLength;
}

/** What is lost with the office, and what has to be saved before. */
function removalWords(office: OwnOffice): string {
  const { head, journal, state } = office;
  const since = journal.length - head.savedLength;
  const unsaved =
    head.savedAt === null
      ? "还没有保存过单位文件，移除后就没有了，请先保存。"
      : `有${since}条记录没有保存到单位文件，移除后就没有了，请先保存。`;
  const kept = "保存过的单位文件可以再打开；没有“连同原表一起保存”的原表取不回来。";
  return `${state.region.name}的${journal.length}条记录和导入过的原表将从这台电脑的浏览器里移除，不能撤销。${isUnsaved(office) ? unsaved : kept}`;
}

function fileName({ state }: OwnOffice): string {
  return `${state.region.name}.office.json`;
}

function SaveActs({ office, store, onChange }: Omit<FileViewProps, "onOpened">) {
  const announce = useAnnounce();
  const { journal, head } = office;
  const save = async (withOriginals: boolean) => {
    try {
      const bytes = withOriginals
        ? writeOfficeZip(journal, await store.originals(head.id))
        : writeOfficeFile(journal);
      const name = withOriginals ? fileName(office).replace(/\.json$/, ".zip") : fileName(office);
      download(new Blob([bytes]), name);
      await store.saved(head.id, new Date().toISOString(), journal.length);
      onChange();
      announce(`已下载 ${name}`);
    } catch (error) {
      announce(messageOf(error));
    }
  };
  return (
    <div className={styles["actions"]}>
      <Button look="primary" onClick={() => void save(false)}>
        保存单位文件
      </Button>
      <Button onClick={() => void save(true)}>连同原表一起保存</Button>
    </div>
  );
}

function Keeping() {
  const [promise, setPromise] = useState<{ isKept: boolean; room: Room | null } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void Promise.all([askToKeep(), roomLeft()]).then(([isKept, room]) => {
      if (isWanted) setPromise({ isKept, room });
    });
    return () => {
      isWanted = false;
    };
  }, []);
  if (!promise) return null;
  const { isKept, room } = promise;
  const used = room
    ? `已用${megabytes(room.used)} MB，浏览器最多给${megabytes(room.quota)} MB。`
    : "";
  return (
    <p className={styles["quiet"]}>
      {isKept
        ? `浏览器答应不自动清除本机数据。${used}`
        : `浏览器没有答应一直保留本机数据，空间不够时可能清除，请按月保存单位文件。${used}`}
    </p>
  );
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 1024 / 1024));
}
