/**
 * The ledger's filters ↔ query string, by the names of the contract. Units stand in the scope
 * (`counties`). What cannot be read is dropped and named.
 */
import { type ColumnId, COLUMN_IDS, isColumnId } from "../domain/ledger/columns";
import {
  FILTER_IDS,
  type FilterId,
  LEDGER_FILTERS,
  type LedgerChoice,
  joinWords,
  splitWords,
} from "../domain/ledger/filters";
import { formatSort, parseSort } from "./sort";
import { isPresent } from "../lib/array";
import { optionOf } from "./as-meant";
import type { Search } from "./search";

/** The filters that are written under their own names. */
const OWN_FILTERS = FILTER_IDS.filter((id) => id !== "counties");

/** The parameters of the ledger's filters, its search and its order. */
export const LEDGER_PARAMS: readonly string[] = [...OWN_FILTERS, "q", "sort"];

export interface LedgerSearch {
  readonly choice: LedgerChoice;
  /** What is searched for; "": nothing. */
  readonly text: string;
  readonly sort: readonly { readonly column: ColumnId; readonly descending: boolean }[];
}

/**
 * The part of a query string that can be read, as written or as meant, with a Chinese sentence for
 * each value that was dropped.
 */
export function readLedgerSearch(search: Search): LedgerSearch & { problems: string[] } {
  const problems: string[] = [];
  const tell = (label: string, dropped: readonly string[]) => {
    for (const text of dropped)
      problems.push(`网址中的${label}“${text.slice(0, MAX_SHOWN)}”无效，已略去；其他条件保留。`);
  };
  const choice = OWN_FILTERS.flatMap((id) => {
    const { words, unknown } = readWords(id, search[id] ?? "");
    tell(LEDGER_FILTERS[id].word, unknown);
    return words.length > 0 ? [[id, words] as const] : [];
  });
  const { keys, unknown } = parseSort(search["sort"], COLUMN_IDS);
  tell("排序", unknown);
  return {
    choice: Object.fromEntries(choice),
    text: search["q"]?.trim() ?? "",
    sort: keys.flatMap(({ column, descending }) =>
      isColumnId(column) ? [{ column, descending }] : [],
    ),
    problems,
  };
}

const MAX_SHOWN = 40;

/** The filter's own words (or the screen's for them), else the data's, which can be any. */
function readWords(
  id: FilterId,
  text: string,
): { words: readonly string[]; unknown: readonly string[] } {
  const { options } = LEDGER_FILTERS[id];
  if (options === null) return { words: splitWords(decodedAgain(text)), unknown: [] };
  const ids = Object.keys(options);
  const parts = splitWords(decodedAgain(text).replaceAll(/[，、;；]/g, ","));
  const found = parts.map((part) => ({
    part,
    word: ids.find((own) => options[own] === part.trim()) ?? optionOf(ids, part),
  }));
  return {
    words: [...new Set(found.map(({ word }) => word).filter(isPresent))],
    unknown: found.flatMap(({ part, word }) => (word === null ? [part] : [])),
  };
}

/**
 * Chat programs encode an address once more. What the app writes has no escapes but %2C and %25, so
 * any other one was added on the way.
 */
function decodedAgain(text: string): string {
  if (!/%(?!2C|25)[0-9A-F]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Filters, text and order as parameters; what is absent is left out. */
export function writeLedgerSearch({
  choice,
  text,
  sort,
}: LedgerSearch): Record<string, string | undefined> {
  const filters = OWN_FILTERS.map((id) => [id, choice[id] && joinWords(choice[id])] as const);
  return {
    ...Object.fromEntries(filters),
    q: text === "" ? undefined : text,
    sort: formatSort(sort),
  };
}
