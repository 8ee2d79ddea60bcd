/** A sheet as an Excel workbook: the data, typed, and 口径说明. */
import { type Sheet, type SheetCell, type SheetRow, columnHead } from "../../figures/tables/sheet";
import { statusText } from "../../figures/status-words";
import { type ExportContext, watermarkOf } from "../export-context";
import { withoutControls } from "../../lib/inert-text";
import { numberCode } from "./number-format";
import { STATUS_HEAD, demoWords, hasSections, hasStatus, isEmptyCell, sectionRuns } from "./words";
import { type SpreadsheetCell, type SpreadsheetPage, spreadsheetFile } from "./xlsx-file";
import { notesPage } from "./xlsx-notes";
import { columnWidth } from "./xlsx-width";

/**
 * The workbook as an .xlsx file: two sheets, no formula; the same sheet and context give the same
 * bytes.
 */
export function workbook(sheet: Sheet, context: ExportContext): Promise<Blob> {
  const watermark = watermarkOf(context);
  const pages = [dataPage(sheet, watermark), notesPage(sheet, context)];
  return spreadsheetFile(pages, watermark);
}

const ROW_HEIGHT = 20;
const HEAD = {
  fontWeight: "bold",
  alignVertical: "center",
  wrap: true,
  bottomBorderStyle: "thin",
  height: ROW_HEIGHT,
} as const;

/**
 * A sheet's name: the figure's head without the signs that Excel forbids, at most 31 characters,
 * never empty.
 */
export function pageName(head: string): string {
  const clean = withoutControls(head)
    .replace(/[[\]:*?/\\\s]+/g, " ")
    .slice(0, 31)
    .replace(/[\uD800-\uDBFF]$/, "")
    // An apostrophe at either end, and the names of Excel's own sheets.
    .replace(/^['\s]+|['\s]+$/g, "");
  return clean === "" || clean === "口径说明" || /^history$/i.test(clean) ? "数据" : clean;
}

/**
 * Caption, head rows (frozen, like the first column), units, the region last. A sheet without rows
 * says its takeaway instead. The caption is not merged: it runs on over the empty cells beside it.
 */
function dataPage(sheet: Sheet, watermark: string | null): SpreadsheetPage {
  const withStatus = hasStatus(sheet);
  const heads = headRows(sheet, withStatus);
  const demo = demoWords(sheet);
  const caption: SpreadsheetCell = {
    value: [
      demo ? `【${demo}】` : "",
      sheet.caption,
      watermark === null ? "" : `　（${watermark}）`,
    ].join(""),
    fontWeight: "bold",
    fontSize: 14,
    height: 26,
    alignVertical: "center",
  };
  const rows =
    sheet.rows.length > 0
      ? sheet.rows.map((row) => bodyRow(row, withStatus))
      : [[{ value: sheet.takeaway, height: ROW_HEIGHT } satisfies SpreadsheetCell]];
  return {
    sheet: pageName(sheet.head),
    data: [[caption], ...heads, ...rows],
    columns: widths(sheet, withStatus).map((width) => ({ width })),
    stickyRowsCount: 1 + heads.length,
    stickyColumnsCount: 1,
  };
}

function headRows(sheet: Sheet, withStatus: boolean): SpreadsheetCell[][] {
  const deep = hasSections(sheet);
  const down = deep ? { rowSpan: 2 } : {};
  const first: SpreadsheetCell = { ...HEAD, value: sheet.rowHead, align: "left", ...down };
  const last: SpreadsheetCell[] = withStatus
    ? [{ ...HEAD, value: STATUS_HEAD, align: "left", ...down }]
    : [];
  const own = sheet.columns.map((column): SpreadsheetCell => ({
    ...HEAD,
    value: columnHead(column),
    align: "center",
  }));
  if (!deep) return [[first, ...own, ...last]];
  const upper = sectionRuns(sheet.columns).flatMap(({ head, columns }): SpreadsheetCell[] => {
    if (head === null)
      return columns.map((column) => ({
        ...HEAD,
        value: columnHead(column),
        align: "center",
        ...down,
      }));
    return [
      { ...HEAD, value: head, align: "center", columnSpan: columns.length },
      ...columns.slice(1).map(() => null),
    ];
  });
  const lower = sheet.columns.map(({ section }, index) =>
    section === null ? null : (own[index] ?? null),
  );
  return [
    [first, ...upper, ...last],
    [null, ...lower, ...last.map(() => null)],
  ];
}

function bodyRow(row: SheetRow, withStatus: boolean): SpreadsheetCell[] {
  const total = row.isTotal ? ({ fontWeight: "bold", topBorderStyle: "medium" } as const) : {};
  const look = { ...total, alignVertical: "center" } as const;
  const name: SpreadsheetCell = {
    ...look,
    value: row.name,
    align: "left",
    height: ROW_HEIGHT,
    format: "@",
  };
  const status: SpreadsheetCell[] = withStatus
    ? [{ ...look, value: statusText(row.status), align: "left" }]
    : [];
  return [name, ...row.cells.map((cell) => ({ ...look, ...bodyCell(cell) })), ...status];
}

/**
 * A number with its format, a text as a text (also when it is edited: 1/12, 20261008090000), or an
 * empty cell.
 */
function bodyCell(cell: SheetCell): NonNullable<SpreadsheetCell> {
  if (isEmptyCell(cell)) return {};
  if (cell.number === null) return { value: cell.text, align: "center", format: "@" };
  return { value: cell.number.value, align: "right", format: numberCode(cell.number) };
}

/** Of each column, in characters: the widest of head and cells. */
function widths(sheet: Sheet, withStatus: boolean): number[] {
  const names = sheet.rows.map(({ name }) => name);
  const columns = sheet.columns.map((column, index) =>
    columnWidth([columnHead(column), ...sheet.rows.map(({ cells }) => cells[index]?.text ?? "")]),
  );
  const status = withStatus
    ? [columnWidth([STATUS_HEAD, ...sheet.rows.map((row) => statusText(row.status))])]
    : [];
  return [columnWidth([sheet.rowHead, ...names]), ...spread(sheet, columns), ...status];
}

/** A section's head needs its room too: what its columns lack is shared among them. */
function spread(sheet: Sheet, columns: readonly number[]): number[] {
  let at = 0;
  return sectionRuns(sheet.columns).flatMap(({ head, columns: own }) => {
    const part = columns.slice(at, at + own.length);
    at += own.length;
    const lack =
      head === null ? 0 : columnWidth([head]) - part.reduce((sum, width) => sum + width, 0);
    return part.map((width) => width + Math.max(0, Math.ceil(lack / own.length)));
  });
}
