/** The store for several servers: PostgreSQL, where offices lie side by side. */
import { Kysely, PostgresDialect, type PostgresPool, sql } from "kysely";
import type { AnyRow } from "../../../src/service/store/row-form";
import { inWhole } from "../../../src/service/store/in-whole";
import type { AdminStore } from "../admin-store";
import { SCHEMA, type Schema, createTable, upgrade, versionIn, versionOf } from "../schema";
import { type Database, changeOver, rowsOver, viewOver } from "../statements";
import { dumpBefore } from "./dump-before";
import { told } from "./fault";
import { openPool } from "./pool";

/** Servers that start at the same moment upgrade one after another: the number of their lock. */
const UPGRADING = 20_261_130;

/**
 * The store of `office` (its root code) in the database at `url`, whose tables are made or brought
 * up to date. Changes of an office are one at a time, whichever server makes them. When the database
 * goes away, each step rejects with a `StoreError` within 35 s, and works again once it is back; if
 * it went while a change was being committed, whether that was kept has to be looked up.
 *
 * Before an upgrade each office of the database is dumped into the folder `backups`. Rejects with a
 * `WordedError` where that cannot be, or a newer program has written it.
 */
export async function createPostgresStore(url: string, place: PostgresPlace): Promise<AdminStore> {
  return postgresStoreOver(openPool(url), place);
}

export interface PostgresPlace {
  readonly office: string;
  readonly backups: string;
}

/** Over any connections that speak PostgreSQL's dialect. */
export async function postgresStoreOver(
  pool: PostgresPool,
  { office, backups }: PostgresPlace,
  schema: Schema = SCHEMA,
): Promise<AdminStore> {
  const database: Database = new Kysely<Record<string, AnyRow>>({
    dialect: new PostgresDialect({ pool }),
  });
  try {
    await told(() => prepare(database, { office, backups }, schema));
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    office,
    view: viewOver({ database, office, told }),
    change: (work) =>
      told(() =>
        database.transaction().execute(async (own) => {
          await takeTurn(own, office);
          return inWhole(changeOver({ database: own, office, told }), work);
        }),
      ),
    snapshot: (read) =>
      told(() =>
        database
          .transaction()
          .setIsolationLevel("repeatable read")
          .setAccessMode("read only")
          .execute((own) => read(rowsOver({ database: own, office, told }))),
      ),
    describe: () =>
      told(async () => {
        const version = await sql<{ server_version: string }>`show server_version`.execute(
          database,
        );
        return {
          engine: `PostgreSQL ${version.rows[0]?.server_version ?? ""}`,
          version: await versionIn(database),
          troubles: [],
        };
      }),
    close: () => database.destroy(),
  };
}

/** Its tables, and the row by which changes of an office wait for one another. */
async function prepare(
  database: Database,
  { office, backups }: PostgresPlace,
  schema: Schema,
): Promise<void> {
  await database.transaction().execute(async (own) => {
    await sql`select pg_advisory_xact_lock(${UPGRADING})`.execute(own);
    const version = await versionIn(own);
    const isNew = version === 0;
    if (!isNew && version < versionOf(schema))
      await dumpBefore(own, { from: version, offices: await officesIn(own), folder: backups });
    await upgrade(own, "postgres", schema);
    if (isNew) await createTable(own, "postgres", TURNS, TURNS_FORM);
    await own
      .insertInto(TURNS)
      .values({ office })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

const TURNS = "office_turn";
const TURNS_FORM = {
  columns: { office: "text" },
  key: ["office"],
  indexes: [],
  nature: "added",
} as const;

async function officesIn(own: Database): Promise<readonly string[]> {
  const rows = await own.selectFrom(TURNS).select("office").orderBy("office").execute();
  return rows.map((row) => String(row["office"]));
}

async function takeTurn(own: Database, office: string): Promise<void> {
  await own.selectFrom(TURNS).select("office").where("office", "=", office).forUpdate().execute();
}
