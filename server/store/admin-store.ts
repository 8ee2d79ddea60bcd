/** What a store on a disk can besides: be read whole, and say what it is. */
import type { Store } from "../../src/service/store/store";
import type { Row, TableName } from "../../src/service/store/tables";

/** All rows of a table in the order of its key, some at a time. */
export type ReadRows = <Name extends TableName>(table: Name) => AsyncIterable<readonly Row<Name>[]>;

export interface AdminStore extends Store {
  /** The office whose rows these are: the first part of every key. */
  readonly office: string;
  /** Lets `read` see everything as it was at one moment, while others go on writing. */
  readonly snapshot: <Value>(read: (rows: ReadRows) => Promise<Value>) => Promise<Value>;
  readonly describe: () => Promise<StoreDescription>;
}

export interface StoreDescription {
  /** The database and its version: `SQLite 3.53.0（@photostructure/sqlite）`. */
  readonly engine: string;
  /** Of the tables. */
  readonly version: number;
  /** What the database finds wrong with itself, in its own words. */
  readonly troubles: readonly string[];
}
