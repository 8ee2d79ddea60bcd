/** What rows of a table look like, told from the table of tables. */
import { type ColumnKind, type Row, TABLES, type TableForm, type TableName } from "./tables";

export type Value = string | number | null;
/** A row of any table; with the office where a database holds it. */
export type AnyRow = Readonly<Record<string, Value>>;

/** In the order in which they are created, dumped and counted. */
export const TABLE_NAMES: readonly TableName[] = Object.keys(TABLES).filter(isTableName);

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(TABLES, name);
}

/** The columns of a row, in order; the office is not one, as the store knows it. */
export function columnsOf(table: TableName): readonly string[] {
  return Object.keys(TABLES[table].columns).filter((column) => column !== "office");
}

/** The columns that tell one row from another, in the order in which rows are listed. */
export function keyColumns(table: TableName): readonly string[] {
  const form: TableForm = TABLES[table];
  return form.key.filter((column) => column !== "office");
}

/** Whether it has all the columns of that table, no other, and in each what belongs there. */
export function isRow<Name extends TableName>(table: Name, value: unknown): value is Row<Name> {
  if (typeof value !== "object" || value === null) return false;
  const form: TableForm = TABLES[table];
  const cells: readonly [string, unknown][] = Object.entries(value);
  return (
    cells.length === columnsOf(table).length &&
    cells.every(([column, cell]) => column !== "office" && isOfKind(form.columns[column], cell))
  );
}

function isOfKind(kind: ColumnKind | undefined, cell: unknown): boolean {
  if (kind === "integer") return Number.isSafeInteger(cell);
  return (kind !== undefined && typeof cell === "string") || (kind === "note" && cell === null);
}

/** No database holds these in a text: the NUL, and half of a pair that stands for one character. */
const NOT_KEPT = /[\0\p{Surrogate}]/u;

/** Whether every store gives a text back as it was. */
export function isKeepable(text: string): boolean {
  return !NOT_KEPT.test(text);
}

/** Throws where `row` is none of that table, or holds a text that some store could not give back. */
export function assertKeepable(table: TableName, row: object): void {
  if (!isRow(table, row)) throw new Error(`no row of ${table}: ${Object.keys(row).join(", ")}`);
  for (const [column, cell] of Object.entries(row))
    if (typeof cell === "string" && !isKeepable(cell))
      throw new Error(`${table}.${column} holds a character that cannot be kept`);
}

/** By code points, as databases order their UTF-8; `<` goes by halves of pairs. */
export function compareValues(a: string | number, b: string | number): number {
  if (typeof a === "number" || typeof b === "number") return Number(a) - Number(b);
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  // Within a pair that differs in its second half alone, the halves' order is that of the pairs.
  const [one, other] = [a.codePointAt(at) ?? -1, b.codePointAt(at) ?? -1];
  return one - other;
}
