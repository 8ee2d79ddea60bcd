/** Every kind of store for the tests that hold in all of them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { PostgresPool, PostgresPoolClient } from "kysely";
import type { AdminStore } from "../../server/store/admin-store";
import { createPostgresStore, postgresStoreOver } from "../../server/store/postgres/postgres-store";
import { createSqliteStore } from "../../server/store/sqlite/sqlite-store";
import { createMemoryStore } from "../../src/service/store/memory-store";
import { findPostgres, startCluster } from "./postgres";

export interface StoreKind {
  /** PGlite has one session, so that nobody reads beside a change. */
  readonly readsBesideChanges: boolean;
  /** An empty one; those still open at the end are closed then. */
  readonly fresh: () => Promise<AdminStore>;
  readonly end: () => Promise<void>;
}

/** By name; PostgreSQL only where there is one. */
export function storeKinds(): Readonly<Record<string, () => Promise<StoreKind>>> {
  const programs = findPostgres();
  return {
    memory: async () => kindOf(async () => inMemory()),
    SQLite: async () => inFolders(),
    PGlite: async () => onPglite(),
    ...(programs !== null && { PostgreSQL: () => onPostgres(programs) }),
  };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "store-"));
}

/** The memory store with what a dump asks for besides. */
export function inMemory(): AdminStore {
  const store = createMemoryStore();
  return {
    ...store,
    office: "411400",
    snapshot: (read) =>
      store.change((all) =>
        read(async function* rows(table) {
          yield await all.list(table);
        }),
      ),
    describe: async () => ({ engine: "memory", version: 1, troubles: [] }),
  };
}

function inFolders(): StoreKind {
  const folders: string[] = [];
  return kindOf(
    async () => {
      const folder = temporaryFolder();
      folders.push(folder);
      return createSqliteStore(folder);
    },
    async () => {
      for (const folder of folders) rmSync(folder, { recursive: true });
    },
  );
}

/** Offices side by side in one database: what is fresh is the office. */
function onPglite(): StoreKind {
  const lite = new PGlite();
  let count = 0;
  return kindOf(
    () => postgresStoreOver(poolOver(lite), { office: `4114${(count += 1)}`, backups: tmpdir() }),
    () => lite.close(),
    { readsBesideChanges: false },
  );
}

async function onPostgres(programs: string): Promise<StoreKind> {
  const cluster = await startCluster(programs);
  let count = 0;
  return kindOf(
    () => createPostgresStore(cluster.url, { office: `4114${(count += 1)}`, backups: tmpdir() }),
    () => cluster.remove(),
  );
}

function kindOf(
  make: () => Promise<AdminStore>,
  end = async () => {},
  { readsBesideChanges } = { readsBesideChanges: true },
): StoreKind {
  const open = new Set<AdminStore>();
  return {
    readsBesideChanges,
    fresh: async () => {
      const store = await make();
      open.add(store);
      const close = async () => {
        open.delete(store);
        await store.close();
      };
      return { ...store, close };
    },
    end: async () => {
      await Promise.all([...open].map((store) => store.close()));
      await end();
    },
  };
}

/** PGlite has one session: whoever wants it waits until the one before has given it back. */
export function poolOver(lite: PGlite): PostgresPool {
  let last: Promise<void> = Promise.resolve();
  return {
    connect: async () => {
      const before = last;
      let release = () => {};
      last = new Promise((resolve) => {
        release = resolve;
      });
      await before;
      const query = async (sql: string, values: readonly unknown[]) => {
        const { rows, affectedRows } = await lite.query(sql, [...values]);
        return { rows, rowCount: affectedRows ?? 0, command: sql.split(" ")[0]?.toUpperCase() };
      };
      return { query, release } as unknown as PostgresPoolClient;
    },
    end: async () => {},
  };
}
