/** 离开看板: the projects that a ledger takes away by not naming them. */
import type { Project } from "../domain/ledger/project";
import { formatCount } from "../domain/numbers/format";
import type { Plan } from "../importing/compare/plan";
import type { OpenedSubmission } from "./submission-opened";

/** Projects named; of more the rest is counted. */
const MOST_NAMED = 12;

/**
 * The projects that stand by the accepted report of this very table alone and are not in its content:
 * once that is accepted and published, they are on the board no longer. The others stand on as other
 * reports have told them.
 */
export function leavingProjects(
  { onlyHere, projects }: Pick<OpenedSubmission, "onlyHere" | "projects">,
  plan: Pick<Plan, "projects">,
): readonly Project[] {
  const named = new Set(plan.projects.map(({ id }) => id));
  return projects.filter(({ id }) => onlyHere.has(id) && !named.has(id));
}

/** In a sentence; null of none. */
export function leavingWords(projects: readonly Pick<Project, "name">[]): string | null {
  if (projects.length === 0) return null;
  const names = projects.slice(0, MOST_NAMED).map(({ name }) => name);
  const count = formatCount(projects.length);
  const more = projects.length > MOST_NAMED ? `等${count}个` : "";
  return `${count}个项目这次没有报，审核通过、发布以后离开看板：${names.join("、")}${more}。`;
}
