/** What a database holds before it is upgraded, as dumps that the earlier program can restore. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { WordedError } from "../../../src/lib/worded-error";
import { dumpRows, intoFile } from "../dump";
import type { Database } from "../statements";

/** Read at once; texts of `blob` have megabytes. */
const BATCH = 200;
const BATCH_OF_BLOBS = 16;
const CURSOR = "dumped_before";

export interface Before {
  /** The version that it has. */
  readonly from: number;
  readonly offices: readonly string[];
  /** Beside the office's other files. */
  readonly folder: string;
}

/**
 * Writes a dump of each office into the folder, within the upgrade's own transaction: nobody writes
 * until that is over. Throws a `WordedError` where one could not be written; nothing is to be
 * upgraded then.
 */
export async function dumpBefore(own: Database, { from, offices, folder }: Before): Promise<void> {
  const tables = await officeTables(own);
  if (tables.length === 0) return;
  const names = sql.join(tables.map((name) => sql.table(name)));
  await sql`lock table ${names} in share row exclusive mode`.execute(own);
  const at = new Date().toISOString();
  const stamp = at.replaceAll(/[-:.]/g, "");
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const office of offices) {
      const rows = (table: string) => rowsOf(own, table, office);
      const path = join(folder, `office-${office}-of-version-${from}-${stamp}.jsonl`);
      // One connection does one thing at a time.
      // oxlint-disable-next-line no-await-in-loop
      await intoFile(path, (write) => dumpRows({ office, version: from, tables, rows }, at, write));
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new WordedError(
      `数据库要升级，升级前的备份没有写成，所以没有升级，数据库没有动。请检查数据目录 ${folder} 能不能写、磁盘够不够（--data），再启动。原因：${why}`,
      { cause: error },
    );
  }
}

/** As the earlier program made them: what of them is there is asked of the database itself. */
async function officeTables(own: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(own);
  const found = await own.introspection.getTables();
  return found
    .filter(
      ({ schema, columns }) =>
        schema === rows[0]?.schema &&
        columns.length > 1 &&
        columns.some(({ name }) => name === "office"),
    )
    .map(({ name }) => name)
    .sort();
}

/** All rows of an office in a table, some at a time, without the office. */
async function* rowsOf(own: Database, table: string, office: string) {
  const size = table === "blob" ? BATCH_OF_BLOBS : BATCH;
  const cursor = sql.id(CURSOR);
  const of = sql.table(table);
  // What is declared takes no parameters.
  await sql`declare ${cursor} no scroll cursor for select * from ${of} where office = ${sql.lit(office)}`.execute(
    own,
  );
  let count = 0;
  do {
    // oxlint-disable-next-line no-await-in-loop
    const { rows } = await sql<
      Record<string, unknown>
    >`fetch ${sql.lit(size)} from ${cursor}`.execute(own);
    yield rows.map(({ office: _own, ...row }) => row);
    count = rows.length;
  } while (count === size);
  await sql`close ${cursor}`.execute(own);
}
