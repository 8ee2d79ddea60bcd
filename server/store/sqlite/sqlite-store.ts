/** The store that needs nothing: one SQLite file in a folder of this machine. */
import type { StoreChange } from "../../../src/service/store/store";
import { inWhole } from "../../../src/service/store/in-whole";
import type { AdminStore, ReadRows } from "../admin-store";
import { SCHEMA, versionIn } from "../schema";
import { changeOver, rowsOver, viewOver } from "../statements";
import { troublesOf } from "./copy";
import { told } from "./fault";
import { pragma } from "./library";
import { type StoreFile, databaseOver, openStoreFile, rollBack } from "./store-file";

/** A folder holds one office: it needs no name to be told from others. */
const THE_OFFICE = "office";

/**
 * The store in `folder`, made where there is none. One process at a time. Rejects with a
 * `WordedError` where the folder will not do (in use, on a network share, written by a newer
 * program), and with a `StoreError` where the disk will not.
 */
export async function createSqliteStore(folder: string): Promise<AdminStore> {
  return sqliteStoreOver(await openStoreFile(folder, SCHEMA));
}

export function sqliteStoreOver(file: StoreFile): AdminStore {
  const writing = { database: databaseOver(file.writer), office: THE_OFFICE, told };
  const reading = { database: databaseOver(file.reader), office: THE_OFFICE, told };
  let last: Promise<unknown> = Promise.resolve();
  const change = <Value>(work: (change: StoreChange) => Promise<Value>): Promise<Value> => {
    const done = last.then(() => whole(file, () => inWhole(changeOver(writing), work)));
    last = done.catch(() => null);
    return done;
  };
  return {
    office: THE_OFFICE,
    view: viewOver(reading),
    change,
    snapshot: (read) => snapshot(file, read),
    describe: () =>
      told(async () => ({
        engine: `SQLite ${pragma(file.reader, "SELECT sqlite_version()").join("")}（${file.library.name}）`,
        version: await versionIn(reading.database),
        troubles: troublesOf(file.reader),
      })),
    close: async () => {
      await last;
      file.close();
    },
  };
}

/** One transaction. SQLite's own commands are not awaited: nothing comes between. */
async function whole<Value>(file: StoreFile, work: () => Promise<Value>): Promise<Value> {
  await told(async () => file.writer.exec("BEGIN IMMEDIATE"));
  try {
    const value = await work();
    await told(async () => file.writer.exec("COMMIT"));
    return value;
  } catch (error) {
    await told(async () => rollBack(file.writer));
    throw error;
  }
}

/** On a connection of its own, so that what others read is not held back at the same moment. */
async function snapshot<Value>(
  file: StoreFile,
  read: (rows: ReadRows) => Promise<Value>,
): Promise<Value> {
  const connection = await told(async () => file.library.open(file.path, true));
  try {
    connection.exec("PRAGMA busy_timeout = 5000; BEGIN");
    return await read(rowsOver({ database: databaseOver(connection), office: THE_OFFICE, told }));
  } finally {
    connection.close();
  }
}
