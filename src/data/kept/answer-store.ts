/**
 * Kept answers in IndexedDB: the texts, and apart from them the small records of when each was last
 * checked.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** What is known of a kept text without reading it. */
export interface Check {
  /** Of its text in the store. */
  readonly key: string;
  readonly picture: string;
  readonly url: string;
  /** The backend that answered, as `Backend.base`. */
  readonly base: string;
  readonly etag: string | null;
  /** Time of the last successful check, ms since 1970 by the clock of then. */
  readonly checkedAt: number;
  /** Counts up with every keeping: the order of age, whatever the clock did. */
  readonly turn: number;
}

/** One change of the store, done as a whole or not at all. */
export interface StoreChange {
  readonly checks: readonly Check[];
  readonly texts: readonly { readonly key: string; readonly text: string }[];
  readonly dropped: readonly string[];
}

/**
 * Every method may reject: no database (private window, switched off), a full disk, a newer
 * version's database.
 */
export interface AnswerStore {
  checks(): Promise<readonly Check[]>;
  text(key: string): Promise<string | null>;
  write(change: StoreChange): Promise<void>;
}

interface Kept extends DBSchema {
  checks: { key: string; value: Check };
  texts: { key: string; value: string };
}

const DATABASE = "kept-answers";
/** Another number empties the database: kept texts of another form are of no use. */
const VERSION = 2;
const STORES = ["checks", "texts"] as const;

/** The browser's own store. */
export function browserStore(): AnswerStore {
  return {
    checks: () => inDatabase((database) => database.getAll("checks")),
    text: async (key) => (await inDatabase((database) => database.get("texts", key))) ?? null,
    write: ({ checks: newChecks, texts: newTexts, dropped }) =>
      inDatabase(async (database) => {
        const change = database.transaction(STORES, "readwrite");
        const [checks, texts] = [change.objectStore("checks"), change.objectStore("texts")];
        await Promise.all([
          ...newChecks.map((check) => checks.put(check, check.key)),
          ...newTexts.map(({ key, text }) => texts.put(text, key)),
          ...dropped.flatMap((key) => [checks.delete(key), texts.delete(key)]),
          // Accepted is not kept: a full disk shows only at the end.
          change.done,
        ]);
      }),
  };
}

/** Opened and closed for each use: once a minute costs nothing, and no handle outlives a failure. */
async function inDatabase<Value>(
  work: (database: IDBPDatabase<Kept>) => Promise<Value>,
): Promise<Value> {
  const database = await open();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

function open(): Promise<IDBPDatabase<Kept>> {
  return new Promise((resolve, reject) => {
    openDB<Kept>(DATABASE, VERSION, {
      upgrade(database) {
        for (const name of database.objectStoreNames) database.deleteObjectStore(name);
        for (const name of STORES) database.createObjectStore(name);
      },
      // Another page holds an older version: rather nothing than a wait without end.
      blocked: () => reject(new Error("the database is in use")),
    }).then(resolve, reject);
  });
}
