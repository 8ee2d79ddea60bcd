/** SQLite as Node has it (22.13 and newer), else the same interface from a package with binaries. */
import type { SqliteDialectConfig } from "kysely";

/** What both have in common, as far as it is used here. */
export interface Connection {
  readonly exec: (sql: string) => void;
  readonly prepare: (sql: string) => Statement;
  readonly close: () => void;
}

interface Statement {
  readonly all: (...values: readonly unknown[]) => unknown[];
  readonly run: (...values: readonly unknown[]) => Changes;
  readonly iterate: (...values: readonly unknown[]) => IterableIterator<unknown>;
}

interface Changes {
  readonly changes: number | bigint;
  readonly lastInsertRowid: number | bigint;
}

export interface SqliteLibrary {
  /** `node:sqlite`, or the package's name. */
  readonly name: string;
  /** Throws what SQLite says where it cannot be opened. */
  readonly open: (path: string, isReadOnly: boolean) => Connection;
}

interface SqliteModule {
  readonly DatabaseSync: new (path: string, options: { readonly readOnly: boolean }) => Connection;
}

/** Asked for only once there is need of it: a machine may have the one and be too old for the other. */
export async function sqliteLibrary(): Promise<SqliteLibrary> {
  // Node's own types for version 20 do not know it yet.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const builtIn = process.getBuiltinModule("node:sqlite") as SqliteModule | undefined;
  return builtIn
    ? libraryOf("node:sqlite", builtIn)
    : libraryOf("@photostructure/sqlite", await import("@photostructure/sqlite"));
}

function libraryOf(name: string, { DatabaseSync }: SqliteModule): SqliteLibrary {
  return { name, open: (path, readOnly) => keeping(new DatabaseSync(path, { readOnly })) };
}

/** Statements kept ready; the texts of an office's server are few. */
const KEPT_STATEMENTS = 100;

/**
 * A connection that keeps its statements ready, and lets them go when it closes: the package has a
 * file open for as long as one of them is in memory.
 */
function keeping(connection: Connection): Connection {
  const kept = new Map<string, Statement>();
  return {
    exec: (sql) => connection.exec(sql),
    prepare: (sql) => {
      const known = kept.get(sql);
      if (known) return known;
      if (kept.size >= KEPT_STATEMENTS) kept.clear();
      const made = connection.prepare(sql);
      kept.set(sql, made);
      return made;
    },
    close: () => {
      kept.clear();
      connection.close();
    },
  };
}

/** The first value of every row that `sql` answers, as text. */
export function pragma(connection: Connection, sql: string): readonly string[] {
  return connection
    .prepare(sql)
    .all()
    .map((row) => String(Object.values(row ?? {})[0]));
}

/** A connection as kysely wants one. */
export function asDialect(connection: Connection): SqliteDialectConfig {
  return {
    database: {
      close: () => connection.close(),
      prepare: (text) => {
        const statement = connection.prepare(text);
        return {
          reader: /^\s*(select|pragma|with)\b|\breturning\b/i.test(text),
          all: (values) => statement.all(...values),
          run: (values) => statement.run(...values),
          iterate: (values) => statement.iterate(...values),
        };
      },
    },
  };
}
