/** What a plan says of projects, field by field, so that an import can be taken back alone. */
import type { Project } from "../domain/ledger/project";
import { invariant } from "../lib/invariant";
import { keysOf } from "../lib/record";
import { idOf } from "../importing/compare/project-id";
import type { Plan } from "../importing/compare/plan";
import type { Draft, DraftProject, Place } from "../importing/draft/draft";
import type { LedgerField } from "../importing/heads/ledger-field";
import type { ImportedFields, ImportedProject } from "./imported";

/** The fields that hold one value, with the columns that each can come from. */
const FIELD_COLUMNS = {
  kind: ["kind"],
  levels: ["level"],
  sector: ["sector"],
  fundSource: ["fundSource"],
  totalInvestment: ["totalInvestment"],
  startPlanned: ["startPlanned", "startEither"],
  startActual: ["startActual", "startEither"],
  completionPlanned: ["completionPlanned", "completionEither"],
  completionActual: ["completionActual", "completionEither"],
  productionActual: ["productionActual"],
  progressText: ["progressText"],
  leader: ["leader"],
  unit: ["unit"],
  team: ["team"],
} as const satisfies Record<keyof ImportedFields, readonly LedgerField[]>;
const FIELDS = keysOf(FIELD_COLUMNS);

/**
 * The plan's projects with what its table gives of each and does not refuse, also what was stored
 * already: what two files say stands after one of them was undone.
 */
export function importedProjects(plan: Plan, draft: Draft): readonly ImportedProject[] {
  const rows = plannedRows(plan, draft);
  const refused = new Set(
    plan.lines.flatMap(({ kind, about }) =>
      kind === "refused" && about.kind === "field" ? [`${about.id} ${about.field}`] : [],
    ),
  );
  return rows.flatMap((row, index) => {
    const project = plan.projects[index];
    return project ? [importedProject(project, row, refused)] : [];
  });
}

/** The rows of the table whose projects are in the plan, in the order of both. */
function plannedRows({ projects, lines }: Plan, draft: Draft): readonly DraftProject[] {
  const refused = new Set(
    lines.flatMap(({ kind, about }) =>
      kind === "refused" && about.kind === "project" ? [about.id] : [],
    ),
  );
  const rows = draft.projects.filter((drafted) => !refused.has(idOf(drafted)));
  invariant(rows.length === projects.length, "a plan holds every project of its draft");
  return rows;
}

function importedProject(
  project: Project,
  { fields, cells }: DraftProject,
  refused: ReadonlySet<string>,
): ImportedProject {
  const isGiven = (field: string) => !refused.has(`${project.id} ${field}`);
  const given = FIELDS.filter((field) => fields[field] !== undefined && isGiven(field));
  const plans = (fields.plans ?? []).filter(({ year }) => isGiven(`plans ${year}`));
  const invested = (fields.invested ?? []).filter(({ month }) => isGiven(`invested ${month}`));
  const places: (readonly [string, Place | undefined])[] = [
    ["name", cells.name],
    ...given.map((field) => [field, firstOf(FIELD_COLUMNS[field], cells)] as const),
    ...plans.map(({ year }) => [`plans ${year}`, cells.planned] as const),
    ...invested.map(({ month }) => [`invested ${month}`, cells.done] as const),
  ];
  return {
    id: project.id,
    name: project.name,
    unit: project.county,
    fields: Object.fromEntries(given.map((field) => [field, fields[field]])),
    plans: plans.map(({ year, investment, curve }) => ({ year, investment, curve })),
    invested: invested.map(({ month, value }) => ({ month, value })),
    sheet: places.find(([, place]) => place)?.[1]?.sheet ?? "",
    cells: Object.fromEntries(
      places.flatMap(([field, place]) => (place ? [[field, place.cell]] : [])),
    ),
  };
}

function firstOf(columns: readonly LedgerField[], cells: DraftProject["cells"]): Place | undefined {
  return columns.map((column) => cells[column]).find((place) => place !== undefined);
}
