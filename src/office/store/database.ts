/** The database of own offices: what it holds, and how it is reached. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { worded } from "./store-errors";

/** What is known of an office without reading its journal. */
export interface OfficeHead {
  readonly id: string;
  readonly title: string;
  /** Of its region: how menus call it. */
  readonly name: string;
  /** How many events its journal has. */
  readonly length: number;
  /** How many of its imports stand: were not undone. */
  readonly imports: number;
  /** The latest moment of any event. */
  readonly changedAt: string;
  /** When its office file was last saved; null: never. */
  readonly savedAt: string | null;
  /** How many events that file had. */
  readonly savedLength: number;
}

export interface OfficeSchema extends DBSchema {
  heads: { key: string; value: OfficeHead };
  /** By office and place in its journal, as they were written. */
  events: { key: [office: string, place: number]; value: unknown };
  /** Bytes of imported files, by office and SHA-256. */
  originals: { key: [office: string, sha256: string]; value: Uint8Array };
}
export type Database = IDBPDatabase<OfficeSchema>;

const DATABASE = "own-offices";
const VERSION = 1;
export const STORES = ["heads", "events", "originals"] as const;

/**
 * Opened and closed for each use, so that no tab stands in the way of a newer version. Rejects with a
 * `WordedError`.
 */
export async function inDatabase<Value>(
  work: (database: Database) => Promise<Value>,
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

/** Nothing is ever emptied by a new version: these are journals. */
function open(): Promise<Database> {
  return openDB<OfficeSchema>(DATABASE, VERSION, {
    upgrade(database) {
      for (const name of STORES)
        if (!database.objectStoreNames.contains(name)) database.createObjectStore(name);
    },
  });
}

/** All keys of one office. */
export function ofOffice(id: string): IDBKeyRange {
  // Lists come after texts and numbers in the order of keys.
  return IDBKeyRange.bound([id], [id, []]);
}
