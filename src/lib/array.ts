/** Groups items by key, keeping first-seen key order and item order. */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** A sorted copy; `compare` as for `Array.prototype.sort` (Chrome 109 has no `toSorted`). */
export function sorted<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Item[] {
  return [...items].sort(compare);
}

/**
 * A copy sorted from the highest rank to the lowest, each rank asked for once; equal ones by `tie`.
 */
export function sortedDown<Item>(
  items: readonly Item[],
  rank: (item: Item) => number,
  tie: (a: Item, b: Item) => number,
): Item[] {
  const ranked = items.map((item) => ({ item, value: rank(item) }));
  ranked.sort((a, b) => (a.value === b.value ? tie(a.item, b.item) : b.value - a.value));
  return ranked.map(({ item }) => item);
}

/** The last item that passes the test, or `null`. */
export function lastWhere<Item>(
  items: readonly Item[],
  test: (item: Item) => boolean,
): Item | null {
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (item !== undefined && test(item)) return item;
  }
  return null;
}

/** Tells `null` and `undefined` apart from values, for `filter`. */
export function isPresent<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}
