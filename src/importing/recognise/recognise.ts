/** Grid → Table: what a table is, guessed by words and shape, or as a profile has it. */
import type { RegionCode } from "../../domain/facts/county";
import { textOf } from "../grid";
import type { Grid } from "../grid";
import { squash, tidy } from "../cells/squash";
import { type Applied, fitOf } from "./fit";
import type { Profile } from "./profile";
import { type Above, type RawColumn, aboveHead, rawColumns } from "./columns";
import { coverOf } from "./cover";
import { type Head, SEARCHED, findHead } from "./head";
import { type ImportingOffice, unitNames } from "./office";
import { ownerOf } from "./owner";
import { type TablePeriod, periodOf } from "./period";
import { tableMoney } from "./resolve";
import { classifyRows } from "./rows";
import type { Table, TableRow, Told } from "./table";
import { topicOf } from "../heads/topic";
import { type ColumnContext, columnsByWords, columnsWithProfile } from "./understood-columns";
import { withUnitColumn } from "./unit-column";

export interface RecogniseContext {
  /** The name of the file. */
  readonly file: string;
  readonly office: ImportingOffice;
  /** What was set by hand for this very table; goes before all `profiles`. */
  readonly profile?: Profile;
  /** Profiles of the office, of which the one that fits is used. */
  readonly profiles?: readonly Profile[];
  /** What stands above an earlier table of the sheet: its year and money hold for later ones too. */
  readonly before?: Above;
  /** How many rows of the sheet stand above the grid. */
  readonly offset?: number;
  /** Said by hand for this table. */
  readonly year?: number;
  readonly month?: number;
  /** The unit that the whole table is of. */
  readonly owner?: RegionCode;
  /**
   * Paths of columns whose money is still to be said, whatever `profile` has: setting another column
   * by hand answers no question about these.
   */
  readonly asked?: readonly string[];
}

/** What is said by hand of one table among several. */
export type SaidOfTable = Pick<RecogniseContext, "profile" | "year" | "month" | "owner" | "asked">;

/**
 * What a grid is, with every guess named. Linear in its cells, whatever they hold. A profile whose
 * head was set by hand is tried with that head, where none fits the head that words find.
 */
export function recognise(grid: Grid, context: RecogniseContext): Table {
  const table = recogniseAt(grid, context, context.profile?.head ?? null);
  if (table.settings !== null) return table;
  for (const profile of context.profiles ?? []) {
    if (profile.head === null) continue;
    const other = recogniseAt(grid, { ...context, profiles: [profile] }, profile.head);
    if (other.settings !== null) return other;
  }
  return table;
}

function recogniseAt(grid: Grid, context: RecogniseContext, rows: Profile["head"]): Table {
  const cover = coverOf(grid, SEARCHED);
  const head = rows ? headByHand(rows, grid) : findHead(grid, cover);
  const around = surroundings(grid, head, context);
  const { file, offset = 0 } = context;
  const base: Base = { grid, offset, file, head, title: around.above.title };
  if (!head) return emptyTable(base);
  const raw = rawColumns(grid, cover, head, (heads) => topicOf(around.title, heads));
  const period = byHand(periodOf({ ...around, columns: raw }), context);
  const given = { ...context, period, money: around.money };
  const { columns, applied, ...content } = belowHead(grid, head, { raw, given, around });
  const isKept = applied !== null && applied.profile.name !== "";
  return {
    ...base,
    ...content,
    ...period,
    head: { first: head.first, last: head.last },
    columns,
    dashIsZero: dashOf(content.notes, around.above.lines, applied?.profile ?? null),
    settings: applied?.profile ?? null,
    profile: isKept ? fitOf(columnsByWords(raw, given), applied) : null,
  };
}

/** What stands around a table and says what it leaves out. */
interface Surroundings {
  readonly above: Above;
  /** Its own title, else that of the table before it. */
  readonly title: string;
  readonly lines: readonly string[];
  readonly sheet: string;
  readonly file: string;
  readonly money: ReturnType<typeof tableMoney>;
}

function surroundings(grid: Grid, head: Head | null, context: RecogniseContext): Surroundings {
  const { file, before } = context;
  const above = aboveHead(grid, head);
  return {
    above,
    title: above.title || (before?.title ?? ""),
    lines: [...above.lines, ...(before ? [before.title, ...before.lines] : [])],
    sheet: grid.name,
    file,
    money: tableMoney(above) ?? (before ? tableMoney(before) : null),
  };
}

type Given = RecogniseContext & ColumnContext;

type BelowHead = Pick<Table, "kind" | "columns" | "owner" | "rows" | "rest" | "notes"> & {
  readonly applied: Applied | null;
};

