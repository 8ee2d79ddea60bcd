import { leadSentence } from "../../domain/wording/sentences";
import { type Snapshot, periodWords } from "../../domain/facts/snapshot";
import { BulletinSection } from "../../panels/bulletin-section";
import { FailureMessage } from "../../panels/trouble/failure-message";
import { Grid, GridCell, Panel } from "../../panels/grid";
import { Lead } from "../../panels/lead";
import { TraySection } from "../../panels/report/tray-section";
import { type SnapshotState, useSnapshot } from "../../panels/use-snapshot";

/** 汇报: the tray with what was collected, how it leaves, and the paragraphs of the 通报. */
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
          <TraySection />
        </GridCell>
        <GridCell span={12}>
          <Section state={state} />
        </GridCell>
      </Grid>
    </>
  );
}

function lineOf(snapshot: Snapshot): string {
  return `${periodWords(snapshot, "investment")}　从各页收来的图和表按当时的数保留；下面的通报随季度和单位重算`;
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
