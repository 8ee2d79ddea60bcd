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

/**
 * Gives `write` every line, its end included, of the store as it is at one moment; the next line
 * waits until `write` is done. `at` is an ISO moment. How many rows each table has.
 */
export async function dump(
  store: AdminStore,
  at: string,
  write: (line: string) => Promise<unknown>,
): Promise<Counts> {
  const hash = createHash("sha256");
  const say = async (value: object) => {
    const line = `${JSON.stringify(value)}\n`;
    hash.update(line);
    await write(line);
  };
  const { version } = await store.describe();
  await say({ format: FORMAT, version, office: store.office, at });
  const counts: Record<string, number> = Object.fromEntries(TABLE_NAMES.map((name) => [name, 0]));
  await store.snapshot(async (rows) => {
    for await (const line of linesOf(rows)) {
      counts[line.table] = (counts[line.table] ?? 0) + 1;
      await say(line);
    }
  });
  await write(`${JSON.stringify({ counts, sha256: hash.digest("hex") })}\n`);
  return counts;
}

async function* linesOf(rows: ReadRows): AsyncIterable<{ table: TableName; row: object }> {
  for (const table of TABLE_NAMES)
    for await (const batch of rows(table)) for (const row of batch) yield { table, row };
}

/**
 * Writes a dump to a new file for its owner alone, which is there once it is whole and on the disk.
 * Rejects with a `WordedError` where there is something already at `path`.
 */
export async function dumpToFile(store: AdminStore, at: string, path: string): Promise<Counts> {
  refuseExisting(path);
  const partial = `${path}.partial`;
  await rm(partial, { force: true });
  return told(async () => {
    const file = await open(partial, "wx", 0o600);
    try {
      const counts = await dump(store, at, (line) => file.write(line));
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
