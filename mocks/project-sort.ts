/**
 * Sorting of the ledger by several columns; what a project has no value for comes last, whichever
 * way a column runs.
 */
import { LAMPS } from "../src/domain/rates/lamp";
import { PROJECT_KINDS, STAGES } from "../src/domain/ledger/kinds";
import { BadRequest } from "./answer";
import type { LedgerRow } from "./ledger-index";

type SortValue = string | number | null;

/** `place`: a unit's display order. */
type Column = (row: LedgerRow, place: (county: string) => number) => SortValue;

const COLUMNS = new Map<string, Column>([
  ["id", (row) => row.project.id],
  ["name", (row) => row.project.name],
  ["county", (row, place) => place(row.project.county)],
  ["stage", (row) => STAGES.indexOf(row.stage)],
  ["lamp", (row) => LAMPS.indexOf(row.lamp)],
  ["kind", (row) => PROJECT_KINDS.indexOf(row.project.kind)],
  ["sector", (row) => row.project.sector],
  ["fund", (row) => row.project.fundSource],
  ["leader", (row) => row.project.leader],
  ["unit", (row) => row.project.unit],
  ["totalInvestment", (row) => row.project.totalInvestment],
  ["planned", (row) => row.planned],
  ["done", (row) => row.done],
  [
    "investmentRate",
    (row) => (row.done === null || row.planned === 0 ? null : row.done / row.planned),
  ],
  ["startPlanned", (row) => row.project.startPlanned],
  ["startActual", (row) => row.project.startActual],
  ["completionPlanned", (row) => row.project.completionPlanned],
  ["completionActual", (row) => row.project.completionActual],
]);

export type Compare = (a: LedgerRow, b: LedgerRow) => number;

/**
 * `-investmentRate,name` as a comparison; without one, the units' display order. Ties go by id.
 * Throws `BadRequest` for an unknown column.
 */
export function parseSort(text: string, place: (county: string) => number): Compare {
  const columns = (text === "" ? "county" : text)
    .split(",")
    .map((part) => columnCompare(part, place));
  return (a, b) =>
    columns.reduce((order, compare) => order || compare(a, b), 0) ||
    (a.project.id < b.project.id ? -1 : 1);
}

function columnCompare(part: string, place: (county: string) => number): Compare {
  const isDescending = part.startsWith("-");
  const valueOf = COLUMNS.get(isDescending ? part.slice(1) : part);
  if (!valueOf) throw new BadRequest(`不能按“${part}”排序。`);
  return (a, b) => compareValues(valueOf(a, place), valueOf(b, place), isDescending ? -1 : 1);
}

function compareValues(a: SortValue, b: SortValue, direction: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (a === b) return 0;
  return a < b ? -direction : direction;
}
