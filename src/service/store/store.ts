/**
 * The port to where an office's server keeps things. Each `change` is one transaction: whole or not
 * at all, one at a time for an office, and on the disk when it resolves.
 */
import type { Row, TableName } from "./tables";

/** Rows with these values, in the order of their key. */
export interface Listing<Name extends TableName> {
  readonly where?: Partial<Row<Name>>;
  /** Only rows with one of some values in a column: some hundreds at most, which a database takes. */
  readonly among?: Among<Name>;
  /** The last first. */
  readonly newestFirst?: boolean;
  /** Only rows whose last key column is greater, or less with `newestFirst`. */
  readonly after?: string | number;
  readonly limit?: number;
}

export type Among<Name extends TableName> = {
  readonly [Column in keyof Row<Name>]?: readonly Row<Name>[Column][];
};

export interface StoreView {
  /** The first row in the order of the key with these values; null where there is none. */
  readonly find: <Name extends TableName>(
    table: Name,
    where: Partial<Row<Name>>,
  ) => Promise<Row<Name> | null>;
  readonly list: <Name extends TableName>(
    table: Name,
    listing?: Listing<Name>,
  ) => Promise<readonly Row<Name>[]>;
}

export interface StoreChange extends StoreView {
  /** Rejects where a row of that key is there already. */
  readonly add: <Name extends TableName>(table: Name, rows: readonly Row<Name>[]) => Promise<void>;
  /** In the place of the row of that key; only of tables that change. */
  readonly put: <Name extends ChangingTable>(table: Name, row: Row<Name>) => Promise<void>;
  /** All with these values; only of tables that change. How many there were. */
  readonly remove: <Name extends ChangingTable>(
    table: Name,
    where: Partial<Row<Name>>,
  ) => Promise<number>;
}

export type ChangingTable = Exclude<TableName, "log" | "blob" | "publication" | "answer">;

export interface Store {
  /** Reads that need not agree with each other. Rejects with a `StoreError`. */
  readonly view: StoreView;
  /** Rejects with a `StoreError`, or with what `work` throws; then nothing of it is kept. */
  readonly change: <Value>(work: (change: StoreChange) => Promise<Value>) => Promise<Value>;
  readonly close: () => Promise<void>;
}

/**
 * `away`: it does not answer now, and may again. `full`, `readOnly`: nothing can be written.
 * `damaged`: what it holds is not what was written.
 */
export type StoreFault = "away" | "full" | "readOnly" | "damaged";

/** What the disk or the database says instead. The message says in Chinese what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly fault: StoreFault;
  constructor(fault: StoreFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.fault = fault;
  }
}
