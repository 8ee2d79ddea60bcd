/**
 * What a file says of itself, key by key. It comes from anywhere: nothing of it is taken for more
 * than a text, and no place in it is looked at twice.
 */
import { readPngChunks } from "../exporting/picture/png-chunks";
import { tryJson } from "../lib/json";
import { isRecord } from "../lib/record";

/** Title, Permalink, Values … (contract section 4). What was said twice is "". */
export type Statements = ReadonlyMap<string, string>;

/** Of one picture together, in characters: a table of all units of a province has far less. */
const MOST_CHARACTERS = 1_000_000;

/** Those of a PNG, from its plain international texts. Throws where the bytes are no whole PNG. */
export function pngStatements(bytes: Uint8Array): Statements {
  const texts = readPngChunks(bytes)
    .filter(({ type }) => type === "iTXt")
    .flatMap(({ data }) => internationalText(data) ?? []);
  return collected(texts);
}

/** Keyword, NUL, compressed or not, method, language, NUL, translated keyword, NUL, text. */
function internationalText(data: Uint8Array): readonly [key: string, text: string][] | null {
  const keyEnd = data.indexOf(0);
  if (keyEnd < 1 || keyEnd > 79 || data[keyEnd + 1] !== 0) return null;
  const languageEnd = data.indexOf(0, keyEnd + 3);
  const nameEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1);
  if (nameEnd < 0 || data.length - nameEnd > MOST_CHARACTERS) return null;
  const key = utf8(data.subarray(0, keyEnd));
  const text = utf8(data.subarray(nameEnd + 1));
  return key === null || text === null ? null : [[key, text]];
}

/** The bytes as text; null where they are none. */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Those of an SVG, from its metadata as the app writes it. */
export function svgStatements(svg: string): Statements {
  return jsonStatements(contentsOf(svg, "metadata", 1)[0] ?? "");
}

/** Of each picture in an offline page, up to so many. */
export function pageStatements(html: string, most: number): readonly Statements[] {
  return contentsOf(html, "metadata", most).map(jsonStatements);
}

/** Of each figure in a deck's own part. */
export function deckStatements(xml: string): readonly Statements[] {
  return contentsOf(xml, "trace", MOST_TRACES).map(jsonStatements);
}

const MOST_TRACES = 500;

/** What stands between the tags of a name, as text; elements in it are none of ours. */
function contentsOf(xml: string, name: string, most: number): readonly string[] {
  const [open, close] = [`<${name}>`, `</${name}>`];
  const found: string[] = [];
  for (let at = xml.indexOf(open); at >= 0 && found.length < most;) {
    const end = xml.indexOf(close, at);
    if (end < 0) break;
    const content = xml.slice(at + open.length, Math.min(end, at + 4 * MOST_CHARACTERS));
    found.push(unescaped(content));
    at = xml.indexOf(open, end);
  }
  return found;
}

const SIGNS: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#39": "'",
  amp: "&",
};

/** The few entities that the app, and what saves its files anew, write. */
function unescaped(text: string): string {
  return text.replaceAll(/&(lt|gt|quot|apos|#39|amp);/g, (_, name: string) => SIGNS[name] ?? "");
}

function jsonStatements(json: string): Statements {
  const content = json.length > MOST_CHARACTERS ? null : tryJson(json);
  const entries = isRecord(content) ? Object.entries(content) : [];
  return collected(
    entries.flatMap(([key, text]) => (typeof text === "string" ? [[key, text] as const] : [])),
  );
}

/** Two statements under one key contradict each other, or nothing can be said against it. */
function collected(texts: readonly (readonly [key: string, text: string])[]): Statements {
  const statements = new Map<string, string>();
  for (const [key, text] of texts) statements.set(key, statements.has(key) ? "" : text);
  return statements;
}
