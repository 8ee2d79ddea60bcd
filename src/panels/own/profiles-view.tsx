/** 表格设置: what was set by hand for kinds of tables, kept for next month and given to other offices. */
import { type ChangeEvent, useRef, useState } from "react";
import { profilesFromJson, profilesToJson } from "../../importing/recognise/profile-file";
import type { Journal } from "../../office/journal";
import type { OfficeState } from "../../office/state";
import { newMoment } from "../../office/new-moment";
import { download } from "../../exporting/download";
import { useAnnounce } from "../../ui/announce";
import { Button } from "../../ui/button";
import { Panel } from "../grid";
import { Asked } from "./asked";
import { headingAfter } from "./focus-after";
import { messageOf } from "./message";
import styles from "./own.module.css";

export interface ProfilesViewProps {
  readonly state: OfficeState;
  readonly onAdd: (events: Journal) => Promise<void>;
}

/** The settings by name, each with its columns. */
export function ProfilesView({ state: { region, profiles }, onAdd }: ProfilesViewProps) {
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement | null>(null);
  const [problem, setProblem] = useState("");
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = "";
    if (!file) return;
    const read = profilesFromJson(await file.text());
    if (!read) {
      setProblem("这不是表格设置文件，或者内容不对。请选择由本系统导出的表格设置（.json）。");
      return;
    }
    setProblem("");
    try {
      await onAdd(read.map((profile) => ({ ...newMoment(), kind: "profileSaved", profile })));
      announce(`已加上${read.length}种表格的设置`);
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  const give = () => {
    const name = `${region.name}表格设置.json`;
    download(new Blob([profilesToJson(profiles)]), name);
    announce(`已下载 ${name}`);
  };
  return (
    <Panel title="表格设置" label="表格设置">
      <div className={styles["stack"]}>
        <p>
          {profiles.length === 0
            ? "还没有。导入时人工改过的列、单位和金额，存入时按表的标题记在这里，下个月同样的表自动照用。"
            : "导入时人工改过的，下个月同样的表自动照用。"}
        </p>
        {profiles.length > 0 && (
          <ul className={styles["profiles"]}>
            {profiles.map(({ name, paths }) => (
              <li key={name}>
                <span>
                  <b>{name}</b>
                  <span
                    className={styles["quiet"]}
                  >{`　${paths.length}列：${paths.slice(0, 6).join("、")}${paths.length > 6 ? "…" : ""}`}</span>
                </span>
                <Asked
                  ref={headingAfter}
                  label="删去"
                  about={name}
                  title="删去表格设置"
                  question={() => `删去“${name}”的设置，下次导入这种表要重新指定。已存的数不变。`}
                  done={`已删去“${name}”的设置`}
                  onYes={() => onAdd([{ ...newMoment(), kind: "profileRemoved", name }])}
                />
              </li>
            ))}
          </ul>
        )}
        <div className={styles["actions"]}>
          <Button disabled={profiles.length === 0} onClick={give}>
            导出表格设置
          </Button>
          <Button onClick={() => input.current?.click()}>加上别处的表格设置…</Button>
          <span role="alert" className={styles["problem"]}>
            {problem}
          </span>
        </div>
        <input
          ref={input}
          type="file"
          accept=".json"
          className="visually-hidden"
          tabIndex={-1}
          aria-label="选择表格设置文件"
          onChange={(event) => void take(event)}
        />
      </div>
    </Panel>
  );
}
