/** The layout's rows as recharts wants them, for its axes. */
import type { RowsLayout } from "./layout";

export interface Datum {
  /** Index in drawing order. */
  readonly row: number;
  /** Without any value recharts draws no axis: this one is always there. */
  readonly axis: 0;
}

export function rowsData({ rows }: RowsLayout): Datum[] {
  return rows.map((_, row) => ({ row, axis: 0 }));
}
