/**
 * Remembers results per owner and key; forgotten with the owner. The same owner and key must always
 * mean the same result.
 */
export function memoOf<Value>(): (owner: object, key: string, make: () => Value) => Value {
  const stores = new WeakMap<object, Map<string, Value>>();
  return (owner, key, make) => {
    const store = stores.get(owner) ?? new Map<string, Value>();
    stores.set(owner, store);
    const known = store.get(key);
    if (known !== undefined) return known;
    const value = make();
    store.set(key, value);
    return value;
  };
}

/** The same for what belongs to two owners at once; forgotten with either. */
export function memoOfPair<Value>(): (
  owners: readonly [object, object],
  key: string,
  make: () => Value,
) => Value {
  const stores = new WeakMap<object, ReturnType<typeof memoOf<Value>>>();
  return ([first, second], key, make) => {
    const store = stores.get(first) ?? memoOf<Value>();
    stores.set(first, store);
    return store(second, key, make);
  };
}

/**
 * As `memoOf`, for what is large: kept for so many owners as were asked about last, also where
 * others still hold the rest.
 */
export function memoOfLast<Value>(most: number): ReturnType<typeof memoOf<Value>> {
  const stores = new Map<object, ReturnType<typeof memoOf<Value>>>();
  let last: object | null = null;
  return (owner, key, make) => {
    const store = stores.get(owner) ?? memoOf<Value>();
    if (owner !== last) {
      // A map is in the order of what was put in.
      stores.delete(owner);
      stores.set(owner, store);
      for (const oldest of stores.keys()) {
        if (stores.size <= most) break;
        stores.delete(oldest);
      }
      last = owner;
    }
    return store(owner, key, make);
  };
}
