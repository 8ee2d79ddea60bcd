/** The tables of a Word document → grids, each with the lines above it. */
import type { Grid } from "../../grid";
import { fullAllowance } from "../grid-builder";
import { MOST_PLACES, MOST_SHEETS, MOST_TABLES } from "../limits";
import { linesAbove } from "../markup/lines-above";
import { MOST_REACH, reach } from "../markup/table-builder";
import { type Attributes, readXml } from "../package/xml";
import { FileRefusal } from "../refusal";
import { type DocumentCell, type DocumentRow, tableGrid } from "./table-grid";

/** A table while its tags go by. */
interface OpenTable {
  readonly number: number;
  readonly above: readonly string[];
  readonly rows: DocumentRow[];
  isCellOpen: boolean;
}

interface State {
  readonly open: OpenTable[];
  readonly done: OpenTable[];
  readonly above: ReturnType<typeof linesAbove>;
  count: number;
  /** Rows and cells. */
  places: number;
  /** Within so many elements whose text does not count. */
  silent: number;
  isText: boolean;
  isHiddenRun: boolean;
}

/** Deleted and moved away, drawn, or the same once more for older programs. */
const SILENT = new Set(["del", "moveFrom", "drawing", "pict", "object", "Fallback"]);

/**
 * The tables that hold anything: 表1, 表2. A table within another is one of its own. Throws
 * `FileRefusal` where there is none.
 */
export function docxGrids(xml: string): Grid[] {
  const state: State = {
    open: [],
    done: [],
    above: linesAbove(),
    count: 0,
    places: 0,
    silent: 0,
    isText: false,
    isHiddenRun: false,
  };
  readXml(xml, {
    open: (name, attributes) => opened(state, name, attributes),
    close: (name) => closed(state, name),
    text: (text) => {
      if (state.isText && !state.isHiddenRun && state.silent === 0) say(state, text);
    },
  });
  return gridsOf(state.done.sort((one, other) => one.number - other.number));
}

function gridsOf(tables: readonly OpenTable[]): Grid[] {
  const allowance = fullAllowance();
  const grids = tables.flatMap(({ rows, above }) =>
    rows.some(({ cells }) => cells.some(({ text }) => text.trim() !== ""))
      ? [tableGrid(rows, above, allowance)]
      : [],
  );
  if (grids.length === 0) throw new FileRefusal("noTable");
  if (grids.length > MOST_SHEETS) throw new FileRefusal("tooManySheets");
  return grids.map((grid, index) => ({ ...grid, name: `表${index + 1}` }));
}

function opened(state: State, name: string, attributes: Attributes): void {
  if (SILENT.has(name)) state.silent += 1;
  else if (name === "t") state.isText = true;
  else if (name === "r") state.isHiddenRun = false;
  else if (name === "vanish") state.isHiddenRun = attributes("val") !== "0";
  else if (name === "tab") say(state, " ");
  else if (name === "br" || name === "cr") say(state, "\n");
  else if (name === "tbl") startTable(state);
  else if (state.places > MOST_PLACES) throw new FileRefusal("tooManyCells");
  else {
    if (name === "tr" || name === "tc") state.places += 1;
    openedInTable(state.open.at(-1), name, attributes);
  }
}

function startTable(state: State): void {
  state.count += 1;
  if (state.count > MOST_TABLES) throw new FileRefusal("tooManySheets");
  state.open.push({
    number: state.count,
    above: state.above.take(),
    rows: [],
    isCellOpen: false,
  });
}

function openedInTable(table: OpenTable | undefined, name: string, attributes: Attributes): void {
  const row = table?.rows.at(-1);
  const cell = table?.isCellOpen ? row?.cells.at(-1) : undefined;
  if (name === "tr") table?.rows.push({ cells: [], before: 0, isHidden: false });
  else if (name === "tc" && table && row) {
    row.cells.push({ text: "", columns: 1, isRest: false, isFirst: false });
    table.isCellOpen = true;
  } else if (name === "gridBefore" && row)
    row.before = reach(attributes("val"), MOST_REACH.columns);
  else if (name === "hidden" && row && !cell) row.isHidden = true;
  else if (name === "gridSpan" && cell) cell.columns = reach(attributes("val"), MOST_REACH.columns);
  else if (name === "vMerge" && cell) {
    cell.isFirst = attributes("val") === "restart";
    cell.isRest = !cell.isFirst;
  }
}

function closed(state: State, name: string): void {
  const table = state.open.at(-1);
  if (SILENT.has(name)) state.silent -= 1;
  else if (name === "t") state.isText = false;
  else if (name === "p") say(state, "\n");
  else if (name === "tc" && table) table.isCellOpen = false;
  else if (name === "tbl" && table) {
    state.open.pop();
    state.done.push(table);
  }
}

/** To the cell that is open, or to the lines above the next table. */
function say(state: State, text: string): void {
  if (state.silent > 0) return;
  const cell = cellOf(state.open.at(-1));
  if (cell) cell.text += text;
  else if (state.open.length === 0) state.above.add(text);
}

function cellOf(table: OpenTable | undefined): DocumentCell | undefined {
  return table?.isCellOpen ? table.rows.at(-1)?.cells.at(-1) : undefined;
}
