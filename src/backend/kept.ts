/** What was loaded once and is kept, as long as there is room. */

/** How much is kept, by the weight that each has. */
export interface Room<Value> {
  readonly weightOf: (value: Value) => number;
  readonly most: number;
}

export interface Kept<Value> {
  /** Each by its id, loaded where it is not kept; null where there is none. */
  readonly find: (ids: readonly string[]) => Promise<readonly (Value | null)[]>;
  /** What was kept has changed: each is loaded anew when it is asked for again. */
  readonly clear: () => void;
}

interface Entry<Value> {
  readonly loading: Promise<Value | null>;
  /** 0 until it is loaded. */
  weight: number;
}

/**
 * `load` brings those that are not kept, in the order of the ids; who asks for one that is being
 * loaded waits for the same. Where there is no more room, those that were asked for longest ago are
 * forgotten; the last one never is.
 */
export function createKept<Value>(
  load: (ids: readonly string[]) => Promise<readonly (Value | null)[]>,
  { weightOf, most }: Room<Value>,
): Kept<Value> {
  const kept = new Map<string, Entry<Value>>();
  let weight = 0;
  const forget = (id: string, own: Entry<Value>) => {
    if (kept.get(id) !== own) return;
    kept.delete(id);
    weight -= own.weight;
  };
  const makeRoom = () => {
    for (const [id, own] of kept) {
      if (weight <= most || kept.size === 1) break;
      forget(id, own);
    }
  };
  const begin = (id: string, loading: Promise<Value | null>) => {
    const own: Entry<Value> = { loading, weight: 0 };
    loading.then(
      (value) => {
        // Neither what is not there (yet) nor a load that failed is remembered.
        if (value === null) return forget(id, own);
        if (kept.get(id) !== own) return undefined;
        own.weight = weightOf(value);
        weight += own.weight;
        return makeRoom();
      },
      () => forget(id, own),
    );
    return own;
  };
  return {
    find: async (ids) => {
      const missing = ids.filter((id) => !kept.has(id));
      const loaded = missing.length > 0 ? load(missing) : null;
      const entries = ids.map((id) => {
        const own =
          kept.get(id) ??
          begin(
            id,
            Promise.resolve(loaded).then((found) => found?.[missing.indexOf(id)] ?? null),
          );
        // Behind all others: the first is the one that was asked for longest ago.
        kept.delete(id);
        kept.set(id, own);
        return own;
      });
      return Promise.all(entries.map(({ loading }) => loading));
    },
    clear: () => {
      kept.clear();
      weight = 0;
    },
  };
}
