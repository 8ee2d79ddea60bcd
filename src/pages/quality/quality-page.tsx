import { useMemo } from "react";
import { monthLabel } from "../../domain/facts/period";
import type { Snapshot } from "../../domain/facts/snapshot";
import { qualityHeadline, qualityView } from "../../figures/ledger/quality";
import { soleUnit } from "../../figures/ledger/summary";
import { readQualitySearch, writeQualitySearch } from "../../navigation/quality-search";
import { Grid, GridCell, Panel } from "../../panels/grid";
import { Lead } from "../../panels/lead";
import { NoLedger } from "../../panels/ledger/no-ledger";
import { QualityList } from "../../panels/quality/list";
import { type QualityState, useQuality } from "../../panels/quality/use-quality";
import { QualityUnits } from "../../panels/quality/units";
import { AddressProblems } from "../../panels/trouble/address-problems";
import { FailureMessage } from "../../panels/trouble/failure-message";
import { StaleStrip } from "../../panels/trouble/stale-strip";
import { useSnapshot } from "../../panels/use-snapshot";
import { useView } from "../../panels/view";
import { ViewLink } from "../../panels/view-link";
import { EmptyState } from "../../ui/notice";

/** 数据质量: what the ledger says against itself, for whoever has to set it right. */
export function QualityPage() {
  const state = useSnapshot();
  if (state.status === "ready")
    return (
      <>
        {state.stale && <StaleStrip stale={state.stale} />}
        <Quality snapshot={state.snapshot} />
      </>
    );
  return (
    <>
      <Lead sentence="数据质量" line={state.status === "loading" ? "正在读取…" : "没有读到数据"} />
      {state.status === "failed" && <FailureMessage failure={state.failure} retry={state.retry} />}
    </>
  );
}

function Quality({ snapshot }: { snapshot: Snapshot }) {
  const state = useQuality(snapshot);
  switch (state.status) {
    case "loading":
      return <Lead sentence="数据质量" line="正在读取台账…" />;
    case "failed":
      return (
        <>
          <Lead sentence="数据质量" line="没有读到台账" />
          <FailureMessage failure={state.failure} retry={state.retry} />
        </>
      );
    case "none":
      return <None snapshot={snapshot} />;
    case "ready":
      return <Found snapshot={snapshot} state={state} />;
  }
}

/** A server may have a ledger and still not look through it. */
function None({ snapshot }: { snapshot: Snapshot }) {
  return (
    <>
      <Lead sentence="数据质量" line="查的是项目台账" />
      <Grid>
        <GridCell span={12}>
          {snapshot.dataset.hasLedger ? (
            <Panel title="数据质量" label="数据质量">
              <EmptyState
                sign="hatch"
                title="台账没有给出数据质量"
                text="本单位有项目台账，但服务器没有逐个核查，所以列不出哪里前后矛盾。没有列出不等于没有。"
                action={<ViewLink path="/projects">看项目台账</ViewLink>}
              />
            </Panel>
          ) : (
            <NoLedger title="数据质量" consequence="查不出哪个项目的数前后矛盾" />
          )}
        </GridCell>
      </Grid>
    </>
  );
}

type Ready = Extract<QualityState, { status: "ready" }>;

function Found({ snapshot, state }: { snapshot: Snapshot; state: Ready }) {
  const { search, setParams } = useView();
  const choice = useMemo(() => readQualitySearch(search), [search]);
  const { findings, month, problems } = state;
  const view = useMemo(() => qualityView(findings, choice), [findings, choice]);
  const content = { month, choice, view };
  const hasUnits = snapshot.members.regions.length > 1 && view.findings > 0;
  const where = soleUnit(snapshot.members)?.name ?? snapshot.members.word;
  return (
    <>
      <Lead
        sentence={qualityHeadline(view, where)}
        line={
          <>
            {`截至${monthLabel(month)}底，项目台账自己与自己对不上、缺项或改过的地方　`}
            <ViewLink path="/projects">看项目台账</ViewLink>
          </>
        }
      />
      <AddressProblems problems={choice.problems} />
      <Grid>
        <GridCell span={hasUnits ? 8 : 12} ownHeight>
          <QualityList
            snapshot={snapshot}
            content={content}
            problems={problems}
            onChoose={(next) => setParams(writeQualitySearch(next))}
          />
        </GridCell>
        {hasUnits && (
          <GridCell span={4} ownHeight>
            <QualityUnits snapshot={snapshot} content={content} />
          </GridCell>
        )}
      </Grid>
    </>
  );
}
