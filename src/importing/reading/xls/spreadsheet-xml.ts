/**
 * A workbook as one XML text (Excel 2003), which many systems write and call .xls → its sheets.
 * SheetJS takes an empty number in it for 0, leaves out formulas without a value, and moves what
 * stands behind an empty merged cell to the left.
 */
import type { Cell, Grid } from "../../grid";
import { UNSAVED, booleanCell, errorCell, isNumber, numberCell, textCell } from "../cells";
import { type Allowance, type GridBuilder, fullAllowance, gridBuilder } from "../grid-builder";
import { MOST_SHEETS } from "../limits";
import { type NumberFormat, numberFormat } from "../numbers/number-format";
import { type Attributes, readXml } from "../package/xml";
import { FileRefusal } from "../refusal";

const NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";

interface OpenSheet {
  readonly name: string;
  readonly builder: GridBuilder;
  isHidden: boolean;
  row: number;
  column: number;
  hiddenFrom: number;
}

interface OpenCell {
  /** The last column that it reaches over. */
  readonly right: number;
  readonly style: string;
  readonly hasFormula: boolean;
  type: string | null;
  text: string;
}

interface State {
  readonly allowance: Allowance;
  readonly sheets: OpenSheet[];
  readonly formats: Map<string, NumberFormat>;
  style: string;
  cell: OpenCell | null;
  within: "data" | "note" | "visible" | null;
}

const PLAIN = numberFormat("General");

/** Formats that have a name of their own here. */
const NAMED: Readonly<Record<string, string>> = {
  Percent: "0.00%",
  Fixed: "0.00",
  Standard: "#,##0.00",
  "Short Date": "yyyy/m/d",
  "Medium Date": "yyyy/m/d",
  "Long Date": 'yyyy"年"m"月"d"日"',
  "General Date": "yyyy/m/d h:mm",
  "General Number": "General",
};

/** Whether the text is such a workbook. */
export function isSpreadsheetXml(text: string): boolean {
  const start = text.slice(0, 4096);
  return /<(?:\w{1,20}:)?Workbook\b/.test(start) && start.includes(NAMESPACE);
}

/** The grids in the workbook's order. Throws `FileRefusal`. */
export function spreadsheetXmlGrids(xml: string): Grid[] {
  const state: State = {
    allowance: fullAllowance(),
    sheets: [],
    formats: new Map(),
    style: "",
    cell: null,
    within: null,
  };
  readXml(xml, {
    open: (name, attributes) => opened(state, name, attributes),
    close: (name) => closed(state, name),
    text: (text) => takeText(state, text),
  });
  if (state.sheets.length === 0) throw new FileRefusal("noTable");
  return state.sheets.map(({ builder, name, isHidden }) => builder.build(name, isHidden));
}

function opened(state: State, name: string, attributes: Attributes): void {
  const sheet = state.sheets.at(-1);
  if (state.cell) openedInCell(state, state.cell, name, attributes);
  else if (name === "Style") state.style = attributes("ID") ?? "";
  else if (name === "NumberFormat") {
    const code = attributes("Format") ?? "General";
    state.formats.set(state.style, numberFormat(NAMED[code] ?? code));
  } else if (name === "Worksheet") startSheet(state, attributes);
  else if (name === "Visible") state.within = "visible";
  else if (sheet && name === "Column") startColumn(sheet, attributes);
  else if (sheet && name === "Row") startRow(sheet, attributes);
  else if (sheet && name === "Cell") startCell(state, sheet, attributes);
}

function startSheet(state: State, attributes: Attributes): void {
  if (state.sheets.length === MOST_SHEETS) throw new FileRefusal("tooManySheets");
  state.sheets.push({
    name: attributes("Name") ?? "",
    builder: gridBuilder(state.allowance),
    isHidden: false,
    row: -1,
    column: -1,
    hiddenFrom: 0,
  });
}

/** Its place from 0, said or the one after the last. */
function indexOf(attributes: Attributes, last: number): number {
  const said = attributes("Index");
  const index = said === null ? last + 1 : Number(said) - 1;
  if (!Number.isInteger(index) || index <= last) throw new FileRefusal("broken");
  return index;
}

function startColumn(sheet: OpenSheet, attributes: Attributes): void {
  const first = indexOf(attributes, sheet.hiddenFrom - 1);
  const last = first + more(attributes, "Span");
  if (attributes("Hidden") === "1") sheet.builder.hideColumns(first, last);
  sheet.hiddenFrom = last + 1;
}

function startRow(sheet: OpenSheet, attributes: Attributes): void {
  sheet.row = indexOf(attributes, sheet.row);
  sheet.column = -1;
  if (attributes("Hidden") === "1") sheet.builder.hideRow(sheet.row);
}

function startCell(state: State, sheet: OpenSheet, attributes: Attributes): void {
  const [left, top] = [indexOf(attributes, sheet.column), sheet.row];
  const [right, bottom] = [
    left + more(attributes, "MergeAcross"),
    top + more(attributes, "MergeDown"),
  ];
  if (right > left || bottom > top) sheet.builder.merge({ top, left, bottom, right });
  sheet.column = left;
  state.cell = {
    right,
    style: attributes("StyleID") ?? "",
    hasFormula: attributes("Formula") !== null,
    type: null,
    text: "",
  };
}

function more(attributes: Attributes, name: string): number {
  const count = Number(attributes(name) ?? 0);
  return Number.isInteger(count) && count > 0 ? count : 0;
}

function openedInCell(state: State, cell: OpenCell, name: string, attributes: Attributes): void {
  if (name === "Comment") state.within = "note";
  else if (name === "Data" && state.within === null) {
    state.within = "data";
    cell.type = attributes("Type") ?? "String";
  }
}

function closed(state: State, name: string): void {
  const sheet = state.sheets.at(-1);
  if (name === "Comment" && state.within === "note") state.within = null;
  else if (name === "Data" && state.within === "data") state.within = null;
  else if (name === "Visible") state.within = null;
  else if (name === "Cell" && state.cell && sheet) {
    sheet.builder.set(sheet.row, sheet.column, cellOf(state.cell, state.formats));
    sheet.column = state.cell.right;
    state.cell = null;
  }
}

function takeText(state: State, text: string): void {
  if (state.within === "data" && state.cell) state.cell.text += text;
  const sheet = state.sheets.at(-1);
  if (state.within === "visible" && sheet && text.includes("Hidden")) sheet.isHidden = true;
}

function cellOf(cell: OpenCell, formats: ReadonlyMap<string, NumberFormat>): Cell {
  const { type, text } = cell;
  if (type === null) return cell.hasFormula ? UNSAVED : textCell("");
  switch (type) {
    case "Number":
      return numberCell(
        isNumber(text) ? Number(text) : NaN,
        formats.get(cell.style) ?? PLAIN,
        false,
      );
    case "DateTime":
      return momentCell(text);
    case "Boolean":
      return booleanCell(text.trim() === "1");
    case "Error":
      return errorCell(text);
    default:
      return textCell(text);
  }
}

/** 2021-09-30T00:00:00.000 */
function momentCell(text: string): Cell {
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(text.trim()) ?? [];
  return day === undefined || Number.isNaN(Date.parse(day))
    ? { kind: "broken", text: `不是日期：${text.slice(0, 40)}` }
    : { kind: "day", day, text: day };
}
