import type { ReactNode } from "react";
import type { Month } from "../../domain/facts/period";
import { joinWords } from "../../domain/ledger/filters";
import type { ProjectDetail } from "../../domain/ledger/listed";
import { type ProjectFact, projectFacts } from "../../figures/project/facts";
import { DemoTag } from "../demo-tag";
import { Explained } from "../explanation/explanation";
import { Panel } from "../grid";
import { useView } from "../view";
import { ViewLink } from "../view-link";
import styles from "./facts.module.css";

export interface ProjectFactsProps {
  readonly detail: Pick<ProjectDetail, "project" | "revisions">;
  readonly month: Month;
}

/** What is written down of the project: numbers open 数字由来, leader and unit lead to their lists. */
export function ProjectFacts({ detail, month }: ProjectFactsProps) {
  const { policy } = useView().dataset;
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
        {projectFacts(detail.project, { month, policy }).map((fact) => (
          <div key={fact.key} className={fact.key === "progress" ? styles["whole"] : undefined}>
            <dt>{fact.label}</dt>
            <dd className={fact.isAbsent ? styles["absent"] : undefined}>
              <Value fact={fact} detail={detail} month={month} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function Value({ fact, detail, month }: ProjectFactsProps & { fact: ProjectFact }): ReactNode {
  const { dataset } = useView();
  const { label, text, number, filter } = fact;
  if (number)
    return (
      <Explained
        project={{ number, ...detail, month, dataset }}
        label={`${label}${text}，看数字由来`}
        className={styles["number"]}
      >
        {text}
      </Explained>
    );
  if (!filter) return text;
  return (
    <ViewLink path="/projects" patch={{ [filter.id]: joinWords([filter.word]) }}>
      {text}
    </ViewLink>
  );
}
