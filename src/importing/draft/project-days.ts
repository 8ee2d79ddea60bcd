/** Days of a project out of its cells: planned, actual, or a column that holds the one or the other. */
import type { Day } from "../../domain/ledger/day";
import { lastDayOf } from "../../domain/ledger/day";
import { type DayReading, readDay } from "../cells/day";
import type { LedgerField } from "../heads/ledger-field";
import type { Column } from "../recognise/table";
import { type Desk, cellOf, headWords, placeAt } from "./desk";
import type { ProjectFields } from "./draft";

type DayField =
  | "startPlanned"
  | "startActual"
  | "completionPlanned"
  | "completionActual"
  | "productionActual";

/** The fields that a column of days can fill. */
const TARGETS: Readonly<
  Partial<Record<LedgerField, { planned: DayField | null; actual: DayField | null }>>
> = {
  startPlanned: { planned: "startPlanned", actual: null },
  startActual: { planned: null, actual: "startActual" },
  startEither: { planned: "startPlanned", actual: "startActual" },
  completionPlanned: { planned: "completionPlanned", actual: null },
  completionActual: { planned: null, actual: "completionActual" },
  completionEither: { planned: "completionPlanned", actual: "completionActual" },
  productionActual: { planned: null, actual: "productionActual" },
};

export interface DayContext {
  readonly row: number;
  readonly column: Column;
  readonly field: LedgerField;
  /** 续建: its start is past, whatever the column is called. */
  readonly isCarriedOver: boolean;
}

/** Whether the field is one of days. */
export function isDayField(field: LedgerField): boolean {
  return TARGETS[field] !== undefined;
}

/** What a cell of days says of a project; words are `null`, to be kept as a note by the caller. */
export function takeDay(desk: Desk, context: DayContext): ProjectFields | null {
  const { row, column, field } = context;
  const reading = readDay(cellOf(desk, row, column), desk.year);
  const targets = TARGETS[field];
  if (!targets || reading.kind === "blank" || reading.kind === "mark") return {};
  if (reading.kind === "happened") {
    hint(
      desk,
      context,
      "noDay",
      (where) =>
        `${headWords(column)}${where}只写了「${reading.text}」，没有日期，已作为备注保留，${what(field)}日期按未报处理。`,
    );
    return null;
  }
  if (reading.kind === "unclear") {
    hint(
      desk,
      context,
      "unclearDay",
      (where) =>
        `${headWords(column)}${where}分不清是1月还是10月（${reading.text}），没有导入。请在原表里写成“${reading.text.slice(0, 4)}年10月”那样。`,
    );
    return {};
  }
  if (reading.kind === "words") return null;
  if (reading.isYearTaken)
    hint(
      desk,
      context,
      "yearTaken",
      (where) => `${headWords(column)}${where}没有写年份，按表的年份${desk.year}年理解。`,
    );
  const target = targetOf(desk, context, reading, targets);
  return target === null ? {} : { [target]: reading.day };
}

function what(field: LedgerField): string {
  return field.startsWith("start") ? "开工" : field.startsWith("completion") ? "竣工" : "投产";
}

type Written = Extract<DayReading, { kind: "day" }>;

function targetOf(
  desk: Desk,
  context: DayContext,
  reading: Written,
  { planned, actual }: { planned: DayField | null; actual: DayField | null },
): DayField | null {
  if (planned === null || actual === null)
    return onlyTarget(desk, context, reading, planned, actual);
  const isPast = hasCome(desk, reading);
  if (reading.said === "done") return actual;
  if (reading.said === "planned" || isPast === false) return planned;
  if (context.isCarriedOver && context.field === "startEither" && isPast) return actual;
  const told = desk.profile?.pastDays ?? null;
  if (told !== null && isPast) return told === "actual" ? actual : planned;
  const { column } = context;
  hint(
    desk,
    context,
    "pastDays",
    (where) =>
      `${headWords(column)}${where}的日期已过，这一列既填实际又填计划，不能判断是否已${what(context.field)}，两样都没有计入。请确认一次：已过的日期算实际，还是仍算计划。`,
  );
  return null;
}

/** A planned day that is called done, or an actual one that is to come, contradicts its head. */
function onlyTarget(
  desk: Desk,
  context: DayContext,
  reading: Written,
  planned: DayField | null,
  actual: DayField | null,
): DayField | null {
  if (planned !== null) return reading.said === "done" ? null : planned;
  if (reading.said === "planned" || hasCome(desk, reading) !== true) {
    hint(
      desk,
      context,
      "future",
      (where) =>
        `${headWords(context.column)}${where}的实际日期不在报告期内，或只写了年份，没有导入。请核实。`,
    );
    return null;
  }
  return actual;
}

/** Whether the written span has come by the month's end; null where only a part of it has. */
function hasCome({ month, year }: Desk, { day, precision }: Written): boolean | null {
  if (day <= lastDayOf(month)) return true;
  const begins = precision === "year" || precision === "half" || precision === "quarter";
  return begins && spanYear(day) === year ? null : false;
}

function spanYear(day: Day): number {
  return Number(day.slice(0, 4));
}

function hint(
  desk: Desk,
  { row, column }: DayContext,
  kind: string,
  say: (where: string) => string,
): void {
  desk.problems.add({
    weight: "hint",
    kind,
    per: column.path,
    at: placeAt(desk.table, row, column.index),
    say,
    ...(kind === "pastDays" ? { ask: { kind: "pastDays" as const } } : {}),
  });
}
