/** Where a project stands at the end of a report month, from its dates. */
import { type Month, yearOf } from "../facts/period";
import { type Day, happenedBy, happenedInYear } from "./day";
import type { ProjectKind, Stage } from "./kinds";
import type { Project } from "./project";

/** 前期 · 开工 (started in the report year) · 在建 (earlier) · 竣工 · 投产, the furthest that has come. */
export function stageAt(project: Project, month: Month): Stage {
  if (happenedBy(project.productionActual, month)) return "production";
  if (happenedBy(project.completionActual, month)) return "completed";
  if (!happenedBy(project.startActual, month)) return "preparation";
  return happenedInYear(project.startActual, month) ? "started" : "building";
}

/**
 * A project is new in the year in which it starts or shall start, carried over later, and a reserve
 * until then. What shall have started earlier and has not stays new: it is still to be started.
 */
export function kindAt(project: Project, month: Month): ProjectKind {
  const year = String(yearOf(month));
  if (project.startActual !== null && project.startActual < year) return "carriedOver";
  const isFrom = (day: Day | null) => day !== null && day.slice(0, 4) <= year;
  return isFrom(project.startPlanned) || isFrom(project.startActual) ? "new" : "reserve";
}

/** Whether it has ended: completed or in production. */
export function isEnded(stage: Stage): boolean {
  return stage === "completed" || stage === "production";
}
