/** The filters of the list with what can be chosen, how many projects each choice shows, and chips. */
import {
  FILTER_IDS,
  type FilterId,
  LEDGER_FILTERS,
  type LedgerChoice,
} from "../../domain/ledger/filters";
import type { ProjectPage } from "../../domain/ledger/listed";
import { READY_LISTS } from "../../domain/ledger/ready-lists";
import { formatCount } from "../../domain/numbers/format";
import { sorted } from "../../lib/array";

/** The filters with a list of their own: ready lists are buttons, units stand in the filter bar. */
export const LISTED_FILTERS = FILTER_IDS.filter(
  (id): id is ListedFilterId => id !== "list" && id !== "counties",
);
export type ListedFilterId = Exclude<FilterId, "list" | "counties">;

/** The ones that stand beside the list on a wide screen; the others are behind 更多. */
export const FIRST_FILTERS: readonly ListedFilterId[] = [
  "stage",
  "lamp",
  "kind",
  "level",
  "leader",
  "unit",
];

export interface FilterOption {
  readonly value: string;
  readonly word: string;
  /** How many projects it shows, the other filters standing; null where the ledger doesn't say. */
  readonly count: number | null;
}

/**
 * What can be chosen of a filter, in its own order, else most projects first. What is chosen is
 * there in any case, so that it can be taken back.
 */
export function filterOptions(
  id: FilterId,
  facets: ProjectPage["facets"],
  choice: LedgerChoice,
): readonly FilterOption[] {
  const counts = facets[id];
  const countOf = (value: string) => (counts ? (counts[value] ?? 0) : null);
  const { options } = LEDGER_FILTERS[id];
  if (options !== null)
    return Object.entries(options).map(([value, word]) => ({ value, word, count: countOf(value) }));
  const values = [...new Set([...Object.keys(counts ?? {}), ...(choice[id] ?? [])])];
  return sorted(
    values.map((value) => ({ value, word: value, count: countOf(value) })),
    (a, b) => (b.count ?? 0) - (a.count ?? 0) || a.word.localeCompare(b.word, "zh"),
  );
}

/** 在建 128 */
export function optionLabel({ word, count }: FilterOption): string {
  return count === null ? word : `${word} ${formatCount(count)}`;
}

/** 不限, 在建, 在建等3项: what a filter is set to. */
export function choiceWord(id: FilterId, choice: LedgerChoice): string {
  const words = choice[id] ?? [];
  const [first] = words;
  if (first === undefined) return "不限";
  return words.length === 1 ? wordOf(id, first) : `${wordOf(id, first)}等${words.length}项`;
}

function wordOf(id: FilterId, value: string): string {
  return LEDGER_FILTERS[id].options?.[value] ?? value;
}

/** 阶段：在建、开工: each filter that is set but the units, with its words. */
export function filterLabels(choice: LedgerChoice): readonly string[] {
  return FILTER_IDS.filter((id) => id !== "counties").flatMap((id) => {
    const words = choice[id];
    if (!words) return [];
    return [`${LEDGER_FILTERS[id].word}：${words.map((value) => wordOf(id, value)).join("、")}`];
  });
}

export interface FilterChip {
  readonly key: string;
  /** 阶段：在建 */
  readonly label: string;
  /** The choice without it. */
  readonly without: LedgerChoice;
}

/** A chip for every word of every filter that is set but the units. */
export function filterChips(choice: LedgerChoice): readonly FilterChip[] {
  return FILTER_IDS.filter((id) => id !== "counties").flatMap((id) =>
    (choice[id] ?? []).map((value) => ({
      key: `${id} ${value}`,
      label: `${LEDGER_FILTERS[id].word}：${wordOf(id, value)}`,
      without: withWords(
        choice,
        id,
        (choice[id] ?? []).filter((other) => other !== value),
      ),
    })),
  );
}

/** The choice with other words of one filter; none takes the filter away. */
export function withWords(
  choice: LedgerChoice,
  id: FilterId,
  words: readonly string[],
): LedgerChoice {
  const { [id]: _before, ...others } = choice;
  return words.length === 0 ? others : { ...others, [id]: words };
}

export interface ReadyListButton extends FilterOption {
  readonly says: string;
  readonly isChosen: boolean;
  /** The choice after a press: this list alone, or none where it was chosen. */
  readonly next: LedgerChoice;
}

/** The ready lists of the review as buttons, with how many projects each would show. */
export function readyListButtons(
  facets: ProjectPage["facets"],
  choice: LedgerChoice,
): readonly ReadyListButton[] {
  const options = new Map(filterOptions("list", facets, choice).map((it) => [it.value, it]));
  return READY_LISTS.map(({ id, word, says }) => {
    const isChosen = choice.list?.includes(id) ?? false;
    return {
      value: id,
      word,
      count: options.get(id)?.count ?? null,
      says,
      isChosen,
      next: withWords(choice, "list", isChosen ? [] : [id]),
    };
  });
}
