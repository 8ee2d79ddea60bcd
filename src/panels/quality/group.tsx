import { useState } from "react";
import type { QualityFinding } from "../../domain/ledger/quality";
import { formatCount } from "../../domain/numbers/format";
import { findingWords } from "../../domain/wording/quality-words";
import type { QualityGroup } from "../../figures/ledger/quality";
import { TextButton } from "../../ui/button";
import { ViewLink } from "../view-link";
import styles from "./group.module.css";

/** How many findings of a rule stand there before more are asked for. */
const SHOWN_FIRST = 5;
/** How many more a press shows: rows are made on demand, however many there are. */
const SHOWN_MORE = 100;

export interface QualityGroupProps {
  readonly group: QualityGroup;
  readonly nameOf: (code: string) => string;
  /** The only one: then there is room for more of it at once. */
  readonly isAlone: boolean;
}

/** The findings by one rule: what is wrong, how it counts, and where. */
export function QualityGroupList({ group, nameOf, isAlone }: QualityGroupProps) {
  const { word, fault, treatment, items, projects } = group;
  const [shown, setShown] = useState(isAlone ? SHOWN_MORE : SHOWN_FIRST);
  const left = items.length - shown;
  return (
    <section className={styles["group"]} aria-label={word}>
      <h3>
        <span>{word}</span>
        {fault !== null && <span className={styles["fault"]}>{`疑似${fault}`}</span>}
        <span className={styles["count"]}>{countWords(items.length, projects)}</span>
      </h3>
      <p className={styles["treatment"]}>{`怎么计：${treatment}。`}</p>
      <ul>
        {items.slice(0, shown).map((finding, index) => (
          // One project can be found twice by one rule, in two months.
          <li key={`${finding.project.id} ${finding.month ?? index}`} className={styles["row"]}>
            <Finding finding={finding} nameOf={nameOf} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p className={styles["more"]}>
          <TextButton onClick={() => setShown(shown + SHOWN_MORE)}>
            {left <= SHOWN_MORE
              ? `全部${formatCount(items.length)}处`
              : `再列${SHOWN_MORE}处（还有${formatCount(left)}处）`}
          </TextButton>
        </p>
      )}
      {left > 0 && (
        <p className="paper-only">{`另有${formatCount(left)}处没有印出；全部请用“导出”。`}</p>
      )}
    </section>
  );
}

/** 12处，10个项目; 12处 where each project has one. */
function countWords(findings: number, projects: number): string {
  return findings === projects
    ? `${formatCount(projects)}个项目`
    : `${formatCount(findings)}处，${formatCount(projects)}个项目`;
}

function Finding({
  finding,
  nameOf,
}: { finding: QualityFinding } & Pick<QualityGroupProps, "nameOf">) {
  const { project } = finding;
  return (
    <>
      <ViewLink path={`/projects/${encodeURIComponent(project.id)}`} className={styles["name"]}>
        {project.name}
      </ViewLink>
      <span className={styles["unit"]}>{nameOf(project.county)}</span>
      <span className={styles["what"]}>{findingWords(finding, nameOf)}</span>
    </>
  );
}
