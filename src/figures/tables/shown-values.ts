/**
 * The values that a figure shows, cell by cell: its files carry them, and later they are held
 * against those of the same figure.
 */
import type { Figure } from "../figure";
import { figureTable } from "./figure-table";

/** As in the figure's table: texts as displayed, — where there is no number. */
export interface ShownValues {
  /** 亿元, %, 家: that of the figure; a column of another one says it in its cells. */
  readonly unit: string;
  /** What the rows are: 单位, 季度. */
  readonly rowHead: string;
  readonly columns: readonly (readonly [key: string, head: string])[];
  /** Key, name, then a cell for each column. */
  readonly rows: readonly (readonly [key: string, name: string, ...cells: readonly string[]])[];
}

/** The figure's table as values that can be compared; an empty figure has no rows. */
export function shownValues(figure: Figure): ShownValues {
  const { rowHead, columns, rows } = figureTable(figure);
  return {
    unit: figure.unit,
    rowHead,
    columns: columns.map(({ key, head }) => [key, head]),
    rows: rows.map(({ key, name, cells }) => [key, name, ...cells]),
  };
}

export interface ChangedValue {
  readonly row: string;
  readonly column: string;
  readonly was: string;
  readonly now: string;
}

/** What differs between two tables of one figure. Names are those of today where it has them. */
export interface ValueChanges {
  /** In the order of today's rows and columns. */
  readonly values: readonly ChangedValue[];
  readonly newRows: readonly string[];
  readonly goneRows: readonly string[];
  readonly newColumns: readonly string[];
  readonly goneColumns: readonly string[];
}

/**
 * Rows and columns are found by their keys, whatever their order: a rank that moved is a changed
 * value, a row that moved is none.
 */
export function changesSince(was: ShownValues, now: ShownValues): ValueChanges {
  const before = new Map(was.rows.map(([key, , ...cells]) => [key, cells]));
  const places = new Map(was.columns.map(([key], index) => [key, index]));
  const values = now.rows.flatMap(([key, row, ...cells]) => {
    const old = before.get(key);
    if (!old) return [];
    return now.columns.flatMap(([columnKey, column], index): ChangedValue[] => {
      const place = places.get(columnKey);
      if (place === undefined) return [];
      const [then = "", today = ""] = [old[place], cells[index]];
      return then === today ? [] : [{ row, column, was: then, now: today }];
    });
  });
  const [newRows, goneRows] = newAndGone(was.rows, now.rows);
  const [newColumns, goneColumns] = newAndGone(was.columns, now.columns);
  return { values, newRows, goneRows, newColumns, goneColumns };
}

/** Whether nothing differs. */
export function isUnchanged(changes: ValueChanges): boolean {
  return Object.values(changes).every((list: readonly unknown[]) => list.length === 0);
}

type Named = readonly [key: string, name: string, ...rest: readonly string[]];

function newAndGone(
  was: readonly Named[],
  now: readonly Named[],
): readonly [newOnes: readonly string[], gone: readonly string[]] {
  return [missingIn(was, now), missingIn(now, was)];
}

/** The names of those that another list has not. */
function missingIn(list: readonly Named[], others: readonly Named[]): readonly string[] {
  const keys = new Set(list.map(([key]) => key));
  return others.filter(([key]) => !keys.has(key)).map(([, name]) => name);
}
