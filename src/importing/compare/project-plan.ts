/** The plan's lines of projects: which stored project is meant, and what of it changes. */
import type { RegionCode } from "../../domain/facts/county";
import type { Project } from "../../domain/ledger/project";
import { groupBy } from "../../lib/array";
import type { Steps } from "../../lib/steps";
import { squash } from "../cells/squash";
import type { Draft, DraftProject, Place } from "../draft/draft";
import type { Problems } from "../draft/problems";
import { idOf } from "./project-id";
import type { LineSubject, PlanLine, PlanRules, Stored } from "./plan";
import { fieldChanges, merged, otherName } from "./project-changes";
import { sayChanges, sayJump, sayMoved, sayOverPlan } from "./project-says";

export interface ProjectPlan {
  readonly lines: readonly PlanLine[];
  readonly projects: readonly Project[];
}

interface ProjectsGiven {
  readonly problems: Problems;
  readonly rules: PlanRules;
  /** The office's name of a unit; the code where it is left out. */
  readonly nameOf?: (unit: RegionCode) => string;
}

/**
 * What of a draft's projects is new, changed, the same or refused, and which stored ones are absent; a
 * step a project.
 */
export function* planProjects(
  draft: Draft,
  stored: Stored,
  given: ProjectsGiven,
): Steps<ProjectPlan> {
  if (draft.projects.length === 0) return { lines: [], projects: [] };
  const { problems } = given;
  const find = finder(draft.projects, stored.projects);
  const lines: PlanLine[] = [];
  const projects: Project[] = [];
  const seen = new Set<string>();
  for (const drafted of draft.projects) {
    const found = find(drafted);
    const known = found !== null && seen.has(found.id) ? null : found;
    if (known) seen.add(known.id);
    const planned = known ? changedProject(drafted, known, given) : newProject(drafted, problems);
    lines.push(...planned.lines);
    if (planned.project) {
      sayOverPlan(problems, drafted, known);
      projects.push(planned.project);
    }
    yield;
  }
  return { lines: [...lines, ...absentProjects(draft, stored, seen)], projects };
}

/**
 * A stored project by its id, else by the one that has the name in the unit, now or formerly. Where
 * a name stands several times, on either side, 性质 and 总投资 must be the same too.
 */
function finder(
  drafted: readonly DraftProject[],
  projects: readonly Project[],
): (drafted: DraftProject) => Project | null {
  const byId = new Map(projects.map((project) => [project.id, project]));
  const named = projects.flatMap((project) =>
    [project.name, ...project.formerNames].map((name) => ({
      key: nameKey(project.county, name),
      project,
    })),
  );
  const byName = groupBy(named, ({ key }) => key);
  const alikes = groupBy(named, ({ key, project }) => alikeKey(key, project));
  const times = groupBy(drafted, ({ unit, name }) => nameKey(unit, name));
  return (wanted) => {
    const { unit, name, fields } = wanted;
    const own = byId.get(idOf(wanted));
    if (own) return own;
    const place = nameKey(unit, name);
    const same = byName.get(place) ?? [];
    const isOne = same.length === 1 && times.get(place)?.length === 1;
    const alike = isOne ? same : (alikes.get(alikeKey(place, fields)) ?? []);
    return alike.length === 1 ? (alike[0]?.project ?? null) : null;
  };
}

/** Not of one without 总投资: two that say nothing of it are not alike. */
function alikeKey(place: string, { kind, totalInvestment }: Partial<Project>): string {
  return `${place} ${kind ?? "?"} ${totalInvestment ?? "?"}`;
}

function nameKey(unit: string, name: string): string {
  return `${unit} ${squash(name)}`;
}

interface PlannedProject {
  readonly lines: readonly PlanLine[];
  /** Null where it is refused. */
  readonly project: Project | null;
}

function newProject(drafted: DraftProject, problems: Problems): PlannedProject {
  const { unit, name, fields, cells } = drafted;
  const id = idOf(drafted);
  const { kind, totalInvestment } = fields;
  const at = cells.name ?? null;
  const about: LineSubject = { kind: "project", id, unit, name };
  if (kind === undefined || totalInvestment === undefined) {
    sayIncomplete(problems, at, kind === undefined);
    return { project: null, lines: [{ kind: "refused", about, was: null, value: null, at }] };
  }
  const project: Project = {
    ...UNTOLD_PROJECT,
    id,
    name,
    county: unit,
    kind,
    totalInvestment,
    ...fields,
  };
  return { project, lines: [{ kind: "new", about, was: null, value: name, at }] };
}

