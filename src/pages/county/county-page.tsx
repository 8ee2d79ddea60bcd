import type { ReactNode } from "react";
import { rateSentence } from "../../domain/wording/sentences";
import { type Region, childrenOf, unitGroupLabel, unitGroupOf } from "../../domain/facts/county";
import { focusOn, periodWords } from "../../domain/facts/snapshot";
import { DemoTag } from "../../panels/demo-tag";
import { FailureMessage } from "../../panels/trouble/failure-message";
import { FigurePanel } from "../../panels/figure/panel";
import { Grid, GridCell, Panel } from "../../panels/grid";
import { HeadlineCards } from "../../panels/headline-cards";
import { HistoryTable } from "../../panels/tables/history-table";
import { Lead } from "../../panels/lead";
import { UnitProjectsLink } from "../../panels/ledger/unit-projects-link";
import { MeasuresTable } from "../../panels/tables/measures-table";
import { CollectUnit } from "../../panels/report/collect-unit";
import { ReconcileTable } from "../../panels/tables/reconcile-table";
import { StaleStrip } from "../../panels/trouble/stale-strip";
import { type SnapshotState, useSnapshot } from "../../panels/use-snapshot";
import { useView } from "../../panels/view";
import { ViewLink } from "../../panels/view-link";

const FIGURES = [
  { id: "investment-trend", span: 6 },
  { id: "enterprises-trend", span: 6 },
  { id: "rate-trend", span: 12 },
] as const;
const FIGURE_IDS = FIGURES.map(({ id }) => id);

/**
 * One unit: its four numbers, its trends, all its measures, its ranks over time, and what doesn't
 * agree.
 */
export function CountyPage({ named }: { readonly named: string }): ReactNode {
  const { dataset, scope } = useView();
  const county = childrenOf(dataset.regions, scope.region).find(({ code }) => code === named);
  if (!county) return <UnknownCounty code={named} />;
  return <KnownCounty key={county.code} county={county} />;
}

function UnknownCounty({ code }: { code: string }) {
  const { dataset, scope } = useView();
  return (
    <>
      <Lead
        sentence={`没有代码为“${code.slice(0, 40)}”的单位`}
        line="网址可能写错了，或这个单位不在当前地区。可从下面选一个。"
      />
      <ul>
        {childrenOf(dataset.regions, scope.region).map((region) => (
          <li key={region.code}>
            <ViewLink path={`/counties/${region.code}`}>{region.name}</ViewLink>
          </li>
        ))}
      </ul>
    </>
  );
}

function KnownCounty({ county }: { county: Region }) {
  const whole = useSnapshot("all");
  const state: SnapshotState =
    whole.status === "ready" ? { ...whole, snapshot: focusOn(whole.snapshot, county) } : whole;
  return (
    <>
      <CountyLead county={county} state={state} />
      <HeadlineCards state={state} path={`/counties/${county.code}`} />
      <Grid>
        {FIGURES.map(({ id, span }) => (
          <GridCell key={id} span={span}>
            <FigurePanel id={id} state={state} span={span} />
          </GridCell>
        ))}
        <GridCell span={12}>
          <TablePanel title="历季比率和名次" state={state} county={county} content="history" />
        </GridCell>
        <GridCell span={12}>
          <TablePanel title="各项数" state={state} county={county} content="measures" />
        </GridCell>
        <GridCell span={12}>
          <TablePanel title="核对" state={state} county={county} content="reconcile" />
        </GridCell>
      </Grid>
    </>
  );
}

function CountyLead({ county, state }: { county: Region; state: SnapshotState }) {
  const { dataset } = useView();
  const group = unitGroupLabel(unitGroupOf(county.kind), dataset.policy.unitWord);
  if (state.status !== "ready")
    return (
      <Lead
        sentence={county.name}
        line={state.status === "loading" ? "正在读取…" : "没有读到数据"}
      />
    );
  return (
    <Lead
      sentence={rateSentence(state.snapshot, "investment")}
      line={
        <>
          {periodWords(state.snapshot, "investment")}　{group}
          {"　"}
          <ViewLink path="/counties">回到县区对比</ViewLink>
          <UnitProjectsLink unit={county} />
          {"　"}
          <CollectUnit snapshot={state.snapshot} county={county} figures={FIGURE_IDS} />
          {childrenOf(dataset.regions, county.code).length > 0 && (
            <>
              {"　"}
              <ViewLink path="/" patch={{ region: county.code, counties: undefined }}>
                看下辖单位
              </ViewLink>
            </>
          )}
        </>
      }
    />
  );
}

interface TablePanelProps {
  readonly title: string;
  readonly state: SnapshotState;
  readonly county: Region;
  readonly content: "measures" | "history" | "reconcile";
}

function TablePanel({ title, state, county, content }: TablePanelProps) {
  const heading = (
    <>
      {title} <DemoTag />
    </>
  );
  return (
    <Panel title={heading} label={title}>
      {state.status === "loading" && <p>正在读取…</p>}
      {state.status === "failed" && <FailureMessage failure={state.failure} retry={state.retry} />}
      {state.status === "ready" && state.stale && <StaleStrip stale={state.stale} />}
      {state.status === "ready" && content === "measures" && (
        <MeasuresTable snapshot={state.snapshot} county={county} />
      )}
      {state.status === "ready" && content === "history" && (
        <HistoryTable snapshot={state.snapshot} county={county} />
      )}
      {state.status === "ready" && content === "reconcile" && (
        <ReconcileTable snapshot={state.snapshot} regions={[county]} county={county} />
      )}
    </Panel>
  );
}
