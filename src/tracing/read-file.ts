/** A file that was dropped → what its pictures say of where their numbers came from. */
import { TRACES_PART } from "../exporting/pptx/traces";
import { type Package, openZip } from "../importing/reading/package/zip";
import { breath } from "../lib/breath";
import { isOfflinePage, isPage } from "./offline-page";
import { type RefusalReason, TraceRefusal } from "./refusal";
import {
  type Statements,
  deckStatements,
  pageStatements,
  pngStatements,
  svgStatements,
  utf8,
} from "./statements";
import { type Trace, traceOf } from "./trace";

export interface FileTraces {
  /** Each once, in the order of the file; at least one. */
  readonly traces: readonly Trace[];
  /** Pictures beside them of which what they say was changed. */
  readonly altered: number;
}

/** Unpacked, of a deck or a zip. */
const MOST_UNPACKED = 80 * 1024 * 1024;
const MOST_PICTURES = 300;

/**
 * Told by its content; the name only says what a text is that is none of ours. Throws
 * `TraceRefusal` where nothing can be traced, and nothing else.
 */
export async function readTraces(bytes: Uint8Array, name: string): Promise<FileTraces> {
  if (bytes.length === 0) throw new TraceRefusal("empty");
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47])) return ofOne(orBroken(() => pngStatements(bytes)));
  if (begins(bytes, [0x50, 0x4b])) return ofPackage(orBroken(() => openZip(bytes, MOST_UNPACKED)));
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new TraceRefusal(/\.(pptx?|pps|docx?)$/i.test(name) ? "locked" : "workbook");
  if (OTHER_PICTURES.some((sign) => begins(bytes, sign))) throw new TraceRefusal("otherPicture");
  const text = utf8(bytes);
  if (text !== null && isOfflinePage(text))
    return ofMany(pageStatements(text, MOST_PICTURES), "noneInPage");
  if (text !== null && isSvg(text)) return ofOne(svgStatements(text));
  throw new TraceRefusal(reasonByName(name));
}

/** JPEG, GIF, TIFF, WebP and BMP. */
const OTHER_PICTURES: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0],
  [0x4d, 0x4d, 0, 0x2a],
  [0x52, 0x49, 0x46, 0x46],
  [0x42, 0x4d],
];

function begins(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, index) => bytes[index] === byte);
}

function isSvg(text: string): boolean {
  const head = text.slice(0, 4096);
  return head.trimStart().startsWith("<") && !isPage(head) && head.includes("<svg");
}

function reasonByName(name: string) {
  if (/\.(xlsx?|et|csv|tsv|txt|html?)$/i.test(name)) return "workbook";
  if (/\.汇报\.json$/i.test(name)) return "trayFile";
  return /\.json$/i.test(name) ? "officeFile" : "unknown";
}

/** Whatever a reader stumbles over says nothing to the office. */
function orBroken<Value>(read: () => Value): Value {
  try {
    return read();
  } catch {
    throw new TraceRefusal("broken");
  }
}

function ofOne(statements: Statements): FileTraces {
  const told = traceOf(statements);
  if (typeof told === "string") throw new TraceRefusal(told);
  return { traces: [told], altered: 0 };
}

async function ofPackage(parts: Package): Promise<FileTraces> {
  const isDeck = parts.has("ppt/presentation.xml");
  const isDocument = parts.has("word/document.xml");
  if (!isDeck && !isDocument && WORKBOOKS.some((part) => parts.has(part)))
    throw new TraceRefusal("workbook");
  return ofMany(await allStatements(parts), isDeck || isDocument ? "noneInDeck" : "noneInZip");
}

/** Throws `none` where nothing among them can be traced. */
function ofMany(statements: readonly Statements[], none: RefusalReason): FileTraces {
  const told = statements.map(traceOf);
  const traces = told.filter((one) => typeof one !== "string");
  const altered = told.filter((one) => one === "altered").length;
  if (traces.length > 0) return { traces: distinct(traces), altered };
  throw new TraceRefusal(altered > 0 ? "altered" : none);
}

const WORKBOOKS = ["xl/workbook.xml", "xl/workbook.bin", "content.xml"];

/** Those of the deck's own part first, then of every picture, whoever put it there. */
async function allStatements(parts: Package): Promise<readonly Statements[]> {
  const own = partText(parts, TRACES_PART);
  const found: Statements[] = own === null ? [] : [...deckStatements(own)];
  const pictures = parts.names.filter((name) => /\.(png|svg)$/i.test(name));
  for (const name of pictures.slice(0, MOST_PICTURES)) {
    const statements = pictureStatements(parts, name);
    if (statements) found.push(statements);
    // oxlint-disable-next-line no-await-in-loop -- a picture in each task
    await breath();
  }
  return found;
}

/** Null of one that cannot be read: the others may. */
function pictureStatements(parts: Package, name: string): Statements | null {
  try {
    if (/\.png$/i.test(name)) return pngStatements(parts.read(name) ?? new Uint8Array());
    const text = partText(parts, name);
    return text === null ? null : svgStatements(text);
  } catch {
    return null;
  }
}

function partText(parts: Package, name: string): string | null {
  const bytes = orBroken(() => parts.read(name));
  return bytes && utf8(bytes);
}

/** A slide and its picture say the same. */
function distinct(traces: readonly Trace[]): readonly Trace[] {
  return [...new Map(traces.map((trace) => [trace.key, trace])).values()];
}
