import { useState } from "react";
import { Notice } from "../ui/notice";
import { DataProblems } from "../panels/trouble/data-problems";
import styles from "./notices.module.css";

/**
 * What in the data did not fit, in one line, and what in the address could not be used, and what
 * stands instead; each can be closed.
 */
export function Notices({ problems }: { problems: readonly string[] }) {
  const [closed, setClosed] = useState<readonly string[]>([]);
  const open = [...new Set(problems)].filter((problem) => !closed.includes(problem));
  return (
    <div className={styles["notices"]} aria-live="polite">
      <DataProblems />
      {open.map((problem) => (
        <Notice key={problem} onClose={() => setClosed([...closed, problem])}>
          {problem}
        </Notice>
      ))}
    </div>
  );
}
