/** All that a store holds, written as a dump. */
import { createHash } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { TABLE_NAMES } from "../../src/service/store/row-form";
import type { TableName } from "../../src/service/store/tables";
import type { AdminStore, ReadRows } from "./admin-store";
import { FORMAT } from "./dump-format";
import { told } from "./sqlite/fault";
import { refuseExisting } from "./sqlite/copy";

export type Counts = Readonly<Record<string, number>>;

/** What is dumped: an office's rows, all as they are at one moment. */
export interface DumpSource<Table extends string> {
  readonly office: string;
  /** Of the tables. */
  readonly version: number;
  readonly tables: readonly Table[];
  readonly rows: (table: Table) => AsyncIterable<readonly object[]>;
}

type Write = (line: string) => Promise<unknown>;

/**
 * Gives `write` every line, its end included, of the store as it is at one moment; the next line
 * waits until `write` is done. `at` is an ISO moment. How many rows each table has.
 */
export async function dump(store: AdminStore, at: string, write: Write): Promise<Counts> {
  const { version } = await store.describe();
  const { office } = store;
  return store.snapshot((rows: ReadRows) =>
    dumpRows<TableName>({ office, version, tables: TABLE_NAMES, rows }, at, write),
  );
}

/** The same of any rows. */
export async function dumpRows<Table extends string>(
  { office, version, tables, rows }: DumpSource<Table>,
  at: string,
  write: Write,
): Promise<Counts> {
  const hash = createHash("sha256");
  const say = async (value: object) => {
    const line = `${JSON.stringify(value)}\n`;
    hash.update(line);
    await write(line);
  };
  await say({ format: FORMAT, version, office, at });
  const counts: Record<string, number> = Object.fromEntries(tables.map((name) => [name, 0]));
  for (const table of tables)
    for await (const batch of rows(table))
      for (const row of batch) {
        counts[table] = (counts[table] ?? 0) + 1;
        // Lines stand one after the other.
        // oxlint-disable-next-line no-await-in-loop
        await say({ table, row });
      }
  await write(`${JSON.stringify({ counts, sha256: hash.digest("hex") })}\n`);
  return counts;
}

/**
 * Writes a dump to a new file for its owner alone, which is there once it is whole and on the disk.
 * Rejects with a `WordedError` where there is something already at `path`.
 */
export async function dumpToFile(store: AdminStore, at: string, path: string): Promise<Counts> {
  return intoFile(path, (write) => dump(store, at, write));
}

/** The file of a dump that `lines` writes. */
export async function intoFile(
  path: string,
  lines: (write: Write) => Promise<Counts>,
): Promise<Counts> {
  refuseExisting(path);
  const partial = `${path}.partial`;
  await rm(partial, { force: true });
  return told(async () => {
    const file = await open(partial, "wx", 0o600);
    try {
      const counts = await lines((line) => file.write(line));
      await file.sync();
      await rename(partial, path);
      return counts;
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    } finally {
      await file.close();
    }
  });
}
