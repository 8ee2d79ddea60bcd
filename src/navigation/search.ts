/** The URL's query string, flat and plain: `region=411400`, `counties=411481,411425`; no JSON quoting, a code stays a string. */
export type Search = Readonly<Record<string, string>>;

/**
 * `?a=1&b=2` → { a: "1", b: "2" }. A repeated name keeps its first value. `&amp;`, from a page's source, separates as `&` does, and
 * a query that was encoded as a whole is read.
 */
export function parseSearch(text: string): Record<string, string> {
  const search: Record<string, string> = {};
  for (const [written, value] of new URLSearchParams(text)) {
    const name = written.replace(/^(amp;)+/, "");
    const pairs = value === "" && /^\w+=/.test(name) ? Object.entries(parseSearch(name)) : [[name, value] as const];
    for (const [own, its] of pairs) if (!(own in search)) search[own] = its;
  }
  return search;
}

/** Parameters without a value (contract section 3): /wall?status. */
const FLAGS: ReadonlySet<string> = new Set(["calibrate", "status"]);

/** The reverse, with commas left readable. Empty and absent values are left out but for flags; an empty search is "". */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) => {
    if (typeof value !== "string") return [];
    if (value === "") return FLAGS.has(name) ? [name] : [];
    return [`${encodeURIComponent(name)}=${encodeURIComponent(value).replace(/%2C/g, ",")}`];
  });
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}
