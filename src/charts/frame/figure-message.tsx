import { type ReactNode, useId } from "react";
import styles from "./figure-message.module.css";
import { Hatch } from "../base/hatch";
import { HATCH } from "../base/theme";

/**
 * px. Less than a sentence and a button take: with what is around them they are of one height where
 * several stand in a row.
 */
export const MESSAGE_ROOM_PX = 20;

export interface FigureMessageProps {
  /** `hatch`: there are no data; `alert`: something failed. */
  readonly sign: "hatch" | "alert";
  readonly title: string;
  readonly text: ReactNode;
  /** One way out: a button or a link. */
  readonly action?: ReactNode;
}

/** What stands in a figure that can't be drawn: what happened, what it means, what to do. */
export function FigureMessage({ sign, title, text, action }: FigureMessageProps): ReactNode {
  return (
    <div className={styles["message"]}>
      {sign === "hatch" ? <HatchSign /> : <AlertSign />}
      <p className={styles["title"]}>{title}</p>
      <p className={styles["text"]}>{text}</p>
      {action ? <div className={styles["action"]}>{action}</div> : null}
    </div>
  );
}

function HatchSign(): ReactNode {
  const id = useId();
  return (
    <svg width={40} height={40} viewBox="0 0 40 40" aria-hidden="true">
      <Hatch id={id} />
      <rect
        x={4.5}
        y={4.5}
        width={31}
        height={31}
        fill={`url(#${id})`}
        stroke={HATCH}
        strokeDasharray="3 3"
      />
    </svg>
  );
}

function AlertSign(): ReactNode {
  return (
    <svg width={40} height={40} viewBox="0 0 40 40" aria-hidden="true">
      <circle cx={20} cy={20} r={15} fill="none" stroke="var(--line-firm)" strokeWidth={2} />
      <path d="M20 12v10" stroke="var(--ink-strong)" strokeWidth={2.5} />
      <circle cx={20} cy={27} r={1.7} fill="var(--ink-strong)" />
    </svg>
  );
}
