/** The open database of a folder: who writes, who reads, and the lock that keeps others out. */
import { chmodSync, closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Kysely, SqliteDialect } from "kysely";
import { type Schema, refuseNewer, upgrade, versionIn, versionOf } from "../schema";
import type { Database } from "../statements";
import { copyInto } from "./copy";
import { asStoreError, storeError, told } from "./fault";
import { holdLock, prepareFolder } from "./folder";
import { type Connection, type SqliteLibrary, asDialect, sqliteLibrary } from "./library";

export interface StoreFile {
  readonly library: SqliteLibrary;
  readonly path: string;
  /** The one connection that writes. */
  readonly writer: Connection;
  /** Reads on while something is written. */
  readonly reader: Connection;
  readonly close: () => void;
}

/**
 * FULL: what a change has acknowledged is on the disk, also when the power fails. WAL: readers see
 * what there was while somebody writes.
 */
const WRITER = `
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA journal_size_limit = 67108864;`;
const READER = "PRAGMA busy_timeout = 5000; PRAGMA query_only = ON;";

/**
 * Opens it, for this process alone, at the version of `schema`. Throws a `WordedError` where the
 * folder will not do, and a `StoreError` where the disk will not.
 */
export async function openStoreFile(folder: string, schema: Schema): Promise<StoreFile> {
  const library = await sqliteLibrary();
  return told(async () => {
    const path = prepareFolder(folder);
    const toClose: (() => void)[] = [];
    const close = () => {
      for (const part of toClose.splice(0).reverse()) part();
    };
    try {
      toClose.push(holdLock(library, dirname(path)));
      keepPrivate(path);
      refuseCutOff(path);
      const writer = library.open(path, false);
      toClose.push(() => writer.close());
      writer.exec(WRITER);
      await bringUpToDate(writer, path, schema);
      const reader = library.open(path, true);
      toClose.push(
        () => settle(writer),
        () => reader.close(),
      );
      reader.exec(READER);
      return { library, path, writer, reader, close };
    } catch (error) {
      close();
      throw error;
    }
  });
}

/** SQLite gives the files beside it the same mode. */
function keepPrivate(path: string): void {
  closeSync(openSync(path, "a", 0o600));
  chmodSync(path, 0o600);
}

/**
 * A copy that was broken off: SQLite would call it in use. Its header says how many pages there are;
 * beside a log of what is not yet in them, it may well be ahead.
 */
function refuseCutOff(path: string): void {
  const log = `${path}-wal`;
  if (statSync(path).size === 0 || (existsSync(log) && statSync(log).size > 0)) return;
  const header = Buffer.alloc(100);
  const file = openSync(path, "r");
  readSync(file, header);
  closeSync(file);
  const pageSize = header.readUInt16BE(16);
  const size = (pageSize === 1 ? 65_536 : pageSize) * header.readUInt32BE(28);
  if (header.toString("latin1", 0, 15) === "SQLite format 3" && statSync(path).size < size)
    throw storeError("damaged");
}

async function bringUpToDate(writer: Connection, path: string, schema: Schema): Promise<void> {
  const database = databaseOver(writer);
  const [from, to] = [await versionIn(database), versionOf(schema)];
  refuseNewer(from, to);
  if (from === to) return;
  if (from > 0) copyInto(writer, unusedName(path, from));
  writer.exec("BEGIN IMMEDIATE");
  try {
    await upgrade(database, "sqlite", schema);
    writer.exec("COMMIT");
  } catch (error) {
    rollBack(writer);
    throw error;
  }
}

/** `office-of-version-1-20261130T105826123Z.db`, beside the database. */
function unusedName(path: string, from: number): string {
  const at = new Date().toISOString().replaceAll(/[-:.]/g, "");
  return path.replace(/\.db$/, `-of-version-${from}-${at}.db`);
}

export function databaseOver(connection: Connection): Database {
  return new Kysely({ dialect: new SqliteDialect(asDialect(connection)) });
}

/** Brings all into the one file, which may be copied next; where it cannot be, the next opening does. */
function settle(writer: Connection): void {
  try {
    writer.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } catch (error) {
    if (asStoreError(error) === error) throw error;
  }
}

/** SQLite may have rolled back already, as it does when the disk is full. */
export function rollBack(connection: Connection): void {
  try {
    connection.exec("ROLLBACK");
  } catch (error) {
    if (!/no transaction is active/.test(String(error))) throw error;
  }
}
