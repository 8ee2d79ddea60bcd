import type { ReactNode } from "react";
import styles from "./chart-key.module.css";

export interface KeyToggleProps {
  readonly name: string;
  readonly total?: string | null;
  readonly shown: boolean;
  readonly onToggle: () => void;
  /** An `<svg>` of what it switches. */
  readonly children: ReactNode;
}

/** An entry of a key that switches on and off what it names. */
export function KeyToggle({
  name,
  total = null,
  shown,
  onToggle,
  children,
}: KeyToggleProps): ReactNode {
  return (
    <button type="button" className={styles["toggle"]} aria-pressed={shown} onClick={onToggle}>
      {children}
      {name}
      {total === null ? null : <b>{total}</b>}
    </button>
  );
}