/** What nobody says of a project: never 0, never a day. */
export const UNTOLD_PROJECT: Omit<Project, "id" | "name" | "county" | "kind" | "totalInvestment"> =
  {
    formerNames: [],
    levels: [],
    sector: "未注明",
    fundSource: "未注明",
    fundsArrived: null,
    plans: [],
    startPlanned: null,
    startActual: null,
    completionPlanned: null,
    completionActual: null,
    productionActual: null,
    progressText: null,
    leader: null,
    unit: null,
    team: null,
    batchTags: [],
    startRound: null,
    redCard: null,
    library: null,
    partOf: null,
    changes: [],
    invested: [],
  };

function sayIncomplete(problems: Problems, at: Place | null, isKindless: boolean): void {
  problems.add({
    weight: "block",
    kind: isKindless ? "noKind" : "noTotal",
    at,
    say: (where, count) =>
      isKindless
        ? `${where}共${count}个新项目没有写明是续建、新建还是前期，没有导入。请在原表补上，或为整张表指定。`
        : `${where}共${count}个新项目没有总投资，没有导入（没有报的不会当作零）。请在原表补上。`,
    ...(isKindless ? { ask: { kind: "projectKind" as const } } : {}),
  });
}

function changedProject(
  drafted: DraftProject,
  known: Project,
  given: ProjectsGiven,
): PlannedProject {
  const { problems, rules } = given;
  const lines = fieldLines(drafted, known, rules);
  const refused = new Set(
    lines.flatMap(({ kind, about }) =>
      kind === "refused" && about.kind === "field" ? [about.field] : [],
    ),
  );
  for (const line of lines) if (line.kind === "refused") sayJump(problems, line, known);
  const moved = movedLine(drafted, known, given);
  // One confirmation is for the whole project: what else of it is beyond belief is shown with it.
  if (moved?.kind === "refused")
    return { lines: [moved, ...lines.filter(({ kind }) => kind === "refused")], project: null };
  sayChanges(problems, drafted, known);
  return {
    lines: [...(moved ? [moved] : []), ...renamedLines(drafted, known), ...lines],
    project: merged(known, drafted, refused),
  };
}

function fieldLines(
  { unit, fields, cells }: DraftProject,
  known: Project,
  rules: PlanRules,
): readonly PlanLine[] {
  const { id, name } = known;
  return fieldChanges(fields, known).map(({ field, cell, was, value, isLarge }): PlanLine => {
    const isRefused = isLarge && !rules.confirmed.has(id);
    const kind = isRefused ? "refused" : was === value ? "same" : was === null ? "new" : "changed";
    const about: LineSubject = { kind: "field", id, unit, name, field };
    return { kind, about, was, value, at: cells[cell] ?? null };
  });
}

/** The line of a project that is another unit's now: held back until somebody confirms it. */
function movedLine(
  drafted: DraftProject,
  { id, name, county }: Project,
  { problems, rules, nameOf = (unit) => unit }: ProjectsGiven,
): PlanLine | null {
  const { unit, cells } = drafted;
  if (unit === county) return null;
  const [was, value] = [nameOf(county), nameOf(unit)];
  const isConfirmed = rules.confirmed.has(id);
  if (!isConfirmed) sayMoved(problems, drafted, { id, was, value });
  return {
    kind: isConfirmed ? "changed" : "refused",
    about: { kind: "project", id, unit, name },
    was,
    value,
    at: cells.name ?? null,
  };
}

function renamedLines(drafted: DraftProject, known: Project): readonly PlanLine[] {
  const value = otherName(drafted, known);
  if (value === null) return [];
  const { id, name: was } = known;
  const about: LineSubject = { kind: "field", id, unit: drafted.unit, name: was, field: "name" };
  return [{ kind: "changed", about, was, value, at: drafted.cells.name ?? null }];
}

function absentProjects(
  draft: Draft,
  stored: Stored,
  seen: ReadonlySet<string>,
): readonly PlanLine[] {
  const units = new Set(draft.projects.map(({ unit }) => unit));
  return stored.projects.flatMap((project): PlanLine[] => {
    const { id, name, county: unit } = project;
    if (seen.has(id) || !units.has(unit)) return [];
    return [
      {
        kind: "absent",
        about: { kind: "project", id, unit, name },
        was: name,
        value: null,
        at: null,
      },
    ];
  });
}
