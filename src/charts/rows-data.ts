/** The layout's rows as recharts wants them: one flat record per row, in drawing order. */
import type { RowsBody } from "../figures/figure";
import type { RowsLayout } from "./layout";

export type Datum = Readonly<Record<string, number>>;

export function valueKey(seriesIndex: number): string {
  return `v${seriesIndex}`;
}

/**
 * Missing values are left out: no bar is drawn for them. The second series of a diverging plot goes left.
 * Without any value recharts draws no axis either, so `axis` (drawn by no bar) is always there.
 */
export function rowsData({ rows, series }: RowsLayout, mark: RowsBody["mark"]): Datum[] {
  return rows.map(({ row }, index) => {
    const datum: Record<string, number> = { row: index, axis: 0 };
    series.forEach(({ key }, seriesIndex) => {
      const value = row.values[key] ?? null;
      if (value === null || (row.missing !== null && row.hatched)) return;
      datum[valueKey(seriesIndex)] = mark === "diverging" && seriesIndex === 1 ? -Math.abs(value) : value;
    });
    return datum;
  });
}
