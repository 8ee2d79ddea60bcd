/** A sheet as a table of the offline page; in-page.js makes its heads sort. */
import { LAMPS, LAMP_WORD } from "../../../domain/rates/lamp";
import {
  type Sheet,
  type SheetCell,
  type SheetColumn,
  type SheetRow,
  columnHead,
} from "../../../figures/tables/sheet";
import { statusText } from "../../../figures/status-words";
import { DASH } from "../../../domain/numbers/format";
import { sheetNumber } from "../../sheet/number";
import { STATUS_HEAD, hasSections, hasStatus, isEmptyCell, sectionRuns } from "../../sheet/words";
import { type Markup, NOTHING, markup } from "./markup";

/**
 * The table, numbers as on screen: a cell without one says —, and its row's 状态 why. The region
 * stands in the foot, where no sorting moves it. Nothing for a sheet without rows.
 */
export function sheetTable(sheet: Sheet): Markup {
  if (sheet.rows.length === 0) return NOTHING;
  const withStatus = hasStatus(sheet);
  const bodyRows = sheet.rows.filter(({ isTotal }) => !isTotal);
  const totals = sheet.rows.filter(({ isTotal }) => isTotal);
  const written = (rows: readonly SheetRow[]) => rows.map((row) => tableRow(row, withStatus));
  const foot = totals.length > 0 ? markup`<tfoot>${written(totals)}</tfoot>` : NOTHING;
  return markup`<table>
<caption>${sheet.caption}</caption>
<thead>${headRows(sheet, withStatus)}</thead>
<tbody>${written(bodyRows)}</tbody>
${foot}</table>`;
}

/** Each head of a column says which it is: where there are two rows of heads, places don't. */
function headRows(sheet: Sheet, withStatus: boolean): readonly Markup[] {
  const { columns, rowHead } = sheet;
  const depth = hasSections(sheet) ? 2 : 1;
  const head = (text: string, column: number, rows = depth) =>
    markup`<th scope="col" data-column="${column}"${rows > 1 ? markup` rowspan="${rows}"` : ""}>${text}</th>`;
  const ofColumn = (column: SheetColumn, rows: number) =>
    head(columnHead(column), columns.indexOf(column) + 1, rows);
  const first = head(rowHead, 0);
  const last = withStatus ? head(STATUS_HEAD, columns.length + 1) : NOTHING;
  if (depth === 1)
    return [markup`<tr>${first}${columns.map((column) => ofColumn(column, 1))}${last}</tr>`];
  const upper = sectionRuns(columns).map((run) =>
    run.head === null
      ? markup`${run.columns.map((column) => ofColumn(column, 2))}`
      : markup`<th scope="colgroup" colspan="${run.columns.length}">${run.head}</th>`,
  );
  const lower = columns
    .filter(({ section }) => section !== null)
    .map((column) => ofColumn(column, 1));
  return [markup`<tr>${first}${upper}${last}</tr>`, markup`<tr>${lower}</tr>`];
}

function tableRow(row: SheetRow, withStatus: boolean): Markup {
  const status = withStatus ? markup`<td class="words">${statusText(row.status)}</td>` : NOTHING;
  return markup`<tr><th scope="row">${row.name}</th>${row.cells.map(tableCell)}${status}</tr>
`;
}

function tableCell(cell: SheetCell): Markup {
  const { text, number } = cell;
  if (isEmptyCell(cell)) return markup`<td class="none">${DASH}</td>`;
  if (!number) {
    const lamp = LAMPS.find((one) => LAMP_WORD[one] === text);
    return lamp
      ? markup`<td class="words lamp-${lamp}" data-order="${LAMPS.indexOf(lamp)}">${text}</td>`
      : markup`<td class="words">${text}</td>`;
  }
  const value = sheetNumber(cell, number);
  // By what it is sorted, where its text alone does not say it: 持平 is 0.
  return plainNumber(text) === value
    ? markup`<td>${text}</td>`
    : markup`<td data-order="${value}">${text}</td>`;
}

/** What in-page.js reads of a text. */
function plainNumber(text: string): string {
  return text.replaceAll(",", "").replace("−", "-").replace(/^\+/, "").replace(/%$/, "");
}
