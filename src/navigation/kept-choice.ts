/**
 * 「默认」: the units and the basis that a reader wants to see first, kept as the query string that
 * would choose them.
 */
import { isPresent } from "../lib/array";
import { childrenOf } from "../domain/facts/county";
import type { Dataset } from "../domain/facts/dataset";
import { BASIS_WORD } from "../domain/facts/period";
import { type Scope, type ScopeChoice, nameOf } from "../domain/facts/scope";
import { readScope, writeScope } from "./scope-search";
import { type Search, parseSearch, stringifySearch } from "./search";

/** The parameters that make an address a link: it shows what it says, whatever is kept. */
const SCOPE_PARAMS = ["region", "quarter", "asof", "basis", "counties", "direct"];

/** Whether an address says nothing of the scope, so that the default holds. */
export function isBare(search: Readonly<Record<string, string | undefined>>): boolean {
  return SCOPE_PARAMS.every((name) => (search[name] ?? "") === "");
}

/**
 * A choice that a reader makes, as parameters. Where a default is kept, the choice of all units and
 * 累计 says so: bare, it would be the default.
 */
export function writeChoice(
  choice: ScopeChoice,
  hasDefault: boolean,
): Readonly<Record<string, string | undefined>> {
  const params = writeScope(choice);
  return hasDefault && isBare(params) ? { ...params, basis: "ytd" } : params;
}

/**
 * Where 「重置」 leads: to the default where one is kept (that of a bare address), else to all units of
 * the region. Null: there already.
 */
export function resetChoice(
  { search, choice }: { search: Search; choice: ScopeChoice },
  hasDefault: boolean,
): ScopeChoice | null {
  if (isBare(search)) return null;
  if (hasDefault) return {};
  const { region, ...rest } = choice;
  if (Object.keys(rest).length === 0) return null;
  return region ? { region } : {};
}

/**
 * Whose numbers and on which basis, of what is in view: what can be a default. Quarter and month
 * are of the day.
 */
export function keepable(
  { region, basis, counties, direct }: Scope,
  dataset: Dataset,
): ScopeChoice {
  return {
    ...(region !== dataset.root && { region }),
    ...(basis !== "ytd" && { basis }),
    ...(counties && { counties }),
    ...(direct === "without" && { direct }),
  };
}

/** A choice as it is kept. "": nothing is chosen. */
export function keptText(choice: ScopeChoice): string {
  return stringifySearch(writeScope(choice));
}

/**
 * What is kept as a choice for this office's data; null where there is nothing, or nothing of it
 * can be used. Units and regions that the office no longer has are left out, and a sentence names
 * them.
 */
export function readKept(
  text: string | null,
  dataset: Dataset,
): { choice: ScopeChoice; problems: readonly string[] } | null {
  const { quarter: _quarter, asof: _asof, ...kept } = readScope(parseSearch(text ?? "")).choice;
  const region = kept.region ?? dataset.root;
  const units = childrenOf(dataset.regions, region).map(({ code }) => code);
  if (units.length === 0) return null;
  const gone = kept.counties?.filter((code) => !units.includes(code)) ?? [];
  const counties = units.filter((code) => kept.counties?.includes(code));
  const { counties: _counties, ...rest } = kept;
  const choice =
    counties.length > 0 && counties.length < units.length ? { ...rest, counties } : rest;
  if (keptText(choice) === "") return null;
  return {
    choice,
    problems:
      gone.length > 0
        ? [`默认范围中的单位“${gone.join("、")}”已不在数据中，已略去；其他默认保留。`]
        : [],
  };
}

const MOST_NAMES = 3;

/** 甲县、乙县 · 当季. */
export function keptWords(
  { region, counties, basis, direct }: ScopeChoice,
  dataset: Dataset,
): string {
  const names = counties?.slice(0, MOST_NAMES).map((code) => nameOf(dataset, code)) ?? [];
  const more = counties && counties.length > MOST_NAMES ? `等${counties.length}个` : "";
  const where = counties ? `${names.join("、")}${more}` : region ? nameOf(dataset, region) : null;
  return [where, direct ? `不含直属` : null, basis ? BASIS_WORD[basis] : null]
    .filter(isPresent)
    .join(" · ");
}

/**
 * The choice that an address makes, or where it makes none the reader's default, which then is the
 * `defaults` of other addresses.
 */
export function chosenIn(search: Search, text: string | null, dataset: Dataset) {
  const own = readScope(search);
  const kept = isBare(search) ? readKept(text, dataset) : null;
  return kept
    ? { choice: kept.choice, defaults: kept.choice, problems: [...own.problems, ...kept.problems] }
    : { ...own, defaults: NO_CHOICE };
}

const NO_CHOICE: ScopeChoice = {};
