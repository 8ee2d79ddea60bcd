/** Projects of a ledger, row by row. */
import type { RegionCode } from "../../domain/facts/county";
import type { ProjectKind } from "../../domain/ledger/kinds";
import { groupBy } from "../../lib/array";
import type { Steps } from "../../lib/steps";
import { textOf } from "../grid";
import { squash, tidy } from "../cells/squash";
import type { LedgerField } from "../heads/ledger-field";
import type { Column } from "../recognise/table";
import { type AmountSources, amountColumns, amountSources, takeAmounts } from "./project-amounts";
import { isDayField, takeDay } from "./project-days";
import { projectKindOf, projectLevelsOf, wordsOf } from "./project-words";
import { type Desk, cellOf, headWords, placeAt, unitOfRow } from "./desk";
import type { DraftProject, Place, ProjectFields } from "./draft";
import { sectionUnits, unitName } from "./unit-values";

interface FieldColumn {
  readonly field: LedgerField;
  readonly column: Column;
}

interface Ledger {
  readonly columns: readonly FieldColumn[];
  readonly name: Column;
  readonly amounts: AmountSources;
  readonly sectionUnits: ReadonlyMap<number, RegionCode>;
  readonly sectionKinds: ReadonlyMap<number, ProjectKind>;
  /** 扩建, 技改 stand in the column of 性质: 新建 there is no 新开工. */
  readonly hasOtherKinds: boolean;
}

/** The projects of a table, a step a row; rows that cannot be stored are said. */
export function* draftProjects(desk: Desk): Steps<readonly DraftProject[]> {
  const columns = desk.table.columns.flatMap((column) =>
    column.role.kind === "field" ? [{ field: column.role.field, column }] : [],
  );
  const name = columns.find(({ field }) => field === "name")?.column;
  if (!name) return [];
  const ledger: Ledger = {
    columns,
    name,
    amounts: amountSources(desk, columns),
    sectionUnits: sectionUnits(desk),
    sectionKinds: sectionKinds(desk),
    hasOtherKinds: hasOtherKinds(desk, columns),
  };
  const projects: DraftProject[] = [];
  for (const row of desk.table.rows) {
    const project = row.kind === "project" ? draftProject(desk, row, ledger) : null;
    if (project) projects.push(project);
    yield;
  }
  return withKeys(desk, projects, ledger);
}

function sectionKinds({ table }: Desk): ReadonlyMap<number, ProjectKind> {
  return new Map(
    table.rows.flatMap((row) => {
      const kind = row.kind === "section" ? projectKindOf(row.label) : null;
      return kind === null ? [] : [[row.row, kind] as const];
    }),
  );
}

function hasOtherKinds(desk: Desk, columns: readonly FieldColumn[]): boolean {
  const column = columns.find(({ field }) => field === "kind")?.column;
  if (!column) return false;
  return desk.table.rows.some(
    ({ kind, row }) =>
      kind === "project" &&
      /扩建|改建|技改|迁建|改造/.test(textOf(cellOf(desk, row, column)).slice(0, 20)),
  );
}

function draftProject(
  desk: Desk,
  { row, section }: { row: number; section: number | null },
  ledger: Ledger,
): DraftProject | null {
  const unit = unitOfRow(desk, row, ledger.sectionUnits.get(section ?? -1) ?? null);
  if (unit === null) return null;
  const name = tidy(textOf(cellOf(desk, row, ledger.name))).slice(0, 200);
  const kind = kindOfRow(desk, row, section, ledger);
  const cells: Partial<Record<LedgerField, Place>> = {};
  const parts: ProjectFields[] = [kind === null ? {} : { kind }];
  let code = "";
  for (const { field, column } of ledger.columns) {
    const text = textOf(cellOf(desk, row, column));
    if (text.trim() === "") continue;
    cells[field] ??= placeAt(desk.table, row, column.index);
    if (field === "code") code = squash(text).slice(0, 60);
    if (isDayField(field)) {
      const days = takeDay(desk, { row, column, field, isCarriedOver: kind === "carriedOver" });
      if (days === null) keepNote(desk, { row, column, unit, text });
      parts.push(days ?? {});
    } else parts.push(wordField(field, text) ?? {});
    if (NOTED.has(field) && wordsOf(text) !== null) keepNote(desk, { row, column, unit, text });
    if (field === "years") checkYears(desk, row, column, text);
  }
  parts.push(takeAmounts(desk, row, ledger.amounts, unit));
  for (const [field, column] of amountColumns(ledger.amounts))
    cells[field] = placeAt(desk.table, row, column.index);
  return {
    key: code === "" ? `${unit} ${squash(name)}` : `#${code}`,
    unit,
    name,
    row,
    fields: joined(parts),
    cells,
  };
}

