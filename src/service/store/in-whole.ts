/** The rules of a change that hold in every store, whatever keeps the rows. */
import { assertKeepable } from "./row-form";
import type { StoreChange } from "./store";

/**
 * What `work` returns when it has used `steps`. A step that failed fails all of it, also where
 * `work` went on: a database gives such a transaction up, and the others must not differ. Steps
 * taken after its end are refused. Rejects with the first failure, or with what `work` throws.
 */
export async function inWhole<Value>(
  steps: StoreChange,
  work: (change: StoreChange) => Promise<Value>,
): Promise<Value> {
  const state: { failure: { readonly error: unknown } | null; isOver: boolean } = {
    failure: null,
    isOver: false,
  };
  const step = async <Result>(take: () => Promise<Result>): Promise<Result> => {
    if (state.isOver) throw new Error("this change is over");
    if (state.failure) throw state.failure.error;
    try {
      return await take();
    } catch (error) {
      state.failure ??= { error };
      throw error;
    }
  };
  try {
    const value = await work({
      find: (table, where) => step(() => steps.find(table, where)),
      list: (table, listing) => step(() => steps.list(table, listing)),
      add: (table, rows) =>
        step(async () => {
          for (const row of rows) assertKeepable(table, row);
          await steps.add(table, rows);
        }),
      put: (table, row) =>
        step(async () => {
          assertKeepable(table, row);
          await steps.put(table, row);
        }),
      remove: (table, where) => step(() => steps.remove(table, where)),
    });
    if (state.failure) throw state.failure.error;
    return value;
  } finally {
    state.isOver = true;
  }
}
