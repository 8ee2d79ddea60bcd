import { LampMark } from "../../charts/base/lamp-mark";
import type { Month } from "../../domain/facts/period";
import { STAGE_WORD } from "../../domain/ledger/kinds";
import type { ProjectDetail } from "../../domain/ledger/listed";
import { investedBy } from "../../domain/ledger/project";
import { LAMP_LABEL } from "../../domain/rates/lamp";
import { wanWords } from "../../domain/wording/project-words";
import { DemoTag } from "../demo-tag";
import { Panel } from "../grid";
import { useView } from "../view";
import { ViewLink } from "../view-link";
import { listPatch } from "../ledger/question";
import styles from "./parts.module.css";

/** Whether it has a package or parts to show. */
export function isPacked({ project, parts }: ProjectDetail): boolean {
  return project.partOf !== null || parts.length > 0;
}

/** 打包: the parts of a package, or the package of a part. They are the same work, counted once. */
export function ProjectParts({ detail, month }: { detail: ProjectDetail; month: Month }) {
  const { search } = useView();
  const { project, parts } = detail;
  const patch = listPatch(search);
  return (
    <Panel
      label="打包"
      title={
        <>
          打包 <DemoTag />
        </>
      }
    >
      {project.partOf !== null && (
        <p>
          本项目是打包项目的一个子项目，在清单内时按打包项目计，不重复计。
          <ViewLink path={`/projects/${project.partOf}`} patch={patch}>
            {`看打包项目（编号${project.partOf}）`}
          </ViewLink>
        </p>
      )}
      {parts.length > 0 && <p>{`子项目${parts.length}个在当年清单内，只列出、不另计。`}</p>}
      <ul className={styles["parts"]}>
        {parts.map((part) => (
          <li key={part.id}>
            <ViewLink path={`/projects/${part.id}`} patch={patch}>
              {part.name}
            </ViewLink>
            <span>{STAGE_WORD[part.stage]}</span>
            <LampMark lamp={part.lamp} label={LAMP_LABEL[part.lamp]} />
            <span>{`总投资${wanWords(part.totalInvestment)}`}</span>
            <span>{doneWords(investedBy(part, month))}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function doneWords(done: number | null): string {
  return done === null ? "完成投资未报" : `完成${wanWords(done)}`;
}
