/** Projects out of imports: each says some fields; what none says is not told. */
import type { RegionCode } from "../domain/facts/county";
import type { Month } from "../domain/facts/period";
import { DEFAULT_TIME_ZONE } from "../domain/facts/dataset";
import { dayAt } from "../domain/ledger/day";
import type { Project, Revision } from "../domain/ledger/project";
import { UNTOLD_PROJECT } from "../importing/compare/project-plan";
import { dueDay } from "../importing/compare/unit-plan";
import { sorted } from "../lib/array";
import type { ImportedProject, StoredCell } from "./imported";
import type { ImportedEvent } from "./journal";
import type { Origin, StateProject } from "./state";

export interface ProjectContext {
  /** The unit that stands for a code today. */
  readonly unitOf: (code: RegionCode) => RegionCode;
  /** The moment at which the office began, ISO. */
  readonly since: string;
  readonly reportingDay: number | null;
}

/** What imports have said of one project so far. */
interface Told {
  readonly first: ImportedProject;
  readonly said: Partial<Project>;
  readonly plans: ReadonlyMap<number, Project["plans"][number]>;
  readonly invested: ReadonlyMap<Month, number>;
  readonly revisions: readonly Revision[];
  readonly cells: Readonly<Record<string, StoredCell & Origin>>;
  readonly months: ReadonlySet<Month>;
}

/**
 * The projects that the imports, in their order, come to, and those that they say too little of. A
 * value of a month that is told again and differently is a correction (修订); one that came after the
 * day on which it was due, in an office that had begun by then, is late (迟报).
 */
export function foldProjects(
  imports: readonly ImportedEvent[],
  context: ProjectContext,
): {
  projects: readonly StateProject[];
  incomplete: readonly { readonly id: string; readonly name: string }[];
} {
  const told = new Map<string, Told>();
  for (const event of imports) {
    const months = event.tables.flatMap(({ month }) => (month === null ? [] : [month]));
    for (const project of event.projects)
      told.set(project.id, tell(told.get(project.id), project, { event, months, context }));
  }
  const projects: StateProject[] = [];
  const incomplete: { id: string; name: string }[] = [];
  for (const one of told.values()) {
    const project = projectOf(one, context);
    const { revisions, cells, months } = one;
    if (project)
      projects.push({
        entry: { project, issues: [], revisions },
        cells,
        months: sorted([...months], (a, b) => (a < b ? -1 : 1)),
      });
    else incomplete.push({ id: one.first.id, name: one.first.name });
  }
  return { projects, incomplete };
}

interface Telling {
  readonly event: ImportedEvent;
  readonly months: readonly Month[];
  readonly context: ProjectContext;
}

function tell(known: Told | undefined, project: ImportedProject, telling: Telling): Told {
  const { event, months } = telling;
  const plans = new Map(known?.plans);
  for (const plan of project.plans)
    plans.set(plan.year, { ...plan, curve: plan.curve ?? plans.get(plan.year)?.curve ?? null });
  const invested = new Map(known?.invested);
  const revisions = [...(known?.revisions ?? [])];
  for (const { month, value } of project.invested) {
    const revision = revisionOf({ month, value, was: invested.get(month) }, telling);
    if (revision) revisions.push(revision);
    invested.set(month, value);
  }
  const origin = { import: event.id, file: event.file.name };
  const cells = Object.fromEntries(
    Object.entries(project.cells).map(([field, cell]) => [
      field,
      { sheet: project.sheet, cell, ...origin },
    ]),
  );
  return {
    first: known?.first ?? project,
    said: { ...known?.said, ...project.fields },
    plans,
    invested,
    revisions,
    cells: { ...known?.cells, ...cells },
    months: new Set([...(known?.months ?? []), ...months]),
  };
}

function revisionOf(
  { month, value, was }: { month: Month; value: number; was: number | undefined },
  { event, context: { reportingDay, since } }: Telling,
): Revision | null {
  if (was !== undefined) return was === value ? null : { month, value, was, reportedAt: event.at };
  if (reportingDay === null) return null;
  const due = dueDay(month, reportingDay);
  const isLate = dayOf(event.at) > due && dayOf(since) <= due;
  return isLate ? { month, value, was: null, reportedAt: event.at } : null;
}

function dayOf(moment: string): string {
  return dayAt(Date.parse(moment), DEFAULT_TIME_ZONE);
}

function projectOf(
  { first, said, plans, invested }: Told,
  { unitOf }: ProjectContext,
): Project | null {
  const { kind, totalInvestment } = said;
  if (kind === undefined || totalInvestment === undefined) return null;
  return {
    ...UNTOLD_PROJECT,
    id: first.id,
    name: first.name,
    county: unitOf(first.unit),
    ...said,
    kind,
    totalInvestment,
    plans: sorted([...plans.values()], (a, b) => a.year - b.year),
    invested: sorted(
      [...invested].map(([month, value]) => ({ month, value })),
      (a, b) => (a.month < b.month ? -1 : 1),
    ),
  };
}
