/** 阅读权限 of the administrator: who sees what was published. */
import { useQuery } from "@tanstack/react-query";
import type { WireSettings } from "../../data/wire/work/people";
import { saveSettings } from "../../data/work/work-actions";
import { settingsQuery } from "../../data/work/work-queries";
import { useAnnounce } from "../../ui/announce";
import { Button } from "../../ui/button";
import { Segmented } from "../../ui/segmented";
import { Panel } from "../grid";
import { useState } from "react";
import { Problem } from "./problem";
import { Readable } from "./readable";
import { useAct } from "./use-act";
import { useWork } from "./work";
import styles from "./work.module.css";

type Readers = WireSettings["readers"];

const READERS: readonly { readonly value: Readers; readonly label: string }[] = [
  { value: "everyone", label: "能打开本网址的人" },
  { value: "accounts", label: "有账户的人" },
];
const SAYS: Readonly<Record<Readers, string>> = {
  everyone: "不用登录就能看看板和大屏。草稿、报来未发布的数和记录始终要登录。",
  accounts: "看看板要先登录；大屏用大屏链接打开。正在看的人要登录后才能接着看。",
};

/** The panel; nothing is changed until it is saved. */
export function ReadingRights() {
  const query = useQuery(settingsQuery(useWork().backend));
  return (
    <Panel title="阅读权限" label="阅读权限">
      <Readable query={query}>{(settings) => <Rights settings={settings} />}</Readable>
    </Panel>
  );
}

function Rights({ settings }: { readonly settings: WireSettings }) {
  const { run, isRunning, problem } = useAct(saveSettings);
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<Readers | null>(null);
  const readers = chosen ?? settings.readers;
  const save = async () => {
    if ((await run({ readers })) === null) return;
    announce("已保存阅读权限");
    setChosen(null);
  };
  return (
    <form
      className={styles["stack"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (readers !== settings.readers) void save();
      }}
    >
      <span className={styles["fieldName"]}>谁能看已经发布的数</span>
      <Segmented
        legend="谁能看已经发布的数"
        options={READERS}
        value={readers}
        onChange={setChosen}
      />
      <p className={styles["quiet"]} aria-live="polite">
        {SAYS[readers]}
      </p>
      <Problem>{problem}</Problem>
      <div className={styles["actions"]}>
        <Button look="primary" submits aria-disabled={isRunning || readers === settings.readers}>
          保存
        </Button>
        {readers === settings.readers && <span className={styles["quiet"]}>现在就是这样。</span>}
      </div>
    </form>
  );
}
