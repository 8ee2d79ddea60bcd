/** What a version answers of its ledger, by unit: the projects, and what makes lists of them. */
import { rowColumns } from "../../backend/ledger/columns";
import { packColumns } from "../../backend/ledger/packed";
import type { Dataset } from "../../domain/facts/dataset";
import type { Month } from "../../domain/facts/period";
import type { LedgerEntry } from "../../domain/ledger/project";
import { type LedgerRow, ledgerRows } from "../../domain/ledger/row";
import { groupBy, sorted } from "../../lib/array";
import { textOfNumbers } from "../../lib/number-text";
import {
  LEDGER,
  type LedgerInfo,
  ledgerOf,
  listedOf,
  partsFor,
  placesOf,
} from "../reads/addresses";
import { ledgerText } from "../reads/ledger-lines";
import type { ListedUnit } from "../reads/listed-unit";

/** Address and text. */
type Answer = readonly [string, string];

/**
 * So many projects of a unit stand in one text: a page whose projects stand anywhere reads few
 * others with them, and of a unit in which one has changed little is stored again.
 */
export const TOGETHER = 8;

/** Of a whole ledger. `months`: of which lists are made. */
export function ledgerAnswers(
  ledger: readonly LedgerEntry[],
  { dataset, months }: { readonly dataset: Dataset; readonly months: readonly Month[] },
): readonly Answer[] {
  const units = groupBy(ledger, ({ project }) => project.county);
  const parts = partsFor(ledger.length);
  const info: LedgerInfo = {
    newest: newestOf(ledger),
    parts,
    lists: {
      months,
      units: Object.fromEntries([...units].map(([unit, { length }]) => [unit, length])),
      together: TOGETHER,
    },
  };
  const rows = listedRows(ledger, { dataset, months });
  const places = groupBy(ledger, ({ project }) => placesOf(project.id, parts));
  return [
    [LEDGER, JSON.stringify(info)],
    ...[...units].flatMap(([unit, entries]) => [
      ...partsOf(unit, entries),
      ...rows.map(({ month, byUnit }) =>
        listedAnswer(unit, entries, { dataset, month, rows: byUnit.get(unit) ?? [] }),
      ),
    ]),
    ...[...places].map(([address, entries]): Answer => {
      const known = entries.map(({ project }) => [project.id, project.county]);
      return [address, JSON.stringify(Object.fromEntries(known))];
    }),
  ];
}

/** The last month that any project has a value for. */
export function newestOf(ledger: readonly LedgerEntry[]): Month | null {
  let newest: Month | null = null;
  for (const { project } of ledger)
    for (const { month } of project.invested) if (newest === null || month > newest) newest = month;
  return newest;
}

/** By id; what is counted in a package is told of the whole ledger. */
function listedRows(
  ledger: readonly LedgerEntry[],
  { dataset, months }: { readonly dataset: Dataset; readonly months: readonly Month[] },
) {
  const byId = sorted(ledger, (a, b) => (a.project.id < b.project.id ? -1 : 1));
  return months.map((month) => ({
    month,
    byUnit: groupBy(ledgerRows(byId, month, dataset.policy), ({ project }) => project.county),
  }));
}

function partsOf(unit: string, entries: readonly LedgerEntry[]): readonly Answer[] {
  return Array.from({ length: Math.ceil(entries.length / TOGETHER) }, (_, part) => {
    const start = part * TOGETHER;
    return [ledgerOf(unit, part), ledgerText(entries.slice(start, start + TOGETHER))];
  });
}

interface Listing {
  readonly dataset: Dataset;
  readonly month: Month;
  readonly rows: readonly LedgerRow[];
}

function listedAnswer(
  unit: string,
  entries: readonly LedgerEntry[],
  { dataset, month, rows }: Listing,
): Answer {
  const where = new Map(entries.map(({ project }, index) => [project.id, index]));
  const places = new Map(dataset.regions.map(({ code, order }) => [code, order]));
  const listed: ListedUnit = {
    at: textOfNumbers(rows.map(({ project }) => where.get(project.id) ?? 0)),
    columns: packColumns(rowColumns(rows, places), month),
  };
  return [listedOf(unit, month), JSON.stringify(listed)];
}
