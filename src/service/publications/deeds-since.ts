/** What was done to problems and red cards since the last version: it goes out with the next one. */
import type { WirePreview } from "../../data/wire/work/versions";
import { deedLine } from "../../office/deed-words";
import { isProjectEvent } from "../../office/project-events";
import { type Office, publishedSeq } from "../office-log";

/** Project by project, the one dealt with first the first. `nameOf`: of a unit. */
export function deedsSince(
  { projects, events, state, publishings }: Office,
  nameOf: (unit: string) => string,
): WirePreview["deeds"] {
  const since = publishedSeq({ publishings });
  const deeds: WirePreview["deeds"] = [];
  const known = new Map(state.projects.map(({ entry: { project } }) => [project.id, project]));
  const fresh = new Set([...events].flatMap(([seq, event]) => (seq > since ? [event] : [])));
  for (const [id, entries] of projects)
    for (const { event, by } of entries) {
      if (!fresh.has(event) || !isProjectEvent(event)) continue;
      const project = known.get(id);
      deeds.push({
        unit: project ? nameOf(project.county) : "",
        project: id,
        name: project?.name ?? id,
        on: event.on,
        by,
        words: deedLine(event),
      });
    }
  return deeds;
}
