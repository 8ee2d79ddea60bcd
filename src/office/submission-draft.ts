/** A submission in the shape in which tables are held against what stands. */
import { parseMeasure } from "../domain/facts/measure";
import type { Month } from "../domain/facts/period";
import type { ReportTable } from "../domain/submissions/tables";
import type { Draft, DraftProject, Place } from "../importing/draft/draft";
import type { LedgerField } from "../importing/heads/ledger-field";
import type { ImportedProject, StoredCell } from "./imported";
import type { ImportedEvent } from "./journal";

/** What of a content is held against what stands. */
interface Told extends Pick<ImportedEvent, "values" | "projects" | "notes" | "sums"> {
  readonly file: ImportedEvent["file"] | null;
  readonly title: string;
}

/**
 * The draft of a content. The place of a form's field has its measure or project for a file and no cell,
 * so that sentences name none.
 */
export function submissionDraft(
  { file, title, values, projects, notes, sums }: Told,
  { month, table }: { readonly month: Month; readonly table: ReportTable },
): Draft {
  const name = file?.name ?? "";
  return {
    file: name,
    sheet: "",
    kind: table === "ledger" ? "ledger" : "units",
    title,
    month,
    values: values.map(({ at: [first, ...more], ...value }) => ({
      ...value,
      at: [placeOf(name, first), ...more.map((cell) => placeOf(name, cell))] as const,
    })),
    printed: [],
    projects: projects.map((project, row) => draftProject(project, row, name)),
    sums: sums.map((sum) => ({ ...sum, at: placeOf(name, sum.at) })),
    notes: notes.map((note) => ({ ...note, at: placeOf(name, note.at) })),
    problems: [],
  };
}

/** What a place of a draft is: the measure or the project's id of a form's field; 汇总表!C4 of a cell. */
export function placeName({ file, sheet, cell }: Place): string {
  return cell === "" ? file : `${sheet}!${cell}`;
}

function placeOf(file: string, { sheet, cell }: StoredCell): Place {
  const isField = parseMeasure(cell) !== null;
  return isField
    ? { file: cell, sheet: "", row: 0, column: 0, cell: "" }
    : { file, sheet, row: 0, column: 0, cell };
}

/** Fields by the columns that a ledger has for them; a cell of a form is named by its project. */
function draftProject(
  { id, name, unit, fields, plans, invested, sheet, cells }: ImportedProject,
  row: number,
  file: string,
): DraftProject {
  const at = (field: string): Place => ({
    file: cells[field] === undefined ? id : file,
    sheet,
    row,
    column: 0,
    cell: cells[field] ?? "",
  });
  const columns: Readonly<Partial<Record<LedgerField, Place>>> = {
    name: at("name"),
    totalInvestment: at("totalInvestment"),
    planned: at(`plans ${plans.at(-1)?.year ?? ""}`),
    done: at(`invested ${invested.at(-1)?.month ?? ""}`),
    startActual: at("startActual"),
    completionActual: at("completionActual"),
    kind: at("kind"),
  };
  return {
    key: `${unit} ${name}`,
    id,
    unit,
    name,
    row,
    fields: {
      ...fields,
      ...(plans.length > 0 && { plans }),
      ...(invested.length > 0 && { invested }),
    },
    cells: columns,
  };
}
