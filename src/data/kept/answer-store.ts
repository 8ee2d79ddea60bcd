/**
 * Kept answers in IndexedDB: the texts, and apart from them the small records of when each was last
 * checked.
 */

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

const DATABASE = "kept-answers";
/** Another number empties the database: kept texts of another form are of no use. */
const VERSION = 2;
const STORES = ["checks", "texts"] as const;

/**
 * The browser's own store. Opened and closed for each use: once a minute costs nothing, and no
 * handle outlives a failure.
 */
export function browserStore(): AnswerStore {
  return {
    checks: () => transact("readonly", (checks) => checks.getAll() as IDBRequest<Check[]>),
    text: async (key) =>
      (await transact(
        "readonly",
        (_, texts) => texts.get(key) as IDBRequest<string | undefined>,
      )) ?? null,
    write: ({ checks: newChecks, texts: newTexts, dropped }) =>
      transact("readwrite", (checks, texts) => {
        for (const check of newChecks) checks.put(check, check.key);
        for (const { key, text } of newTexts) texts.put(text, key);
        for (const key of dropped) {
          checks.delete(key);
          texts.delete(key);
        }
      }),
  };
}

/**
 * One transaction. Resolves when it is complete, not when it was accepted: a full disk shows only
 * at the end.
 */
async function transact<Value>(
  mode: IDBTransactionMode,
  work: (checks: IDBObjectStore, texts: IDBObjectStore) => IDBRequest<Value> | void,
): Promise<Value> {
  const database = await open();
  try {
    return await new Promise<Value>((resolve, reject) => {
      const transaction = database.transaction(STORES, mode);
      const request = work(transaction.objectStore("checks"), transaction.objectStore("texts"));
      // A writing has no result: its callers ask for none.
      transaction.addEventListener("complete", () => resolve(request?.result as Value));
      transaction.addEventListener("abort", () =>
        reject(transaction.error ?? new Error("the transaction was aborted")),
      );
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, VERSION);
    request.addEventListener("upgradeneeded", () => {
      const database = request.result;
      for (const name of database.objectStoreNames) database.deleteObjectStore(name);
      for (const name of STORES) database.createObjectStore(name);
    });
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("no database")));
    // Another page holds an older version: rather nothing than a wait without end.
    request.addEventListener("blocked", () => reject(new Error("the database is in use")));
  });
}
