/** A question to one month's ledger answered: the projects in order, and the facets. */
import { type ColumnId } from "../../domain/ledger/columns";
import { FILTER_IDS, type FilterId, type LedgerChoice } from "../../domain/ledger/filters";
import { ISSUE_KINDS, ISSUE_STATES } from "../../domain/ledger/kinds";
import type { LedgerSummary } from "../../domain/ledger/differences";
import type { LedgerRow } from "../../domain/ledger/row";
import { summarise } from "../../domain/ledger/summary";
import type { Policy } from "../../domain/facts/policy";
import { tabulate } from "../../lib/record";
import type { LedgerTable, RowTable } from "./table";

export interface LedgerSort {
  readonly column: ColumnId;
  readonly descending: boolean;
}

export interface LedgerQuestion {
  /** Tests of a project's place that it must pass before all filters. */
  readonly within: readonly ((index: number) => boolean)[];
  readonly choice: LedgerChoice;
  readonly sort: readonly LedgerSort[];
}

/** What a question finds in a table. */
export interface Found {
  /** The places of the projects, in the order that is wanted. */
  readonly order: Int32Array;
  /**
   * Per filter and value: how many projects it would show, the other filters being as they are.
   * Values that none has are not there.
   */
  readonly facets: Readonly<Record<FilterId, Readonly<Record<string, number>>>>;
  readonly summary: LedgerSummary;
}

export interface Selection extends Omit<Found, "order"> {
  readonly rows: readonly LedgerRow[];
}

/** State and kind of issues are one condition: one and the same issue must have both. */
const ISSUE_FILTERS: ReadonlySet<FilterId> = new Set(["issue", "issueKind"]);

/** The rows themselves, in the order that is wanted. */
export function select(table: RowTable, question: LedgerQuestion, policy: Policy): Selection {
  const { order, ...found } = find(table, question, policy);
  const rows = Array.from(order, (index) => table.rows[index]).filter((row) => row !== undefined);
  return { ...found, rows };
}

/** Ties go by id. */
export function find(
  table: LedgerTable,
  { within, choice, sort }: LedgerQuestion,
  policy: Policy,
): Found {
  const failures = failuresOf(table, choice);
  const places = Array.from(failures.keys()).filter((index) =>
    within.every((passes) => passes(index)),
  );
  const found = Int32Array.from(places.filter((index) => failures[index] === 0));
  const order = found.sort(compareBy(table, sort));
  return {
    order,
    summary: summarise(Array.from(order, table.columns.summed), policy),
    facets: facetsOf(table, { places, failures, choice }),
  };
}

/** By project: a bit for every condition that it does not meet. */
function failuresOf(table: LedgerTable, choice: LedgerChoice): Int32Array {
  const failures = new Int32Array(table.length);
  for (const [position, id] of FILTER_IDS.entries()) {
    const wanted = choice[id];
    if (!wanted || ISSUE_FILTERS.has(id)) continue;
    const { words, starts, values } = table.filter(id);
    const isWanted = words.map((word) => wanted.includes(word));
    for (let index = 0; index < failures.length; index += 1) {
      let at = starts[index] ?? 0;
      const end = starts[index + 1] ?? 0;
      while (at < end && !isWanted[values[at] ?? 0]) at += 1;
      if (at === end) failures[index] = (failures[index] ?? 0) | (1 << position);
    }
  }
  if (choice.issue || choice.issueKind) {
    const [states, kinds] = issueBits(choice);
    for (let index = 0; index < failures.length; index += 1)
      if (!hasIssue(table, index, states, kinds))
        failures[index] = (failures[index] ?? 0) | ISSUE_BIT;
  }
  return failures;
}

const ISSUE_BIT = 1 << FILTER_IDS.indexOf("issue");
/** Any state, any kind. */
const ALL_BITS = -1;

function issueBits({ issue, issueKind }: LedgerChoice): [states: number, kinds: number] {
  const bitsOf = (order: readonly string[], words: readonly string[] | undefined) =>
    words ? words.reduce((bits, word) => bits | (1 << order.indexOf(word)), 0) : ALL_BITS;
  return [bitsOf(ISSUE_STATES, issue), bitsOf(ISSUE_KINDS, issueKind)];
}

function hasIssue(table: LedgerTable, index: number, states: number, kinds: number): boolean {
  const { starts, states: own, kinds: ownKinds } = table.columns.issues;
  for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at += 1)
    if ((own[at] ?? 0) & states && (ownKinds[at] ?? 0) & kinds) return true;
  return false;
}

function facetsOf(
  table: LedgerTable,
  at: { places: readonly number[]; failures: Int32Array; choice: LedgerChoice },
): Found["facets"] {
  const any = at.failures.reduce((bits, failed) => bits | failed, 0);
  return tabulate(FILTER_IDS, (id) => {
    const isOfIssues = ISSUE_FILTERS.has(id);
    const others = ~(isOfIssues ? ISSUE_BIT : 1 << FILTER_IDS.indexOf(id));
    const places =
      (any & others) === 0
        ? at.places
        : at.places.filter((index) => ((at.failures[index] ?? 0) & others) === 0);
    return isOfIssues ? issueFacet(table, id, places, at.choice) : facet(table, id, places);
  });
}

function facet(
  table: LedgerTable,
  id: FilterId,
  places: readonly number[],
): Record<string, number> {
  const { words, starts, values } = table.filter(id);
  const counts = new Int32Array(words.length);
  for (const index of places)
    for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at += 1) {
      const value = values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  return present(words, counts);
}

/** Of one of the two filters of issues, the other being as it is. */
function issueFacet(
  table: LedgerTable,
  id: FilterId,
  places: readonly number[],
  choice: LedgerChoice,
): Record<string, number> {
  const [states, kinds] = issueBits(choice);
  const words: readonly string[] = id === "issue" ? ISSUE_STATES : ISSUE_KINDS;
  const counts = words.map((_, value) => {
    const bit = 1 << value;
    return places.filter((index) =>
      id === "issue" ? hasIssue(table, index, bit, kinds) : hasIssue(table, index, states, bit),
    ).length;
  });
  return present(words, counts);
}

function present(words: readonly string[], counts: ArrayLike<number>): Record<string, number> {
  return Object.fromEntries(
    words.flatMap((word, index) => {
      const count = counts[index] ?? 0;
      return count > 0 ? [[word, count] as const] : [];
    }),
  );
}

/** Places are by id. What has no value comes last, whichever way a column runs. */
function compareBy(table: LedgerTable, sort: readonly LedgerSort[]) {
  const columns = sort.map(({ column, descending }) => ({
    ranks: table.sort(column).ranks,
    direction: descending ? -1 : 1,
  }));
  return (a: number, b: number): number => {
    for (const { ranks, direction } of columns) {
      const [first, second] = [ranks[a] ?? -1, ranks[b] ?? -1];
      if (first === second) continue;
      if (first < 0 || second < 0) return first < 0 ? 1 : -1;
      return (first - second) * direction;
    }
    return a - b;
  };
}
