/** Projects of a content that are another unit's. */
import type { RegionCode } from "../domain/facts/county";
import type { OfficeState } from "./state";
import type { SubmissionContent } from "./submission";

/**
 * The content's projects whose id is another unit's: on the ledger, or in a report that was taken back.
 * What was done to a project (problems, a red card) stays with its id, and is no other unit's.
 */
export function othersProjects(
  { projects, imports, units }: Pick<OfficeState, "projects" | "imports" | "units">,
  unit: RegionCode,
  content: Pick<SubmissionContent, "projects">,
): SubmissionContent["projects"] {
  const known = new Set(units.map(({ code }) => code));
  const owners = new Map<string, RegionCode>();
  for (const { event } of imports)
    for (const project of event.projects)
      // A unit that was merged into another is none any more.
      if (known.has(project.unit)) owners.set(project.id, project.unit);
  for (const { entry } of projects) owners.set(entry.project.id, entry.project.county);
  return content.projects.filter(({ id }) => (owners.get(id) ?? unit) !== unit);
}
