import type { Month } from "../../domain/facts/period";
import { childrenOf } from "../../domain/facts/county";
import { nameOf } from "../../domain/facts/scope";
import type { ProjectDetail } from "../../domain/ledger/listed";
import { faultWord, qualitySentence, treatmentWords } from "../../domain/wording/quality-words";
import { QUALITY_PATH } from "../../navigation/pages";
import { DemoTag } from "../demo-tag";
import { Panel } from "../grid";
import { FailureNote } from "../trouble/failure-message";
import styles from "./findings.module.css";
import { useFindings } from "./reading";
import { useView } from "../view";
import { ViewLink } from "../view-link";

/** 数据质量 of this project: what is wrong, and how it counts all the same. */
export function ProjectFindings({ detail, month }: { detail: ProjectDetail; month: Month }) {
  const { project } = detail;
  const { dataset, scope } = useView();
  const state = useFindings(project, month);
  const isListed = childrenOf(dataset.regions, scope.region).some(
    ({ code }) => code === project.county,
  );
  return (
    <Panel
      label="数据质量"
      actions={
        <ViewLink path={QUALITY_PATH} patch={{ counties: isListed ? project.county : undefined }}>
          {isListed ? `看${nameOf(dataset, project.county)}的数据质量` : "看全部数据质量"}
        </ViewLink>
      }
      title={
        <>
          数据质量 <DemoTag />
        </>
      }
    >
      {state.status === "loading" && <p>正在读取…</p>}
      {state.status === "failed" && (
        <p>
          <FailureNote what="没有读到数据质量" failure={state.failure} retry={state.retry} />
        </p>
      )}
      {state.status === "none" && <p>台账没有给出数据质量；没有列出不等于没有。</p>}
      {state.status === "ready" && state.findings.length === 0 && (
        <p>按现有的规则，没有发现这个项目的数前后矛盾。</p>
      )}
      {state.status === "ready" && (
        <ul className={styles["findings"]}>
          {state.findings.map((finding) => {
            const sentence = qualitySentence(finding, (code) => nameOf(dataset, code));
            const fault = faultWord(finding.rule);
            return (
              <li key={sentence}>
                <b>{sentence}</b>
                {fault !== null && <span className={styles["fault"]}>{`疑似${fault}`}</span>}
                <span
                  className={styles["treatment"]}
                >{`怎么计：${treatmentWords(finding)}。`}</span>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
