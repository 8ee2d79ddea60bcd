/** Office files on disk: read, folded, and written whole or not at all. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { WordedError } from "../../src/lib/worded-error";
import { checkedJournal } from "../../src/office/checked";
import type { Journal } from "../../src/office/journal";
import { readOfficeFile, writeOfficeFile } from "../../src/office/office-file";

/** The bytes of a file. Throws a `WordedError` where it cannot be read. */
export function bytesAt(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    throw new WordedError(`读不到文件 ${path}。请核对路径。`);
  }
}

/** The journal of an office file. Throws a `WordedError`. */
export function journalAt(path: string): Journal {
  return readOfficeFile(bytesAt(path)).journal;
}

/** Throws a `WordedError`, and writes nothing, where it could not be read again. */
export function writeJournal(path: string, journal: Journal): void {
  writeWhole(path, writeOfficeFile(checkedJournal([], journal)));
}

/** Writes beside it first: a machine that stops in the middle leaves the file as it was. Its folder is made where it is missing. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  const beside = join(folder, `.${basename(path)}.part`);
  writeFileSync(beside, bytes);
  renameSync(beside, path);
}
