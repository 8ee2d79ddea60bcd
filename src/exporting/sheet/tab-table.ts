/**
 * A sheet as lines with tabs, for the clipboard: what a sheet pastes where it takes no HTML table,
 * and what a text box can hold.
 */
import { type Sheet, type SheetCell, columnHead } from "../../figures/tables/sheet";
import { statusText } from "../../figures/status-words";
import { sourceLine } from "../../figures/source-line";
import { inertCell } from "../../lib/inert-text";
import { pastedNumber } from "./number";
import { STATUS_HEAD, demoWords, hasStatus, isEmptyCell, sectionRuns } from "./words";
import { isPresent } from "../../lib/array";

/**
 * The title, the heads, a line per row, and the source, under 演示数据（虚构） where the figures are
 * invented. Numbers as a sheet reads them; a text that would be a formula begins with an
 * apostrophe; a missing value is empty. Lines end with LF.
 */
export function tabTable(sheet: Sheet, watermark: string | null = null): string {
  const withStatus = hasStatus(sheet);
  const demo = demoWords(sheet);
  const heads = [
    sheet.rowHead,
    ...sectionRuns(sheet.columns).flatMap(({ head, columns }) =>
      columns.map((column) => [head, columnHead(column)].filter(isPresent).join(" ")),
    ),
  ];
  const lines = sheet.rows.map(({ name, cells, status }) => [
    field(name),
    ...cells.map(cellText),
    ...(withStatus ? [field(statusText(status))] : []),
  ]);
  return [
    ...(demo ? [demo] : []),
    field(sheet.caption),
    [...heads, ...(withStatus ? [STATUS_HEAD] : [])].map(field).join("\t"),
    ...lines.map((line) => line.join("\t")),
    field(sourceLine(sheet.stamp)),
    ...(watermark === null ? [] : [field(watermark)]),
  ].join("\n");
}

function cellText(cell: SheetCell): string {
  if (isEmptyCell(cell)) return "";
  return cell.number ? pastedNumber(cell, cell.number) : field(cell.text);
}

/** One field: no tab and no line end of its own. */
function field(text: string): string {
  return inertCell(text.replaceAll(/[\t\r\n]+/g, " "));
}
