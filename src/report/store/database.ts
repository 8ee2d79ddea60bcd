/** The database of trays: what it holds, and how it is reached. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import { asAWhole } from "../../lib/whole-change";
import { worded } from "./errors";

/** What is known of a tray without reading its items. */
export interface TrayHead {
  readonly id: string;
  readonly name: string;
  /** ISO 8601 with an offset. */
  readonly changedAt: string;
  /** How many items it has. */
  readonly count: number;
}

interface ReportSchema extends DBSchema {
  heads: { key: string; value: TrayHead };
  /** Whole trays; what is read of them is looked at anew. */
  trays: { key: string; value: unknown };
  /** `current`: the id of the tray that is added to. */
  notes: { key: string; value: string };
}

const DATABASE = "reports";
const VERSION = 1;
const STORES = ["heads", "trays", "notes"] as const;

export type Change = IDBPTransaction<ReportSchema, typeof STORES, "readwrite">;
type Reading = IDBPTransaction<ReportSchema, typeof STORES>;

/** Looks at all of it at one moment. Rejects with a `WordedError`. */
export function reading<Value>(work: (reading: Reading) => Promise<Value>): Promise<Value> {
  return inDatabase((database) => work(database.transaction(STORES, "readonly")));
}

/**
 * Changes all that is wanted, or nothing; resolves when the disk has it. Rejects with a
 * `WordedError`.
 */
export function changing<Value>(work: (change: Change) => Promise<Value>): Promise<Value> {
  return inDatabase(async (database) => {
    const change = database.transaction(STORES, "readwrite", { durability: "strict" });
    return asAWhole(change, () => work(change));
  });
}

/** Opened and closed for each use, so that no tab stands in the way of a newer version. */
async function inDatabase<Value>(
  work: (database: IDBPDatabase<ReportSchema>) => Promise<Value>,
): Promise<Value> {
  try {
    const database = await open();
    try {
      return await work(database);
    } finally {
      database.close();
    }
  } catch (error) {
    throw worded(error);
  }
}

/** Nothing is ever emptied by a new version: what was collected is nowhere else. */
function open(): Promise<IDBPDatabase<ReportSchema>> {
  return openDB<ReportSchema>(DATABASE, VERSION, {
    upgrade(database) {
      for (const name of STORES)
        if (!database.objectStoreNames.contains(name)) database.createObjectStore(name);
    },
  });
}
