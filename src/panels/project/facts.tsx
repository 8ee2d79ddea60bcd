import type { Month } from "../../domain/facts/period";
import type { ListedProject } from "../../domain/ledger/listed";
import { projectFacts } from "../../figures/project/facts";
import { DemoTag } from "../demo-tag";
import { Panel } from "../grid";
import styles from "./facts.module.css";

/** What is written down of the project, and which package it is a part of. */
export function ProjectFacts({ project, month }: { project: ListedProject; month: Month }) {
  return (
    <Panel
      label="基本情况"
      title={
        <>
          基本情况 <DemoTag />
        </>
      }
    >
      <dl className={styles["facts"]}>
        {projectFacts(project, month).map(({ key, label, text, isAbsent }) => (
          <div key={key} className={key === "progress" ? styles["whole"] : undefined}>
            <dt>{label}</dt>
            <dd className={isAbsent ? styles["absent"] : undefined}>{text}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
