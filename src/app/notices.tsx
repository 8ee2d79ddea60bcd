import { useState } from "react";
import { Notice } from "../ui/notice";
import styles from "./notices.module.css";

/** What in the address or the data set could not be used, and what stands instead; each can be closed. */
export function Notices({ problems }: { problems: readonly string[] }) {
  const [closed, setClosed] = useState<readonly string[]>([]);
  const open = [...new Set(problems)].filter((problem) => !closed.includes(problem));
  return (
    <div className={styles["notices"]} aria-live="polite">
      {open.map((problem) => (
        <Notice key={problem} onClose={() => setClosed([...closed, problem])}>
          {problem}
        </Notice>
      ))}
    </div>
  );
}
