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
