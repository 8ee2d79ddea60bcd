/** What of a workbook belongs to the table that is filled in, and what does not. */
import { type MeasureGroup, GROUP_WORD, measureInfo } from "../../../domain/facts/measure";
import { monthLabel } from "../../../domain/facts/period";
import { TABLE_GROUPS } from "../../../domain/submissions/tables";
import { formatCount } from "../../../domain/numbers/format";
import type { DraftValue, Place, Question } from "../../../importing/draft/draft";
import { type Review, unitNameIn } from "../../../importing/review/review";
import { groupBy } from "../../../lib/array";
import { importedProjects } from "../../../office/commit-projects";
import type { ImportedProject, ImportedValue, StoredCell } from "../../../office/imported";
import type { SubmissionContent, SubmissionPlace } from "../../../office/submission";
import { type Form, withContent } from "./form";
import { asOfFile } from "./one-file";

export interface Taken {
  readonly content: Pick<
    SubmissionContent,
    "file" | "title" | "values" | "projects" | "notes" | "sums"
  >;
  /** 不属于这张表: what else the file has, as clauses. */
  readonly others: readonly string[];
}

/** The values and projects of the place; of a project, the month's own report and what is no report. */
export function takenFrom(review: Review, place: SubmissionPlace): Taken {
  const { draft, input, plan } = review;
  const { name, sha256 } = input.file;
  const isOwn = ({ unit, month, measure }: DraftValue) =>
    unit === place.unit &&
    month === place.month &&
    TABLE_GROUPS[place.table].includes(measureInfo(measure).group);
  const all = importedProjects(plan, draft);
  const projects = place.table === "ledger" ? all.filter(({ unit }) => unit === place.unit) : [];
  return {
    content: {
      file: { name: name.slice(0, 300), sha256 },
      title: draft.title.slice(0, 300),
      values: draft.values.filter(isOwn).map(importedValue),
      projects: projects.map((project) => ofMonth(project, place)),
      notes: plan.notes
        .filter(({ unit }) => unit === null || unit === place.unit)
        .map((note) => ({ ...note, at: cellOf(note.at) })),
      sums: draft.sums.map((sum) => ({ ...sum, at: cellOf(sum.at) })),
    },
    others: [
      ...otherValues(
        review,
        draft.values.filter((value) => !isOwn(value)),
      ),
      ...otherProjects(all.length - projects.length, projects, place),
      ...review.problems.flatMap(({ ask }) =>
        ask?.kind === "unit" && !mayBeOwn(ask, place) ? [`「${ask.name}」的行`] : [],
      ),
    ],
  };
}

/** Whether an unknown name may be the unit's own: another unit's is none of this page's business. */
export function mayBeOwn(
  { suggestions }: Extract<Question, { kind: "unit" }>,
  { unit }: Pick<SubmissionPlace, "unit">,
): boolean {
  return suggestions.includes(unit);
}

function importedValue({ at: [first, ...more], ...value }: DraftValue): ImportedValue {
  return { ...value, at: [cellOf(first), ...more.map(cellOf)] };
}

function cellOf({ sheet, cell }: Place): StoredCell {
  return { sheet, cell };
}

function ofMonth(project: ImportedProject, { month }: SubmissionPlace): ImportedProject {
  const invested = project.invested.filter((own) => own.month === month);
  const others = new Set(
    project.invested.filter((own) => own.month !== month).map((own) => `invested ${own.month}`),
  );
  const cells = Object.entries(project.cells).filter(([field]) => !others.has(field));
  return { ...project, invested, cells: Object.fromEntries(cells) };
}

/** 旌德县2026年9月开工、投资（12个数） */
function otherValues(review: Review, values: readonly DraftValue[]): readonly string[] {
  const places = groupBy(values, ({ unit, month }) => `${unit} ${month}`);
  return [...places.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const groups = new Set<MeasureGroup>(own.map(({ measure }) => measureInfo(measure).group));
    const words = [...groups].map((group) => GROUP_WORD[group]).join("、");
    return [
      `${unitNameIn(review, first.unit)}${monthLabel(first.month)}${words}（${formatCount(own.length)}个数）`,
    ];
  });
}

function otherProjects(
  count: number,
  own: readonly ImportedProject[],
  { month }: SubmissionPlace,
): readonly string[] {
  const later = own.filter(({ invested }) => invested.some((one) => one.month !== month)).length;
  return [
    ...(count > 0 ? [`${formatCount(count)}个项目`] : []),
    ...(later > 0 ? [`${formatCount(later)}个项目其他月份的投资`] : []),
  ];
}

/** How many numbers of the form are replaced by other ones. */
export function replacedBy({ content }: Form, { content: taken }: Taken): number {
  const before = new Map(content.values.map(({ measure, value }) => [measure, value]));
  const doneOf = ({ invested }: ImportedProject) => invested.at(-1)?.value;
  const projects = new Map(content.projects.map((project) => [project.id, doneOf(project)]));
  return (
    taken.values.filter(({ measure, value }) => (before.get(measure) ?? value) !== value).length +
    taken.projects.filter((own) => {
      const was = projects.get(own.id);
      return was !== undefined && doneOf(own) !== undefined && was !== doneOf(own);
    }).length
  );
}

/** The form with what was taken from a file; what the file does not say stays as it was filled in. */
export function withTaken(form: Form, { content: taken }: Taken): Form {
  const kept = asOfFile(form.content, taken.file);
  const measures = new Set<string>(taken.values.map(({ measure }) => measure));
  const wrong = Object.entries(form.wrong).filter(([field]) => !measures.has(field));
  const said = new Map(kept.projects.map((project) => [project.id, project]));
  const ids = new Set(taken.projects.map(({ id }) => id));
  const next = { ...form, wrong: Object.fromEntries(wrong) };
  return withContent(next, {
    ...taken,
    values: [...kept.values.filter(({ measure }) => !measures.has(measure)), ...taken.values],
    projects: [
      ...kept.projects.filter(({ id }) => !ids.has(id)),
      ...taken.projects.map((own) => joined(said.get(own.id) ?? null, own)),
    ],
    confirmed: form.content.confirmed.filter(
      (key) => !ids.has(key) && !measures.has(key.split(" ")[2] ?? ""),
    ),
  });
}

function joined(before: ImportedProject | null, own: ImportedProject): ImportedProject {
  if (!before) return own;
  const years = new Set(own.plans.map(({ year }) => year));
  return {
    ...own,
    fields: { ...before.fields, ...own.fields },
    plans: [...before.plans.filter(({ year }) => !years.has(year)), ...own.plans],
    invested: own.invested.length > 0 ? own.invested : before.invested,
    cells: { ...before.cells, ...own.cells },
  };
}
