/** Which store, by the options: PostgreSQL where there is an address of one, else SQLite in the folder. */
import { WordedError } from "../src/lib/worded-error";
import type { Options } from "./options";
import type { AdminStore } from "./store/admin-store";
import { createPostgresStore } from "./store/postgres/postgres-store";
import { createSqliteStore } from "./store/sqlite/sqlite-store";

/** Rejects with a `WordedError` or a `StoreError` that says what to do. */
export async function openStore({
  data,
  database,
  office,
}: Pick<Options, "data" | "database" | "office">): Promise<AdminStore> {
  if (database === null) return createSqliteStore(data);
  if (!/^postgres(ql)?:\/\//.test(database))
    throw new WordedError(
      "数据库地址应以 postgres:// 开头，如 postgres://用户:密码@主机:5432/库名。",
    );
  return createPostgresStore(database, { office, backups: data });
}

/** Where `move` goes: an address of PostgreSQL, or another data folder. */
export async function openTarget(
  to: string,
  { data, office }: Pick<Options, "data" | "office">,
): Promise<AdminStore> {
  const isAddress = to.includes("://");
  return openStore({ data: isAddress ? data : to, database: isAddress ? to : null, office });
}
