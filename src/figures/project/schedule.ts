/** 节点 of one project as a figure: with table, alternative text and files as every other one. */
import { type Month, monthLabel } from "../../domain/facts/period";
import type { Dataset } from "../../domain/facts/dataset";
import type { Project } from "../../domain/ledger/project";
import type { Figure } from "../figure";
import { milestoneWords, milestonesOf } from "./milestones";
import { DAYS_COUNTED_TO } from "../../domain/wording/project-words";
import { projectStamp } from "./stamp";

export interface ScheduleOf {
  readonly project: Project;
  readonly month: Month;
  readonly dataset: Dataset;
}

/** Planned against actual, as at the month. */
export function projectScheduleFigure(of: ScheduleOf): Figure {
  const { project, month } = of;
  const milestones = milestonesOf(project, month);
  return {
    id: "project-milestones",
    page: `/projects/${project.id}`,
    head: "节点",
    message: milestones.message,
    takeaway: `${milestones.rows.map(milestoneWords).join("；")}。`,
    subtitle: { whose: project.name, text: `截至${monthLabel(month)}底，计划和实际日期` },
    unit: "",
    notes: milestones.notes,
    stamp: projectStamp(of, [
      { of: null, text: `比计划的天数按日历日计，还没有发生的${DAYS_COUNTED_TO}` },
    ]),
    body: { kind: "milestones", milestones },
  };
}
