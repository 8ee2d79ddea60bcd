/**
 * A sheet as CSV that Excel and WPS open by a double click: UTF-8 with byte order mark, CRLF,
 * numbers as shown.
 */
import papaparse from "papaparse";
import { ROUNDED_PARTS } from "../../domain/numbers/rounded-parts";
import {
  type Sheet,
  type SheetCell,
  type SheetColumn,
  type SheetRow,
  withUnit,
} from "../../figures/tables/sheet";
import { statusText } from "../../figures/status-words";
import { breath } from "../../lib/breath";
import { type ExportContext, watermarkOf } from "../export-context";
import { FILE_KINDS } from "../file-kinds";
import { inertCell } from "../../lib/inert-text";
import { sheetNumber } from "./number";
import { STATUS_HEAD, WATERMARK_HEAD, demoWords, hasStatus, isEmptyCell } from "./words";

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * The sheet as one table: its columns, 状态 where there is any, then where the numbers come from,
 * alike in every row.
 */
export async function csv(sheet: Sheet, context: ExportContext): Promise<Blob> {
  const parts: string[] = [];
  for (const slice of slices(sheet, context)) {
    parts.push(slice);
    // oxlint-disable-next-line no-await-in-loop -- a long table must not hold up the page
    await breath();
  }
  return new Blob(parts, { type: FILE_KINDS.csv.type });
}

/**
 * The file's text with byte order mark and CRLF, also at its end. Numbers are plain and rounded as
 * on screen (percent as a number of percent, its head says so); a missing value is empty. A sheet
 * without rows has one that says why.
 */
export function csvText(sheet: Sheet, context: ExportContext): string {
  return [...slices(sheet, context)].join("");
}

/** So many rows are made at once. */
const SLICE = 2000;

/** The head and the first rows, then further rows. */
function* slices(sheet: Sheet, context: ExportContext): Generator<string> {
  const withStatus = hasStatus(sheet) || sheet.rows.length === 0;
  const origin = originColumns(sheet, context);
  const fields = [
    sheet.rowHead,
    ...sheet.columns.map(plainHead),
    ...(withStatus ? [STATUS_HEAD] : []),
    ...origin.map(({ head }) => head),
  ].map(inertCell);
  const ends = origin.map(({ text }) => inertCell(text));
  const lineOf = ({ name, cells, status }: CsvRow) => [
    inertCell(name),
    ...cells.map(cellText),
    ...(withStatus ? [inertCell(status)] : []),
    ...ends,
  ];
  yield `${BYTE_ORDER_MARK}${linesOf([fields])}`;
  const rows = rowsOf(sheet);
  for (let start = 0; start < rows.length; start += SLICE)
    yield linesOf(rows.slice(start, start + SLICE).map(lineOf));
}

function linesOf(rows: string[][]): string {
  return `${papaparse.unparse(rows, { newline: "\r\n" })}\r\n`;
}

interface CsvRow extends Pick<SheetRow, "name" | "cells"> {
  readonly status: string;
}

function rowsOf(sheet: Sheet): readonly CsvRow[] {
  if (sheet.rows.length > 0)
    return sheet.rows.map((row) => ({
      ...row,
      status: row.isTotal ? totalStatus(sheet, row) : statusText(row.status),
    }));
  return [
    {
      name: "",
      cells: sheet.columns.map(() => ({ text: "", number: null })),
      status: sheet.takeaway,
    },
  ];
}

/**
 * A CSV has no notes, and its numbers are rounded: who adds them up finds the reason beside the
 * total.
 */
function totalStatus({ isRounded }: Sheet, { status }: SheetRow): string {
  const said = statusText(status);
  return isRounded ? [said, ROUNDED_PARTS].filter(Boolean).join("；") : said;
}

/** A row that is copied out of the file still says where its numbers come from. */
function originColumns(sheet: Sheet, context: ExportContext): { head: string; text: string }[] {
  const { asOf, source, revision, version } = sheet.stamp;
  const demo = demoWords(sheet);
  const watermark = watermarkOf(context);
  return [
    { head: "数据截至", text: asOf ?? "" },
    { head: "来源", text: source },
    { head: "版本", text: version ?? revision },
    { head: "链接", text: context.permalink },
    ...(demo ? [{ head: "数据性质", text: demo }] : []),
    ...(watermark === null ? [] : [{ head: WATERMARK_HEAD, text: watermark }]),
  ];
}

function cellText(cell: SheetCell): string {
  if (isEmptyCell(cell)) return "";
  return cell.number ? sheetNumber(cell, cell.number) : inertCell(cell.text);
}

/** 投资 完成（亿元）, 开工 开工率（%）: one head row, unique, and with the unit that the cells no longer show. */
export function plainHead({ section, name, unit }: SheetColumn): string {
  return withUnit(section === null ? name : `${section.name} ${name}`, unit);
}
