/** A month's ledger in columns, as JSON: written once, and asked without the ledger itself. */
import { COLUMN_IDS, type ColumnId, type SortValue } from "../../domain/ledger/columns";
import { FILTER_IDS, type FilterId } from "../../domain/ledger/filters";
import type { Month } from "../../domain/facts/period";
import { numbersOfText, textOfNumbers } from "../../lib/number-text";
import { tabulate } from "../../lib/record";
import { type FilterColumn, type LedgerColumns, type SortColumn, once } from "./columns";

/** As `textOfNumbers` writes them. */
type Numbers = string;

/**
 * Which rules columns were made by. To be raised when anything that they hold is worked out otherwise:
 * older ones are then left, and the ledger itself is read.
 */
export const COLUMNS_FORM = 1;

export interface PackedColumns {
  readonly form: number;
  readonly month: Month;
  readonly length: number;
  readonly issues: {
    readonly counts: Numbers;
    readonly kinds: Numbers;
    readonly states: Numbers;
  };
  readonly filters: Readonly<Record<FilterId, PackedFilter>>;
  readonly sorts: Readonly<Record<ColumnId, PackedSort>>;
  /** Of the few projects that have any, by their place. */
  readonly formerNames: Readonly<Record<number, readonly string[]>>;
  readonly countedIn: Readonly<Record<number, string>>;
}

interface PackedFilter {
  readonly words: readonly string[];
  /** How many values each project has; null where each has one. */
  readonly counts: Numbers | null;
  readonly values: Numbers;
}

interface PackedSort {
  readonly values: readonly SortValue[];
  /** One more than they are, so that 0 has no value; null where no project has any. */
  readonly ranks: Numbers | null;
}

/** Of a month's projects. */
export function packColumns(columns: LedgerColumns, month: Month): PackedColumns {
  const { length, issues } = columns;
  const places = Array.from({ length }, (_, index) => index);
  return {
    form: COLUMNS_FORM,
    month,
    length,
    issues: {
      counts: textOfNumbers(countsOf(issues.starts)),
      kinds: textOfNumbers(issues.kinds),
      states: textOfNumbers(issues.states),
    },
    filters: tabulate(FILTER_IDS, (id) => packFilter(columns.filter(id))),
    sorts: tabulate(COLUMN_IDS, (id) => {
      const { values, ranks } = columns.sort(id);
      const isEmpty = values.length === 0;
      return { values, ranks: isEmpty ? null : textOfNumbers(ranks.map((rank) => rank + 1)) };
    }),
    formerNames: Object.fromEntries(
      places.flatMap((index) => {
        const names = columns.formerNames(index);
        return names.length > 0 ? [[index, names] as const] : [];
      }),
    ),
    countedIn: Object.fromEntries(
      places.flatMap((index) => {
        const { countedIn } = columns.summed(index);
        return countedIn === null ? [] : [[index, countedIn] as const];
      }),
    ),
  };
}

/** Whether they were made by the rules of today. */
export function isOfToday({ form }: PackedColumns): boolean {
  return form === COLUMNS_FORM;
}

/** As they were, each column when it is asked for: what is kept of many ledgers is the packed form. */
export function unpackColumns(packed: PackedColumns): LedgerColumns {
  const { month, length, issues, countedIn, formerNames } = packed;
  const filters = new Map<FilterId, FilterColumn>();
  const sorts = new Map<ColumnId, SortColumn>();
  const sort = (id: ColumnId) => once(sorts, id, () => unpackSort(packed.sorts[id], length));
  const number = (id: ColumnId, index: number) => valueOf(sort(id), index, "number");
  const text = (id: ColumnId, index: number) => valueOf(sort(id), index, "string");
  return {
    length,
    issues: {
      starts: startsOf(numbersOfText(issues.counts)),
      kinds: numbersOfText(issues.kinds),
      states: numbersOfText(issues.states),
    },
    filter: (id) => once(filters, id, () => unpackFilter(packed.filters[id])),
    sort,
    formerNames: (index) => formerNames[index] ?? [],
    summed: (index) => ({
      month,
      planned: number("planned", index),
      done: number("done", index),
      countedIn: countedIn[index] ?? null,
      project: {
        // Every project has one.
        totalInvestment: number("totalInvestment", index) ?? 0,
        startPlanned: text("startPlanned", index),
        startActual: text("startActual", index),
        completionPlanned: text("completionPlanned", index),
        completionActual: text("completionActual", index),
      },
    }),
  };
}

interface Kinds {
  readonly number: number;
  readonly string: string;
}

/** Null where there is none of that kind. */
function valueOf<Kind extends keyof Kinds>(
  { values, ranks }: SortColumn,
  index: number,
  kind: Kind,
): Kinds[Kind] | null {
  const value = values[ranks[index] ?? -1] ?? null;
  return isOfKind(value, kind) ? value : null;
}

function isOfKind<Kind extends keyof Kinds>(value: SortValue, kind: Kind): value is Kinds[Kind] {
  return typeof value === kind;
}

function packFilter({ words, starts, values }: FilterColumn): PackedFilter {
  const counts = countsOf(starts);
  const isOneEach = counts.every((count) => count === 1);
  return {
    words,
    counts: isOneEach ? null : textOfNumbers(counts),
    values: textOfNumbers(values),
  };
}

function unpackFilter({ words, counts, values: text }: PackedFilter): FilterColumn {
  const values = numbersOfText(text);
  const own = counts === null ? new Int32Array(values.length).fill(1) : numbersOfText(counts);
  return { words, starts: startsOf(own), values };
}

function unpackSort({ values, ranks }: PackedSort, length: number): SortColumn {
  return {
    // JSON has no Infinity: where a unit stands that the office does not have.
    values: values.includes(null) ? values.map((value) => value ?? Infinity) : values,
    ranks:
      ranks === null
        ? new Int32Array(length).fill(-1)
        : numbersOfText(ranks).map((number) => number - 1),
  };
}

function countsOf(starts: Int32Array): Int32Array {
  return starts.subarray(1).map((end, index) => end - (starts[index] ?? 0));
}

function startsOf(counts: Int32Array): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  for (const [index, count] of counts.entries()) starts[index + 1] = (starts[index] ?? 0) + count;
  return starts;
}
