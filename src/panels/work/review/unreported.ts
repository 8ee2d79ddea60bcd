/** What of a table was left blank: nobody who checks it may take silence for zero. */
import { MEASURES, measureInfo } from "../../../domain/facts/measure";
import { yearOf } from "../../../domain/facts/period";
import { investedBy, planFor } from "../../../domain/ledger/project";
import { formatCount } from "../../../domain/numbers/format";
import { TABLE_GROUPS } from "../../../domain/submissions/tables";
import type { OpenedSubmission } from "../../../office/submission-opened";

/** Projects named; of a long ledger the rest is counted. */
const MOST_PROJECTS = 12;

/**
 * 未报2项：累计竣工、累计完成投资。 Of a ledger, the projects of the year's list that have no 本月累计, neither in
 * it nor before it. Null where nothing is blank.
 */
export function unreportedWords(opened: OpenedSubmission): string | null {
  return opened.place.table === "ledger" ? blankProjects(opened) : blankMeasures(opened);
}

function blankMeasures({ place: { table }, content }: OpenedSubmission): string | null {
  const told = new Set(content.values.map(({ measure }) => measure));
  const blank = MEASURES.filter(
    (measure) => TABLE_GROUPS[table].includes(measureInfo(measure).group) && !told.has(measure),
  );
  if (blank.length === 0) return null;
  const names = blank.map((measure) => measureInfo(measure).name);
  return `未报${formatCount(blank.length)}项：${names.join("、")}。不当作零。`;
}

function blankProjects({ place: { month }, projects, content }: OpenedSubmission): string | null {
  const said = new Map(content.projects.map((project) => [project.id, project]));
  const known = new Set(projects.map(({ id }) => id));
  const isTold = (id: string) => said.get(id)?.invested.some((own) => own.month === month) ?? false;
  const blank = [
    ...projects.filter(
      (project) =>
        !isTold(project.id) &&
        investedBy(project, month) === null &&
        (planFor(project, month) !== null ||
          said.get(project.id)?.plans.some(({ year }) => year === yearOf(month))),
    ),
    ...content.projects.filter(({ id }) => !known.has(id) && !isTold(id)),
  ].map(({ name }) => name);
  if (blank.length === 0) return null;
  const more = blank.length > MOST_PROJECTS ? `等${formatCount(blank.length)}个` : "";
  const names = blank.slice(0, MOST_PROJECTS).join("、");
  return `${formatCount(blank.length)}个项目本月累计未报：${names}${more}。不当作零。`;
}
