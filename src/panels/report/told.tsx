import { type FocusEvent, type MouseEvent, useRef } from "react";
import styles from "./told.module.css";

export interface ToldProps {
  readonly words: string;
  /** Of the page with the tray. */
  readonly href: string;
  readonly go: () => void;
  /** Null where nothing was done. */
  readonly undo: (() => void) | null;
}

/** What came of 加入汇报, with the way to the tray and the way back. */
export function Told({ words, href, go, undo }: ToldProps) {
  const cameFrom = useRef<HTMLElement | null>(null);
  const remember = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && !relatedTarget.closest("[role=status]"))
      cameFrom.current = relatedTarget;
  };
  // These words go, and the focus with them.
  const goBack = () => {
    cameFrom.current?.focus();
    undo?.();
  };
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go();
  };
  return (
    <span className={styles["told"]} onFocus={remember}>
      <span>{words}</span>
      <span className={styles["ways"]}>
        <a href={href} className={styles["way"]} onClick={follow}>
          打开汇报
        </a>
        {undo && (
          <button type="button" className={styles["way"]} onClick={goBack}>
            撤销
          </button>
        )}
      </span>
    </span>
  );
}
