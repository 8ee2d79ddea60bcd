/**
 * The records of an .xls as SheetJS may read them: none that is not needed, none that is longer than
 * the file, no formula. It walks through every place that a link names, four billion of them, and
 * stumbles over notes and drawings.
 */
import type { Span } from "../../grid";
import { MOST_SHEETS } from "../limits";
import { FileRefusal } from "../refusal";
import type { ColumnRange, KnownSheet } from "../workbook";

export interface CheckedRecords {
  readonly bytes: Uint8Array;
  /** In the workbook's order; charts and macro sheets are none. */
  readonly sheets: readonly KnownSheet[];
}

/** What SheetJS reads. */
const NEEDED = {
  formula: 0x06,
  end: 0x0a,
  dateMode: 0x22,
  more: 0x3c,
  sheet: 0x85,
  manyNumbers: 0xbd,
  richLabel: 0xd6,
  format: 0xe0,
  texts: 0xfc,
  sharedLabel: 0xfd,
  size: 0x200,
  number: 0x203,
  label: 0x204,
  other: 0x205,
  formulaText: 0x207,
  shortNumber: 0x27e,
  formatCode: 0x41e,
  begin: 0x809,
} as const;
const NEEDED_IDS: ReadonlySet<number> = new Set(Object.values(NEEDED));
/** With what is read here. */
const RECORD = { ...NEEDED, password: 0x2f, column: 0x7d, merges: 0xe5, row: 0x208 } as const;
/** What is selected: of this record SheetJS makes nothing. */
const NOTHING = 0x1d;
const BIFF8 = 0x0600;
const WORKSHEET = 0;
/** Charts stand within sheets, and nothing within charts. */
const MOST_NESTED = 8;
/** Where a formula's record says how long the formula is. */
const FORMULA_LENGTH = 20;

interface SheetEntry {
  /** Where its records begin. */
  readonly at: number;
  readonly isHidden: boolean;
  readonly isSheet: boolean;
}

/** What a sheet's own records say besides its cells. */
interface Marks {
  readonly merges: Span[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: ColumnRange[];
}

interface State {
  readonly entries: SheetEntry[];
  /** By where they begin. */
  readonly sheets: Map<number, Marks>;
  depth: number;
  current: Marks | null;
}

/** Throws `FileRefusal`, also where a sheet does not end. */
export function checkedRecords(stream: Uint8Array): CheckedRecords {
  const bytes = stream.slice();
  const view = new DataView(bytes.buffer);
  const state: State = { entries: [], sheets: new Map(), depth: 0, current: null };
  let at = 0;
  // Behind the last sheet there may be anything.
  while (at + 4 <= bytes.length && (state.depth > 0 || view.getUint16(at, true) === RECORD.begin)) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (next > bytes.length) throw new FileRefusal("broken");
    take(state, view, at, new DataView(bytes.buffer, at + 4, next - at - 4));
    at = next;
  }
  if (at === 0 || state.depth > 0) throw new FileRefusal("broken");
  return { bytes: bytes.subarray(0, at), sheets: sheetsOf(state) };
}

function take(state: State, view: DataView, at: number, data: DataView): void {
  const id = view.getUint16(at, true);
  if (id === RECORD.begin) {
    if (data.getUint16(0, true) !== BIFF8) throw new FileRefusal("oldWorkbook");
    if (state.depth === 0) state.current = { merges: [], hiddenRows: [], hiddenColumns: [] };
    if (state.depth === 0 && state.current) state.sheets.set(at, state.current);
    state.depth += 1;
    if (state.depth > MOST_NESTED) throw new FileRefusal("broken");
  } else if (id === RECORD.end) state.depth -= 1;
  else if (id === RECORD.formula) {
    if (data.byteLength < FORMULA_LENGTH + 2) throw new FileRefusal("broken");
    data.setUint16(FORMULA_LENGTH, 0, true);
  } else if (state.depth === 1) note(state, id, data);
  if (!NEEDED_IDS.has(id)) view.setUint16(at, NOTHING, true);
}

function note({ entries, current }: State, id: number, data: DataView): void {
  switch (id) {
    case RECORD.password:
      throw new FileRefusal("encrypted");
    case RECORD.sheet:
      entries.push({
        at: data.getUint32(0, true),
        isHidden: (data.getUint8(4) & 3) !== 0,
        isSheet: data.getUint8(5) === WORKSHEET,
      });
      break;
    case RECORD.row:
      if (data.getUint16(12, true) & 0x20) current?.hiddenRows.push(data.getUint16(0, true));
      break;
    case RECORD.column:
      if (data.getUint16(8, true) & 1 || data.getUint16(4, true) === 0)
        current?.hiddenColumns.push({
          first: data.getUint16(0, true),
          last: data.getUint16(2, true),
        });
      break;
    case RECORD.merges:
      current?.merges.push(...mergesOf(data));
  }
}

function mergesOf(data: DataView): Span[] {
  return Array.from({ length: data.getUint16(0, true) }, (_, index) => {
    const [top = 0, bottom = 0, left = 0, right = 0] = [2, 4, 6, 8].map((at) =>
      data.getUint16(8 * index + at, true),
    );
    return { top, left, bottom, right };
  });
}

function sheetsOf({ entries, sheets: known }: State): KnownSheet[] {
  const places = entries.map(({ at }) => at).sort((one, other) => one - other);
  // Two that begin in one place would make a sheet count twice.
  if (new Set(places).size < places.length) throw new FileRefusal("broken");
  const sheets = entries.filter(({ isSheet }) => isSheet);
  if (sheets.length === 0) throw new FileRefusal("noTable");
  if (sheets.length > MOST_SHEETS) throw new FileRefusal("tooManySheets");
  return sheets.map(({ at, isHidden }) => {
    const marks = known.get(at);
    if (!marks) throw new FileRefusal("broken");
    // SheetJS orders them by where they begin.
    return { at: places.indexOf(at), name: null, isHidden, cells: [], ...marks };
  });
}
