/** The tray's name, the way to the others, and what can be done with it as a whole. */
import { useState } from "react";
import { freeName, firstName } from "../../report/name";
import type { TrayHead } from "../../report/store/database";
import type { Tray } from "../../report/tray";
import { useAnnounce } from "../../ui/announce";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { Menu } from "../../ui/menu";
import { MenuSelect } from "../../ui/menu-select";
import { messageOf } from "../own/message";
import { useView } from "../view";
import { NameForm } from "./name-form";
import { saveTray } from "./save-tray";
import { focusTray, useTrayFocus } from "./tray-focus";
import styles from "./tray-head.module.css";
import { reportStore } from "./trays";
import type { TrayChanges } from "./use-tray-changes";

export interface TrayHeadingProps extends TrayChanges {
  readonly heads: readonly TrayHead[];
  readonly onNextQuarter: () => void;
  readonly onOpenFile: () => void;
}

type Asking = "rename" | "create" | "remove" | null;

/** A heading, or the form that gives it another name. */
export function TrayHeading(props: TrayHeadingProps) {
  const { tray, change, heads, onNextQuarter, onOpenFile } = props;
  const heading = useTrayFocus<HTMLHeadingElement>(tray.id);
  const { permalink } = useView();
  const announce = useAnnounce();
  const [asking, setAsking] = useState<Asking>(null);
  const { doing, createNew } = useTrayActs();
  const leave = () => {
    setAsking(null);
    focusTray(tray.id);
  };
  const rename = (name: string) => {
    change((now) => ({ ...now, name }), `已改名为“${name}”。`);
    leave();
  };
  const acts = {
    rename: () => setAsking("rename"),
    create: () => setAsking("create"),
    copy: () =>
      doing(async () => {
        const made = await reportStore.create(tray.name, tray.items);
        focusTray(made.id);
        return `已复制为“${made.name}”，现在是这一份。`;
      }),
    save: () => void saveTray(tray, permalink("/report")).then(announce),
    open: onOpenFile,
    remove: () => setAsking("remove"),
  };
  return (
    <div className={styles["head"]}>
      {asking === "rename" || asking === "create" ? (
        <TrayNameForm
          key={asking}
          {...{ tray, heads, isNew: asking === "create" }}
          onRename={rename}
          onCreate={(name) => {
            setAsking(null);
            createNew(name);
          }}
          onCancel={leave}
        />
      ) : (
        <h2 ref={heading} data-tray={tray.id} tabIndex={-1} className={styles["name"]}>
          {tray.name}
        </h2>
      )}
      <div className={styles["acts"]}>
        <TraySwitch heads={heads} current={tray.id} />
        <Button disabled={tray.items.length === 0} onClick={onNextQuarter}>
          换季…
        </Button>
        <TrayMenu {...acts} />
      </div>
      {asking === "remove" && (
        <RemoveDialog
          tray={tray}
          onClose={() => setAsking(null)}
          onYes={() => {
            setAsking(null);
            doing(async () => {
              await reportStore.remove(tray.id);
              focusTray(null);
              return `已删除“${tray.name}”。`;
            });
          }}
        />
      )}
    </div>
  );
}

interface TrayNameFormProps {
  readonly tray: Tray;
  readonly heads: readonly TrayHead[];
  readonly isNew: boolean;
  readonly onRename: (name: string) => void;
  readonly onCreate: (name: string) => void;
  readonly onCancel: () => void;
}

function TrayNameForm(props: TrayNameFormProps) {
  const { tray, heads, isNew, onRename, onCreate, onCancel } = props;
  const { scope } = useView();
  const names = heads.map(({ name }) => name);
  return (
    <NameForm
      name={isNew ? freeName(firstName(scope.quarter), names) : tray.name}
      others={heads}
      own={isNew ? null : tray.id}
      label={isNew ? "新汇报的名称" : "汇报的名称"}
      submit={isNew ? "新建" : "改名"}
      onName={isNew ? onCreate : onRename}
      onCancel={onCancel}
    />
  );
}

/** Does something with the store and says how it went. */
export function useTrayActs() {
  const announce = useAnnounce();
  const doing = (work: () => Promise<string>) =>
    void work().then(announce, (error: unknown) => announce(messageOf(error)));
  const createNew = (name: string) =>
    doing(async () => {
      const made = await reportStore.create(name);
      focusTray(made.id);
      return `已新建“${made.name}”。`;
    });
  return { doing, createNew };
}

interface TraySwitchProps {
  readonly heads: readonly TrayHead[];
  readonly current: string;
}

/** Only where there are several. */
export function TraySwitch({ heads, current }: TraySwitchProps) {
  const { doing } = useTrayActs();
  if (heads.length < 2) return null;
  return (
    <MenuSelect
      trigger={{ label: "汇报", value: `共${heads.length}份` }}
      title="选择汇报"
      groups={[
        {
          label: "本机上的汇报",
          options: heads.map(({ id, name, count }) => ({
            value: id,
            label: name,
            hint: `${count}项`,
          })),
        },
      ]}
      value={current}
      onChange={(id) =>
        doing(async () => {
          await reportStore.setCurrent(id);
          focusTray(id);
          return `现在是“${heads.find((head) => head.id === id)?.name ?? ""}”。`;
        })
      }
    />
  );
}

type TrayMenuProps = Readonly<
  Record<"rename" | "create" | "copy" | "save" | "open" | "remove", () => void>
>;

function TrayMenu({ rename, create, copy, save, open, remove }: TrayMenuProps) {
  return (
    <Menu
      trigger={{ look: "plain", label: "更多" }}
      items={[
        { key: "rename", label: "改名", onSelect: rename },
        { key: "create", label: "新建一份", onSelect: create },
        { key: "copy", label: "复制一份", onSelect: copy },
        { key: "save", label: "存为文件", onSelect: save },
        { key: "open", label: "打开文件…", onSelect: open },
        { key: "remove", label: "删除…", onSelect: remove },
      ]}
    />
  );
}

interface RemoveDialogProps {
  readonly tray: Tray;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

function RemoveDialog({ tray, onYes, onClose }: RemoveDialogProps) {
  return (
    <Dialog
      isOpen
      title="删除这份汇报"
      onClose={onClose}
      footer={
        <>
          <Button look="primary" onClick={onYes}>
            删除
          </Button>
          <Button onClick={onClose}>取消</Button>
        </>
      }
    >
      <p>{`“${tray.name}”的${tray.items.length}项将从这台电脑上删去，不能恢复。要留着，请先“存为文件”。`}</p>
    </Dialog>
  );
}
