/** 办理: a project's problems and red card as the staff have them, before they are published. */
import { useMemo } from "react";
import type { WireProjectWork } from "../../../data/wire/work/projects";
import { parseProject } from "../../../data/wire/parse-projects";
import { DEFAULT_TIME_ZONE } from "../../../domain/facts/dataset";
import { type Month, monthLabel } from "../../../domain/facts/period";
import { type Day, dayAt } from "../../../domain/ledger/day";
import type { ProjectDetail } from "../../../domain/ledger/listed";
import { redCardLine } from "../../../domain/wording/ledger-words";
import { officeMoment } from "../../../domain/wording/times";
import { useNow } from "../../../ui/use-now";
import { Panel } from "../../grid";
import { IssueItem } from "../../project/issue-item";
import issueStyles from "../../project/issues.module.css";
import { IssueActs } from "./issue-acts";
import { type Difference, publishedDifferences } from "./published-differences";
import styles from "./project-work.module.css";
import { RaiseIssue } from "./raise-issue";
import { RedCardActs } from "./red-card-acts";

export interface ProjectWorkProps {
  readonly work: WireProjectWork;
  /** As the board shows it. */
  readonly published: ProjectDetail;
  /** The month at which it does. */
  readonly month: Month;
}

const MINUTE = 60_000;

/** The panel. Throws `ContractError` for a project that can't be read. */
export function ProjectWork({ work, published, month }: ProjectWorkProps) {
  const today = dayAt(useNow(MINUTE), DEFAULT_TIME_ZONE);
  const now = useMemo(() => parseProject(work.project), [work.project]);
  const differences = publishedDifferences(now, published, month);
  const { issues, project } = now;
  const { version, may, units } = work;
  return (
    <Panel
      label="办理"
      title="办理"
      actions={may.raise && <RaiseIssue project={project.id} {...{ version, issues }} />}
    >
      <div className={styles["stack"]}>
        <p className={styles["quiet"]}>
          {`按${today}的情况，只有本单位的人看得到；各人做的事记名记时，发布后上看板。页上别处是看板截至${monthLabel(month)}底的情况。`}
        </p>
        <Card {...{ work, now, today }} difference={differences.redCard} month={month} />
        {issues.length === 0 ? (
          <p>这个项目没有提出过问题。</p>
        ) : (
          <ul className={issueStyles["issues"]}>
            {issues.map((issue) => (
              <IssueItem
                key={issue.id}
                place="work"
                issue={issue}
                among={issues}
                today={today}
                tags={<Tag difference={differences.issues.get(issue.id) ?? null} month={month} />}
              >
                <IssueActs
                  project={project.id}
                  {...{ issue, version, units, today }}
                  may={may.issues[issue.id] ?? []}
                />
              </IssueItem>
            ))}
          </ul>
        )}
        <History history={work.history} />
      </div>
    </Panel>
  );
}

interface TagProps {
  readonly difference: Difference | null;
  readonly month: Month;
}

/** Where it stands otherwise on the board: when it will not any more. */
function Tag({ difference, month }: TagProps) {
  if (difference === null) return null;
  return (
    <span className={issueStyles["tag"]}>
      {difference === "unpublished" ? "下次发布后上看板" : `看板只到${monthLabel(month)}底`}
    </span>
  );
}

interface CardProps extends TagProps {
  readonly work: WireProjectWork;
  readonly now: ProjectDetail;
  readonly today: Day;
}

function Card({ work: { may, version }, now, today, ...tag }: CardProps) {
  const { redCard: card, id } = now.project;
  if (!card && !may.card) return null;
  return (
    <div className={styles["card"]}>
      <b>红牌</b>
      <span>{card ? redCardLine(card, today) : "没有"}</span>
      <Tag {...tag} />
      {may.card && <RedCardActs project={id} {...{ version, card, today }} />}
    </div>
  );
}

function History({ history }: Pick<WireProjectWork, "history">) {
  if (history.length === 0) return null;
  return (
    <details>
      <summary>{`经过（${history.length}条）`}</summary>
      <ol className={styles["history"]} reversed>
        {[...history].reverse().map(({ at, by, words }) => (
          <li key={`${at} ${by} ${words}`}>
            <time dateTime={at}>{officeMoment(at, DEFAULT_TIME_ZONE)}</time>
            <span>{`${by}　${words}`}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