function belowHead(
  grid: Grid,
  head: Head,
  { raw, given, around }: { raw: readonly RawColumn[]; given: Given; around: Surroundings },
): BelowHead {
  const names = unitNames(given.office);
  const first = head.last + 1;
  const { columns: guessed, kind, applied } = columnsWithProfile(raw, given);
  const columns = withUnitColumn(guessed, { grid, first, names });
  const owner = ownerByHand(given) ?? ownerOf(around, names);
  const totals = new Set((applied?.profile.totals ?? []).map(squash));
  const hasOwner = owner !== null;
  const { rows, rest } = classifyRows({ grid, kind, columns, names, first, totals, hasOwner });
  const notes = rows.flatMap((row) =>
    row.kind === "note" ? [{ row: row.row, text: tidy(row.text) }] : [],
  );
  return { kind, columns, applied, owner, rows, rest, notes };
}

/**
 * All tables of a grid, one below the other: each with a head of its own, and with what was said of
 * it by its place among them.
 */
export function recogniseAll(
  grid: Grid,
  context: RecogniseContext,
  saidOf: (place: number) => SaidOfTable = () => ({}),
): readonly Table[] {
  const tables: Table[] = [];
  let offset = 0;
  let rest: Grid = grid;
  let before: Above | null = null;
  while (tables.length < MOST_TABLES) {
    const said = saidOf(tables.length);
    const table: Table = recognise(rest, {
      ...context,
      ...said,
      offset,
      ...(before && { before }),
    });
    tables.push(table);
    if (table.rest === null) break;
    before ??= aboveHead(rest, table.head && { ...table.head, numbers: null });
    offset += table.rest;
    rest = below(rest, table.rest);
  }
  return tables;
}

/** A sheet with more heads than this is none. */
const MOST_TABLES = 50;

function below(grid: Grid, row: number): Grid {
  const merges = grid.merges
    .filter(({ top }) => top >= row)
    .map((span) => ({ ...span, top: span.top - row, bottom: span.bottom - row }));
  const hiddenRows = new Set([...grid.hiddenRows].filter((at) => at >= row).map((at) => at - row));
  return { ...grid, rows: grid.rows.slice(row), merges, hiddenRows };
}

interface Base extends Pick<Table, "grid" | "offset" | "file" | "title"> {
  readonly head: Head | null;
}

function emptyTable({ grid, offset, file, title }: Base): Table {
  const rows = grid.rows.map((cells, row): TableRow => {
    const text = textOf(cells.find((cell) => textOf(cell).trim() !== "") ?? { kind: "blank" });
    return text === "" ? { kind: "blank", row } : { kind: "unclear", row, text };
  });
  return {
    grid,
    offset,
    rest: null,
    file,
    title,
    head: null,
    kind: "none",
    columns: [],
    rows,
    year: null,
    months: null,
    contradictions: [],
    owner: null,
    dashIsZero: null,
    notes: [],
    settings: null,
    profile: null,
  };
}

function headByHand({ first, last }: { first: number; last: number }, grid: Grid): Head | null {
  return first >= 0 && first <= last && last < grid.rows.length
    ? { first, last, numbers: null }
    : null;
}

/** What was said by hand stands before everything that was read. */
function byHand(period: TablePeriod, { year, month }: RecogniseContext): TablePeriod {
  const hand = <Value>(value: Value): Told<Value> => ({ value, from: "hand", text: "" });
  // A title of one month stays one month.
  const from = period.months?.value.to === month ? (period.months?.value.from ?? 1) : 1;
  return {
    ...period,
    year: year === undefined ? period.year : hand(year),
    months: month === undefined ? period.months : hand({ from, to: month }),
  };
}

function ownerByHand({ owner }: RecogniseContext): Table["owner"] {
  return owner === undefined ? null : { value: owner, from: "hand", text: "" };
}

/** 「“—”为零」 under or above the table; else what the profile says. */
function dashOf(
  notes: readonly { readonly text: string }[],
  lines: readonly string[],
  profile: Profile | null,
): Told<boolean> | null {
  for (const text of [...notes.map((note) => note.text), ...lines]) {
    const flat = squash(text).slice(0, 400);
    const told =
      /[“"'「]?[—–-]{1,2}[”"'」]?(?:均)?(?:表示|代表|为|是|=)(?:数值)?(零|0|无|未|没有)/.exec(
        flat,
      )?.[1];
    if (told !== undefined) return { value: told === "零" || told === "0", from: "note", text };
  }
  const said = profile?.dashIsZero ?? null;
  return said === null ? null : { value: said, from: "profile", text: "" };
}
