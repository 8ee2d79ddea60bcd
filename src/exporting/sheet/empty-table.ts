/** 空表: a form as an .xlsx file, with its lists on a sheet of their own. */
import type {
  FormArea,
  FormCell,
  FormEntry,
  FormFile,
  FormSheet,
} from "../../office/templates/form";
import { columnName } from "../../lib/column-name";
import { withoutControls } from "../../lib/inert-text";
import { type SpreadsheetCell, type SpreadsheetPage, spreadsheetFile } from "./xlsx-file";
import type { Validation } from "./xlsx-validation";

const LISTS = "可选项";

/** The workbook; the same form gives the same bytes. */
export function emptyTable({ sheets }: FormFile): Promise<Blob> {
  const lists = [
    ...new Map(sheets.flatMap((sheet) => choicesOf(sheet).map((own) => [own.join("\n"), own]))),
  ].map(([, own]) => own);
  return spreadsheetFile([
    ...sheets.map((sheet) => pageOf(sheet, lists)),
    ...(lists.length > 0 ? [listsPage(lists)] : []),
  ]);
}

function choicesOf({ entries }: FormSheet): readonly (readonly string[])[] {
  return entries.flatMap((entry) => (entry.kind === "choice" ? [entry.choices] : []));
}

const STYLE = {
  title: { fontWeight: "bold", fontSize: 14, align: "center", alignVertical: "center", height: 28 },
  line: { alignVertical: "center", height: 20 },
  head: {
    fontWeight: "bold",
    align: "center",
    alignVertical: "center",
    wrap: true,
    borderStyle: "thin",
    height: 34,
  },
  fixed: { alignVertical: "center", borderStyle: "thin", height: 20 },
  note: { alignVertical: "top", wrap: true },
} as const satisfies Record<FormCell["kind"], Partial<SpreadsheetCell>>;
const ENTRY: SpreadsheetCell = { borderStyle: "thin" };

function pageOf(sheet: FormSheet, lists: readonly (readonly string[])[]): SpreadsheetPage {
  const { name, rows, widths, fixed, entries } = sheet;
  return {
    sheet: name,
    data: rows.map((row, at) =>
      row.map((cell, column) =>
        cell ? written(cell) : isEntry(entries, at, column) ? ENTRY : null,
      ),
    ),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: fixed.rows,
    stickyColumnsCount: fixed.columns,
    validations: entries.map((entry) => validationOf(entry, lists)),
  };
}

function written({ text, kind, down = 1, across = 1 }: FormCell): SpreadsheetCell {
  return {
    ...STYLE[kind],
    value: withoutControls(text),
    ...(down > 1 && { rowSpan: down }),
    ...(across > 1 && { columnSpan: across }),
  };
}

function isEntry(entries: readonly FormEntry[], row: number, column: number): boolean {
  return entries.some(
    ({ area: { top, bottom, left, right } }) =>
      row >= top && row <= bottom && column >= left && column <= right,
  );
}

/** No board's value is below: a correction may be negative. */
const LEAST = -1_000_000_000;

function validationOf(entry: FormEntry, lists: readonly (readonly string[])[]): Validation {
  const range = rangeOf(entry.area);
  if (entry.kind === "choice") {
    const place = lists.findIndex((list) => list.join("\n") === entry.choices.join("\n"));
    const column = columnName(place);
    const cells = `'${LISTS}'!$${column}$1:$${column}$${entry.choices.length}`;
    return { range, rule: { kind: "list", cells }, message: "请从列表里选，或核对写法。" };
  }
  const least = entry.canBeNegative ? LEAST : 0;
  const isCount = entry.kind === "count";
  return {
    range,
    rule: { kind: isCount ? "whole" : "decimal", least },
    message: `${isCount ? "只填整数" : "只填数字"}${least === 0 ? "，不能为负" : ""}；没有报的留空，说明写在别处。`,
  };
}

function rangeOf({ top, left, bottom, right }: FormArea): string {
  return `${columnName(left)}${top + 1}:${columnName(right)}${bottom + 1}`;
}

function listsPage(lists: readonly (readonly string[])[]): SpreadsheetPage {
  const longest = Math.max(...lists.map(({ length }) => length));
  return {
    sheet: LISTS,
    data: Array.from({ length: longest }, (_, row) =>
      lists.map((list): SpreadsheetCell => {
        const word = list[row];
        return word === undefined ? null : { value: withoutControls(word) };
      }),
    ),
    columns: lists.map(() => ({ width: 16 })),
  };
}
