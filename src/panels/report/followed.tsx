/** What a tray made by 换季 says otherwise than the one before, item by item, and what it has not. */
import { useEffect, useRef } from "react";
import { type ReportItem, stampOfContent, titleOfContent } from "../../report/item";
import { headlineChanges } from "../../report/headline";
import { followedItems } from "../../report/next-period";
import { periodOf } from "../../report/outline";
import type { Tray } from "../../report/tray";
import { TextButton } from "../../ui/button";
import table from "../../ui/table.module.css";
import { Panel } from "../grid";
import styles from "./next-quarter.module.css";
import { useTray } from "./trays";

export interface FollowedProps {
  readonly tray: Tray;
  /** The id of the tray before. */
  readonly before: string;
  readonly onForgetNotes: () => void;
  readonly onClose: () => void;
}

/** The panel; without the tray before it can only say what could not be made. */
export function FollowedPanel({ tray, before, onForgetNotes, onClose }: FollowedProps) {
  const watched = useTray(before);
  const place = useRef<HTMLDivElement | null>(null);
  // It stands below a list that can be long: whoever asked for it is led there.
  useEffect(() => place.current?.focus(), []);
  const old = watched.status === "ready" ? watched.value : null;
  const { notes = [] } = tray;
  return (
    <Panel
      title={old ? `与“${old.name}”相比` : "与上一份相比"}
      label="与上一份相比"
      actions={<TextButton onClick={onClose}>收起</TextButton>}
    >
      <div ref={place} tabIndex={-1} className={styles["stack"]}>
        {notes.length > 0 && (
          <div>
            <p>
              <b>{`换季时有${notes.length}项没有做成：`}</b>{" "}
              <TextButton onClick={onForgetNotes}>知道了，不再列出</TextButton>
            </p>
            <ul className={styles["notes"]}>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </div>
        )}
        {watched.status === "failed" && <p>{watched.reason}</p>}
        {watched.status === "ready" && !old && <p>上一份已经删去，没有可比的。</p>}
        {old && (
          <ul className={styles["followed"]}>
            {followedItems(tray.items, old.items).map(({ item, before: was }) => (
              <li key={item.id}>
                <FollowedItem item={item} was={was} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}

interface FollowedItemProps {
  readonly item: ReportItem;
  readonly was: ReportItem | null;
}

/** Message before and after, then the values that the figure is remembered by. */
function FollowedItem({ item: { content }, was }: FollowedItemProps) {
  const title = titleOfContent(content);
  const isTitled = content.kind === "figure";
  return (
    <>
      <h3>{title}</h3>
      {was ? (
        isTitled && <p className={styles["quiet"]}>{`上一份：${titleOfContent(was.content)}`}</p>
      ) : (
        <p className={styles["quiet"]}>上一份没有这一项。</p>
      )}
      {was && <Values title={title} was={was.content} now={content} />}
    </>
  );
}

interface ValuesProps {
  readonly title: string;
  readonly was: ReportItem["content"];
  readonly now: ReportItem["content"];
}

function Values({ title, was, now }: ValuesProps) {
  const values = headlineChanges(was, now);
  if (values.length === 0) return null;
  const unit = now.kind === "figure" ? now.figure.unit : "";
  return (
    <div
      className={`${table["scroll"]} ${styles["values"]}`}
      tabIndex={0}
      role="region"
      aria-label={`${title}：前后的数，可滚动`}
    >
      <table className={table["table"]}>
        <caption className="visually-hidden">{`${title}：前后的数`}</caption>
        <thead>
          <tr className={table["columnHead"]}>
            <th scope="col" className={table["corner"]}>
              {unit === "" ? "项" : `项（${unit}）`}
            </th>
            <th scope="col">{periodOf(stampOfContent(was))}</th>
            <th scope="col">{periodOf(stampOfContent(now))}</th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ row, column, was: before, now: after }) => (
            <tr key={`${row} ${column}`}>
              <th scope="row" className={table["name"]}>{`${row}　${column}`}</th>
              <td>{before}</td>
              <td className={before === after ? undefined : table["strong"]}>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
