/** The store's steps as SQL, the same for every database: kysely over the table of tables. */
import { type Kysely, sql } from "kysely";
import {
  type AnyRow,
  type Value,
  columnsOf,
  isRow,
  keyColumns,
} from "../../src/service/store/row-form";
import {
  type Listing,
  type StoreChange,
  StoreError,
  type StoreView,
} from "../../src/service/store/store";
import type { Row, TableName } from "../../src/service/store/tables";
import type { ReadRows } from "./admin-store";

export type Database = Kysely<Record<string, AnyRow>>;

/** Turns what a database throws into a `StoreError`, where it is one of its faults. */
export type Told = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Where rows are, and whose. */
export interface Place {
  readonly database: Database;
  readonly office: string;
  readonly told: Told;
}

/** Rows written by one statement: databases limit the values of a statement. */
const ROWS_AT_ONCE = 200;
/** Read at once when all are read; texts of `blob` have megabytes. */
const BATCH = 500;
const BATCH_OF_BLOBS = 16;

export function viewOver(place: Place): StoreView {
  return {
    find: async (table, where) => (await listed(place, table, { where, limit: 1 }))[0] ?? null,
    list: async (table, listing = {}) => listed(place, table, listing),
  };
}

export function changeOver(place: Place): StoreChange {
  const { office, told } = place;
  return {
    ...viewOver(place),
    add: (name, rows) =>
      told(async () => {
        const table: string = name;
        for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
          const some = rows.slice(start, start + ROWS_AT_ONCE).map((row) => ({ office, ...row }));
          // One after another, as they stand in one transaction.
          // oxlint-disable-next-line no-await-in-loop
          await place.database.insertInto(table).values(some).execute();
        }
      }),
    put: (name, row) =>
      told(async () => {
        const table: string = name;
        const key = keyColumns(name);
        const others = columnsOf(name).filter((column) => !key.includes(column));
        await place.database
          .insertInto(table)
          .values({ office, ...row })
          .onConflict((conflict) =>
            conflict
              .columns(["office", ...key])
              .doUpdateSet(
                Object.fromEntries(others.map((column) => [column, sql.ref(`excluded.${column}`)])),
              ),
          )
          .execute();
      }),
    remove: (name, where) =>
      told(async () => {
        const table: string = name;
        let query = place.database.deleteFrom(table).where("office", "=", office);
        for (const condition of conditions(where)) query = query.where(condition);
        return Number((await query.executeTakeFirst()).numDeletedRows);
      }),
  };
}

/** All rows of a table, each batch from where the one before it ended. */
export function rowsOver(place: Place): ReadRows {
  return async function* rows<Name extends TableName>(table: Name) {
    const size = table === "blob" ? BATCH_OF_BLOBS : BATCH;
    let last: AnyRow | undefined;
    do {
      const from = last;
      // Each batch begins where the one before ended.
      // oxlint-disable-next-line no-await-in-loop
      const found = await place.told(() => behind(place, table, from).limit(size).execute());
      yield taken(table, found);
      last = found.length === size ? found.at(-1) : undefined;
    } while (last);
  };
}

function behind(place: Place, table: TableName, last: AnyRow | undefined) {
  const key = keyColumns(table);
  let query = selected(place, table);
  if (last) {
    const [columns, values] = [key.map((column) => sql.ref(column)), key.map((at) => last[at])];
    query = query.where(sql<boolean>`(${sql.join(columns)}) > (${sql.join(values)})`);
  }
  for (const column of key) query = query.orderBy(column);
  return query;
}

async function listed<Name extends TableName>(
  place: Place,
  table: Name,
  { where = {}, among = {}, newestFirst = false, after, limit }: Listing<Name>,
): Promise<readonly Row<Name>[]> {
  const key = keyColumns(table);
  let query = selected(place, table);
  for (const condition of conditions(where)) query = query.where(condition);
  for (const condition of choices(among)) query = query.where(condition);
  const lastKey = key.at(-1);
  if (after !== undefined && lastKey !== undefined)
    query = query.where(lastKey, newestFirst ? "<" : ">", after);
  for (const column of key) query = query.orderBy(column, newestFirst ? "desc" : "asc");
  if (limit !== undefined) query = query.limit(limit);
  return taken(table, await place.told(() => query.execute()));
}

function selected({ database, office }: Place, table: TableName) {
  const name: string = table;
  return database.selectFrom(name).select(columnsOf(table)).where("office", "=", office);
}

function conditions(where: Readonly<Record<string, Value | undefined>>) {
  return Object.entries(where).map(([column, value]) => {
    // Else a value forgotten would mean every row.
    if (value === undefined) throw new Error(`no value to compare ${column} with`);
    return value === null
      ? sql<boolean>`${sql.ref(column)} is null`
      : sql<boolean>`${sql.ref(column)} = ${value}`;
  });
}

/** One of these values; none of an empty list. */
function choices(among: Readonly<Record<string, readonly Value[] | undefined>>) {
  return Object.entries(among).map(([column, values]) => {
    if (values === undefined) throw new Error(`no values to compare ${column} with`);
    return values.length === 0
      ? sql<boolean>`1 = 0`
      : sql<boolean>`${sql.ref(column)} in (${sql.join(values)})`;
  });
}

function taken<Name extends TableName>(
  table: Name,
  found: readonly unknown[],
): readonly Row<Name>[] {
  return found.map((row) => {
    if (isRow(table, row)) return row;
    throw new StoreError(
      "damaged",
      `数据库的表“${table}”里有不成形的记录，不是本程序写入的。请停止服务，用最近的备份恢复。`,
    );
  });
}
