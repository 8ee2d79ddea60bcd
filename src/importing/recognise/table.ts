/**
 * A grid as it was understood: where its head is, what each column holds, what each row is, which
 * months it covers. Guessed by words and shape, or set by hand; every guess can be set right.
 */
import type { RegionCode } from "../../domain/facts/county";
import type { MoneyUnit } from "../cells/money";
import type { Grid } from "../grid";
import type { MonthRange, Role } from "../heads/role";
import type { Profile } from "./profile";

export type TableKind = "units" | "ledger" | "none";

export interface Column {
  /** Place in the grid. */
  readonly index: number;
  /** The head's levels, top to bottom, as tidy words; what repeats is left out. */
  readonly levels: readonly string[];
  /** The levels joined, with {年} and {月} left open: by it a profile knows the column. */
  readonly path: string;
  readonly role: Role;
  readonly by: "words" | "content" | "profile" | "hand";
  /** The months that the column covers; null: those of the table. */
  readonly months: MonthRange | null;
  /** The year that the head names; null: the table's. */
  readonly year: number | null;
  /** Of amounts: null where it is not certain, and then the column is refused. */
  readonly money: MoneyUnit | null;
}

/** Rows of the grid, both ends included. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

export type TableRow =
  /** `section`: the row of the section head that it stands under. */
  | { readonly kind: "unit" | "project"; readonly row: number; readonly section: number | null }
  | TotalRow
  | SectionRow
  | { readonly kind: "note"; readonly row: number; readonly text: string }
  /** `part`: 其中, parts of the row above. */
  | { readonly kind: "part" | "blank" | "head"; readonly row: number }
  | { readonly kind: "unclear"; readonly row: number; readonly text: string };

/** 合计, 小计, 全市. */
export interface TotalRow {
  readonly kind: "total";
  readonly row: number;
  readonly label: string;
  /** The rows that it sums. */
  readonly scope: RowRange;
  /** Of all rows: 合计, not 小计. */
  readonly isGrand: boolean;
}

/** 一、续建项目（20个）, with sums of its own where the row holds any. */
export interface SectionRow {
  readonly kind: "section";
  readonly row: number;
  readonly label: string;
  readonly scope: RowRange;
  /** The unit that it names: 一、吉首市（12个）. */
  readonly unit: RegionCode | null;
}

/** What was found out, and where it was read. */
export interface Told<Value> {
  readonly value: Value;
  readonly from: ToldBy;
  /** The words it was read from. */
  readonly text: string;
}
export type ToldBy = "title" | "head" | "date" | "sheet" | "file" | "note" | "profile" | "hand";

export interface Table {
  /** The rows of this table: all of a sheet, or those from `offset` on. */
  readonly grid: Grid;
  /** How many rows of the sheet stand above the grid. */
  readonly offset: number;
  /** The row of the grid in which another table begins; null where there is none. */
  readonly rest: number | null;
  readonly file: string;
  readonly kind: TableKind;
  readonly title: string;
  /** First and last row of the head, the row of column numbers included. */
  readonly head: { readonly first: number; readonly last: number } | null;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly year: Told<number> | null;
  readonly months: Told<MonthRange> | null;
  /** Evidence that says otherwise than what stands. */
  readonly contradictions: readonly string[];
  /** The one unit that the whole table is of: a sheet or a file of a county. */
  readonly owner: Told<RegionCode> | null;
  /** Whether — is zero; null where nobody has said. */
  readonly dashIsZero: Told<boolean> | null;
  readonly notes: readonly { readonly row: number; readonly text: string }[];
  /** What was set by hand, for this table or for its kind. */
  readonly settings: Profile | null;
  /** How well the office's profile fits; null where none was used. */
  readonly profile: ProfileFit | null;
}

/** How a profile fits: what it knows and the table lacks, and what the table has beyond it. */
export interface ProfileFit {
  readonly name: string;
  readonly missing: readonly string[];
  readonly added: readonly string[];
  /** Columns whose money is another than the profile's: refused until somebody says so. */
  readonly moneyChanged: readonly string[];
}
