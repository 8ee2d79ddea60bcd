/** The list of projects that an address asks for, and how its filters are carried on. */
import type { Snapshot } from "../../domain/facts/snapshot";
import { ledgerQuestion } from "../../domain/ledger/concerns";
import type { ProjectsQuestion } from "../../domain/ledger/listed";
import { LEDGER_PARAMS, type LedgerSearch } from "../../navigation/ledger-search";
import type { Search } from "../../navigation/search";
import type { Patch } from "../view";

/** The list of the view's units, filtered and sorted. */
export function projectsQuestion(
  snapshot: Snapshot,
  { choice, text, sort }: LedgerSearch,
): ProjectsQuestion {
  const { region, counties, month } = ledgerQuestion(snapshot);
  return { region, month, choice: counties ? { ...choice, counties } : choice, text, sort };
}

const OF_THE_LIST = [...LEDGER_PARAMS, "columns"];

/** The list's own parameters as the address has them, to be carried from project to project. */
export function listPatch(search: Search): Patch {
  return Object.fromEntries(
    OF_THE_LIST.flatMap((name) => (search[name] === undefined ? [] : [[name, search[name]]])),
  );
}
