import type { Month } from "../../domain/facts/period";
import { problemSentence } from "../../domain/facts/data-problem";
import type { ProjectDetail } from "../../domain/ledger/listed";
import { faultWord, qualitySentence, treatmentWords } from "../../domain/wording/quality-words";
import { DemoTag } from "../demo-tag";
import { Panel } from "../grid";
import { FailureNote } from "../trouble/failure-message";
import styles from "./findings.module.css";
import { useFindings } from "./reading";

/** 数据质量 of this project: what is wrong, and how it counts all the same. */
export function ProjectFindings({ detail, month }: { detail: ProjectDetail; month: Month }) {
  const { project, problems } = detail;
  const state = useFindings(project, month);
  return (
    <Panel
      label="数据质量"
      title={
        <>
          数据质量 <DemoTag />
        </>
      }
    >
      {problems.length > 0 && (
        <ul className={styles["findings"]}>
          {problems.map((problem) => (
            <li key={`${problem.where} ${problem.what}`}>{problemSentence(problem)}</li>
          ))}
        </ul>
      )}
      {state.status === "loading" && <p>正在读取…</p>}
      {state.status === "failed" && (
        <p>
          <FailureNote what="没有读到数据质量" failure={state.failure} retry={state.retry} />
        </p>
      )}
      {state.status === "ready" && state.findings.length === 0 && (
        <p>按现有的规则，没有发现这个项目的数前后矛盾。</p>
      )}
      {state.status === "ready" && (
        <ul className={styles["findings"]}>
          {state.findings.map((finding) => {
            const sentence = qualitySentence(finding);
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
