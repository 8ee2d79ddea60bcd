/** What can be asked of one month's ledger in columns, and of the rows that they were made of. */
import { groupBy } from "../../lib/array";
import type { ColumnId } from "../../domain/ledger/columns";
import type { FilterId } from "../../domain/ledger/filters";
import type { LedgerRow } from "../../domain/ledger/row";
import { foundByReadings, isTypedPinyin } from "../../lib/pinyin/finder";
import { type FilterColumn, type LedgerColumns, type SortColumn, rowColumns } from "./columns";

export class LedgerTable {
  readonly columns: LedgerColumns;
  readonly #firsts = new Map<FilterId, Int32Array>();
  #texts: readonly string[] | null = null;

  constructor(columns: LedgerColumns) {
    this.columns = columns;
  }

  get length(): number {
    return this.columns.length;
  }

  filter(id: FilterId): FilterColumn {
    return this.columns.filter(id);
  }

  sort(id: ColumnId): SortColumn {
    return this.columns.sort(id);
  }

  /** By word of a filter: the first project that has it; −1: none has. */
  firsts(id: FilterId): Int32Array {
    const known = this.#firsts.get(id);
    if (known) return known;
    const { words, starts, values } = this.filter(id);
    const firsts = new Int32Array(words.length).fill(-1);
    for (let index = this.length - 1; index >= 0; index -= 1)
      for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at += 1)
        firsts[values[at] ?? 0] = index;
    this.#firsts.set(id, firsts);
    return firsts;
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
    const names = (index: number) => [
      this.#text("name", index),
      ...this.columns.formerNames(index),
    ];
    this.#texts ??= Array.from({ length: this.length }, (_, index) =>
      [...names(index), this.#text("id", index), this.#text("unit", index)]
        .join("\n")
        .toLowerCase(),
    );
    const texts = this.#texts;
    const isSpelt = isTypedPinyin(sought);
    return (index) =>
      (texts[index]?.includes(sought) ?? false) ||
      (isSpelt && names(index).some((name) => foundByReadings(name, sought)));
  }

  #text(id: ColumnId, index: number): string {
    const { values, ranks } = this.sort(id);
    return String(values[ranks[index] ?? -1] ?? "");
  }
}

/** Of rows by id. */
export class RowTable extends LedgerTable {
  readonly rows: readonly LedgerRow[];
  #byId: ReadonlyMap<string, LedgerRow> | null = null;
  #parts: ReadonlyMap<string | null, readonly LedgerRow[]> | null = null;

  /** `places`: where each unit stands in the office's order. */
  constructor(rows: readonly LedgerRow[], places: ReadonlyMap<string, number>) {
    super(rowColumns(rows, places));
    this.rows = rows;
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
}
