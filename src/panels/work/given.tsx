/** Something that is told once: a password, the address of a wall. */
import { useEffect, useRef, useState } from "react";
import { Button } from "../../ui/button";
import { useCopy } from "../../ui/use-copy";
import { Panel } from "../grid";
import styles from "./work.module.css";

export interface GivenProps {
  /** 王五的新密码，只显示这一次 */
  readonly title: string;
  readonly text: string;
  /** What to do with it. */
  readonly says: string;
  readonly onClose: () => void;
}

/**
 * It stands until it is put away by hand; the focus comes here, where it can be copied, and goes back
 * then.
 */
export function Given({ title, text, says, onClose }: GivenProps) {
  const copy = useCopy();
  const place = useRef<HTMLParagraphElement | null>(null);
  // Where the focus was when this came.
  const [from] = useState(() => document.activeElement);
  useEffect(() => place.current?.focus(), []);
  const close = () => {
    onClose();
    if (from instanceof HTMLElement && from.isConnected) from.focus();
  };
  return (
    <Panel title={title} label={title}>
      <div className={styles["stack"]}>
        <p ref={place} tabIndex={-1} className={styles["given"]}>
          {text}
        </p>
        <p className={styles["quiet"]}>{says}</p>
        <div className={styles["actions"]}>
          <Button look="primary" onClick={() => copy(text, "已复制")}>
            复制
          </Button>
          <Button onClick={close}>记下了，收起</Button>
        </div>
      </div>
    </Panel>
  );
}
