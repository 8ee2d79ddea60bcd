/** From a number of the ledger's figures to the list that holds what it counts. */
import { type FilterId, type LedgerChoice, isFilterId } from "../domain/ledger/filters";
import { type LedgerSearch, writeLedgerSearch } from "./ledger-search";

/** Filters of which a project can have several words at once. */
const SEVERAL: readonly FilterId[] = ["list", "level", "fundGroup", "tag"];
/** Of these one and the same issue has both. */
const OF_ISSUES: readonly FilterId[] = ["issue", "issueKind"];

/**
 * The address of the list that holds what a number counts among the projects that were asked for:
 * their filters, and its own. Null where the list cannot ask for both: a project under one tag that
 * has another one too.
 */
export function projectsCounted(
  asked: LedgerSearch,
  wanted: LedgerChoice,
): Record<string, string | undefined> | null {
  const alike = (id: FilterId) =>
    !asked.choice[id] || asked.choice[id].join() === wanted[id]?.join();
  const isOfIssues = OF_ISSUES.some((id) => wanted[id]);
  const clear = SEVERAL.every((id) => !wanted[id] || alike(id));
  if (!clear || (isOfIssues && !OF_ISSUES.every(alike))) return null;
  const { counties, ...own } = wanted;
  // Of what a project has one word only, the number counts those that were asked for.
  const both = Object.entries(own).map(([id, words]) => {
    const before = isFilterId(id) && !SEVERAL.includes(id) ? asked.choice[id] : undefined;
    return [id, before ? words.filter((word) => before.includes(word)) : words] as const;
  });
  if (both.some(([, words]) => words.length === 0)) return null;
  return {
    ...writeLedgerSearch({
      ...asked,
      choice: { ...asked.choice, ...Object.fromEntries(both) },
    }),
    ...(counties && { counties: counties.join(",") }),
  };
}
