import { type ReactNode } from "react";
import { IconButton } from "./button";
import { CloseIcon } from "./icons";
import styles from "./notice.module.css";

export interface NoticeProps {
  children: ReactNode;
  /** Absent: it stays until its cause is gone. */
  onClose?: () => void;
}

/** A line under the filter bar: something was understood differently than written. */
export function Notice({ children, onClose }: NoticeProps) {
  return (
    <div className={styles["notice"]} role="status">
      <div className={styles["noticeText"]}>{children}</div>
      {onClose && (
        <IconButton label="关闭提示" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      )}
    </div>
  );
}

export interface StatusStripProps {
  /** The state in a word or two: 数据已旧 3小时12分. */
  strong: string;
  text: string;
  /** One way out, in a line of text. */
  action?: ReactNode;
}

/** The inverse strip above data that are not what they should be. */
export function StatusStrip({ strong, text, action }: StatusStripProps) {
  return (
    <div className={styles["strip"]} role="status">
      <b>{strong}</b>
      <span>{text}</span>
      {action}
    </div>
  );
}

export interface TagProps {
  children: string;
  /**
   * Only an edge, where something louder says the same on the screen. On paper it is inverse again.
   */
  quiet?: boolean;
}

/** The inverse chip: 演示数据（虚构）. */
export function Tag({ children, quiet = false }: TagProps) {
  return (
    <span className={quiet ? `${styles["tag"]} ${styles["quiet"]}` : styles["tag"]}>
      {children}
    </span>
  );
}

export interface EmptyStateProps {
  /** `hatch`: nothing was reported. `alert`: something went wrong. */
  sign: "hatch" | "alert";
  title: string;
  text: ReactNode;
  /** One way out. */
  action?: ReactNode;
  /** Fits the headings around it. */
  level?: 2 | 3 | 4;
}

/** In the place of content: why there is none, and what to do. */
export function EmptyState({ sign, title, text, action, level = 3 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles["empty"]}>
      {sign === "hatch" ? <span className={styles["hatch"]} aria-hidden="true" /> : <AlertSign />}
      <Heading className={styles["emptyTitle"]}>{title}</Heading>
      <div className={styles["emptyText"]}>{text}</div>
      {action && <div className={styles["emptyAction"]}>{action}</div>}
    </div>
  );
}

function AlertSign() {
  return (
    <svg
      className={styles["alert"]}
      width="32"
      height="32"
      viewBox="0 0 32 32"
      fill="none"
      aria-hidden="true"
    >
      <circle cx="16" cy="16" r="14.5" stroke="var(--line-firm)" strokeWidth="1.5" />
      <path d="M16 8.5v9.5M16 22v2" stroke="var(--ink-strong)" strokeWidth="2.5" />
    </svg>
  );
}
