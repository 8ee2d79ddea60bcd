/** A sheet as an HTML table for the clipboard: Word, WPS and Excel paste it as a table. */
import { type Sheet, type SheetCell, type SheetRow, columnHead } from "../../figures/tables/sheet";
import { statusText } from "../../figures/status-words";
import { sourceLine } from "../../figures/source-line";
import { escapeMarkup } from "../../lib/inert-text";
import { pastedNumber } from "./number";
import { STATUS_HEAD, demoWords, hasSections, hasStatus, isEmptyCell, sectionRuns } from "./words";

// Programs keep only what stands at the element itself: no classes, no sheet of styles.
const TABLE =
  "border-collapse:collapse;font-family:'微软雅黑','Microsoft YaHei',sans-serif;font-size:10.5pt";
const CELL = "border:1px solid;padding:2px 6px";
/**
 * Excel and WPS would turn 1/12 into a date, 20261008090000 into 2.0E+13 and a name with = in front
 * into a formula.
 */
const AS_TEXT = "mso-number-format:'\\@'";

/**
 * Caption, table with numbers as a sheet reads them (-0.8), and a paragraph with takeaway, source
 * and date; well-formed XML too. Every text is escaped; a missing value is an empty cell, its
 * reason is in 状态.
 */
export function htmlTable(sheet: Sheet, watermark: string | null = null): string {
  const withStatus = hasStatus(sheet);
  const demo = demoWords(sheet);
  const caption = [demo ? `【${demo}】` : "", sheet.caption].join("");
  const table = [
    `<table style="${TABLE}">`,
    `<caption style="font-weight:bold;text-align:left">${escapeMarkup(caption)}</caption>`,
    `<thead>${headRows(sheet, withStatus)}</thead>`,
    `<tbody>${sheet.rows.map((row) => bodyRow(row, withStatus)).join("")}</tbody>`,
    "</table>",
  ];
  const lines = [
    ...(demo ? [demo] : []),
    sheet.takeaway,
    sheet.subtitle,
    ...sheet.notes.map((note) => `注：${note}`),
    sourceLine(sheet.stamp),
    watermark ?? "",
  ];
  return `<div>${table.join("")}${lines.filter(Boolean).map(paragraph).join("")}</div>`;
}

function paragraph(line: string): string {
  return `<p>${escapeMarkup(line)}</p>`;
}

/** One head row, or two where columns have sections. */
function headRows(sheet: Sheet, withStatus: boolean): string {
  const depth = hasSections(sheet) ? 2 : 1;
  const status = withStatus ? [headCell(STATUS_HEAD, { rows: depth })] : [];
  if (depth === 1) {
    return `<tr>${[headCell(sheet.rowHead, {}), ...sheet.columns.map((column) => headCell(columnHead(column), {})), ...status].join("")}</tr>`;
  }
  const upper = sectionRuns(sheet.columns).map(({ head, columns }) =>
    head === null
      ? headCell(columns.map(columnHead).join(""), { rows: depth })
      : headCell(head, { columns: columns.length }),
  );
  const lower = sheet.columns
    .filter(({ section }) => section !== null)
    .map((column) => headCell(columnHead(column), {}));
  return `<tr>${[headCell(sheet.rowHead, { rows: depth }), ...upper, ...status].join("")}</tr><tr>${lower.join("")}</tr>`;
}

/**
 * `columns`: it heads a group of that many columns; `rows`: it reaches down that many head rows.
 */
function headCell(
  text: string,
  { columns, rows = 1 }: { columns?: number; rows?: number },
): string {
  const span = `${columns === undefined ? "" : ` colspan="${columns}"`}${rows > 1 ? ` rowspan="${rows}"` : ""}`;
  const scope = columns === undefined ? "col" : "colgroup";
  return `<th scope="${scope}"${span} style="${CELL};text-align:center;font-weight:bold">${escapeMarkup(text)}</th>`;
}

function bodyRow(row: SheetRow, withStatus: boolean): string {
  const weight = row.isTotal ? ";font-weight:bold" : ";font-weight:normal";
  const name = `<th scope="row" style="${CELL};text-align:left${weight};${AS_TEXT}">${escapeMarkup(row.name)}</th>`;
  const status = withStatus
    ? [
        `<td style="${CELL};text-align:left${weight};${AS_TEXT}">${escapeMarkup(statusText(row.status))}</td>`,
      ]
    : [];
  return `<tr>${[name, ...row.cells.map((cell) => bodyCell(cell, weight)), ...status].join("")}</tr>`;
}

function bodyCell(cell: SheetCell, weight: string): string {
  if (cell.number) {
    const text = pastedNumber(cell, cell.number);
    return `<td style="${CELL};text-align:right${weight};${decimalsKept(text)}">${text}</td>`;
  }
  return `<td style="${CELL};text-align:center${weight};${AS_TEXT}">${isEmptyCell(cell) ? "" : escapeMarkup(cell.text)}</td>`;
}

/** Excel and WPS would show 75.0 as 75. */
function decimalsKept(text: string): string {
  const decimals = /\.(\d+)/.exec(text)?.[1] ?? "";
  return `mso-number-format:'0${decimals === "" ? "" : `\\.${"0".repeat(decimals.length)}`}${text.endsWith("%") ? "%" : ""}'`;
}
