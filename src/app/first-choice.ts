/**
 * What the address that this page was opened at chooses of an office's data, as the pages
 * themselves read it; before there is any page.
 */
import { readKeptText } from "../data/kept/kept-text";
import type { Dataset } from "../domain/facts/dataset";
import type { ScopeChoice } from "../domain/facts/scope";
import { chosenIn } from "../navigation/kept-choice";
import { readScope } from "../navigation/scope-search";
import { type Search, parseSearch } from "../navigation/search";
import { basePath, isUnattended, meantAddress } from "./page-address";

/** The query of the address that this page was opened at. */
export function firstSearch(): Search {
  return parseSearch(new URL(meantAddress(), globalThis.location.origin).search);
}

/** The scope that the address asks for, with what the reader keeps as default. */
export function firstChoice(dataset: Dataset): ScopeChoice {
  const search = firstSearch();
  // Nobody has chosen a default for the wall.
  if (isUnattended()) return readScope(search).choice;
  return chosenIn(search, readKeptText(keptName(dataset)), dataset).choice;
}

/** Under which key the default for an office's data is kept. */
export function keptName({ id }: Pick<Dataset, "id">): string {
  return `dashboard.default ${basePath()} ${id}`;
}
