import { firstName, freeName } from "../../report/name";
import type { TrayHead } from "../../report/store/database";
import { Button } from "../../ui/button";
import { Panel } from "../grid";
import { useView } from "../view";
import { useTrayFocus } from "./tray-focus";
import { TraySwitch, useTrayActs } from "./tray-head";
import styles from "./tray-section.module.css";

export interface UnreadTrayProps {
  readonly id: string;
  /** Why, whole sentences. */
  readonly reason: string;
  readonly heads: readonly TrayHead[];
  readonly onOpenFile: () => void;
}

/**
 * In the place of a tray that this version cannot show: which one and why, and the ways on. Nothing
 * here takes it away: what can show it may come.
 */
export function UnreadTray({ id, reason, heads, onOpenFile }: UnreadTrayProps) {
  const { scope } = useView();
  const { createNew } = useTrayActs();
  const first = useTrayFocus<HTMLButtonElement>(id);
  const names = heads.map(({ name }) => name);
  const own = heads.find((head) => head.id === id)?.name;
  return (
    <Panel title={own ?? "汇报"} label="汇报">
      <div className={styles["empty"]}>
        <p role="alert">{reason}</p>
        <div className={styles["actions"]}>
          <TraySwitch heads={heads} current={id} />
          <Button ref={first} onClick={() => createNew(freeName(firstName(scope.quarter), names))}>
            新建一份
          </Button>
          <Button onClick={onOpenFile}>打开文件…</Button>
        </div>
      </div>
    </Panel>
  );
}
