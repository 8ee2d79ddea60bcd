/** How an item stands to the data of now: in a line, and number by number where it is opened. */
import { useId, useState } from "react";
import type { ReportItem } from "../../report/item";
import { contentValues } from "../../report/values";
import { TextButton } from "../../ui/button";
import { cameAndWent } from "../lookup/change-words";
import { ChangesTable } from "../lookup/changes-table";
import styles from "./item-list.module.css";
import { type Compared, type Revision, isRevised, revisionWords } from "./revision";

const BEFORE = "汇报里";

export interface RevisionLineProps {
  readonly item: ReportItem;
  readonly title: string;
  /** Of which scope, period and data it is. */
  readonly meta: string;
  /** Undefined while it is being looked up. */
  readonly revision: Revision | undefined;
  readonly onUpdate: () => void;
  readonly onRetry: () => void;
}

/** The line, with what can be done about it. */
export function RevisionLine(props: RevisionLineProps) {
  const { item, title, meta, revision, onUpdate, onRetry } = props;
  const [isOpen, setIsOpen] = useState(false);
  const details = useId();
  if (!revision) return <p className={styles["meta"]}>{`${meta} · 正在核对…`}</p>;
  const { strong, text } = revisionWords(item, revision);
  if (!isRevised(revision))
    return (
      <p className={styles["meta"]}>
        {`${meta} · `}
        {strong && <b className={styles["strong"]}>{`${strong}　`}</b>}
        {text} {revision.kind === "unreadable" && <TextButton onClick={onRetry}>重试</TextButton>}
      </p>
    );
  return (
    <>
      <p className={styles["meta"]}>{meta}</p>
      <p className={styles["revised"]}>
        <b>{strong}</b>
        <span>{text}</span>
        <TextButton
          aria-expanded={isOpen}
          aria-controls={details}
          aria-label={`${isOpen ? "收起" : "看哪些变了"}：${title}`}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? "收起" : "看哪些变了"}
        </TextButton>
        <TextButton aria-label={`按现在的数更新：${title}`} onClick={onUpdate}>
          按现在的数更新
        </TextButton>
      </p>
      <div id={details}>{isOpen && <Changes item={item} title={title} revision={revision} />}</div>
    </>
  );
}

interface ChangesProps {
  readonly item: ReportItem;
  readonly title: string;
  readonly revision: Compared;
}

function Changes({ item: { content }, title, revision: { changes } }: ChangesProps) {
  if (content.kind !== "bulletin")
    return (
      <ChangesTable changes={changes} values={contentValues(content)} of={title} before={BEFORE} />
    );
  return (
    <div className={styles["texts"]}>
      {changes.values.map(({ row, was, now }) => (
        <dl key={row}>
          <dt>{`${row}，${BEFORE}`}</dt>
          <dd>{was}</dd>
          <dt>{`${row}，现在`}</dt>
          <dd>{now}</dd>
        </dl>
      ))}
      {cameAndWent(changes, BEFORE, "段落").map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
