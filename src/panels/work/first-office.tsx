/** The second step of setting up: the office, in one of four ways. */
import { type ChangeEvent, useEffect, useRef, useState } from "react";
import type { Journal } from "../../office/journal";
import { readOfficeFile } from "../../office/office-file";
import { Button } from "../../ui/button";
import { Panel } from "../grid";
import { CreateFromTable } from "../own/create-from-table";
import { CreateOffice } from "../own/create-office";
import { messageOf } from "../own/message";
import { Problem } from "./problem";
import { ViewChoice } from "./view-choice";
import styles from "./work.module.css";

export interface FirstOfficeProps {
  readonly isShown: boolean;
  /** Whose account the step before was about. */
  readonly administrator: string;
  readonly onBack: () => void;
  /** Each rejects with what is to be said. */
  readonly onJournal: (journal: Journal) => Promise<void>;
  readonly onInvented: () => Promise<void>;
}

const WAYS = [
  { value: "list", label: "从行政区划名单" },
  { value: "table", label: "从一张表" },
  { value: "file", label: "从单位文件" },
  { value: "invented", label: "先看看：虚构单位" },
] as const;
type Way = (typeof WAYS)[number]["value"];

export function FirstOffice(props: FirstOfficeProps) {
  const { isShown, administrator, onBack, onJournal } = props;
  const [way, setWay] = useState<Way>("list");
  const place = useRef<HTMLParagraphElement | null>(null);
  useEffect(() => {
    if (isShown) place.current?.focus();
  }, [isShown]);
  return (
    <Panel
      title="第二步：建立本单位"
      label="建立本单位"
      actions={<Button onClick={onBack}>上一步</Button>}
    >
      <div className={styles["stack"]}>
        <p ref={place} tabIndex={-1} className={styles["quiet"]}>
          {`管理员是${administrator}。选一种办法建立本单位，做完这一步就可以用了。`}
        </p>
        <ViewChoice
          legend="怎样建立"
          label="怎样建立"
          options={WAYS}
          value={way}
          onChange={setWay}
        />
        {way === "list" && <CreateOffice onCreate={(event) => onJournal([event])} />}
        {way === "table" && <CreateFromTable onCreate={(event) => onJournal([event])} />}
        {way === "file" && <FromFile {...props} />}
        {way === "invented" && <Invented {...props} />}
      </div>
    </Panel>
  );
}

/** What was begun in a browser (own data) goes on here. */
function FromFile({ onJournal }: Pick<FirstOfficeProps, "onJournal">) {
  const input = useRef<HTMLInputElement | null>(null);
  const { problem, isRunning, run } = useOneAtATime();
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = "";
    if (file)
      void run(async () =>
        onJournal(readOfficeFile(new Uint8Array(await file.arrayBuffer())).journal),
      );
  };
  return (
    <>
      <p>
        在“数据”页保存的单位文件（….office.json，或连同原表的….office.zip）：单位、口径和已有的数都接着用，连同原表的也只取记录。
      </p>
      <div className={styles["actions"]}>
        <Button look="primary" aria-disabled={isRunning} onClick={() => input.current?.click()}>
          {isRunning ? "正在建立…" : "选择单位文件…"}
        </Button>
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
      <Problem>{problem}</Problem>
    </>
  );
}

function Invented({ onInvented }: Pick<FirstOfficeProps, "onInvented">) {
  const { problem, isRunning, run } = useOneAtATime();
  return (
    <>
      <p>
        虚构的云岭市，数字由程序生成，每页都标明“演示数据（虚构）”。看过以后要正式用，请换一个空的数据目录重新开始。
      </p>
      <div className={styles["actions"]}>
        <Button look="primary" aria-disabled={isRunning} onClick={() => void run(onInvented)}>
          {isRunning ? "正在建立…" : "用虚构单位开始"}
        </Button>
      </div>
      <Problem>{problem}</Problem>
    </>
  );
}

/** A second press while the first one runs would set up twice. */
function useOneAtATime() {
  const [problem, setProblem] = useState("");
  const [isRunning, setIsRunning] = useState(false);
  const run = async (work: () => Promise<void>) => {
    if (isRunning) return;
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
  return { problem, isRunning, run };
}