/** Later ones go before earlier ones. */
function joined(parts: readonly ProjectFields[]): ProjectFields {
  return Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
}

/** Columns that a project has no field for. */
const NOTED: ReadonlySet<LedgerField> = new Set(["issues", "note", "years"]);

function keepNote(
  desk: Desk,
  { row, column, unit, text }: { row: number; column: Column; unit: RegionCode; text: string },
): void {
  const at = placeAt(desk.table, row, column.index);
  desk.notes.push({ at, text: tidy(text).slice(0, 500), unit, about: column.levels.join("·") });
}

/** 性质 by its column, else by the section, else what was said for the whole table. */
function kindOfRow(
  desk: Desk,
  row: number,
  section: number | null,
  ledger: Ledger,
): ProjectKind | null {
  const column = ledger.columns.find(({ field }) => field === "kind")?.column;
  const written =
    column && !ledger.hasOtherKinds ? projectKindOf(textOf(cellOf(desk, row, column))) : null;
  return written ?? ledger.sectionKinds.get(section ?? -1) ?? desk.profile?.projectKind ?? null;
}

function wordField(field: LedgerField, text: string): ProjectFields | null {
  const words = wordsOf(text);
  if (words === null) return null;
  if (field === "level") {
    const levels = projectLevelsOf(text);
    return levels.length === 0 ? null : { levels };
  }
  return isWordField(field) ? { [field]: words } : null;
}

type WordField = "sector" | "fundSource" | "leader" | "unit" | "team" | "progressText";

function isWordField(field: LedgerField): field is WordField {
  return WORD_FIELDS.has(field);
}

const WORD_FIELDS: ReadonlySet<LedgerField> = new Set<WordField>([
  "sector",
  "fundSource",
  "leader",
  "unit",
  "team",
  "progressText",
]);

/** 2027-2026 runs backwards. */
function checkYears(desk: Desk, row: number, column: Column, text: string): void {
  const years = /(\d{4})年?[-—–~至到](\d{4})年?$/.exec(squash(text).slice(0, 40));
  if (!years || Number(years[1]) <= Number(years[2])) return;
  desk.problems.add({
    weight: "hint",
    kind: "yearsBackwards",
    per: column.path,
    at: placeAt(desk.table, row, column.index),
    say: (where) =>
      `${headWords(column)}${where}的起止年份前后颠倒（${squash(text).slice(0, 20)}），请核实。`,
  });
}

/**
 * Projects of one name in one unit get keys of their own, by what does not change from month to
 * month, and not by their place in the table.
 */
function withKeys(
  desk: Desk,
  projects: readonly DraftProject[],
  ledger: Ledger,
): readonly DraftProject[] {
  const grouped = groupBy(projects, ({ key }) => key);
  const keys = new Map<DraftProject, string>();
  for (const [key, same] of grouped) {
    if (same.length < 2) continue;
    for (const { row, unit, name } of same)
      desk.problems.add({
        weight: "hint",
        kind: "doubleProject",
        per: key,
        at: placeAt(desk.table, row, ledger.name.index),
        say: (where, count) =>
          `${unitName(desk, unit)}「${name.slice(0, 40)}」在${where}列了${count}次，按${count}个项目计。如果是重报，请在原表里删去一行。`,
      });
    const alike = groupBy(
      same,
      ({ fields }) => `${key} ${fields.kind ?? ""} ${fields.totalInvestment ?? ""}`,
    );
    for (const [longer, own] of alike)
      [...own]
        .sort((a, b) => (fingerprint(a) < fingerprint(b) ? -1 : 1))
        .forEach((project, index) =>
          keys.set(project, index === 0 ? longer : `${longer} ${index + 1}`),
        );
  }
  return projects.map((project) => ({ ...project, key: keys.get(project) ?? project.key }));
}

function fingerprint({ fields }: DraftProject): string {
  return JSON.stringify([
    fields.plans,
    fields.completionPlanned,
    fields.startPlanned,
    fields.invested,
  ]);
}
