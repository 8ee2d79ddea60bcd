import type { Month } from "../../domain/facts/period";
import { dayAfter } from "../../domain/ledger/day";
import type { Issue } from "../../domain/ledger/project";
import { DAYS_COUNTED_TO } from "../../domain/wording/project-words";
import { DemoTag } from "../demo-tag";
import { Panel } from "../grid";
import { IssueItem } from "./issue-item";
import styles from "./issues.module.css";

export interface ProjectIssuesProps {
  readonly issues: readonly Issue[];
  readonly month: Month;
}

/** 问题: each with its steps, what is due, who urged, and what it came back from. */
export function ProjectIssues({ issues, month }: ProjectIssuesProps) {
  const open = issues.filter(({ closed }) => closed === null).length;
  const count = issues.length === 0 ? "" : `（${issues.length}个，未销号${open}个）`;
  return (
    <Panel
      label="问题"
      actions={open > 0 && <span className={styles["note"]}>{`逾期天数${DAYS_COUNTED_TO}`}</span>}
      title={
        <>
          {`问题${count}`} <DemoTag />
        </>
      }
    >
      {issues.length === 0 ? (
        <p>到报告月底，台账没有这个项目的问题。</p>
      ) : (
        <ul className={styles["issues"]}>
          {issues.map((issue) => (
            <IssueItem key={issue.id} issue={issue} among={issues} today={dayAfter(month)} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
