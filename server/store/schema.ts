/**
 * The tables of a database, and how older ones become those of today. A new database is made of the
 * table of tables at once; an older one takes the steps from its version on, only forwards. A test
 * holds that both come out the same.
 */
import { type CreateTableBuilder, type Expression, sql } from "kysely";
import { TABLES, type ColumnKind, type TableForm } from "../../src/service/store/tables";
import { WordedError } from "../../src/lib/worded-error";
import type { Database } from "./statements";

export type DatabaseKind = "sqlite" | "postgres";

/** Leads from one version to the next, in the upgrade's transaction. */
export type Step = (database: Database, kind: DatabaseKind) => Promise<void>;

export interface Schema {
  readonly tables: Readonly<Record<string, TableForm>>;
  /** The first leads from version 1 to 2. What has been released is never changed. */
  readonly steps: readonly Step[];
}

export const SCHEMA: Schema = { tables: TABLES, steps: [] };

/** The table that says which version the others have. */
const VERSION_TABLE = "schema_version";

export function versionOf(schema: Schema): number {
  return schema.steps.length + 1;
}

/** 0 where the database is empty. */
export async function versionIn(database: Database): Promise<number> {
  const tables = await database.introspection.getTables();
  if (!tables.some(({ name }) => name === VERSION_TABLE)) return 0;
  const rows = await database.selectFrom(VERSION_TABLE).select("version").execute();
  return Math.max(0, ...rows.map(({ version }) => Number(version)));
}

/**
 * Brings it to today's version, within a transaction of the caller's: all of it or nothing. Throws
 * a `WordedError` where a newer program has written it.
 */
export async function upgrade(
  database: Database,
  kind: DatabaseKind,
  schema: Schema,
): Promise<void> {
  const from = await versionIn(database);
  const to = versionOf(schema);
  refuseNewer(from, to);
  if (from === to) return;
  if (from === 0) await createAll(database, kind, schema);
  // Each builds on the one before.
  // oxlint-disable-next-line no-await-in-loop
  else for (const step of schema.steps.slice(from - 1)) await step(database, kind);
  await database
    .insertInto(VERSION_TABLE)
    .values({ version: to, at: new Date().toISOString() })
    .execute();
}

export function refuseNewer(from: number, to: number): void {
  if (from > to)
    throw new WordedError(
      `数据库已由更新的程序升级到第${from}版，本程序只认到第${to}版。请换用更新的程序；要退回旧程序，先恢复升级前的备份。`,
    );
}

async function createAll(database: Database, kind: DatabaseKind, schema: Schema): Promise<void> {
  const forms = { ...schema.tables, [VERSION_TABLE]: VERSION_FORM };
  for (const [name, form] of Object.entries(forms))
    // One connection does one thing at a time.
    // oxlint-disable-next-line no-await-in-loop
    await createTable(database, kind, name, form);
}

const VERSION_FORM: TableForm = {
  columns: { version: "integer", at: "text" },
  key: ["version"],
  indexes: [],
  nature: "added",
};

/** A table and its indexes; steps use it too. */
export async function createTable(
  database: Database,
  kind: DatabaseKind,
  name: string,
  form: TableForm,
): Promise<void> {
  let table: CreateTableBuilder<string, string> = database.schema.createTable(name);
  for (const [column, columnKind] of Object.entries(form.columns))
    table = table.addColumn(column, typeOf(columnKind, kind), (made) =>
      columnKind === "note" ? made : made.notNull(),
    );
  table = table.addPrimaryKeyConstraint(`${name}_key`, [...form.key]);
  // SQLite else takes a text for a number.
  if (kind === "sqlite") table = table.modifyEnd(sql`strict`);
  await table.execute();
  for (const columns of form.indexes)
    // oxlint-disable-next-line no-await-in-loop
    await database.schema
      .createIndex(`${name}_by_${columns.slice(1).join("_")}`)
      .on(name)
      .columns([...columns])
      .execute();
}

/** Texts are ordered by their bytes everywhere, not by the customs of the machine's language. */
function typeOf(
  column: ColumnKind,
  kind: DatabaseKind,
): Expression<unknown> | "text" | "integer" | "bigint" {
  if (kind === "sqlite") return column === "integer" ? "integer" : "text";
  return column === "integer" ? "bigint" : sql`text collate "C"`;
}
