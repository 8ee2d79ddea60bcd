/** Which list a project is looked at in: the filters that its address carries. */
import { FILTER_IDS } from "../../domain/ledger/filters";
import { ledgerMonth } from "../../domain/ledger/concerns";
import type { ProjectsQuestion } from "../../domain/ledger/listed";
import type { Snapshot } from "../../domain/facts/snapshot";
import { readLedgerSearch } from "../../navigation/ledger-search";
import type { Search } from "../../navigation/search";
import type { Patch } from "../view";

/** The list of the view's units, as the address filters and sorts it. */
export function projectsQuestion(snapshot: Snapshot, search: Search): ProjectsQuestion {
  const { scope, members } = snapshot;
  const { choice, text, sort } = readLedgerSearch(search);
  const counties = members.kind === "region" ? {} : { counties: members.regions.map(codeOf) };
  return {
    region: scope.region,
    month: ledgerMonth(snapshot),
    choice: { ...choice, ...counties },
    text,
    sort,
  };
}

function codeOf({ code }: { readonly code: string }): string {
  return code;
}

const OF_THE_LIST = [...FILTER_IDS.filter((id) => id !== "counties"), "q", "sort", "columns"];

/** The list's own parameters as the address has them, to be carried from project to project. */
export function listPatch(search: Search): Patch {
  return Object.fromEntries(
    OF_THE_LIST.flatMap((name) => (search[name] === undefined ? [] : [[name, search[name]]])),
  );
}
