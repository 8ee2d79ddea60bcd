import { decodings } from "./as-meant";

/** The URL's query string, flat and plain: `region=411400`, `counties=411481,411425`; no JSON quoting, a code stays a string. */
export type Search = Readonly<Record<string, string>>;

/**
 * `?a=1&b=2` → { a: "1", b: "2" }. A repeated name keeps its first value. `&amp;`, from a page's source, separates as `&` does, and
 * a query that was encoded as a whole, or from behind its first name on, is read.
 */
export function parseSearch(text: string): Record<string, string> {
  const search: Record<string, string> = {};
  for (const [written, value] of new URLSearchParams(text)) {
    const name = written.replace(/^(amp;)+/, "");
    const pairs = value === "" && /^\w+=/.test(name) ? Object.entries(parseSearch(name)) : pairsIn(name, value);
    for (const [own, its] of pairs) if (!(own in search)) search[own] = its;
  }
  return search;
}

/** Contract section 3. None has a value with another's name in it; a value of a stranger may be a whole address, which is not ours to read. */
const KNOWN = "region|quarter|asof|basis|counties|direct|sort|columns|preset|theme|scenes|dwell|office|fault";
const KNOWN_NAME = new RegExp(`^(?:${KNOWN})$`);
const NEXT_PARAMETER = new RegExp(`&(?=(?:amp;)*(?:${KNOWN})=)`);

/** The parameter, and those that stand in its value because their separator was encoded, once or twice. */
function pairsIn(name: string, value: string): (readonly [string, string])[] {
  const joined = KNOWN_NAME.test(name) ? decodings(value).find((reading) => NEXT_PARAMETER.test(reading)) : undefined;
  if (joined === undefined) return [[name, value]];
  const end = joined.search(NEXT_PARAMETER);
  return [[name, joined.slice(0, end)], ...Object.entries(parseSearch(joined.slice(end)))];
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
