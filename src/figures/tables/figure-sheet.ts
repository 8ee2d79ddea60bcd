/**
 * A figure as a sheet of typed cells: the columns of its table with units in their heads, and a
 * status that says what is missing.
 */
import { DASH } from "../../domain/numbers/format";
import { LAMP_LABEL, LAMP_WORD, type Lamp } from "../../domain/rates/lamp";
import {
  type Cell,
  type CellNumber,
  type EmptyBody,
  type Figure,
  type LampRow,
  type LampsBody,
  type Row,
  type RowsBody,
  type TrendBody,
  figureTitle,
} from "../figure";
import { lineColumns, tableColumns, tableRows } from "./figure-table";
import { milestonesSheet } from "./milestones-sheet";
import type { Sheet, SheetCell, SheetColumn, SheetRow } from "./sheet";
import { FALLEN, REPORTED, type StatusWord, marksByWord, wordsByColumn } from "../status-words";
import { subtitleText } from "../subtitle";
import { figureRoundedNotes } from "./rounded-columns";

export const EMPTY_CELL: SheetCell = { text: "", number: null };

type Content = Pick<Sheet, "rowHead" | "columns" | "rows" | "notes">;

/**
 * The figure's data, numbers as numbers. An empty figure has no columns and no rows; its notes say
 * why.
 */
export function figureSheet(figure: Figure): Sheet {
  const { head, takeaway, subtitle, stamp } = figure;
  return {
    head,
    caption: figureTitle(figure),
    takeaway,
    subtitle: subtitleText(subtitle),
    isRounded: figureRoundedNotes(figure.body).length > 0,
    stamp,
    ...contentOf(figure, figure.body),
  };
}

function contentOf(figure: Figure, body: Figure["body"]): Content {
  switch (body.kind) {
    case "rows":
      return rowsContent(figure, body);
    case "trend":
      return trendContent(figure, body);
    case "lamps":
      return lampsContent(figure, body);
    case "milestones":
      return { ...milestonesSheet(body), notes: figure.notes };
    case "empty":
      return emptyContent(figure, body);
  }
}

function emptyContent({ notes }: Figure, { title, text }: EmptyBody): Content {
  return { rowHead: "单位", columns: [], rows: [], notes: [...notes, `${title}。`, text] };
}

/** 红, 黄, 绿 or 无灯: in a sheet without shape and colour, no lamp is said in words too. */
export function lampText(lamp: Lamp): SheetCell {
  return { text: lamp === "none" ? LAMP_LABEL.none : LAMP_WORD[lamp], number: null };
}

/** The unit of a column's numbers. */
function unitOf({ format }: CellNumber, countUnit: string): string {
  switch (format) {
    case "percent":
      return "%";
    case "points":
      return "百分点";
    case "yi":
      return "亿元";
    case "days":
      return "天";
    case "count":
    case "signedCount":
      return countUnit;
  }
}

/** Columns that are no amounts: they have their unit, or none, also where no unit reports them. */
const UNIT_BY_KEY: Readonly<Record<string, string | null>> = {
  rate: "%",
  due: "%",
  rank: null,
  fraction: null,
  lamp: null,
  gap: "百分点",
};

/**
 * A figure of rates counts projects beside them; its amounts are told by the first one that is
 * there.
 */
function columnUnit(key: string, rows: readonly Row[], figureUnit: string): string | null {
  const known = UNIT_BY_KEY[key];
  if (known !== undefined) return known;
  const numbers = rows.flatMap(({ cells }) =>
    [cells[key], ...Object.values(cells)].flatMap((cell) => cell?.number ?? []),
  );
  const amount = numbers.find(
    ({ format }) => format === "yi" || format === "count" || format === "signedCount",
  );
  const countUnit = figureUnit === "%" ? "个" : figureUnit;
  return amount ? unitOf(amount, countUnit) : countUnit;
}

