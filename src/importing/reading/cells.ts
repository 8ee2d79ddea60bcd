/** What a file holds in a place → a `Cell`. */
import { BLANK, type Cell } from "../grid";
import { MOST_TEXT } from "./limits";
import { type NumberFormat, shownBy, shownNumber } from "./numbers/number-format";
import { DAYS_BETWEEN, dayOfSerial } from "./numbers/serial-day";

/** A formula whose value the file does not hold: a program wrote it that does not calculate. */
export const UNSAVED: Cell = {
  kind: "broken",
  text: "公式的结果没有存在文件里，请用 WPS 或 Excel 打开并保存后再导入",
};

/** What should be a number. */
export const NO_NUMBER: Cell = { kind: "broken", text: "不是数" };

/** Whether all of a text is a number as workbooks write it: 1,5 is none, nor is an empty one. */
export function isNumber(text: string): boolean {
  return /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(text);
}

/** A picture that WPS keeps in a cell. */
export const PICTURE: Cell = { kind: "broken", text: "图片" };

/** A text that the file names but does not hold. */
export const LOST: Cell = { kind: "broken", text: "文字丢失，文件可能已损坏" };

/** What shows nothing is blank. Line breaks are \n; a text longer than a workbook's is cut. */
export function textCell(text: string): Cell {
  const lines = text.replaceAll(/\r\n?/g, "\n");
  return lines.trim() === "" ? BLANK : { kind: "text", text: lines.slice(0, MOST_TEXT) };
}

/** #DIV/0! and the like. */
export function errorCell(code: string): Cell {
  return { kind: "broken", text: code === "" ? "#VALUE!" : code.slice(0, MOST_TEXT) };
}

/** As a workbook shows it. */
export function booleanCell(value: boolean): Cell {
  return { kind: "text", text: value ? "TRUE" : "FALSE" };
}

/** A number as a workbook keeps it, in its format: a number, a day, or a time as text. */
export function numberCell(raw: number, format: NumberFormat, is1904: boolean): Cell {
  if (!Number.isFinite(raw)) return NO_NUMBER;
  const value = asCounted(raw);
  if (format.kind === "number") return { kind: "number", value, ...shownNumber(format, value) };
  if (format.kind === "time") return textCell(shownBy(format, value) ?? String(value));
  const day = dayOfSerial(value, is1904);
  if (day === null) return { kind: "broken", text: `日期超出范围（${value}）` };
  // SheetJS counts from 1900 only.
  return { kind: "day", day, text: shownBy(format, is1904 ? value + DAYS_BETWEEN : value) ?? day };
}

/** A workbook counts with 15 significant digits. */
function asCounted(value: number): number {
  // A zero has no sign in a workbook.
  return Number(value.toPrecision(15)) + 0;
}
