/** 记录: everything that was done, the newest first; nobody can change it. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { DEFAULT_TIME_ZONE } from "../../domain/facts/dataset";
import { officeMoment } from "../../domain/wording/times";
import type { WireLog } from "../../data/wire/work/log";
import { type LogQuestion, logQuery } from "../../data/work/work-queries";
import { TextButton } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { Panel } from "../grid";
import { Readable } from "./readable";
import { useWork } from "./work";
import styles from "./work.module.css";

/** What the address asks for: all, or what is about one thing. */
export function LogView() {
  const { search, setParams } = useWork();
  const about = search["about"] ?? null;
  return (
    <Panel title="记录" label="记录">
      <div className={styles["stack"]}>
        <p className={styles["quiet"]}>谁在什么时候做了什么，逐条记下，谁也不能改。</p>
        {about !== null && (
          <Notice>
            只看同一件事的记录。
            <TextButton onClick={() => setParams({ about: undefined })}>看全部</TextButton>
          </Notice>
        )}
        <ol key={about} className={styles["list"]}>
          <LogPage before={null} about={about} />
        </ol>
      </div>
    </Panel>
  );
}

/** Fifty entries, and those before them once they are asked for. */
function LogPage(question: LogQuestion) {
  const query = useQuery(logQuery(useWork().backend, question));
  const [isLonger, setIsLonger] = useState(false);
  const isLoaded = query.data !== undefined;
  const first = useRef<HTMLLIElement | null>(null);
  // The press that asked for them is gone: the reader goes on where they begin.
  useEffect(() => {
    if (isLoaded && question.before !== null) first.current?.focus();
  }, [isLoaded, question.before]);
  if (!query.data)
    return (
      <li>
        <Readable query={query}>{() => null}</Readable>
      </li>
    );
  const { entries, next } = query.data;
  return (
    <>
      {entries.length === 0 && <li className={styles["quiet"]}>没有记录。</li>}
      {entries.map((entry, index) => (
        <li key={entry.seq} ref={index === 0 ? first : null} tabIndex={-1}>
          <Entry entry={entry} isAlone={question.about !== null} />
        </li>
      ))}
      {next !== null &&
        (isLonger ? (
          <LogPage before={next} about={question.about} />
        ) : (
          <li>
            <TextButton onClick={() => setIsLonger(true)}>更早的</TextButton>
          </li>
        ))}
    </>
  );
}

interface EntryProps {
  readonly entry: WireLog["entries"][number];
  /** Only what is about the same is shown anyway. */
  readonly isAlone: boolean;
}

function Entry({ entry: { at, by, about, words }, isAlone }: EntryProps) {
  const { setParams } = useWork();
  const moment = officeMoment(at, DEFAULT_TIME_ZONE);
  return (
    <>
      <div>
        <p>{words}</p>
        <p className={styles["quiet"]}>
          {by && `${by.name}，`}
          <time dateTime={at}>{moment}</time>
        </p>
      </div>
      {!isAlone && about !== "office" && (
        <TextButton
          aria-label={`只看同一件事：${words}${moment}`}
          onClick={() => setParams({ about })}
        >
          只看同一件事
        </TextButton>
      )}
    </>
  );
}
