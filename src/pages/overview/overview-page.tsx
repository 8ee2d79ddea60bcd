import { leadSentence, paceWords } from "../../domain/wording/sentences";
import { BASIS_WORD } from "../../domain/facts/period";
import { printedWord } from "../../domain/facts/policy";
import { headlineTotal } from "../../domain/rates/rate";
import { type Snapshot, periodWords } from "../../domain/facts/snapshot";
import { formatCount } from "../../domain/numbers/format";
import { AttentionList } from "../../panels/attention/list";
import { CampaignsPanel } from "../../panels/campaigns/panel";
import { ContentBoundary } from "../../panels/trouble/content-boundary";
import { FigurePanel } from "../../panels/figure/panel";
import { Grid, GridCell } from "../../panels/grid";
import { HeadlineCards } from "../../panels/headline-cards";
import { Lead } from "../../panels/lead";
import { useSnapshot } from "../../panels/use-snapshot";
import { quarterLabel } from "../../domain/facts/period";
import { useView } from "../../panels/view";

/** 总览: the sentence, the four numbers, the figures, and what to look at first. */
export function OverviewPage() {
  const { scope } = useView();
  const state = useSnapshot();
  const waiting = `${quarterLabel(scope.quarter)}${BASIS_WORD[scope.basis]}`;
  return (
    <>
      {state.status === "ready" ? (
        <Lead sentence={leadSentence(state.snapshot)} line={aboutLine(state.snapshot)} />
      ) : (
        <Lead sentence={waiting} line={state.status === "loading" ? "正在读取…" : "没有读到数据"} />
      )}
      <HeadlineCards state={state} path="/" />
      <Grid>
        <GridCell span={8}>
          <FigurePanel id="investment-plan" state={state} span={8} />
        </GridCell>
        <GridCell span={4}>
          <ContentBoundary>
            <AttentionList state={state} />
          </ContentBoundary>
        </GridCell>
        <ContentBoundary>
          <CampaignsPanel state={state} />
        </ContentBoundary>
        <GridCell span="third">
          <FigurePanel id="start-rate" state={state} span="third" />
        </GridCell>
        <GridCell span="third">
          <FigurePanel id="completion-rate" state={state} span="third" />
        </GridCell>
        <GridCell span="third">
          <FigurePanel id="enterprises-added" state={state} span="third" />
        </GridCell>
        <GridCell span="third">
          <FigurePanel id="lamps" state={state} span="third" />
        </GridCell>
        <GridCell span={8} wholeBelow1600>
          <FigurePanel id="rate-trend" state={state} span={8} wholeBelow1600 />
          <FigurePanel id="investment-trend" state={state} span={8} wholeBelow1600 />
        </GridCell>
      </Grid>
    </>
  );
}

/** 2021年1—9月累计, 316个项目, 序时进度75.0%: what the page is about, in one line. */
function aboutLine(snapshot: Snapshot): string {
  const projects = headlineTotal(snapshot, "projects.total");
  const parts = [
    periodWords(snapshot, "investment"),
    projects.value === null
      ? null
      : `${formatCount(projects.value)}个项目${projects.printed ? `（${printedWord(snapshot.policy)}）` : ""}`,
    `${snapshot.members.regions.length}个单位`,
    paceWords(snapshot, "investment"),
  ];
  return parts.filter((part) => part !== null).join("　");
}
