import type { ReactNode } from "react";
import styles from "./rules.module.css";

export interface RuleRowProps {
  readonly name: string;
  /** What the rule does. */
  readonly says: string;
  readonly problem?: string | undefined;
  /** By it a field is described by its problem. */
  readonly problemId?: string;
  readonly children: ReactNode;
}

/** A rule: its name, what it does, its fields, and what is wrong in them. */
export function RuleRow({ name, says, problem, problemId, children }: RuleRowProps) {
  return (
    <section className={styles["rule"]} aria-label={name}>
      <div>
        <h3>{name}</h3>
        <p>{says}</p>
      </div>
      <div className={styles["fields"]}>
        {children}
        <p id={problemId} role="status" className={styles["problem"]}>
          {problem}
        </p>
      </div>
    </section>
  );
}
