/** Opening a tray's file: as a new one, or, where it is here already, as the reader says. */
import { type ChangeEvent, type ReactNode, useRef, useState } from "react";
import { officeMoment } from "../../domain/wording/times";
import { WordedError } from "../../lib/worded-error";
import type { TrayHead } from "../../report/store/database";
import type { Tray } from "../../report/tray";
import { readTrayFile } from "../../report/tray-file";
import { useAnnounce } from "../../ui/announce";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { messageOf } from "../own/message";
import { useView } from "../view";
import { reportStore } from "./trays";

/** A file's tray of which another state is here. */
interface Clash {
  readonly tray: Tray;
  readonly here: TrayHead;
}

export interface Opening {
  /** Lets a file be chosen. */
  readonly choose: () => void;
  readonly open: (file: File) => void;
  /** What has to stand on the page for it: the field, the question. */
  readonly parts: ReactNode;
}

/** `onOpened`: called with its id when the tray is the current one. */
export function useOpening(onOpened: (id: string) => void): Opening {
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement | null>(null);
  const [clash, setClash] = useState<Clash | null>(null);
  const running = (work: () => Promise<string>) => {
    work().then(
      (said) => said !== "" && announce(said),
      (error: unknown) => announce(messageOf(error)),
    );
  };
  const open = (file: File) =>
    running(async () => {
      const tray = await readTray(file);
      const here = (await reportStore.list()).find(({ id }) => id === tray.id);
      if (here && here.changedAt !== tray.changedAt) {
        setClash({ tray, here });
        return "";
      }
      if (here) await reportStore.setCurrent(tray.id);
      else await reportStore.take(tray, null);
      onOpened(tray.id);
      return here
        ? `“${here.name}”在本机上已有，内容相同，没有改动。`
        : `已打开“${tray.name}”，${tray.items.length}项。`;
    });
  const settle = (work: (one: Clash) => Promise<Settled>) => {
    if (!clash) return;
    setClash(null);
    running(async () => {
      const { id, said } = await work(clash);
      onOpened(id);
      return said;
    });
  };
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) open(file);
    // The same file can be chosen again.
    target.value = "";
  };
  const parts = (
    <>
      <input
        ref={input}
        type="file"
        accept=".json"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="选择汇报文件"
        onChange={take}
      />
      {clash && <ClashDialog clash={clash} onSettle={settle} onClose={() => setClash(null)} />}
    </>
  );
  return { choose: () => input.current?.click(), open, parts };
}

/** Nothing larger is read into the memory: no tray comes near it. */
const MOST_BYTES = 256 * 1024 * 1024;

async function readTray(file: File): Promise<Tray> {
  if (file.size > MOST_BYTES) throw new WordedError("这份文件太大，不是汇报文件，没有打开。");
  const tray = readTrayFile(await file.text());
  if (typeof tray === "string") throw new WordedError(tray);
  return tray;
}

interface ClashDialogProps {
  readonly clash: Clash;
  readonly onSettle: (work: (clash: Clash) => Promise<Settled>) => void;
  readonly onClose: () => void;
}

function ClashDialog({ clash: { tray, here }, onSettle, onClose }: ClashDialogProps) {
  const { timeZone } = useView().dataset;
  const at = (moment: string) => officeMoment(moment, timeZone);
  const isNewer = tray.changedAt > here.changedAt;
  return (
    <Dialog
      isOpen
      title="本机上已有这份汇报"
      width={520}
      onClose={onClose}
      footer={
        <>
          <Button look="primary" onClick={() => onSettle(openBeside)}>
            作为另一份打开
          </Button>
          <Button onClick={() => onSettle(openOver)}>用文件里的代替本机的</Button>
          <Button onClick={onClose}>取消</Button>
        </>
      }
    >
      <p>
        {`文件里的“${tray.name}”比本机上的${isNewer ? "新" : "旧"}：文件里的改于${at(tray.changedAt)}，${tray.items.length}项；本机上的“${here.name}”改于${at(here.changedAt)}，${here.count}项。`}
      </p>
    </Dialog>
  );
}

interface Settled {
  readonly id: string;
  readonly said: string;
}

async function openBeside({ tray }: Clash): Promise<Settled> {
  const { name, items, follows, notes } = tray;
  const made = await reportStore.create(name, items, follows, notes);
  return { id: made.id, said: `已作为另一份打开：“${made.name}”，${made.items.length}项。` };
}

async function openOver({ tray, here }: Clash): Promise<Settled> {
  const taken = await reportStore.take(tray, here.changedAt);
  return { id: taken.id, said: `已用文件里的代替：“${taken.name}”，${taken.items.length}项。` };
}
