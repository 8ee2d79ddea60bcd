import { useMemo } from "react";
import { FigureChart } from "../../charts/figure-chart";
import { FigureFrame } from "../../charts/frame/figure-frame";
import { FigureMessage, MESSAGE_ROOM_PX } from "../../charts/frame/figure-message";
import type { Month } from "../../domain/facts/period";
import type { ProjectDetail } from "../../domain/ledger/listed";
import { projectInvestmentFigure } from "../../figures/project/invested";
import { FIGURE_TOOLS } from "../figure/tools";
import { plotWidth } from "../figure/plot-width";
import { shareOf } from "../grid";
import { useView } from "../view";

/** 投资进度, with 数据表 and 导出 as every figure has them. */
export function ProjectInvestment({ detail, month }: { detail: ProjectDetail; month: Month }) {
  const { dataset } = useView();
  const { project, revisions } = detail;
  const figure = useMemo(
    () => projectInvestmentFigure({ project, revisions, month, dataset }),
    [project, revisions, month, dataset],
  );
  const { body } = figure;
  const isEmpty = body.kind === "empty";
  return (
    <FigureFrame
      figure={figure}
      tools={FIGURE_TOOLS}
      {...(isEmpty ? { room: MESSAGE_ROOM_PX } : {})}
    >
      {isEmpty ? (
        <FigureMessage sign="hatch" title={body.title} text={body.text} />
      ) : (
        <FigureChart figure={figure} expectedWidth={plotWidth(shareOf(6, false))} />
      )}
    </FigureFrame>
  );
}
