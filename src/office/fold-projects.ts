/** Projects out of imports: each says some fields; what none says is not told. */
import type { RegionCode } from "../domain/facts/county";
import type { Month } from "../domain/facts/period";
import { DEFAULT_TIME_ZONE } from "../domain/facts/dataset";
import { type Day, dayAt } from "../domain/ledger/day";
import type { Project, Revision } from "../domain/ledger/project";
import { type ProjectNames, renamed } from "../importing/compare/project-changes";
import { UNTOLD_PROJECT } from "../importing/compare/project-plan";
import { dueDay } from "../importing/compare/unit-plan";
import { sorted } from "../lib/array";
import type { Steps } from "../lib/steps";
import type { ImportedProject, StoredCell } from "./imported";
import type { ImportedEvent, Journal } from "./journal";
import { NOTHING_DONE, type ProjectDone, isProjectEvent, withEvent } from "./project-events";
import type { OfficeState, Origin, StateProject } from "./state";

export interface ProjectContext {
  /** The unit that stands for a code today. */
  readonly unitOf: (code: RegionCode) => RegionCode;
  /** The moment at which the office began, ISO. */
  readonly since: string;
  readonly reportingDay: number | null;
  /** Those that no later one took the place of. */
  readonly reports: ReadonlySet<ImportedEvent>;
  readonly done: ReadonlyMap<string, ProjectDone>;
}

/** What imports have said of one project so far; written to while it is folded. */
interface Told {
  readonly id: string;
  /** The newest name and unit; older names are former ones (曾用名). */
  names: ProjectNames;
  unit: RegionCode;
  readonly said: Partial<Project>;
  readonly plans: Map<number, Project["plans"][number]>;
  readonly invested: Map<Month, number>;
  /** The same with what a later report of the same table no longer says: corrections are held to it. */
  readonly heard: Map<Month, number>;
  readonly revisions: Revision[];
  readonly cells: Record<string, StoredCell & Origin>;
  readonly months: Set<Month>;
  /** Ids of the imports that name it and that no later report of the same table took the place of. */
  readonly namedBy: string[];
}

/** What people have done to projects, by the project's id. */
export function foldDone(journal: Journal): ReadonlyMap<string, ProjectDone> {
  const done = new Map<string, ProjectDone>();
  for (const event of journal)
    if (isProjectEvent(event))
      done.set(event.project, withEvent(done.get(event.project) ?? NOTHING_DONE, event));
  return done;
}

/**
 * The projects that the imports, in their order, come to, and those that they say too little of. A
 * value of a month that is told again and differently is a correction (修订); one that came after the
 * day on which it was due, in an office that had begun by then, is late (迟报). A report is its whole
 * table: once a later one of the same unit, month and table stands, projects and months of 投资 that only
 * the earlier one told are told no longer. A step an import.
 */
export function* foldProjects(
  imports: readonly ImportedEvent[],
  context: ProjectContext,
): Steps<Pick<OfficeState, "projects" | "incomplete">> {
  const told = new Map<string, Told>();
  const begun = dayOf(context.since);
  for (const event of imports) {
    const reportedAt = event.report?.reportedAt ?? event.at;
    const received = dayOf(reportedAt);
    const months = event.tables.flatMap(({ month }) => (month === null ? [] : [month]));
    const stands = !event.report || context.reports.has(event);
    for (const project of event.projects) {
      const known = told.get(project.id) ?? untold(project);
      told.set(project.id, known);
      tell(known, project, { event, stands, months, begun, received, reportedAt, context });
    }
    yield;
  }
  const projects: StateProject[] = [];
  const incomplete: { id: string; name: string }[] = [];
  for (const one of told.values()) {
    if (one.namedBy.length === 0) continue;
    const project = projectOf(one, context);
    const { revisions, cells, months } = one;
    const { issues, redCard } = context.done.get(one.id) ?? NOTHING_DONE;
    if (project)
      projects.push({
        entry: {
          project: { ...project, redCard },
          issues,
          // Of a month that is told no longer there is nothing to correct.
          revisions: revisions.filter(({ month }) => one.invested.has(month)),
        },
        cells,
        months: sorted([...months], (a, b) => (a < b ? -1 : 1)),
        namedBy: one.namedBy,
      });
    else incomplete.push({ id: one.id, name: one.names.name });
  }
  return { projects, incomplete };
}

interface Telling {
  readonly event: ImportedEvent;
  /** Whether no later report took its place. */
  readonly stands: boolean;
  readonly months: readonly Month[];
  /**
   * The days on which the office began, and on which the values came: when a unit sent them in,
   * whenever that was looked at.
   */
  readonly begun: Day;
  readonly received: Day;
  readonly reportedAt: string;
  readonly context: ProjectContext;
}

function untold({ id, name, unit }: ImportedProject): Told {
  return {
    id,
    names: { name, formerNames: [] },
    unit,
    said: {},
    plans: new Map(),
    invested: new Map(),
    heard: new Map(),
    revisions: [],
    cells: {},
    months: new Set(),
    namedBy: [],
  };
}

function tell(known: Told, project: ImportedProject, telling: Telling): void {
  const { event, stands, months } = telling;
  const { plans, invested, heard, revisions, cells } = known;
  if (stands) known.namedBy.push(event.id);
  if (project.name !== known.names.name) known.names = renamed(known.names, project.name);
  known.unit = project.unit;
  Object.assign(known.said, project.fields);
  for (const plan of project.plans)
    plans.set(plan.year, { ...plan, curve: plan.curve ?? plans.get(plan.year)?.curve ?? null });
  for (const { month, value } of project.invested) {
    const revision = revisionOf({ month, value, was: heard.get(month) }, telling);
    if (revision) revisions.push(revision);
    heard.set(month, value);
    if (stands) invested.set(month, value);
  }
  for (const [field, cell] of Object.entries(project.cells))
    cells[field] = { sheet: project.sheet, cell, import: event.id, file: event.file.name };
  if (stands) for (const month of months) known.months.add(month);
}

function revisionOf(
  { month, value, was }: { month: Month; value: number; was: number | undefined },
  { begun, received, reportedAt, context: { reportingDay } }: Telling,
): Revision | null {
  if (was !== undefined) return was === value ? null : { month, value, was, reportedAt };
  if (reportingDay === null) return null;
  const due = dueDay(month, reportingDay);
  const isLate = received > due && begun <= due;
  return isLate ? { month, value, was: null, reportedAt } : null;
}

function dayOf(moment: string): Day {
  return dayAt(Date.parse(moment), DEFAULT_TIME_ZONE);
}

function projectOf(
  { id, names, unit, said, plans, invested }: Told,
  { unitOf }: ProjectContext,
): Project | null {
  const { kind, totalInvestment } = said;
  if (kind === undefined || totalInvestment === undefined) return null;
  return {
    ...UNTOLD_PROJECT,
    id,
    ...names,
    county: unitOf(unit),
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
