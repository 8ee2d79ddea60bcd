import { useQuery } from "@tanstack/react-query";
import { describeFailure } from "../../data/failure";
import { qualityQuery } from "../../data/ledger-queries";
import type { Region } from "../../domain/facts/county";
import { measureInfo } from "../../domain/facts/measure";
import type { Month } from "../../domain/facts/period";
import { type PossibleCause, possibleCauses } from "../../domain/ledger/causes";
import type { LedgerDifference } from "../../domain/ledger/differences";
import { formatCount } from "../../domain/numbers/format";
import { ruleWord } from "../../domain/wording/quality-words";
import { QUALITY_PATH } from "../../navigation/pages";
import { FailureNote } from "../trouble/failure-message";
import { useView } from "../view";
import { ViewLink } from "../view-link";
import styles from "./causes.module.css";

export interface PossibleCausesProps {
  readonly unit: Region;
  readonly month: Month;
  /** At least one. */
  readonly differences: readonly LedgerDifference[];
  /** Projects of the unit that are listed and counted in their package. */
  readonly parts: number;
}

/**
 * Under 核对: of each difference the projects that may explain it. What each of them makes up is not
 * worked out, and that is said.
 */
export function PossibleCauses({ unit, month, differences, parts }: PossibleCausesProps) {
  const { backend, scope, runtime } = useView();
  const { data, error, refetch } = useQuery({
    ...qualityQuery(backend, { region: scope.region, month }),
    refetchInterval: runtime.refreshMs,
  });
  return (
    <section className={styles["causes"]} aria-label="与台账不一致，可能的原因">
      <h3>与台账不一致，可能的原因</h3>
      <p className={styles["note"]}>
        下面的项目在台账里有牵涉这一项的问题，只是可能的原因；各差多少没有逐个核算。
        {parts > 0 &&
          `另有打包子项目${formatCount(parts)}个只列出、不单独计，上报若逐个计会多出来。`}
        <ViewLink path="/projects" patch={{ counties: unit.code }} className={styles["link"]}>
          看{unit.name}全部项目
        </ViewLink>
      </p>
      {data === undefined &&
        (error ? (
          <p>
            <FailureNote
              what="没有读到数据质量"
              failure={describeFailure(error)}
              retry={() => void refetch()}
            />
          </p>
        ) : (
          <p>正在读取数据质量…</p>
        ))}
      {data === null && <p>台账没有给出数据质量，这里找不出可能的原因。</p>}
      {data && (
        <dl className={styles["list"]}>
          {differences.map(({ measure }) => (
            <div key={measure}>
              <dt>{measureInfo(measure).name}</dt>
              <dd>
                <Causes
                  unit={unit}
                  causes={possibleCauses(measure, data.findings, { unit: unit.code, month })}
                />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function Causes({ unit, causes }: { unit: Region; causes: readonly PossibleCause[] }) {
  if (causes.length === 0) return "台账里没有找到牵涉这一项的问题。";
  return (
    <ul>
      {causes.map((cause) => (
        <Cause key={cause.rule} unit={unit} cause={cause} />
      ))}
    </ul>
  );
}

/** Projects that are named; the others are behind the link. */
const MOST_NAMED = 3;

function Cause({ unit, cause: { rule, findings } }: { unit: Region; cause: PossibleCause }) {
  const own = findings.filter(({ project }) => project.county === unit.code);
  const projects = [...new Map(findings.map(({ project }) => [project.id, project])).values()];
  return (
    <li>
      <b>{`${ruleWord(rule)}（${formatCount(projects.length)}个项目）：`}</b>
      {projects.slice(0, MOST_NAMED).map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && "、"}
          <ViewLink path={`/projects/${encodeURIComponent(id)}`}>{name}</ViewLink>
        </span>
      ))}
      {projects.length > MOST_NAMED && "等"}
      {own.length > 0 && (
        <ViewLink
          path={QUALITY_PATH}
          patch={{ counties: unit.code, rule }}
          className={styles["link"]}
        >
          {`看${unit.name}的${ruleWord(rule)}`}
        </ViewLink>
      )}
    </li>
  );
}
