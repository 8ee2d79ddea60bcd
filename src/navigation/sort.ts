import { listOf, optionOf, plainOf, readAsMeant } from "./as-meant";

/** `sort=-investmentRate,name`: columns in order of weight, a minus for high to low. */
export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
}

/** The sort keys whose columns exist, with the names that don't, each read as meant. */
export function parseSort(
  text: string | undefined,
  columns: readonly string[],
): { keys: SortKey[]; unknown: string[] } {
  const { known, unknown } = knownNames(text, [
    ...columns,
    ...columns.map((column) => `-${column}`),
  ]);
  return {
    keys: known.map((name) => ({
      column: name.replace(/^-/, ""),
      descending: name.startsWith("-"),
    })),
    unknown: unknown.map((name) => name.replace(/^-/, "")),
  };
}

/** The names of a list that exist, in its order, and those that don't; each read as meant. */
export function knownNames<Name extends string>(
  text: string | undefined,
  names: readonly Name[],
): { known: Name[]; unknown: string[] } {
  if (text === undefined || text === "") return { known: [], unknown: [] };
  const read = readAsMeant(
    text,
    (reading) => {
      const parts = listOf(reading).map((part) => ({ part, name: optionOf(names, part) }));
      return parts.length > 0 && parts.every(({ name }) => name !== null) ? parts : null;
    },
    "list",
  );
  const parts =
    read ?? listOf(plainOf(text, "list")).map((part) => ({ part, name: optionOf(names, part) }));
  return {
    known: parts.flatMap(({ name }) => name ?? []),
    unknown: [...new Set(parts.flatMap(({ part, name }) => (name === null ? [part] : [])))],
  };
}

/** The reverse; undefined for no keys, so that the parameter is left out. */
export function formatSort(keys: readonly SortKey[]): string | undefined {
  return keys.length === 0
    ? undefined
    : keys.map(({ column, descending }) => `${descending ? "-" : ""}${column}`).join(",");
}

/** A click on a column head: high to low, then low to high, then the table's own order. */
export function nextSort(keys: readonly SortKey[], column: string): SortKey[] {
  const [first] = keys;
  if (first?.column !== column) return [{ column, descending: true }];
  return first.descending ? [{ column, descending: false }] : [];
}

/**
 * A press that adds to the order instead of beginning it anew: a further key, high to low, then low
 * to high, then gone. The other keys keep their weight.
 */
export function addedSort(keys: readonly SortKey[], column: string): SortKey[] {
  const known = keys.find((key) => key.column === column);
  if (!known) return [...keys, { column, descending: true }];
  return keys.flatMap((key) => {
    if (key !== known) return [key];
    return key.descending ? [{ column, descending: false }] : [];
  });
}
