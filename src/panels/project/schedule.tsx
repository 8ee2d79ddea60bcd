import { useMemo } from "react";
import { FigureShell } from "../../charts/frame/figure-shell";
import { MilestonesChart } from "../../charts/project/chart";
import { type Month, monthLabel } from "../../domain/facts/period";
import type { ListedProject } from "../../domain/ledger/listed";
import { milestonesOf } from "../../figures/project/milestones";
import { plotWidth } from "../figure/plot-width";
import { shareOf } from "../grid";
import { useView } from "../view";

/** 节点: planned against actual on one time line. */
export function ProjectSchedule({ project, month }: { project: ListedProject; month: Month }) {
  const { dataset } = useView();
  const milestones = useMemo(() => milestonesOf(project, month), [project, month]);
  const { message, notes } = milestones;
  const source = `来源：${dataset.sourceTitle}（项目台账），数据截至${monthLabel(month)}。`;
  return (
    <FigureShell
      title={`节点：${message}`}
      subtitle="计划和实际日期，同一时间轴"
      demo={dataset.mode === "demo" ? "tagged" : undefined}
      footer={<p>{notes.length > 0 ? `注：${notes.join("")}${source}` : source}</p>}
    >
      <MilestonesChart milestones={milestones} expectedWidth={plotWidth(shareOf(6, false))} />
    </FigureShell>
  );
}
