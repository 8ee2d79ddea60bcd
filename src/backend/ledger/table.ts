/**
 * One month's ledger in columns: what is filtered, counted and sorted by is looked up once for all
 * projects, so that a question is answered by counting integers.
 */
import { groupBy } from "../../lib/array";
import { type ColumnId, LEDGER_COLUMNS, type SortValue } from "../../domain/ledger/columns";
import { type FilterId, LEDGER_FILTERS } from "../../domain/ledger/filters";
import { ISSUE_KINDS, ISSUE_STATES } from "../../domain/ledger/kinds";
import type { LedgerRow } from "../../domain/ledger/row";
import { foundByReadings, isTypedPinyin } from "../../lib/pinyin/finder";

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

export class LedgerTable {
  /** By id. */
  readonly rows: readonly LedgerRow[];
  readonly issues: IssueColumn;
  readonly #filters = new Map<FilterId, FilterColumn>();
  readonly #ranks = new Map<ColumnId, Int32Array>();
  readonly #places: ReadonlyMap<string, number>;
  #texts: readonly string[] | null = null;
  #byId: ReadonlyMap<string, LedgerRow> | null = null;
  #parts: ReadonlyMap<string | null, readonly LedgerRow[]> | null = null;

  /** `places`: where each unit stands in the office's order. */
  constructor(rows: readonly LedgerRow[], places: ReadonlyMap<string, number>) {
    this.rows = rows;
    this.#places = places;
    this.issues = issueColumn(rows);
  }

  rowOf(id: string): LedgerRow | null {
    this.#byId ??= new Map(this.rows.map((row) => [row.project.id, row]));
    return this.#byId.get(id) ?? null;
  }

  /** The listed parts of a package. */
  partsOf(id: string): readonly LedgerRow[] {
    this.#parts ??= groupBy(
      this.rows.filter(({ project }) => project.partOf !== null),
      ({ project }) => project.partOf,
    );
    return this.#parts.get(id) ?? [];
  }

  filter(id: FilterId): FilterColumn {
    const known = this.#filters.get(id);
    if (known) return known;
    const column = filterColumn(this.rows, id);
    this.#filters.set(id, column);
    return column;
  }

  /** The place of each project by a column, equal values alike; −1: it has no value. */
  ranks(id: ColumnId): Int32Array {
    const known = this.#ranks.get(id);
    if (known) return known;
    // A unit that the office does not have stands behind all others.
    const place = (county: string) => this.#places.get(county) ?? Infinity;
    const ranks = ranksOf(this.rows.map((row) => LEDGER_COLUMNS[id].value(row, place)));
    this.#ranks.set(id, ranks);
    return ranks;
  }

  /** Which projects are of some units, as a test of their place. */
  of(isUnit: (county: string) => boolean): (index: number) => boolean {
    const { words, starts, values } = this.filter("counties");
    const own = words.map(isUnit);
    return (index) => own[values[starts[index] ?? 0] ?? 0] ?? false;
  }

  /**
   * Which projects have a text in a name (present or former), an id or the unit in charge, as a
   * test of their place; a name also by 拼音.
   */
  named(text: string): (index: number) => boolean {
    const sought = text.toLowerCase();
    this.#texts ??= this.rows.map(({ project }) =>
      [project.name, ...project.formerNames, project.id, project.unit ?? ""]
        .join("\n")
        .toLowerCase(),
    );
    const texts = this.#texts;
    const isSpelt = isTypedPinyin(sought);
    return (index) => {
      if (texts[index]?.includes(sought)) return true;
      const project = this.rows[index]?.project;
      return (
        isSpelt &&
        project !== undefined &&
        [project.name, ...project.formerNames].some((name) => foundByReadings(name, sought))
      );
    };
  }
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

function ranksOf(values: readonly SortValue[]): Int32Array {
  const distinct = [...new Set(values)].filter((value) => value !== null);
  distinct.sort((a, b) => (a < b ? -1 : 1));
  const ranks = new Map<SortValue, number>(distinct.map((value, rank) => [value, rank]));
  return Int32Array.from(values, (value) => ranks.get(value) ?? -1);
}
