/**
 * Links read as meant: what a person, a chat program or a mail has added to an address on its way.
 * Only where what was written means nothing as it is, and what is meant is certain; so whatever the
 * app writes itself is read back as it is.
 */

/**
 * What `parse` makes of a text as it is written, else of the text as it is meant; null where it
 * makes nothing of either. In a list what follows a comma may be one of its members, even a name
 * (990101,云麓区); behind a single value it is the next sentence.
 */
export function readAsMeant<Value>(
  text: string,
  parse: (text: string) => Value | null,
  form: "single" | "list" = "single",
): Value | null {
  for (const reading of readingsOf(text, form)) {
    const value = reading === "" ? null : parse(reading);
    if (value !== null) return value;
  }
  return null;
}

/** The one of the options that a text means, in whatever case it is written. */
export function optionOf<Option extends string>(
  options: readonly Option[],
  text: string,
): Option | null {
  return readAsMeant(
    text,
    (reading) => options.find((option) => option.toLowerCase() === reading.toLowerCase()) ?? null,
  );
}

/**
 * The parts of a list, separated by any comma, semicolon, plus or blank, in quotation marks or not;
 * the empty ones left out.
 */
export function listOf(text: string): string[] {
  return text.split(/[,;|+"'\s]+/).filter((part) => part !== "");
}

/** As written; with what was added taken off; the same of it decoded. Each once, in this order. */
function readingsOf(text: string, form: "single" | "list"): string[] {
  return [...new Set([text, ...decodings(text).map((reading) => plainOf(reading, form))])];
}

/** A text as it is, decoded once more, and twice. */
export function decodings(text: string): readonly string[] {
  const decoded = decodedOnce(text);
  return [text, decoded, decodedOnce(decoded)];
}

function decodedOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const DASHES = /[\u2010-\u2015\u2212]/g;
/** No width, no meaning: joiners, direction marks, the byte order mark, a soft hyphen. */
const INVISIBLE = /\p{Cf}/gu;
const TAIL = /[\u3001-\u303f\u3400-\u9fff“”‘’…].*$/su;
const TAIL_OF_LIST = /(?<![,;]\s*)[\u3001-\u303f\u3400-\u9fff“”‘’…].*$/su;
/**
 * A sentence behind a link that holds what could be another code or quarter (2026Q2或2026Q3): then
 * nothing is certain.
 */
const NAMES_MORE = /[A-Za-z0-9]{4}/;

/**
 * The plain text that is meant: half-width, with one kind of comma and hyphen, without invisible
 * characters, and without what stands around it: quotation marks, brackets, a full stop, a slash,
 * the sentence that goes on behind the link.
 */
export function plainOf(text: string, form: "single" | "list"): string {
  const tail = form === "list" ? TAIL_OF_LIST : TAIL;
  return (
    text
      .replaceAll(INVISIBLE, "")
      .replaceAll(/[\uff01-\uff5e]/g, (full) => String.fromCharCode(full.charCodeAt(0) - 0xfee0))
      .replaceAll("、", ",")
      .replaceAll(DASHES, "-")
      .replace(/^[\s"'`*([{<“‘《「『【]+/, "")
      .replace(tail, (rest) => (NAMES_MORE.test(rest) ? rest : ""))
      // A slash alone is the path of 总览.
      .replace(/(?:[\s.,;:!?"'`*|~\\()[\]{}<>]|(?<=.)[/#])+$/, "")
  );
}

const PAGE =
  /^\/(|(counties|projects)(\/[A-Za-z0-9-]{1,32})?|enterprises|quality|data|figures\/[a-z-]+|report|policy|wall)$/;

/**
 * A path below the app's own and a query, as meant: `/counties。` is /counties, and a question mark
 * that was encoded begins the query. What is no page of this app stays as it is written.
 */
export function addressAsMeant(path: string, search: string): string {
  const meant = readAsMeant(path, (reading) => {
    const [, own = "", query] = /^([^?&]*)(?:[?&](.*))?$/s.exec(reading) ?? [];
    const page = plainPath(own);
    // A name in the place of a page is no slip of the pen behind the address of 总览.
    if (
      page === "/" &&
      query === undefined &&
      /\p{L}/u.test(decodedOnce(path.replace("/index.html", "")))
    )
      return null;
    return PAGE.test(page)
      ? page + (query ? `?${query}${search.replace("?", "&")}` : search)
      : null;
  });
  return meant ?? path + search;
}

/**
 * Without what a server or a file's name has put behind: a session in the path, index.html, .html,
 * a last slash.
 */
function plainPath(path: string): string {
  return path
    .replaceAll(/\/+/g, "/")
    .replace(/;.*$/s, "")
    .replace(/\/index\.html?$/, "/")
    .replace(/\.html?$/, "")
    .replace(/(?<=.)\/$/, "");
}
