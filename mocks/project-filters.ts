/**
 * The ledger's filters as one table: what a filter is called in the address, which words it takes,
 * and what a project has for it.
 */
import { LAMPS } from "../src/domain/rates/lamp";
import { PROJECT_KINDS, PROJECT_LEVELS, STAGES } from "../src/domain/ledger/kinds";
import { BadRequest } from "./answer";
import { ISSUE_STATES, type LedgerRow, RED_CARD_STATES } from "./ledger-index";

interface Filter {
  readonly name: string;
  /** The words that exist; null where they are the data's own. */
  readonly words: readonly string[] | null;
  valuesOf(row: LedgerRow): readonly string[];
}

const one = (value: string | null): readonly string[] => (value === null ? [] : [value]);

const FILTERS: readonly Filter[] = [
  { name: "counties", words: null, valuesOf: (row) => [row.project.county] },
  { name: "stage", words: STAGES, valuesOf: (row) => [row.stage] },
  { name: "lamp", words: LAMPS, valuesOf: (row) => [row.lamp] },
  { name: "kind", words: PROJECT_KINDS, valuesOf: (row) => [row.project.kind] },
  { name: "level", words: PROJECT_LEVELS, valuesOf: (row) => row.project.levels },
  { name: "sector", words: null, valuesOf: (row) => [row.project.sector] },
  { name: "fund", words: null, valuesOf: (row) => [row.project.fundSource] },
  { name: "leader", words: null, valuesOf: (row) => one(row.project.leader) },
  { name: "unit", words: null, valuesOf: (row) => one(row.project.unit) },
  { name: "tag", words: null, valuesOf: (row) => row.project.batchTags },
  { name: "round", words: null, valuesOf: (row) => one(row.project.startRound) },
  { name: "redCard", words: RED_CARD_STATES, valuesOf: (row) => one(row.redCardState) },
  { name: "issue", words: ISSUE_STATES, valuesOf: (row) => row.issueStates },
];

/** What is wanted of each filter that is set; several words of one filter are alternatives. */
export type Wanted = ReadonlyMap<Filter, ReadonlySet<string>>;

/** Throws `BadRequest` for a word that a filter doesn't have. */
export function parseWanted(parameters: URLSearchParams): Wanted {
  return new Map(
    FILTERS.flatMap((filter) => {
      const words = (parameters.get(filter.name) ?? "").split(",").filter((word) => word !== "");
      const unknown = words.find((word) => filter.words !== null && !filter.words.includes(word));
      if (unknown !== undefined)
        throw new BadRequest(`筛选条件${filter.name}没有“${unknown}”这一项。`);
      return words.length === 0 ? [] : [[filter, new Set(words)] as const];
    }),
  );
}

export interface Filtered {
  readonly rows: readonly LedgerRow[];
  /** Per filter and value: how many projects it would show, the other filters being as they are. */
  readonly facets: Record<string, Record<string, number>>;
}

/** The rows that pass every filter, and what each value of each filter would show. */
export function filterRows(rows: readonly LedgerRow[], wanted: Wanted): Filtered {
  const matching: LedgerRow[] = [];
  const facets = new Map(FILTERS.map((filter) => [filter.name, new Map<string, number>()]));
  for (const row of rows) {
    const failed = [...wanted]
      .filter(([filter, words]) => !filter.valuesOf(row).some((value) => words.has(value)))
      .map(([filter]) => filter);
    if (failed.length === 0) matching.push(row);
    if (failed.length > 1) continue;
    for (const filter of failed.length === 1 ? failed : FILTERS)
      countValues(facets.get(filter.name), filter.valuesOf(row));
  }
  return {
    rows: matching,
    facets: Object.fromEntries(
      [...facets].map(([name, counts]) => [name, Object.fromEntries(counts)]),
    ),
  };
}

function countValues(counts: Map<string, number> | undefined, values: readonly string[]): void {
  for (const value of values) counts?.set(value, (counts.get(value) ?? 0) + 1);
}

/** Whether the text stands in a name (present or former), an id or the unit in charge. */
export function matchesText({ project }: LedgerRow, text: string): boolean {
  const sought = text.toLowerCase();
  return [project.name, ...project.formerNames, project.id, project.unit ?? ""].some((field) =>
    field.toLowerCase().includes(sought),
  );
}
