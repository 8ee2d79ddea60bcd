/** What all parts of drafting a table work with. */
import type { RegionCode } from "../../domain/facts/county";
import { type Month, monthOf } from "../../domain/facts/period";
import { type Cell, cellAt, cellName, textOf } from "../grid";
import { squash, tidy } from "../cells/squash";
import type { Profile } from "../recognise/profile";
import type { ImportingOffice, UnitNames } from "../recognise/office";
import type { Column, Table } from "../recognise/table";
import type { DraftNote, Place } from "./draft";
import type { Problems } from "./problems";

export interface Desk {
  readonly table: Table;
  readonly office: ImportingOffice;
  readonly names: UnitNames;
  readonly profile: Profile | null;
  readonly problems: Problems;
  readonly notes: DraftNote[];
  readonly year: number;
  /** The last month that the table covers. */
  readonly month: Month;
  /** Cells of the unit column that a merge covers: the row in which the name stands. */
  readonly unitRows: ReadonlyMap<number, number>;
}

/** The cell as it is named to people. */
export function placeAt({ file, grid, offset }: Table, row: number, column: number): Place {
  const at = row + offset;
  return { file, sheet: grid.name, row: at, column, cell: cellName(at, column) };
}

/** The cell of a column in a row. */
export function cellOf({ table }: Desk, row: number, { index }: Column): Cell {
  return cellAt(table.grid, row, index);
}

/** The head of a column as people read it. */
export function headWords({ levels }: Column): string {
  return `「${levels.join("·")}」`;
}

/** The month that a column's values run up to. */
export function monthOfColumn({ year }: Desk, { months }: Column): Month | null {
  return months === null ? null : monthOf(year, months.to);
}

/**
 * The unit of a row: by its cell, the section it stands under, or the table's own; null where the
 * name is not known, which is then said.
 */
export function unitOfRow(
  desk: Desk,
  row: number,
  sectionUnit: RegionCode | null,
): RegionCode | null {
  const { table, names } = desk;
  const column = table.columns.find(({ role }) => role.kind === "unit");
  const at = desk.unitRows.get(row) ?? row;
  const text = column ? tidy(textOf(cellAt(table.grid, at, column.index))) : "";
  // A blank among names is nobody's, whatever the file is called.
  const owner = column ? null : (table.owner?.value ?? null);
  if (text === "") return sectionUnit ?? owner ?? refuseNameless(desk, row, column);
  const unit = names.find(text);
  if (unit) return unit.code;
  const suggestions = names.suggest(text);
  const close = suggestions.map(({ name }) => name).join("、");
  desk.problems.add({
    weight: "block",
    kind: "unknownUnit",
    per: squash(text),
    at: placeAt(table, at, column?.index ?? 0),
    say: (where) =>
      `${where}的单位「${text.slice(0, 40)}」不在本单位名单里，这些行没有导入。${close === "" ? "" : `可能是${close}。`}请指定它是哪个单位（只需一次）。`,
    ask: {
      kind: "unit",
      name: text.slice(0, 40),
      suggestions: suggestions.map(({ code }) => code),
    },
  });
  return null;
}

function refuseNameless(desk: Desk, row: number, column: Column | undefined): null {
  desk.problems.add({
    weight: "block",
    kind: "noUnit",
    at: placeAt(desk.table, row, column?.index ?? 0),
    say: (where, count) =>
      `${where}没有写单位，这${count}行没有导入。${column ? "请在表里补上单位。" : "请指定整张表属于哪个单位，或在表里加一列单位。"}`,
    ...(column ? {} : { ask: { kind: "owner" as const } }),
  });
  return null;
}
