import { useMemo } from "react";
import { monthLabel } from "../../domain/facts/period";
import type { Snapshot } from "../../domain/facts/snapshot";
import {
  dueNextLine,
  leaderOf,
  listHeadline,
  partWord,
  soleUnit,
} from "../../figures/ledger/summary";
import { LEDGER_PARAMS, type LedgerSearch, readLedgerSearch } from "../../navigation/ledger-search";
import { readLedgerView } from "../../navigation/ledger-view";
import { QUALITY_PATH } from "../../navigation/pages";
import { FailureMessage } from "../../panels/trouble/failure-message";
import { StaleStrip } from "../../panels/trouble/stale-strip";
import { Grid, GridCell } from "../../panels/grid";
import { Lead } from "../../panels/lead";
import { NoLedger } from "../../panels/ledger/no-ledger";
import { ProjectList } from "../../panels/ledger/project-list";
import { Statistics } from "../../panels/ledger/figures/statistics";
import { projectsQuestion } from "../../panels/ledger/question";
import { type ListState, useList } from "../../panels/ledger/use-list";
import { useSnapshot } from "../../panels/use-snapshot";
import { useView } from "../../panels/view";
import { useStable } from "../../ui/use-stable";
import { ViewLink } from "../../panels/view-link";
import { AddressProblems } from "../../panels/trouble/address-problems";

/** 项目台账: every project of the year's list, filtered, sorted and added up. */
export function ProjectsPage() {
  const state = useSnapshot();
  if (state.status === "ready")
    return (
      <>
        {state.stale && <StaleStrip stale={state.stale} />}
        <Ledger snapshot={state.snapshot} />
      </>
    );
  return (
    <>
      <Lead sentence="项目台账" line={state.status === "loading" ? "正在读取…" : "没有读到数据"} />
      {state.status === "failed" && <FailureMessage failure={state.failure} retry={state.retry} />}
    </>
  );
}

function Ledger({ snapshot }: { snapshot: Snapshot }) {
  const { search } = useView();
  // Other parameters, such as the columns, ask for the same list.
  const asked = useStable(JSON.stringify(LEDGER_PARAMS.map((name) => search[name])), () =>
    readLedgerSearch(search),
  );
  const question = useMemo(() => projectsQuestion(snapshot, asked), [snapshot, asked]);
  const list = useList(question);
  const { view, problems } = readLedgerView(search);
  const basis = snapshot.scope.basis === "quarter" ? "；台账只有累计数，不分当季" : "";
  const leader = leaderOf(asked.choice, asked.text);
  const due = leader !== null && list.status === "ready" ? dueNextLine(list.first) : null;
  const about = `截至${monthLabel(question.month)}底；在当年清单内的项目，打包项目算一个${basis}`;
  const line = (
    <>
      {due === null ? about : `${due}。${about}`}
      {list.status === "ready" && (
        <>
          {"　"}
          <ViewLink path={QUALITY_PATH}>看数据质量</ViewLink>
        </>
      )}
    </>
  );
  return (
    <>
      <Lead sentence={headline(snapshot, list, asked)} line={line} />
      <AddressProblems problems={[...asked.problems, ...problems]} />
      <Grid>
        <GridCell span={12}>
          {list.status === "none" ? (
            <NoLedger title="项目清单" consequence="列不出项目" />
          ) : (
            <ProjectList snapshot={snapshot} asked={asked} state={list} view={view} />
          )}
        </GridCell>
        {view === "statistics" && <Statistics snapshot={snapshot} asked={asked} />}
      </Grid>
    </>
  );
}

function headline(snapshot: Snapshot, list: ListState, { choice, text }: LedgerSearch): string {
  if (list.status !== "ready") return "项目台账";
  const { dataset, members, scope } = snapshot;
  return listHeadline(list.first, {
    where: soleUnit(members)?.name ?? members.word,
    isAll: members.kind === "region" && scope.region === dataset.root,
    leader: leaderOf(choice, text),
    part: partWord(choice, text),
  });
}
