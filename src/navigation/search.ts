import { decodings } from "./as-meant";

/**
 * The URL's query string, flat and plain: `region=411400`, `counties=411481,411425`; no JSON
 * quoting, a code stays a string.
 */
export type Search = Readonly<Record<string, string>>;

/**
 * The parameters that there are (contract section 3): what a name or a separator that was written
 * otherwise can mean.
 */
const NAMES = [
  "region quarter asof basis counties direct sort columns preset theme scenes dwell calibrate",
  "status office fault list stage lamp kind level sector fund fundGroup leader unit tag round",
  "redCard issue issueKind library q view rule misreport version link",
].flatMap((line) => line.split(" "));
/** By their letters: names are read in any case. */
const BY_LETTERS = new Map(NAMES.map((name) => [name.toLowerCase(), name]));
/**
 * What stands for an ampersand where the name of a parameter follows: it was encoded, or typed by
 * hand.
 */
const SEPARATOR = new RegExp(
  `[;；＆&]+(?:amp;)*(?=\\s*(?:${NAMES.join("|")})(?:\\[\\])?[=＝])`,
  "iu",
);

/**
 * `?a=1&b=2` → { a: "1", b: "2" }. A repeated name keeps its first value, but
 * `counties[]=a&counties[]=b` is a list. `&amp;`, from a page's source, separates as `&` does, `;`
 * and `＆` where a parameter follows; and a query that was encoded as a whole, or from behind its
 * first name on, is read.
 */
export function parseSearch(text: string): Record<string, string> {
  const search: Record<string, string> = {};
  for (const [written, value] of new URLSearchParams(text)) {
    const name = written.replace(/^(amp;)+/, "");
    const pairs =
      value === "" && /^\w+=/.test(name) ? Object.entries(parseSearch(name)) : pairsOf(name, value);
    for (const [own, its] of pairs) {
      const known = knownName(own);
      if (own.endsWith("[]") && known in search) search[known] += `,${its}`;
      else if (!(known in search)) search[known] = its;
    }
  }
  return search;
}

/**
 * The pair itself; more where what was written holds a full-width equals sign, or separators that
 * were encoded once or twice. The value of a stranger may be a whole address, which is not ours to
 * read.
 */
function pairsOf(name: string, value: string): (readonly [name: string, value: string])[] {
  if (!NAMES.includes(knownName(name.split(/[=＝;；＆]/)[0] ?? ""))) return [[name, value]];
  const reading = decodings(value).find((text) => SEPARATOR.test(text)) ?? value;
  const parts = (reading === "" ? name : `${name}=${reading}`).split(SEPARATOR);
  return parts.map((part) => {
    const at = part.search(/[=＝]/);
    return at < 0 ? [part, ""] : [part.slice(0, at), part.slice(at + 1)];
  });
}

/**
 * The parameter that a name means, however its letters and what stands around it are written; any
 * other name as it is.
 */
function knownName(written: string): string {
  const name = written.replaceAll(/^[\s?/&]+|\[\]$|\s+$/g, "").toLowerCase();
  return BY_LETTERS.get(name) ?? written;
}

/** Parameters without a value (contract section 3): /wall?status. */
const FLAGS: ReadonlySet<string> = new Set(["calibrate", "status"]);

/**
 * The reverse, with commas left readable. Empty and absent values are left out but for flags; an
 * empty search is "".
 */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) => {
    if (typeof value !== "string") return [];
    if (value === "") return FLAGS.has(name) ? [name] : [];
    return [`${encodeURIComponent(name)}=${encodeURIComponent(value).replace(/%2C/g, ",")}`];
  });
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}
