/** A grid as a worksheet. */
import { escapeMarkup } from "../../../lib/inert-text";
import { type Cell, type Grid, type Span, cellName } from "../../grid";
import type { NotedCell } from "./marks";
import type { StyleBook } from "./styles";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The table with its merged areas; what is hidden in it is hidden here. */
export function gridXml(
  { rows, merges, hiddenRows, hiddenColumns }: Grid,
  notes: ReadonlyMap<string, NotedCell>,
  styles: StyleBook,
): string {
  const lines = rows.map((cells, row) => {
    const found = cells.map((cell, column) => {
      const place = cellName(row, column);
      return cellXml(cell, place, styles.of(notes.get(place)?.weight ?? null, formatOf(cell)));
    });
    return `<row r="${row + 1}"${hiddenRows.has(row) ? ' hidden="1"' : ""}>${found.join("")}</row>`;
  });
  const areas = apart(merges).map(
    ({ top, left, bottom, right }) =>
      `<mergeCell ref="${cellName(top, left)}:${cellName(bottom, right)}"/>`,
  );
  return sheetXml(
    columnsXml(rows, hiddenColumns),
    lines,
    `${areas.length > 0 ? `<mergeCells count="${areas.length}">${areas.join("")}</mergeCells>` : ""}<legacyDrawing r:id="rId2"/>`,
  );
}

/** Of areas that overlap the first: a workbook with both would have to be repaired. */
function apart(merges: readonly Span[]): Span[] {
  const taken = new Set<string>();
  return merges.filter(({ top, left, bottom, right }) => {
    const places: string[] = [];
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) places.push(cellName(row, column));
    if (places.some((place) => taken.has(place))) return false;
    for (const place of places) taken.add(place);
    return true;
  });
}

/** Lines of texts. */
export function linesXml(lines: readonly (readonly string[])[]): string {
  const rows = lines.map(
    (line, row) =>
      `<row r="${row + 1}">${line.map((text, column) => cellXml({ kind: "text", text }, cellName(row, column), 0)).join("")}</row>`,
  );
  const widths = [10, 10, 70, 30].map((width, index) => columnXml(index, width, false));
  return sheetXml(`<cols>${widths.join("")}</cols>`, rows, "");
}

function sheetXml(columns: string, rows: readonly string[], behind: string): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${columns}<sheetData>${rows.join("")}</sheetData>${behind}</worksheet>`;
}

function cellXml(cell: Cell, place: string, style: number): string {
  const start = `<c r="${place}" s="${style}"`;
  switch (cell.kind) {
    case "blank":
      return `${start}/>`;
    case "number":
      return `${start}><v>${cell.value}</v></c>`;
    case "day":
      return `${start}><v>${serialOf(cell.day)}</v></c>`;
    case "text":
    case "broken":
      return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeMarkup(cell.text)}</t></is></c>`;
  }
}

const MS_PER_DAY = 86_400_000;
/** Behind the day that never was. */
const FIRST = Date.UTC(1899, 11, 30);
const MARCH_1900 = "1900-03-01";

/** The day as a workbook counts it. */
function serialOf(day: string): number {
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - FIRST) / MS_PER_DAY);
  return day < MARCH_1900 ? days - 1 : days;
}

/** A format that shows the value as it was shown, as far as decimals, thousands and percents go. */
function formatOf(cell: Cell): string {
  if (cell.kind === "day") return /年\d+月$/.test(cell.text) ? 'yyyy"年"m"月"' : "yyyy/m/d";
  if (cell.kind !== "number") return "General";
  const [, decimals = ""] = /\.(\d{1,15})%?$/.exec(cell.text) ?? [];
  const places = decimals === "" ? "0" : `0.${"0".repeat(decimals.length)}`;
  if (cell.isPercent) return `${places}%`;
  return cell.text.includes(",") ? `#,##${places}` : "General";
}

const LEAST = 8;
const MOST = 40;

/** As wide as the widest of their lines, Chinese characters counting two. */
function columnsXml(rows: Grid["rows"], hidden: ReadonlySet<number>): string {
  const count = rows[0]?.length ?? 0;
  if (count === 0) return "";
  const columns = Array.from({ length: count }, (_, column) => {
    const widths = rows.map((cells) => widthOf(cells[column]));
    const widest = widths.reduce((most, width) => Math.max(most, width), LEAST);
    return columnXml(column, Math.min(MOST, widest + 2), hidden.has(column));
  });
  return `<cols>${columns.join("")}</cols>`;
}

function columnXml(column: number, width: number, isHidden: boolean): string {
  const at = column + 1;
  return `<col min="${at}" max="${at}" width="${width}" customWidth="1"${isHidden ? ' hidden="1"' : ""}/>`;
}

/** Of a title that reaches over many columns, nothing. */
function widthOf(cell: Cell | undefined): number {
  if (!cell || cell.kind === "blank") return 0;
  const widths = cell.text
    .split("\n")
    .map((line) => Array.from(line).reduce((sum, sign) => sum + (sign > "\u2000" ? 2 : 1), 0));
  const widest = Math.max(...widths);
  return widest > 2 * MOST ? 0 : widest;
}
