/** A number of the board out of a cell, or why there is none. */
import type { RegionCode } from "../../domain/facts/county";
import { type MoneyUnit, inWan, wanPrecision, wholeWan } from "../cells/money";
import { type WrittenNumber, readNumber } from "../cells/number";
import type { Column } from "../recognise/table";
import { type Desk, cellOf, headWords, placeAt } from "./desk";

export interface Taken {
  /** 万元 or a count. */
  readonly value: number;
  readonly precision: number;
  /** As written, for sums. */
  readonly written: WrittenNumber;
}

/** What is expected of a column's cells. */
export interface Expected {
  readonly column: Column;
  readonly isMoney: boolean;
  readonly canBeNegative: boolean;
  /** Digits after the point that the column's numbers have at most. */
  readonly decimals: number;
}

/**
 * The value in a cell; null where there is none to store. What is wrong or unclear is said, words are
 * kept as a note.
 */
export function takeNumber(
  desk: Desk,
  row: number,
  expected: Expected,
  unit: RegionCode | null,
): Taken | null {
  const { column } = expected;
  const reading = readNumber(cellOf(desk, row, column));
  switch (reading.kind) {
    case "number":
      return fromNumber(desk, row, expected, reading);
    case "blank":
      return null;
    case "mark":
      return reading.mark === "dash" ? fromDash(desk, row, column) : null;
    case "words":
      keepWords(desk, { row, column, text: reading.text, unit });
      return null;
    case "broken":
      refuse(
        desk,
        row,
        column,
        "broken",
        (where) =>
          `${where}读不出数值（${reading.text.slice(0, 40)}），没有导入。请在原表里重新计算并保存，或直接填数。`,
      );
      return null;
  }
}

function fromNumber(
  desk: Desk,
  row: number,
  expected: Expected,
  written: WrittenNumber,
): Taken | null {
  const { column, isMoney, canBeNegative, decimals } = expected;
  const say = (kind: string, words: string) => {
    refuse(
      desk,
      row,
      column,
      kind,
      (where) => `${headWords(column)}${where}${words}，没有导入。请核实原表。`,
    );
    return null;
  };
  if (written.isPercent) return say("percent", "是百分比，不是数量");
  if (written.value < 0 && !canBeNegative) return say("negative", "是负数，这一项不能为负");
  const unit: MoneyUnit | null = isMoney ? (written.money ?? column.money) : null;
  if (!isMoney) {
    if (written.money !== null) return say("moneyInCount", "写的是金额，这一列是个数");
    if (!Number.isSafeInteger(written.value)) return say("notWhole", "不是整数，这一列是个数");
    return { value: written.value, precision: 1, written };
  }
  if (unit === null) return null;
  const value = wholeWan(written.value, unit);
  if (!Number.isSafeInteger(value)) return say("tooLarge", "数值过大");
  if (isFinerThanWan(written.value, unit)) sayRounded(desk, row, column);
  const digits = written.money === null ? Math.max(decimals, written.decimals) : written.decimals;
  return { value, precision: wanPrecision(digits, unit), written };
}

function isFinerThanWan(value: number, unit: MoneyUnit): boolean {
  const { numerator, denominator } = inWan(value, unit);
  return numerator % denominator !== 0n;
}

function sayRounded(desk: Desk, row: number, column: Column): void {
  desk.problems.add({
    weight: "hint",
    kind: "rounded",
    per: column.path,
    at: placeAt(desk.table, row, column.index),
    say: (where) =>
      `${headWords(column)}${where}不是整万元，已四舍五入到万元；核对合计用的是原数。`,
  });
}

function fromDash(desk: Desk, row: number, column: Column): Taken | null {
  const { dashIsZero } = desk.table;
  if (dashIsZero?.value === true)
    return {
      value: 0,
      precision: 1,
      written: {
        kind: "number",
        value: 0,
        decimals: 0,
        isPercent: false,
        money: null,
        remark: null,
      },
    };
  if (dashIsZero === null)
    desk.problems.add({
      weight: "hint",
      kind: "dash",
      at: placeAt(desk.table, row, column.index),
      say: (where) =>
        `${where}填的是“—”，没有说明是不是零，按未报处理。请确认一次：本单位的“—”表示零，还是未报。`,
      ask: { kind: "dashIsZero" },
    });
  return null;
}

function refuse(
  desk: Desk,
  row: number,
  column: Column,
  kind: string,
  say: (where: string) => string,
): void {
  const at = placeAt(desk.table, row, column.index);
  desk.problems.add({ weight: "block", kind, at, say, per: column.path });
}

/** Words where a number belongs: kept as they stand, never a value. */
function keepWords(
  desk: Desk,
  {
    row,
    column,
    text,
    unit,
  }: { row: number; column: Column; text: string; unit: RegionCode | null },
): void {
  const at = placeAt(desk.table, row, column.index);
  desk.notes.push({ at, text: text.slice(0, 500), unit, about: column.levels.join("·") });
  desk.problems.add({
    weight: "hint",
    kind: "words",
    per: column.path,
    at,
    say: (where, count) =>
      `${headWords(column)}${where}写的是文字${count === 1 ? `「${text.slice(0, 40)}」` : ""}，已作为备注保留，没有当作数值。要计入，请在原表里改填一个数。`,
  });
}
