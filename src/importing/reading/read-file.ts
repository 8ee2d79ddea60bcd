/**
 * A file of an office → tables of cells. Nothing is computed, no link is followed, no macro runs
 * and nothing of HTML is kept. Runs in a worker and in Node.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Grid, SourceFile, SourceFormat } from "../grid";
import { docxGrids } from "./docx/docx-grids";
import { kindOf } from "./kind";
import { MOST_BYTES } from "./limits";
import { htmlGrids } from "./markup/html-grids";
import { relationsOf } from "./package/relations";
import { xmlText } from "./package/xml";
import { type Package, openZip } from "./package/zip";
import type { OnSheet, ReadingProgress } from "./progress";
import { FileRefusal, orBroken } from "./refusal";
import { decodeText } from "./text/decode";
import { textGrid } from "./text/text-grid";
import { streamsOf } from "./xls/compound-file";
import { isSpreadsheetXml, spreadsheetXmlGrids } from "./xls/spreadsheet-xml";
import { streamGrids } from "./xls/stream-grids";
import { packageGrids } from "./xlsx/package-grids";

export interface ReadingOptions {
  /** Told before each sheet of a workbook. */
  readonly onProgress?: (progress: ReadingProgress) => void;
}

interface Reading {
  readonly format: SourceFormat;
  readonly grids: readonly Grid[];
}

/**
 * Reads a file by what it is, whatever it is called: .xlsx, .xls and .et, tables in HTML and Word
 * documents, texts with separators. Rejects with a `FileRefusal`, and nothing else.
 */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  { onProgress }: ReadingOptions = {},
): Promise<SourceFile> {
  if (bytes.length === 0) throw new FileRefusal("empty");
  if (bytes.length > MOST_BYTES) throw new FileRefusal("fileTooLarge");
  const onSheet: OnSheet = (sheet, done, of) => onProgress?.({ sheet, done, of });
  const { format, grids } = orBroken(() => readBytes(bytes, onSheet));
  if (grids.every(({ rows }) => rows.length === 0)) throw new FileRefusal("noTable");
  return { name, sha256: bytesToHex(sha256(bytes)), format, grids };
}

/** What the clipboard holds of a table. */
export interface Pasted {
  readonly html: string | null;
  readonly text: string;
}

const PASTED_NAME = "粘贴的表格";

/** Reads what was pasted: HTML where it has a table, else text. Throws `FileRefusal`. */
export function readPasted({ html, text }: Pasted): Promise<SourceFile> {
  const source = html !== null && hasTable(html) ? `<html>${html}` : text;
  return readFile(new TextEncoder().encode(source), PASTED_NAME);
}

function readBytes(bytes: Uint8Array, onSheet: OnSheet): Reading {
  switch (kindOf(bytes)) {
    case "zip":
      return readPackage(openZip(bytes), onSheet);
    case "compound":
      return { format: "xls", grids: streamGrids(workbookStream(bytes), onSheet) };
    case "biff":
      return { format: "xls", grids: streamGrids(bytes, onSheet) };
    case "text":
      return readText(bytes);
  }
}

/** By the root of its main part: names and content types vary, that does not. */
function readPackage(parts: Package, onSheet: OnSheet): Reading {
  const path = mainPart(parts);
  if (path === null) throw new FileRefusal(otherPackage(parts));
  const bytes = parts.read(path);
  if (!bytes) throw new FileRefusal("broken");
  if (path.toLowerCase().endsWith(".bin")) throw new FileRefusal("otherWorkbook");
  const xml = xmlText(bytes);
  switch (rootOf(xml)) {
    case "workbook":
      return { format: "xlsx", grids: packageGrids(parts, path, onSheet) };
    case "document":
      return { format: "docx", grids: docxGrids(xml) };
    case "presentation":
      throw new FileRefusal("slides");
    default:
      throw new FileRefusal("unknown");
  }
}

function mainPart(parts: Package): string | null {
  const named = relationsOf(parts, "").find(({ type }) => type === "officeDocument")?.target;
  if (named) return named;
  const usual = ["xl/workbook.xml", "word/document.xml", "ppt/presentation.xml"];
  return usual.find((path) => parts.has(path)) ?? null;
}

function otherPackage(parts: Package) {
  if (parts.has("content.xml") && parts.has("mimetype")) return "otherWorkbook";
  return parts.has("[content_types].xml") ? "unknown" : "archive";
}

/** The name of the first tag. */
function rootOf(xml: string): string {
  const [, name = ""] =
    /<(?:[\w.-]{1,40}:)?([a-z]{1,40})[\s/>]/i.exec(xml.slice(0, LOOKED_AT)) ?? [];
  return name;
}

/** The stream of a workbook; what else a compound file may be is refused. */
function workbookStream(bytes: Uint8Array): Uint8Array {
  const streams = streamsOf(bytes);
  if (streams.has("encryptedpackage")) throw new FileRefusal("encrypted");
  const workbook = streams.get("workbook");
  if (workbook) return workbook();
  if (streams.has("book")) throw new FileRefusal("oldWorkbook");
  if (streams.has("worddocument")) throw new FileRefusal("doc");
  if (streams.has("powerpoint document")) throw new FileRefusal("slides");
  throw new FileRefusal("unknown");
}

function readText(bytes: Uint8Array): Reading {
  const text = decodeText(bytes, namedEncoding(bytes));
  if (text === null) throw new FileRefusal("unknown");
  if (isSpreadsheetXml(text)) return { format: "xls", grids: spreadsheetXmlGrids(text) };
  if (isHtml(text)) return { format: "html", grids: htmlGrids(text) };
  return { format: "text", grids: [textGrid(text)] };
}

const LOOKED_AT = 4096;

/** The encoding that an HTML text names near its beginning. */
function namedEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, LOOKED_AT));
  if (!start.trimStart().startsWith("<")) return null;
  const [, name = ""] = /charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i.exec(start) ?? [];
  return /^gb/i.test(name) ? "gb18030" : null;
}

/** Whether the text is HTML, not one in which a tag is spoken of. */
function isHtml(text: string): boolean {
  if (!text.trimStart().startsWith("<")) return false;
  return hasTable(text) || /^\s*<(?:!doctype html|html)/i.test(text.slice(0, LOOKED_AT));
}

function hasTable(html: string): boolean {
  return /<table[\s>]/i.test(html);
}
