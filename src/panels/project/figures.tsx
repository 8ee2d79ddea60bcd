/** 节点 and 投资进度 of one project, with 数据表 and 导出 as every figure has them. */
import { useMemo } from "react";
import { FigureFrame } from "../../charts/frame/figure-frame";
import { FigureMessage, MESSAGE_ROOM_PX } from "../../charts/frame/figure-message";
import { ProjectFigureChart } from "../../charts/project/figure-chart";
import type { Month } from "../../domain/facts/period";
import type { ProjectDetail } from "../../domain/ledger/listed";
import type { Figure } from "../../figures/figure";
import { projectInvestmentFigure } from "../../figures/project/invested";
import { projectScheduleFigure } from "../../figures/project/schedule";
import { plotWidth } from "../figure/plot-width";
import { FIGURE_TOOLS } from "../figure/tools";
import { shareOf } from "../grid";
import { useView } from "../view";

/** px: on paper both stand side by side on a sheet of A4. */
const HALF_A_SHEET = 344;

export interface ProjectFigureProps {
  readonly detail: ProjectDetail;
  readonly month: Month;
}

/** Planned against actual days, on one time line. */
export function ProjectSchedule({ detail: { project }, month }: ProjectFigureProps) {
  const { dataset } = useView();
  const figure = useMemo(
    () => projectScheduleFigure({ project, month, dataset }),
    [project, month, dataset],
  );
  return <Framed figure={figure} />;
}

/** Cumulative investment by month against the plan. */
export function ProjectInvestment({ detail, month }: ProjectFigureProps) {
  const { dataset } = useView();
  const { project, revisions } = detail;
  const figure = useMemo(
    () => projectInvestmentFigure({ project, revisions, month, dataset }),
    [project, revisions, month, dataset],
  );
  return <Framed figure={figure} />;
}

function Framed({ figure }: { figure: Figure }) {
  const { body } = figure;
  if (body.kind === "empty")
    return (
      <FigureFrame figure={figure} tools={FIGURE_TOOLS} room={MESSAGE_ROOM_PX}>
        <FigureMessage sign="hatch" title={body.title} text={body.text} />
      </FigureFrame>
    );
  return (
    <FigureFrame figure={figure} tools={FIGURE_TOOLS}>
      <ProjectFigureChart
        figure={figure}
        expectedWidth={plotWidth(shareOf(6, false))}
        paperWidth={HALF_A_SHEET}
      />
    </FigureFrame>
  );
}
