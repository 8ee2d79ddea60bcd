/** What typing in 项目台账 does to the form: what is said of a project, and no more. */
import { yearOf } from "../../../domain/facts/period";
import type { ProjectKind } from "../../../domain/ledger/kinds";
import { type Project, planFor } from "../../../domain/ledger/project";
import { idOf } from "../../../importing/compare/project-id";
import { isPresent } from "../../../lib/array";
import type { ImportedFields, ImportedProject } from "../../../office/imported";
import type { SubmissionPlace } from "../../../office/submission";
import { type Form, withContent, without } from "./form";
import type { ProjectLine } from "./project-lines";
import { readTyped } from "./typed";

/** Which project a change is of, and when. */
export interface ProjectPlace {
  readonly place: SubmissionPlace;
  readonly line: Pick<ProjectLine, "project" | "stored">;
}

/** The fields in which a number is typed, and what they are called. */
export const AMOUNT_WORD = {
  done: "本月累计完成投资",
  planned: "年度计划投资",
  totalInvestment: "总投资",
} as const;
export type AmountField = keyof typeof AMOUNT_WORD;

/** What `Form.wrong` knows a project's field by. */
export function amountKey(id: string, field: AmountField): string {
  return `${id} ${field}`;
}

/** The form after somebody typed an amount of a project; blank: the form says nothing of it. */
export function withAmount(
  form: Form,
  at: ProjectPlace,
  { field, text }: { readonly field: AmountField; readonly text: string },
): Form {
  const { id } = at.line.project;
  const key = amountKey(id, field);
  const typed = readTyped(text, { unit: "wan", canBeNegative: field === "done" });
  if (typed.kind === "wrong") return { ...form, wrong: { ...form.wrong, [key]: text } };
  const value = typed.kind === "number" ? typed.value : null;
  const right = { ...form, wrong: without(form.wrong, key) };
  return changed(right, at, (said) => saidAmount(said, at, { field, value }));
}

function saidAmount(
  said: ImportedProject,
  { place: { month }, line: { stored } }: ProjectPlace,
  { field, value }: { readonly field: AmountField; readonly value: number | null },
): ImportedProject {
  switch (field) {
    case "done": {
      const invested = said.invested.filter((own) => own.month !== month);
      const own = value === null ? [] : [{ month, value }];
      return { ...said, invested: [...invested, ...own], cells: less(said, `invested ${month}`) };
    }
    case "planned": {
      const year = yearOf(month);
      const was = stored && planFor(stored, month)?.investment;
      const plans = said.plans.filter((own) => own.year !== year);
      const own = value === null || value === was ? [] : [{ year, investment: value, curve: null }];
      return { ...said, plans: [...plans, ...own], cells: less(said, `plans ${year}`) };
    }
    case "totalInvestment": {
      const { totalInvestment: _before, ...fields } = said.fields;
      const isSaid = value !== null && value !== stored?.totalInvestment;
      return {
        ...said,
        fields: isSaid ? { ...fields, totalInvestment: value } : fields,
        cells: less(said, field),
      };
    }
  }
}

/** The fields that hold words or a day. */
export const PLAIN_FIELDS = [
  "startPlanned",
  "startActual",
  "completionPlanned",
  "completionActual",
  "productionActual",
  "progressText",
  "sector",
  "fundSource",
  "unit",
  "leader",
  "team",
] as const;
export type PlainField = (typeof PLAIN_FIELDS)[number];

/** The form after words or a day of a project were changed; blank clears what stands. */
export function withPlain(
  form: Form,
  at: ProjectPlace,
  { field, text }: { readonly field: PlainField; readonly text: string },
): Form {
  const was = at.line.stored?.[field] ?? null;
  // What every project has: a blank one is that nothing is said.
  const isKept = field === "sector" || field === "fundSource";
  const value = text.trim() === "" ? null : text;
  const isSaid = value !== was && !(isKept && value === null);
  return changed(form, at, (said) => ({
    ...said,
    fields: withField(said.fields, field, isSaid ? value : undefined),
    cells: less(said, field),
  }));
}

/** The form after 性质 of a project was chosen. */
export function withKind(form: Form, at: ProjectPlace, kind: ProjectKind): Form {
  const isSaid = at.line.stored?.kind !== kind;
  return changed(form, at, (said) => ({
    ...said,
    fields: withField(said.fields, "kind", isSaid ? kind : undefined),
    cells: less(said, "kind"),
  }));
}

/** The form after a project got another name; the one before becomes a former one. */
export function withName(form: Form, at: ProjectPlace, name: string): Form {
  return changed(form, at, (said) => ({
    ...said,
    name: name.trim() === "" ? said.name : name.trim(),
    cells: less(said, "name"),
  }));
}

function withField(
  fields: ImportedFields,
  field: keyof ImportedFields,
  value: string | null | undefined,
): ImportedFields {
  const others = Object.fromEntries(Object.entries(fields).filter(([own]) => own !== field));
  return value === undefined ? others : { ...others, [field]: value };
}

/** What was set by hand has no cell any longer. */
function less({ cells }: ImportedProject, field: string): ImportedProject["cells"] {
  return without(cells, field);
}

function changed(
  form: Form,
  { place, line: { project, stored } }: ProjectPlace,
  change: (said: ImportedProject) => ImportedProject,
): Form {
  const { projects, confirmed } = form.content;
  const before = projects.find(({ id }) => id === project.id) ?? saidNothing(project, place);
  const after = change(before);
  const isKept = stored === null || saysAnything(after, stored);
  const next = projects.some(({ id }) => id === project.id)
    ? projects.map((own) => (own.id === project.id ? (isKept ? after : null) : own))
    : [...projects, isKept ? after : null];
  return withContent(form, {
    projects: next.filter(isPresent),
    confirmed: confirmed.filter((key) => key !== project.id),
  });
}

function saidNothing({ id, name }: Project, { unit }: SubmissionPlace): ImportedProject {
  return { id, name, unit, fields: {}, plans: [], invested: [], sheet: "", cells: {} };
}

function saysAnything(
  { name, fields, plans, invested }: ImportedProject,
  stored: Project,
): boolean {
  const count = Object.keys(fields).length + plans.length + invested.length;
  return count > 0 || name !== stored.name;
}

/** What a new project has to say. */
export interface NewProject {
  readonly name: string;
  readonly kind: ProjectKind;
  readonly totalInvestment: number;
}

/**
 * The form with a project added, or the Chinese sentence that says why not: the unit has one of that
 * name already.
 */
export function withNewProject(
  form: Form,
  lines: readonly ProjectLine[],
  { place: { unit }, added }: { readonly place: SubmissionPlace; readonly added: NewProject },
): { readonly form: Form; readonly id: string } | { readonly wrong: string } {
  const name = added.name.trim();
  const id = idOf({ key: `${unit} ${name}` });
  const isThere = lines.some(
    ({ project }) =>
      project.id === id || project.name === name || project.formerNames.includes(name),
  );
  if (isThere) return { wrong: `已经有“${name}”。同名的另一个项目，请在名称里写出区别。` };
  const { kind, totalInvestment } = added;
  const project: ImportedProject = {
    id,
    name,
    unit,
    fields: { kind, totalInvestment },
    plans: [],
    invested: [],
    sheet: "",
    cells: {},
  };
  const next = withContent(form, { projects: [...form.content.projects, project] });
  return { form: next, id };
}

/** The form without a project that it had added. */
export function withoutProject(form: Form, id: string): Form {
  return withContent(form, { projects: form.content.projects.filter((own) => own.id !== id) });
}
