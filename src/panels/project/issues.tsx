import type { Month } from "../../domain/facts/period";
import { dayAfter } from "../../domain/ledger/day";
import { stepsOf } from "../../domain/ledger/issue-steps";
import { ISSUE_KIND_WORD, URGE_DIRECTION_WORD, URGE_KIND_WORD } from "../../domain/ledger/kinds";
import type { Issue } from "../../domain/ledger/project";
import { DAYS_COUNTED_TO, issueStandingWords, stepWords } from "../../domain/wording/project-words";
import { TextButton } from "../../ui/button";
import { DemoTag } from "../demo-tag";
import { Panel } from "../grid";
import { ViewLink } from "../view-link";
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
            <IssueItem key={issue.id} issue={issue} among={issues} month={month} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface IssueItemProps {
  readonly issue: Issue;
  readonly among: readonly Issue[];
  readonly month: Month;
}

function IssueItem({ issue, among, month }: IssueItemProps) {
  return (
    <li id={placeOf(issue.id)} tabIndex={-1} className={styles["issue"]}>
      <h3>
        <span className={styles["kind"]}>{ISSUE_KIND_WORD[issue.kind]}</span>
        {issue.text}
      </h3>
      <p className={styles["standing"]}>
        <b>{issueStandingWords(issue, dayAfter(month))}</b>
        {issue.listed && <span className={styles["tag"]}>挂牌督办</span>}
        <span>{issue.dueBy === null ? "没有期限" : `期限${issue.dueBy}`}</span>
        <span>{`${issue.raisedBy}提出`}</span>
        <span>{`责任单位${issue.responsibleUnit ?? "未定"}`}</span>
        <Recurrence issue={issue} among={among} />
      </p>
      <ol className={styles["steps"]}>
        {stepsOf(issue).map((step) => (
          <li key={step.step} data-state={step.state}>
            {stepWords(step)}
          </li>
        ))}
      </ol>
      {issue.urges.length > 0 && (
        <ul className={styles["urges"]} aria-label="催办和约商">
          {issue.urges.map(({ at, by, direction, kind, text }) => (
            <li key={`${at} ${by} ${text}`}>
              {`${direction === "up" ? "↑" : "↓"}${URGE_DIRECTION_WORD[direction]}${URGE_KIND_WORD[kind]}　${at}　${by}：${text}`}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Recurrence({
  issue: { recursOf, recursIn, repeat },
  among,
}: Omit<IssueItemProps, "month">) {
  if (recursOf === null && repeat === 0) return null;
  const earlier = among.find(({ id }) => id === recursOf);
  return (
    <span>
      {repeat > 0 ? `反复出现，以前有${repeat}次` : "反复出现"}
      {earlier && (
        <span className={styles["turn"]}>
          <TextButton onClick={() => turnTo(earlier.id)}>看上一次</TextButton>
        </span>
      )}
      {!earlier && recursIn !== null && (
        <span className={styles["turn"]}>
          <ViewLink path={`/projects/${encodeURIComponent(recursIn)}`}>看上一次所在的项目</ViewLink>
        </span>
      )}
    </span>
  );
}

function placeOf(id: string): string {
  return `issue-${id}`;
}

function turnTo(id: string): void {
  document.getElementById(placeOf(id))?.focus();
}
