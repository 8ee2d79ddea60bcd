/**
 * One month's ledger in columns: what is filtered, counted and sorted by is looked up once for all
 * projects, so that a question is answered by counting integers.
 */
import { type ColumnId, LEDGER_COLUMNS, type SortValue } from "../../domain/ledger/columns";
import { type FilterId, LEDGER_FILTERS } from "../../domain/ledger/filters";
import { ISSUE_KINDS, ISSUE_STATES } from "../../domain/ledger/kinds";
import type { LedgerRow } from "../../domain/ledger/row";
import type { Summed } from "../../domain/ledger/summary";

/** What projects have for a filter: words by number, each project's own from `starts[i]` on. */
export interface FilterColumn {
  readonly words: readonly string[];
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/** Issues with their kinds and states as bits, each project's own from `starts[i]` on. */
export interface IssueColumn {
  readonly starts: Int32Array;
  readonly kinds: Int32Array;
  readonly states: Int32Array;
}

/** What projects have in a column of the list. */
export interface SortColumn {
  /** Each once, the least first. */
  readonly values: readonly SortValue[];
  /** By project: which of `values`; −1: it has none. */
  readonly ranks: Int32Array;
}

/** Projects by their place in the order of their ids. */
export interface LedgerColumns {
  readonly length: number;
  readonly issues: IssueColumn;
  readonly filter: (id: FilterId) => FilterColumn;
  readonly sort: (id: ColumnId) => SortColumn;
  readonly formerNames: (index: number) => readonly string[];
  /** What the sums are made of. */
  readonly summed: (index: number) => Summed;
}

/** Of rows by id, each column worked out when it is asked for. `places`: where each unit stands. */
export function rowColumns(
  rows: readonly LedgerRow[],
  places: ReadonlyMap<string, number>,
): LedgerColumns {
  const filters = new Map<FilterId, FilterColumn>();
  const sorts = new Map<ColumnId, SortColumn>();
  // A unit that the office does not have stands behind all others.
  const place = (county: string) => places.get(county) ?? Infinity;
  const rowAt = (index: number): LedgerRow => {
    const row = rows[index];
    if (!row) throw new RangeError(`no project at ${index}`);
    return row;
  };
  return {
    length: rows.length,
    issues: issueColumn(rows),
    filter: (id) => once(filters, id, () => filterColumn(rows, id)),
    sort: (id) =>
      once(sorts, id, () => sortColumn(rows.map((row) => LEDGER_COLUMNS[id].value(row, place)))),
    formerNames: (index) => rowAt(index).project.formerNames,
    summed: rowAt,
  };
}

/** A column that is made when it is asked for first. */
export function once<Id, Column>(columns: Map<Id, Column>, id: Id, make: () => Column): Column {
  const column = columns.get(id) ?? make();
  columns.set(id, column);
  return column;
}

function filterColumn(rows: readonly LedgerRow[], id: FilterId): FilterColumn {
  const { options, valuesOf } = LEDGER_FILTERS[id];
  const numbers = new Map(Object.keys(options ?? {}).map((word, index) => [word, index]));
  const starts = new Int32Array(rows.length + 1);
  const values: number[] = [];
  for (const [index, row] of rows.entries()) {
    const own = valuesOf(row);
    for (const word of own.length > 1 ? new Set(own) : own) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      values.push(number);
    }
    starts[index + 1] = values.length;
  }
  return { words: [...numbers.keys()], starts, values: Int32Array.from(values) };
}

function issueColumn(rows: readonly LedgerRow[]): IssueColumn {
  const starts = new Int32Array(rows.length + 1);
  const kinds: number[] = [];
  const states: number[] = [];
  for (const [index, { issues }] of rows.entries()) {
    for (const { issue, states: own } of issues) {
      kinds.push(1 << ISSUE_KINDS.indexOf(issue.kind));
      states.push(own.reduce((bits, state) => bits | (1 << ISSUE_STATES.indexOf(state)), 0));
    }
    starts[index + 1] = kinds.length;
  }
  return { starts, kinds: Int32Array.from(kinds), states: Int32Array.from(states) };
}

function sortColumn(values: readonly SortValue[]): SortColumn {
  const distinct = [...new Set(values)].filter((value) => value !== null);
  distinct.sort((a, b) => (a < b ? -1 : 1));
  const ranks = new Map<SortValue, number>(distinct.map((value, rank) => [value, rank]));
  return { values: distinct, ranks: Int32Array.from(values, (value) => ranks.get(value) ?? -1) };
}
