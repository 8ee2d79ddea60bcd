import { rateSentence } from "../../domain/wording/sentences";
import { formatCount } from "../../domain/numbers/format";
import { readMeasure, totalMeasure, totalCoverage } from "../../domain/facts/readings";
import { type Snapshot, periodWords } from "../../domain/facts/snapshot";
import { coverageWords } from "../../domain/wording/words";
import { countWord } from "../../figures/enterprises/count";
import { zeroCounties } from "../../figures/enterprises/words";
import { DemoTag } from "../../panels/demo-tag";
import { FailureMessage } from "../../panels/trouble/failure-message";
import { FigurePanel } from "../../panels/figure/panel";
import { Grid, GridCell, Panel } from "../../panels/grid";
import { Lead } from "../../panels/lead";
import { ReconcileTable } from "../../panels/tables/reconcile-table";
import { type SnapshotState, useSnapshot } from "../../panels/use-snapshot";
import { ViewLink } from "../../panels/view-link";
import styles from "./enterprises-page.module.css";
import { partlyReportedWords } from "../../figures/enterprises/readings";

/**
 * 四上企业: added by category, against target, net of removals, through the quarters, and who has none.
 */
export function EnterprisesPage() {
  const state = useSnapshot();
  return (
    <>
      {state.status === "ready" ? (
        <Lead
          sentence={rateSentence(state.snapshot, "enterprises")}
          line={lineOf(state.snapshot)}
        />
      ) : (
        <Lead
          sentence="四上企业"
          line={state.status === "loading" ? "正在读取…" : "没有读到数据"}
        />
      )}
      <Grid>
        <GridCell span={8}>
          <FigurePanel id="enterprises-added" state={state} span={8} />
        </GridCell>
        <GridCell span={4}>
          <ZeroList state={state} />
        </GridCell>
        <GridCell span={6}>
          <FigurePanel id="enterprises-target" state={state} span={6} />
        </GridCell>
        <GridCell span={6}>
          <FigurePanel id="enterprises-net" state={state} span={6} />
        </GridCell>
        <GridCell span={12}>
          <FigurePanel id="enterprises-trend" state={state} span={12} />
        </GridCell>
      </Grid>
    </>
  );
}

function lineOf(snapshot: Snapshot): string {
  const { reported, missing } = totalMeasure(snapshot, "enterprises.total.added");
  const coverage = coverageWords(totalCoverage({ reported, missing }));
  return `${periodWords(snapshot, "enterprises")}　${countWord(snapshot)}　${coverage}`;
}

/** 为零: units that reported 0, apart from those that did not report. */
function ZeroList({ state }: { state: SnapshotState }) {
  const title = (
    <>
      四上为零 <DemoTag />
    </>
  );
  return (
    <Panel title={title} label="四上为零">
      {state.status === "loading" && <p>正在读取…</p>}
      {state.status === "failed" && <FailureMessage failure={state.failure} retry={state.retry} />}
      {state.status === "ready" && <Zeros snapshot={state.snapshot} />}
    </Panel>
  );
}

function Zeros({ snapshot }: { snapshot: Snapshot }) {
  const zeros = zeroCounties(snapshot);
  const { missing, reported } = totalMeasure(snapshot, "enterprises.total.added");
  const fallen = reported.filter(
    (county) => (readMeasure(snapshot, county, "enterprises.total.added").value ?? 0) < 0,
  );
  return (
    <>
      {reported.length > 0 && zeros.length === 0 && (
        <p>
          已报的{reported.length}个单位都{fallen.length > 0 ? "不为零" : "有新增"}。
        </p>
      )}
      <ul className={styles["list"]}>
        {zeros.map((county) => {
          const target = readMeasure(snapshot, county, "enterprises.total.target").value;
          return (
            <li key={county.code}>
              <ViewLink path={`/counties/${county.code}`}>{county.name}</ViewLink>
              <span>新增0家{target === null ? "" : `，年度目标${formatCount(target)}家`}</span>
            </li>
          );
        })}
      </ul>
      {missing.length > 0 && (
        <>
          <h3 className={styles["heading"]}>未报（不是零）</h3>
          <ul className={styles["list"]}>
            {missing.map((county) => (
              <li key={county.code}>
                <ViewLink path={`/counties/${county.code}`}>{county.name}</ViewLink>
                <span>{partlyReportedWords(snapshot, county) ?? "本期四上未报"}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className={styles["heading"]}>核对</h3>
      <ReconcileTable
        snapshot={snapshot}
        regions={[snapshot.region, ...snapshot.base.regions]}
        county={null}
        group="enterprises"
      />
    </>
  );
}
