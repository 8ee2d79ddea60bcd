/**
 * What of a worksheet's XML SheetJS may read, and the cells that it would take for something else: a
 * formula without a value for 0, 1,5 for 1, a day for a number. Of two cells in one place it would
 * give the last, and it would walk through every place that a link names.
 */
import { type Cell, type Span, cellName } from "../../grid";
import { NO_NUMBER, UNSAVED, isNumber, textCell } from "../cells";
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from "../limits";
import { type Attributes, type TagPlace, isTrue, readXml } from "../package/xml";
import { FileRefusal } from "../refusal";
import type { ColumnRange, PlacedCell, SheetMarks } from "../workbook";

export interface CheckedSheet extends SheetMarks {
  /** The cells that hold something and are read right, and nothing else. */
  readonly xml: string;
}

/** A cell while its tags go by. */
interface OpenCell {
  readonly tag: TagPlace;
  /** What it is called; null: it follows the one before. */
  readonly name: string | null;
  readonly type: string;
  hasFormula: boolean;
  hasText: boolean;
  isValue: boolean;
  /** Null: there is none. */
  value: string | null;
}

interface State {
  readonly xml: string;
  /** What SheetJS reads: rows with their cells. */
  readonly kept: string[];
  /** The row that is open among them. */
  keptRow: number | null;
  readonly cells: PlacedCell[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: ColumnRange[];
  readonly merges: Span[];
  /** Places of cells that hold something. */
  readonly taken: Set<number>;
  row: number;
  column: number;
  cell: OpenCell | null;
}

/** Throws `FileRefusal`. */
export function checkedSheet(xml: string): CheckedSheet {
  const state: State = {
    xml,
    kept: [],
    keptRow: null,
    cells: [],
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    taken: new Set(),
    row: -1,
    column: -1,
    cell: null,
  };
  readXml(xml, {
    open: (name, attributes, tag) => {
      if (state.cell) openedInCell(state.cell, name);
      else opened(state, name, attributes, tag);
    },
    close: (name, tag) => closed(state, name, tag),
    text: (text) => {
      if (state.cell?.isValue) state.cell.value += text;
    },
    // SheetJS would read what stands in one.
    comment: () => {
      if (state.cell) throw new FileRefusal("broken");
    },
  });
  const { kept, cells, hiddenRows, hiddenColumns, merges } = state;
  const rows = kept.join("") + (kept.length > 0 ? "</row>" : "");
  return {
    xml: `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    cells,
    merges,
    hiddenRows,
    hiddenColumns,
  };
}

function opened(state: State, name: string, attributes: Attributes, tag: TagPlace): void {
  if (name === "row") {
    const number = attributes("r");
    state.row = number === null ? state.row + 1 : Number(number) - 1;
    state.column = -1;
    if (isTrue(attributes("hidden")) || attributes("ht") === "0") state.hiddenRows.push(state.row);
  } else if (name === "c") openCell(state, attributes, tag);
  else if (name === "mergeCell") state.merges.push(spanOf(attributes("ref") ?? ""));
  else if (name === "col" && (isTrue(attributes("hidden")) || attributes("width") === "0")) {
    const [first, last] = [Number(attributes("min")) - 1, Number(attributes("max")) - 1];
    state.hiddenColumns.push({ first, last });
  }
}

function spanOf(reference: string): Span {
  const [from = "", to = from] = reference.split(":");
  const [[top, left], [bottom, right]] = [placeOf(from), placeOf(to)];
  return { top, left, bottom, right };
}

function openCell(state: State, attributes: Attributes, tag: TagPlace): void {
  const name = attributes("r");
  if (name === null) state.column += 1;
  else [state.row, state.column] = placeOf(name);
  const isWithin = state.row >= 0 && state.row < MOST_ROWS && state.column < MOST_COLUMNS;
  if (!isWithin) throw new FileRefusal("broken");
  const [type, states] = [attributes("t") ?? "n", { hasFormula: false, hasText: false }];
  state.cell = { tag, name, type, ...states, isValue: false, value: null };
}

/** The place that C4 names. */
function placeOf(name: string): [row: number, column: number] {
  const [, letters = "", digits = ""] = /^([A-Z]{1,3})(\d{1,7})$/.exec(name) ?? [];
  if (digits === "") throw new FileRefusal("broken");
  const column = Array.from(letters).reduce((sum, sign) => 26 * sum + sign.charCodeAt(0) - 64, 0);
  return [Number(digits) - 1, column - 1];
}

function openedInCell(cell: OpenCell, name: string): void {
  if (name === "f") cell.hasFormula = true;
  else if (name === "is") cell.hasText = true;
  else if (name === "v") [cell.value, cell.isValue] = ["", true];
}

function closed(state: State, name: string, tag: TagPlace): void {
  const { cell } = state;
  if (name === "v" && cell) cell.isValue = false;
  else if (name === "c" && cell) {
    closeCell(state, cell, tag.end);
    state.cell = null;
  }
}

function closeCell(state: State, open: OpenCell, end: number): void {
  const { taken, row, column, cells } = state;
  const { value, hasFormula, hasText } = open;
  // Bordered and empty: there may be a million of them.
  if (value === null && !hasFormula && !hasText) return;
  const place = row * MOST_COLUMNS + column;
  if (taken.has(place)) throw new FileRefusal("broken");
  taken.add(place);
  if (taken.size > MOST_CELLS) throw new FileRefusal("tooManyCells");
  const cell = misread(open);
  if (cell) cells.push({ row, column, cell });
  else keep(state, named(state, open, end));
}

function keep(state: State, text: string): void {
  const { kept, keptRow, row } = state;
  if (keptRow !== row) kept.push(keptRow === null ? "" : "</row>", `<row r="${row + 1}">`);
  kept.push(text);
  state.keptRow = row;
}

/** The text of the cell, with its place. */
function named({ xml, row, column }: State, { tag, name }: OpenCell, end: number): string {
  const text = xml.slice(tag.start, end);
  return name === null
    ? text.replace(/^<[\w.:-]+/, (start) => `${start} r="${cellName(row, column)}"`)
    : text;
}

/** The cell where SheetJS would read another one; null: it reads it right. */
function misread({ hasFormula, value, type }: OpenCell): Cell | null {
  // A text may be empty, and then says so: ="" shows nothing.
  const isSaved = value !== null && (value !== "" || type === "str");
  if (hasFormula && !isSaved) return UNSAVED;
  if (value === null || value.trim() === "") return null;
  // 2021-09-30T00:00:00: how a strict workbook writes a day.
  if (type === "d") return textCell(value.replace(/T00:00:00(?:\.0+)?Z?$/, ""));
  return type === "n" && !isNumber(value) ? NO_NUMBER : null;
}
