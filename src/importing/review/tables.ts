/** The tables of a file under review, and what was set by hand for each. */
import type { RegionCode } from "../../domain/facts/county";
import type { Draft, Place } from "../draft/draft";
import type { Grid } from "../grid";
import type { Profile } from "../recognise/profile";
import type { Table } from "../recognise/table";

/** A table by its sheet and its place among the tables of that sheet, both from 0. */
export interface TableRef {
  readonly sheet: number;
  readonly table: number;
}

/** What was set by hand for one table. */
export interface TableSettings {
  /** Null: nothing; the office's profiles count. */
  readonly profile: Profile | null;
  /** Paths of columns whose money is still asked for, although a profile knows it. */
  readonly asked: readonly string[];
  readonly year: number | null;
  readonly month: number | null;
  /** The unit that the whole table is of. */
  readonly owner: RegionCode | null;
  /** Not to be taken in. */
  readonly isLeftOut: boolean;
}

export const NOTHING_SET: TableSettings = {
  profile: null,
  asked: [],
  year: null,
  month: null,
  owner: null,
  isLeftOut: false,
};

export interface ReviewedTable {
  readonly ref: TableRef;
  readonly table: Table;
  readonly draft: Draft;
  readonly settings: TableSettings;
}

export interface ReviewedSheet {
  readonly grid: Grid;
  readonly tables: readonly ReviewedTable[];
}

/** The last table of the place's sheet that begins at or above its row. */
export function tableOfPlace(
  tables: readonly ReviewedTable[],
  { sheet, row }: Pick<Place, "sheet" | "row">,
): ReviewedTable | null {
  const own = tables.filter(({ table }) => table.grid.name === sheet && table.offset <= row);
  return own.at(-1) ?? null;
}
