/** First use: 建立本单位 from the list of prefectures, or 从一张表开始. */
import { useState } from "react";
import type { CreatedEvent } from "../../office/journal";
import { useAnnounce } from "../../ui/announce";
import { Segmented } from "../../ui/segmented";
import { Panel } from "../grid";
import { CreateFromTable } from "./create-from-table";
import { CreateOffice } from "./create-office";
import { useDropping } from "./dropping";
import styles from "./own.module.css";

export interface FirstUseProps {
  /** Rejects with what is to be said. */
  readonly onCreate: (event: CreatedEvent) => Promise<void>;
}

/** Two ways to an office; both lead to the same. */
export function FirstUse({ onCreate }: FirstUseProps) {
  const [way, setWay] = useState<"list" | "table">("list");
  const announce = useAnnounce();
  useDropping(() => announce("先建立本单位，再把表格拖进来；也可以“从一张表开始”。"));
  return (
    <Panel title="建立本单位" label="建立本单位">
      <div className={styles["stack"]}>
        <Segmented
          legend="怎样建立"
          options={[
            { value: "list", label: "从行政区划名单" },
            { value: "table", label: "从一张表开始" },
          ]}
          value={way}
          onChange={setWay}
        />
        {way === "list" ? (
          <CreateOffice onCreate={onCreate} />
        ) : (
          <CreateFromTable onCreate={onCreate} />
        )}
      </div>
    </Panel>
  );
}
