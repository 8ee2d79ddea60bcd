/** `sort=-investmentRate,name`: columns in order of weight, a minus for high to low. */
export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
}

/** The sort keys whose columns exist, with the names that don't. */
export function parseSort(text: string | undefined, columns: readonly string[]): { keys: SortKey[]; unknown: string[] } {
  const parts = (text ?? "").split(",").filter((part) => part !== "");
  const keys = parts.map((part) => ({ column: part.replace(/^-/, ""), descending: part.startsWith("-") }));
  return {
    keys: keys.filter((key) => columns.includes(key.column)),
    unknown: keys.filter((key) => !columns.includes(key.column)).map((key) => key.column),
  };
}

/** The reverse; undefined for no keys, so that the parameter is left out. */
export function formatSort(keys: readonly SortKey[]): string | undefined {
  return keys.length === 0 ? undefined : keys.map(({ column, descending }) => `${descending ? "-" : ""}${column}`).join(",");
}

/** A click on a column head: high to low, then low to high, then the table's own order. */
export function nextSort(keys: readonly SortKey[], column: string): SortKey[] {
  const [first] = keys;
  if (first?.column !== column) return [{ column, descending: true }];
  return first.descending ? [{ column, descending: false }] : [];
}