function rowsContent(figure: Figure, body: RowsBody): Content {
  const shown = tableColumns(body);
  const rows = tableRows(body);
  const columns = shown.map(({ key, head, unit }): SheetColumn => ({
    key,
    section: null,
    name: head,
    unit: unit ?? columnUnit(key, rows, figure.unit),
  }));
  const toRow = (row: Row): SheetRow => {
    const isTotal = row === body.total;
    const cells = shown.map(({ key, kind }) =>
      kind === "lamp" ? lampText(row.cells[key]?.lamp ?? "none") : sheetCell(row.cells[key]),
    );
    const absences = shown.flatMap(({ key, kind }) =>
      kind === "lamp" ? [] : absenceWords(row.cells[key]),
    );
    return {
      key: row.key,
      name: row.name,
      isTotal,
      cells,
      status: rowStatus(row, absences, isTotal ? figure.stamp.coverage : null),
    };
  };
  return {
    rowHead: body.rowHead ?? "单位",
    columns,
    rows: rows.map(toRow),
    notes: figure.notes,
  };
}

/**
 * A number, or a text of several numbers (65.1/82.5); words for what is missing go into the status.
 */
function sheetCell(cell: Cell | undefined): SheetCell {
  if (!cell) return EMPTY_CELL;
  return cell.absent || cell.text === DASH ? EMPTY_CELL : { text: cell.text, number: cell.number };
}

function absenceWords(cell: Cell | undefined): StatusWord[] {
  return cell?.absent ? [{ kind: cell.absent, word: cell.text }] : [];
}

/** 未报; 已报；核减; 无竣工计划. A total says its `coverage` in any case: 11/12个单位已报. */
function rowStatus(
  { missing, flag, remarks = [] }: Row,
  absentCells: readonly StatusWord[],
  coverage: string | null,
): StatusWord[] {
  const absences = missing === null ? absentCells : [missing, ...absentCells];
  const whole = absences.length === 0 ? [REPORTED] : [];
  return [
    ...(coverage === null ? whole : [{ kind: "partial" as const, word: coverage }]),
    ...absences,
    ...remarks,
    ...(flag === null ? [] : [{ ...FALLEN, word: flag }]),
  ];
}

function trendContent(figure: Figure, body: TrendBody): Content {
  const lines = lineColumns(body);
  const columns = lines.map(({ key, head, line }): SheetColumn => {
    const example = line.points.find((point) => point)?.number;
    return {
      key,
      section: null,
      name: head,
      unit: example ? unitOf(example, figure.unit) : null,
    };
  });
  const rows = body.categories.map((name, index): SheetRow => {
    const cells = lines.map(({ line }) => pointCell(line.points[index] ?? null));
    const flags = lines.flatMap(({ head, line }) => {
      const flag = line.points[index]?.flag;
      return flag ? [{ ...flag, head }] : [];
    });
    return { key: name, name, isTotal: false, cells, status: marksByWord(flags) };
  });
  return { rowHead: body.categoryHead ?? "季度", columns, rows, notes: figure.notes };
}

function pointCell(
  point: { readonly text: string; readonly number: CellNumber } | null,
): SheetCell {
  if (!point) return EMPTY_CELL;
  // On an axis of percent the labels leave the sign out; alone in a cell the number needs it.
  const text = point.number.format === "percent" ? `${point.text}%` : point.text;
  return { text, number: point.number };
}

function lampsContent({ notes }: Figure, body: LampsBody): Content {
  const columns = body.columns.flatMap(({ key, head }): SheetColumn[] => [
    { key, section: null, name: head, unit: "%" },
    { key: `${key}.lamp`, section: null, name: `${head}灯`, unit: null },
  ]);
  const toRow = (row: LampRow): SheetRow => ({
    key: row.key,
    name: row.name,
    isTotal: row === body.total,
    cells: row.cells.flatMap((cell) => [
      cell.number ? { text: cell.text, number: cell.number } : EMPTY_CELL,
      lampText(cell.lamp),
    ]),
    status: lampStatus(row, body),
  });
  return { rowHead: "单位", columns, rows: tableRows(body).map(toRow), notes };
}

/** 未报 where that is so of all rates, else 竣工率：未报. */
function lampStatus({ cells, remarks = [] }: LampRow, { columns }: LampsBody): StatusWord[] {
  const entries = cells.flatMap(({ text, absent }, index) =>
    absent ? [{ kind: absent, word: text, head: columns[index]?.head ?? "" }] : [],
  );
  const [first] = entries;
  const alike =
    first && entries.length === cells.length && entries.every(({ word }) => word === first.word);
  const words = [...(alike ? [first] : wordsByColumn(entries)), ...remarks];
  return words.length > 0 ? words : [REPORTED];
}
