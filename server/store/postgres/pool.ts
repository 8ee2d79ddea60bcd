/** Connections to PostgreSQL: none waits without end, and a broken one is not used again. */
import type { PostgresPool, PostgresPoolClient } from "kysely";
import { Pool, type PoolClient, types } from "pg";
import { isSqlState } from "./fault";

/** Each in ms; the last is for a network that swallows what is sent. */
const LIMITS = {
  connectionTimeoutMillis: 5_000,
  lock_timeout: 10_000,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 60_000,
  query_timeout: 35_000,
};
const CONNECTIONS = 10;

export function openPool(url: string): PostgresPool {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    keepAlive: true,
    application_name: "key-project-dashboard",
    types: { getTypeParser },
    ...LIMITS,
  });
  // A connection that breaks while nobody uses it: the pool has let it go and makes another.
  pool.on("error", () => {});
  // One that breaks in use says so to the query as well.
  pool.on("connect", (client) => client.on("error", () => {}));
  return {
    connect: async () => watched(await pool.connect()),
    end: () => pool.end(),
  };
}

/** Whole numbers come as numbers: ours are within what one holds exactly. */
const getTypeParser: typeof types.getTypeParser = (id, format): unknown =>
  id === types.builtins.INT8 ? Number : types.getTypeParser(id, format);

/** Lets a connection go for good once something other than the database's own answer failed it. */
function watched(client: PoolClient): PostgresPoolClient {
  let isBroken = false;
  const query = async (sql: string, values: readonly unknown[]) => {
    try {
      return await client.query(sql, [...values]);
    } catch (error) {
      isBroken ||= !isSqlState(error);
      throw error;
    }
  };
  const release = (destroy = false) => client.release(destroy || isBroken);
  // pg's own client is one to kysely; written anew, its types have no cursors and any command.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { query, release } as unknown as PostgresPoolClient;
}
