import type { ReactNode } from "react";
import styles from "../key/chart-key.module.css";
import { KeyToggle } from "../key/toggle";
import type { LineChoice } from "./shown";
import { trendStroke } from "./stroke";

export interface TrendKeyProps {
  readonly choices: readonly LineChoice[];
  readonly hidden: readonly string[];
  readonly onToggle: (key: string) => void;
  readonly minHeight: number;
}

/** Lines are named at their ends; the key switches them on and off. */
export function TrendKey({ choices, hidden, onToggle, minHeight }: TrendKeyProps): ReactNode {
  return (
    <div className={styles["key"]} style={{ minHeight }}>
      {choices.map(({ key, name, role }) => (
        <KeyToggle
          key={key}
          name={name}
          shown={!hidden.includes(key)}
          onToggle={() => onToggle(key)}
        >
          <svg width={16} height={12} viewBox="0 0 16 12" fill="none" aria-hidden="true">
            <path d="M0.5 6H15.5" {...trendStroke(role)} />
          </svg>
        </KeyToggle>
      ))}
    </div>
  );
}
