/** Which published version an address asks for. */
import { invalidProblem } from "../domain/facts/choice-problem";
import { parseCode } from "../domain/facts/county";
import { readAsMeant } from "./as-meant";
import { type Search, parseSearch, stringifySearch } from "./search";

/**
 * The version as a member of a backend, none where the newest is asked for; and a Chinese sentence
 * where what the address names can be none.
 */
export function askedVersion(search: Search): {
  readonly version: { readonly version?: string };
  readonly problems: string[];
} {
  const text = search["version"] ?? "";
  if (text === "") return { version: {}, problems: [] };
  // Ids of all kinds have one form.
  const version = readAsMeant(text, parseCode);
  return version === null
    ? { version: {}, problems: [invalidProblem("版本", text, "已改为最新版")] }
    : { version: { version }, problems: [] };
}

/** The same query without a version: that of the newest. */
export function ofNewest(query: string): string {
  return stringifySearch({ ...parseSearch(query), version: undefined });
}
