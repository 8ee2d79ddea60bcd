import type { ReactNode } from "react";
import type { Day } from "../../domain/ledger/day";
import { stepsOf } from "../../domain/ledger/issue-steps";
import { ISSUE_KIND_WORD, URGE_DIRECTION_WORD, URGE_KIND_WORD } from "../../domain/ledger/kinds";
import type { Issue } from "../../domain/ledger/project";
import { issueStandingWords, listingWords, stepWords } from "../../domain/wording/project-words";
import { TextButton } from "../../ui/button";
import { ViewLink } from "../view-link";
import styles from "./issues.module.css";

export interface IssueItemProps {
  readonly issue: Issue;
  /** All of its project, where those may be that it came back from. */
  readonly among: readonly Issue[];
  /** The day to which what goes on is counted. */
  readonly today: Day;
  /** Tells the same problem apart where it stands on the page twice. */
  readonly place?: string;
  /** What stands beside its state. */
  readonly tags?: ReactNode;
  /** What stands beneath it. */
  readonly children?: ReactNode;
}

/** A problem: what it is, how far it has come, who urged. */
export function IssueItem({
  issue,
  among,
  today,
  place = "issue",
  tags,
  children,
}: IssueItemProps) {
  return (
    <li id={placeOf(place, issue.id)} tabIndex={-1} className={styles["issue"]}>
      <h3>
        <span className={styles["kind"]}>{ISSUE_KIND_WORD[issue.kind]}</span>
        {issue.text}
      </h3>
      <p className={styles["standing"]}>
        <b>{issueStandingWords(issue, today)}</b>
        {issue.listed && <span className={styles["tag"]}>挂牌督办</span>}
        {tags}
        <span>{issue.dueBy === null ? "没有期限" : `期限${issue.dueBy}`}</span>
        <span>{`${issue.raisedBy}提出`}</span>
        <span>{`责任单位${issue.responsibleUnit ?? "未定"}`}</span>
        <Recurrence issue={issue} among={among} place={place} />
      </p>
      <ol className={styles["steps"]}>
        {stepsOf(issue).map((step) => (
          <li key={step.step} data-state={step.state}>
            {stepWords(step)}
          </li>
        ))}
      </ol>
      {issue.listings !== undefined && issue.listings.length > 0 && (
        <ul className={styles["urges"]} aria-label="挂牌督办">
          {issue.listings.map((listing) => (
            <li key={`${listing.at} ${listing.listed}`}>{listingWords(listing)}</li>
          ))}
        </ul>
      )}
      {issue.urges.length > 0 && (
        <ul className={styles["urges"]} aria-label="催办和约商">
          {issue.urges.map(({ at, by, direction, kind, text }) => (
            <li key={`${at} ${by} ${text}`}>
              {`${direction === "up" ? "↑" : "↓"}${URGE_DIRECTION_WORD[direction]}${URGE_KIND_WORD[kind]}　${at}　${by}：${text}`}
            </li>
          ))}
        </ul>
      )}
      {children}
    </li>
  );
}

function Recurrence({
  issue: { recursOf, recursIn, repeat },
  among,
  place,
}: Pick<IssueItemProps, "issue" | "among"> & { readonly place: string }) {
  if (recursOf === null && repeat === 0) return null;
  const earlier = among.find(({ id }) => id === recursOf);
  return (
    <span>
      {repeat > 0 ? `反复出现，以前有${repeat}次` : "反复出现"}
      {earlier && (
        <span className={styles["turn"]}>
          <TextButton onClick={() => turnTo(placeOf(place, earlier.id))}>看上一次</TextButton>
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

function placeOf(place: string, id: string): string {
  return `${place}-${id}`;
}

function turnTo(place: string): void {
  document.getElementById(place)?.focus();
}
