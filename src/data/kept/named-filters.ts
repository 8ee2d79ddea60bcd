/** Filters of the list that a reader has given a name, kept in this browser by data set. */
import { tryJson } from "../../lib/json";
import { isRecord } from "../../lib/record";
import { readKeptText, writeKeptText } from "./kept-text";

export interface NamedFilter {
  readonly name: string;
  /** The parameters of the address that it stands for. */
  readonly params: Readonly<Record<string, string>>;
}

const PREFIX = "dashboard.filters ";
/** More than anyone finds again; the oldest gives way. */
const MOST = 40;

/** The text in which a data set's filters are kept; "" where there are none. Never throws. */
export function namedFiltersText(dataset: string): string {
  return readKeptText(PREFIX + dataset) ?? "";
}

/** The filters in such a text, the newest first; what cannot be read is left out. */
export function readNamedFilters(text: string): readonly NamedFilter[] {
  const body = tryJson(text);
  if (!Array.isArray(body)) return [];
  return body.flatMap((item: unknown) => {
    if (!isRecord(item) || typeof item["name"] !== "string" || !isRecord(item["params"])) return [];
    const params = Object.entries(item["params"]).filter(
      (pair): pair is [string, string] => typeof pair[1] === "string",
    );
    return [{ name: item["name"], params: Object.fromEntries(params) }];
  });
}

/** Keeps a filter, in place of one of the same name. */
export function keepNamedFilter(dataset: string, filter: NamedFilter): void {
  const others = readNamedFilters(namedFiltersText(dataset)).filter(
    ({ name }) => name !== filter.name,
  );
  write(dataset, [filter, ...others].slice(0, MOST));
}

/** Forgets the filter of a name. */
export function forgetNamedFilter(dataset: string, name: string): void {
  write(
    dataset,
    readNamedFilters(namedFiltersText(dataset)).filter((filter) => filter.name !== name),
  );
}

function write(dataset: string, filters: readonly NamedFilter[]): void {
  writeKeptText(PREFIX + dataset, JSON.stringify(filters));
}
