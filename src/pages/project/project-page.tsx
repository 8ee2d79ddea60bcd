import { type ReactNode, useMemo } from "react";
import type { Failure } from "../../data/failure";
import { type Month, monthLabel } from "../../domain/facts/period";
import type { ProjectDetail, ProjectsQuestion } from "../../domain/ledger/listed";
import type { Snapshot } from "../../domain/facts/snapshot";
import { readLedgerSearch } from "../../navigation/ledger-search";
import { Grid, GridCell } from "../../panels/grid";
import { Lead } from "../../panels/lead";
import { usePageName } from "../../panels/page-name";
import { ProjectFacts } from "../../panels/project/facts";
import { ProjectInvestment, ProjectSchedule } from "../../panels/project/figures";
import { ProjectFindings } from "../../panels/project/findings";
import { ProjectFoot } from "../../panels/project/foot";
import { ProjectHead } from "../../panels/project/head";
import { ProjectHistory } from "../../panels/project/history";
import { ProjectIssues } from "../../panels/project/issues";
import { ProjectNeighbours } from "../../panels/project/neighbours";
import { ProjectParts, isPacked } from "../../panels/project/parts";
import { listPatch, projectsQuestion } from "../../panels/ledger/question";
import { ProjectWaiting } from "../../panels/project/waiting";
import { useProject } from "../../panels/project/reading";
import { FailureMessage } from "../../panels/trouble/failure-message";
import { StaleStrip } from "../../panels/trouble/stale-strip";
import { type Staleness, useSnapshot } from "../../panels/use-snapshot";
import { useView } from "../../panels/view";
import { ViewLink } from "../../panels/view-link";
import { ProjectWorkForStaff } from "../../panels/work/project/for-staff";
import styles from "./project-page.module.css";

/** /projects/{id}: one project of the ledger, as at the report month in view. */
export function ProjectPage({ named }: { readonly named: string }): ReactNode {
  const state = useSnapshot();
  if (state.status === "loading") return <ProjectWaiting />;
  if (state.status === "failed") return <Unread {...state} />;
  return <Project key={named} id={named} snapshot={state.snapshot} stale={state.stale} />;
}

interface ProjectProps {
  readonly id: string;
  readonly snapshot: Snapshot;
  /** Of the facts: they say which month is the newest. */
  readonly stale: Staleness | null;
}

function Project({ id, snapshot, stale }: ProjectProps) {
  const { search } = useView();
  const question = useMemo(
    () => projectsQuestion(snapshot, readLedgerSearch(search)),
    [snapshot, search],
  );
  const state = useProject(id, question);
  switch (state.status) {
    case "loading":
      return <ProjectWaiting />;
    case "failed":
      return <Unread {...state} />;
    case "noLedger":
      return (
        <Lead
          sentence="本单位没有项目台账"
          line={
            <>
              {"本单位只公布了汇总数，没有逐个项目的数，所以看不到单个项目。"}
              <ViewLink path="/counties">看县区对比</ViewLink>
            </>
          }
        />
      );
    case "absent":
      return <Absent id={id} month={question.month} />;
    case "ready":
      return <Known detail={state.detail} question={question} stale={state.stale ?? stale} />;
  }
}

function Unread({ failure, retry }: { failure: Failure; retry: () => void }) {
  return (
    <>
      <Lead sentence="项目" line="没有读到数据" />
      <FailureMessage failure={failure} retry={retry} />
    </>
  );
}

function Absent({ id, month }: { id: string; month: Month }) {
  const { search } = useView();
  return (
    <Lead
      sentence={`没有编号为“${id.slice(0, 40)}”的项目`}
      line={
        <>
          {`网址可能写错了，或台账到${monthLabel(month)}没有这个项目。`}
          <ViewLink path="/projects" patch={listPatch(search)}>
            回到项目列表
          </ViewLink>
        </>
      }
    />
  );
}

interface KnownProps {
  readonly detail: ProjectDetail;
  readonly question: ProjectsQuestion;
  readonly stale: Staleness | null;
}

function Known({ detail, question, stale }: KnownProps) {
  const { project, issues } = detail;
  const { month } = question;
  usePageName(project.name);
  return (
    <article className={styles["card"]} data-card="">
      {stale && <StaleStrip stale={stale} />}
      <ProjectNeighbours id={project.id} question={question}>
        <ProjectHead project={project} month={month} />
        <Grid>
          <GridCell span={12}>
            <ProjectFacts detail={detail} month={month} />
          </GridCell>
          <div className={styles["together"]}>
            <GridCell span={6}>
              <ProjectSchedule detail={detail} month={month} />
            </GridCell>
            <GridCell span={6}>
              <ProjectInvestment detail={detail} month={month} />
            </GridCell>
          </div>
          <div className={styles["screenOnly"]}>
            <ProjectWorkForStaff published={detail} month={month} />
          </div>
          <GridCell span={7} ownHeight>
            <ProjectIssues issues={issues} month={month} />
            {isPacked(detail) && <ProjectParts detail={detail} month={month} />}
            <ProjectFindings detail={detail} month={month} />
          </GridCell>
          <div className={styles["screenOnly"]}>
            <GridCell span={5} ownHeight>
              <ProjectHistory detail={detail} />
            </GridCell>
          </div>
        </Grid>
        <ProjectFoot project={project} month={month} />
      </ProjectNeighbours>
    </article>
  );
}
