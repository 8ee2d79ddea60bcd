/**
 * The office file (….office.json): the whole journal as JSON, one event a line, gzip where it is
 * large. With the original files beside it, a zip. Both are read by what they are, not by name.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { type Zippable, gzipSync, strToU8, zipSync } from "fflate";
import type { Journal, JournalEvent } from "./journal";
import { journalFrom } from "./office-json";
import { isProjectEvent } from "./project-events";
import {
  MOST_BYTES,
  MOST_TOGETHER,
  isGzip,
  isZip,
  unpackGzip,
  unpackZip,
  unsavable,
} from "./unpack";

/** Bytes of imported files by their SHA-256 in hex. */
export type Originals = ReadonlyMap<string, Uint8Array>;

export interface OfficeFile {
  readonly journal: Journal;
  /** Empty where the file holds the journal alone. */
  readonly originals: Originals;
  /** Names of imported files whose bytes in the zip are not those that were imported. */
  readonly damaged: readonly string[];
}

/**
 * What a journal with reports, or of an invented office, is written as: programs that know the first
 * alone must not drop what they do not know, and show another number.
 */
const FORMATS = { plain: "office/1", reported: "office/2" } as const;
const JOURNAL = "office.json";
const FOLDER = "originals/";
/** A smaller one is left as text, so that people and programs can look into it. */
const LARGE_BYTES = 256 * 1024;
/** Earliest moment that a zip can say: the same journal gives the same bytes on every day. */
const ZIP_TIME = new Date(1980, 0, 1);

/** The journal as the bytes of an office file. Throws a `WordedError` for one too large to open. */
export function writeOfficeFile(journal: Journal): Uint8Array<ArrayBuffer> {
  const events = journal.map((event) => JSON.stringify(event)).join(",\n");
  const format = journal.some(isReported) ? FORMATS.reported : FORMATS.plain;
  const text = strToU8(`{"format":"${format}","journal":[\n${events}\n]}\n`);
  if (text.length > MOST_BYTES) throw unsavable("单位的记录");
  return text.length > LARGE_BYTES ? gzipSync(text, { mtime: 0 }) : text;
}

/**
 * The journal with the originals that its imports name, as the bytes of a zip. Throws a
 * `WordedError` for what is too large to open again.
 */
export function writeOfficeZip(journal: Journal, originals: Originals): Uint8Array<ArrayBuffer> {
  const office = writeOfficeFile(journal);
  const parts: Zippable = { [JOURNAL]: office };
  const sizes = new Map([[JOURNAL, office.length]]);
  for (const { name, sha256: hash } of filesOf(journal)) {
    const bytes = originals.get(hash);
    if (!bytes) continue;
    if (bytes.length > MOST_BYTES) throw unsavable(`原表“${name}”`);
    const path = `${FOLDER}${hash}`;
    sizes.set(path, bytes.length);
    // Workbooks are packed already: packed once more they would be as large, and take long.
    parts[path] = [bytes, { level: 0 }];
  }
  const together = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (together > MOST_TOGETHER) throw unsavable("记录连同原表", MOST_TOGETHER);
  return zipSync(parts, { mtime: ZIP_TIME });
}

/**
 * An office file, or a zip of one with its originals. Throws a `WordedError` that says what is wrong
 * and which event it is.
 */
export function readOfficeFile(bytes: Uint8Array): OfficeFile {
  if (!isZip(bytes)) return { journal: journalOf(bytes), originals: new Map(), damaged: [] };
  const parts = unpackZip(bytes);
  const journal = journalOf(parts.get(JOURNAL) ?? new Uint8Array());
  const originals = new Map<string, Uint8Array>();
  const damaged: string[] = [];
  for (const { name, sha256: hash } of filesOf(journal)) {
    const original = parts.get(`${FOLDER}${hash}`);
    if (!original) continue;
    if (bytesToHex(sha256(original)) === hash) originals.set(hash, original);
    else damaged.push(name);
  }
  return { journal, originals, damaged };
}

function journalOf(bytes: Uint8Array): Journal {
  return journalFrom(isGzip(bytes) ? unpackGzip(bytes) : bytes, Object.values(FORMATS));
}

function isReported(event: JournalEvent): boolean {
  if (event.kind === "created") return event.invented === true;
  if (event.kind === "imported") return event.report !== undefined || event.cleared !== undefined;
  return isProjectEvent(event);
}

function filesOf(journal: Journal) {
  return journal.flatMap((event) => (event.kind === "imported" ? [event.file] : []));
}
