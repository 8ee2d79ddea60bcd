/** Whether an import says anything that an office does not hold already. */
import type { Project } from "../domain/ledger/project";
import { valueAt } from "../lib/record";
import { valueKey } from "../importing/compare/plan";
import type { ImportedProject } from "./imported";
import type { ImportedEvent } from "./journal";
import type { OfficeState } from "./state";

/** This very file again, or another file that says nothing else; null where it says something. */
export function sameAs(state: OfficeState, event: ImportedEvent): "sameFile" | "sameValues" | null {
  if (!holdsAll(state, event)) return null;
  const isKnown = state.imports.some(
    ({ event: { file }, isUndone }) => !isUndone && file.sha256 === event.file.sha256,
  );
  if (isKnown) return "sameFile";
  const texts = new Set([
    ...state.notes.map(({ text }) => text),
    ...state.explanations.map(({ problem }) => problem),
  ]);
  const isNew =
    event.notes.some(({ text }) => !texts.has(text)) ||
    event.explanations.some(({ problem }) => !texts.has(problem));
  return isNew ? null : "sameValues";
}

function holdsAll(
  state: OfficeState,
  { values, printed, projects, cleared = [] }: ImportedEvent,
): boolean {
  const shown = new Map(state.printed.map((own) => [printedKey(own), own]));
  const byId = new Map(state.projects.map(({ entry }) => [entry.project.id, entry.project]));
  return (
    cleared.every((gone) => !state.values.has(valueKey(gone))) &&
    values.every((value) => {
      const stored = state.values.get(valueKey(value));
      return stored?.value === value.value && stored.precision === value.precision;
    }) &&
    printed.every((own) => {
      const stored = shown.get(printedKey(own));
      return stored?.value === own.value && stored.precision === own.precision;
    }) &&
    projects.every((told) => isTold(byId.get(told.id), told))
  );
}

/** One printed value of a region, month and measure has one key. */
export function printedKey({
  region,
  month,
  measure,
}: Pick<ImportedEvent["printed"][number], "region" | "month" | "measure">): string {
  return `${region} ${month} ${measure}`;
}

function isTold(
  project: Project | undefined,
  { name, unit, fields, plans, invested }: ImportedProject,
): boolean {
  if (project?.name !== name || project.county !== unit) return false;
  return (
    Object.entries(fields).every(
      ([field, value]) => JSON.stringify(valueAt(project, [field])) === JSON.stringify(value),
    ) &&
    plans.every((plan) =>
      project.plans.some(
        ({ year, investment }) => year === plan.year && investment === plan.investment,
      ),
    ) &&
    invested.every((entry) =>
      project.invested.some(({ month, value }) => month === entry.month && value === entry.value),
    )
  );
}
