/** What is found in several tables that have no project in common, told as of one. */
import type { LedgerSummary } from "../../domain/ledger/differences";
import type { SortValue } from "../../domain/ledger/columns";
import { FILTER_IDS, type FilterId, LEDGER_FILTERS } from "../../domain/ledger/filters";
import { addSummaries } from "../../domain/ledger/summary";
import { tabulate } from "../../lib/record";
import type { Found, LedgerSort } from "./selection";
import type { LedgerTable } from "./table";

/** A project of one of the tables. */
export interface JoinedPlace<Of> {
  readonly of: Of;
  readonly index: number;
}

export interface Joined<Of> {
  readonly total: number;
  readonly summary: LedgerSummary;
  readonly facets: Found["facets"];
  /** As many projects as were wanted, from the first on. */
  readonly places: readonly JoinedPlace<Of>[];
}

interface Candidate<Of> extends JoinedPlace<Of> {
  readonly id: SortValue;
  readonly keys: readonly SortValue[];
}

interface FacetWord {
  count: number;
  /** Among the words that every office has; behind them all for others, which stand as they come. */
  readonly option: number;
  /** The first project that has it, by id, and which of that one's words it is. */
  first: SortValue;
  at: number;
}

/** Candidates beyond those that are wanted, until they are sorted and left. */
const SLACK = 5_000;

/**
 * Takes one table after the other, so that none need be kept: `add` with what was found in it, then
 * `joined`. `empty`: what is found in no table. `end`: so many projects of the list are wanted.
 */
export class Joining<Of> {
  #total = 0;
  #summary: LedgerSummary;
  readonly #sort: readonly LedgerSort[];
  readonly #end: number;
  readonly #facets = tabulate(FILTER_IDS, () => new Map<string, FacetWord>());
  #candidates: Candidate<Of>[] = [];

  constructor(empty: LedgerSummary, sort: readonly LedgerSort[], end: number) {
    this.#summary = empty;
    this.#sort = sort;
    this.#end = end;
  }

  add(of: Of, table: LedgerTable, { order, summary, facets }: Found): void {
    this.#total += order.length;
    this.#summary = addSummaries(this.#summary, summary);
    const ids = table.sort("id");
    const columns = this.#sort.map(({ column }) => table.sort(column));
    for (const index of order.subarray(0, this.#end))
      this.#candidates.push({
        of,
        index,
        id: ids.values[ids.ranks[index] ?? -1] ?? null,
        keys: columns.map(({ values, ranks }) => values[ranks[index] ?? -1] ?? null),
      });
    if (this.#candidates.length > this.#end + SLACK) this.#settle();
    for (const id of FILTER_IDS) addFacet(this.#facets[id], table, { id, counts: facets[id] });
  }

  joined(): Joined<Of> {
    this.#settle();
    return {
      total: this.#total,
      summary: this.#summary,
      facets: tabulate(FILTER_IDS, (id) => inOrder(this.#facets[id])),
      places: this.#candidates.map(({ of, index }) => ({ of, index })),
    };
  }

  #settle(): void {
    this.#candidates = this.#candidates.sort(compareBy(this.#sort)).slice(0, this.#end);
  }
}

/** What has no value comes last, whichever way a column runs; ties go by id. */
function compareBy(sort: readonly LedgerSort[]) {
  return (a: Candidate<unknown>, b: Candidate<unknown>): number => {
    for (const [column, { descending }] of sort.entries()) {
      const [first = null, second = null] = [a.keys[column], b.keys[column]];
      if (first === second) continue;
      if (first === null || second === null) return first === null ? 1 : -1;
      return first < second === descending ? 1 : -1;
    }
    return compareValues(a.id, b.id);
  };
}

function compareValues(a: SortValue, b: SortValue): number {
  if (a === b || a === null || b === null) return 0;
  return a < b ? -1 : 1;
}

function addFacet(
  known: Map<string, FacetWord>,
  table: LedgerTable,
  { id, counts }: { readonly id: FilterId; readonly counts: Readonly<Record<string, number>> },
): void {
  const options = Object.keys(LEDGER_FILTERS[id].options ?? {});
  const ids = table.sort("id");
  const { words } = table.filter(id);
  const firsts = table.firsts(id);
  for (const [at, word] of words.entries()) {
    const count = Object.hasOwn(counts, word) ? (counts[word] ?? 0) : 0;
    const first = ids.values[ids.ranks[firsts[at] ?? -1] ?? -1] ?? null;
    const own = known.get(word);
    if (!own) {
      const option = at < options.length ? at : options.length;
      known.set(word, { count, option, first, at });
      continue;
    }
    own.count += count;
    if (compareValues(first, own.first) < 0) [own.first, own.at] = [first, at];
  }
}

/** Those that any project has. */
function inOrder(words: ReadonlyMap<string, FacetWord>): Readonly<Record<string, number>> {
  const present = [...words].filter(([, { count }]) => count > 0);
  present.sort(
    ([, a], [, b]) => a.option - b.option || compareValues(a.first, b.first) || a.at - b.at,
  );
  return Object.fromEntries(present.map(([word, { count }]) => [word, count]));
}
