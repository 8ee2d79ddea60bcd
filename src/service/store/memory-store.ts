/** A store in memory, for the built-in backend and for tests: whatever was kept goes with the page. */
import { inWhole } from "./in-whole";
import { type AnyRow, compareValues, keyColumns } from "./row-form";
import type { Listing, Store, StoreChange, StoreView } from "./store";
import type { Row, TableName } from "./tables";

/** Rows by their key as text; never written to, so that a change that fails leaves what there was. */
type Kept = ReadonlyMap<TableName, ReadonlyMap<string, AnyRow>>;

/** An empty one. */
export function createMemoryStore(): Store {
  let kept: Kept = new Map();
  let last: Promise<unknown> = Promise.resolve();
  return {
    view: viewOf(() => kept),
    change: (work) => {
      const done = last.then(async () => {
        const own = new Map(kept);
        const value = await inWhole(changeOf(own), work);
        kept = own;
        return value;
      });
      last = done.catch(() => null);
      return done;
    },
    close: async () => {},
  };
}

function viewOf(kept: () => Kept): StoreView {
  return {
    find: async (table, where) => rowsOf(kept(), table, { where, limit: 1 })[0] ?? null,
    list: async (table, listing = {}) => rowsOf(kept(), table, listing),
  };
}

function changeOf(kept: Map<TableName, ReadonlyMap<string, AnyRow>>): StoreChange {
  const write = (table: TableName, work: (rows: Map<string, AnyRow>) => void) => {
    const rows = new Map(kept.get(table));
    work(rows);
    kept.set(table, rows);
  };
  return {
    ...viewOf(() => kept),
    add: async (table, rows) =>
      write(table, (own) => {
        for (const row of rows) {
          const key = keyOf(table, row);
          if (own.has(key)) throw new Error(`${table} has ${key} already`);
          own.set(key, row);
        }
      }),
    put: async (table, row) => write(table, (own) => void own.set(keyOf(table, row), row)),
    remove: async (table, where) => {
      const gone = rowsOf(kept, table, { where }).map((row) => keyOf(table, row));
      write(table, (own) => gone.forEach((key) => own.delete(key)));
      return gone.length;
    },
  };
}

function rowsOf<Name extends TableName>(
  kept: Kept,
  table: Name,
  {
    where = {},
    among = {},
    newestFirst = false,
    after,
    limit = Number.MAX_SAFE_INTEGER,
  }: Listing<Name>,
): readonly Row<Name>[] {
  const order = newestFirst ? -1 : 1;
  const wanted = Object.entries(where);
  const listed = Object.entries<readonly unknown[] | undefined>(among).map(
    ([column, values]) => [column, new Set(values)] as const,
  );
  const lastKey = keyColumns(table).at(-1) ?? "";
  const found = [...(kept.get(table)?.values() ?? [])].filter((row) => {
    const place = row[lastKey] ?? null;
    return (
      wanted.every(([column, value]) => row[column] === value) &&
      listed.every(([column, values]) => values.has(row[column])) &&
      (after === undefined || place === null || order * compareValues(place, after) > 0)
    );
  });
  found.sort((a, b) => order * compareBy(keyColumns(table), a, b));
  // Rows were put in as rows of this table.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return found.slice(0, limit) as unknown as readonly Row<Name>[];
}

function compareBy(columns: readonly string[], a: AnyRow, b: AnyRow): number {
  for (const column of columns) {
    const order = compareValues(a[column] ?? "", b[column] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}

function keyOf(table: TableName, row: AnyRow): string {
  return JSON.stringify(keyColumns(table).map((column) => row[column]));
}
