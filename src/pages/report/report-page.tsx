import { leadSentence } from "../../domain/wording/sentences";
import { type Snapshot, periodWords } from "../../domain/facts/snapshot";
import { BulletinSection } from "../../panels/bulletin-section";
import { FailureMessage } from "../../panels/trouble/failure-message";
import { Grid, GridCell, Panel } from "../../panels/grid";
import { Lead } from "../../panels/lead";
import { type SnapshotState, useSnapshot } from "../../panels/use-snapshot";

/** 汇报: what goes into a report. The paragraphs of the 通报 for the current scope. */
export function ReportPage() {
  const state = useSnapshot();
  return (
    <>
      {state.status === "ready" ? (
        <Lead sentence={leadSentence(state.snapshot)} line={lineOf(state.snapshot)} />
      ) : (
        <Lead sentence="汇报" line={state.status === "loading" ? "正在读取…" : "没有读到数据"} />
      )}
      <Grid>
        <GridCell span={12}>
          <Section state={state} />
        </GridCell>
      </Grid>
    </>
  );
}

function lineOf(snapshot: Snapshot): string {
  return `${periodWords(snapshot, "investment")}　勾选要用的段落；点带下划线的数看数字由来；换季度或单位，文字随之重算`;
}

function Section({ state }: { state: SnapshotState }) {
  switch (state.status) {
    case "ready":
      return <BulletinSection snapshot={state.snapshot} stale={state.stale} />;
    case "loading":
      return (
        <Panel title="通报" label="通报">
          <p style={{ minHeight: 480 }}>正在读取…</p>
        </Panel>
      );
    case "failed":
      return (
        <Panel title="通报" label="通报">
          <FailureMessage failure={state.failure} retry={state.retry} />
        </Panel>
      );
  }
}
