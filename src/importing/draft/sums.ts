/** Printed sums held against the rows that they sum: exact, in the unit of the column. */
import { decimalFraction, roundScaled } from "../../domain/numbers/fraction";
import { type WrittenNumber, readNumber } from "../cells/number";
import type { Column, RowRange, TableRow } from "../recognise/table";
import { type Desk, cellOf, headWords, placeAt } from "./desk";
import type { SumCheck } from "./draft";
import { decimalsOf } from "./unit-values";

/** Checks every sum of the table in the given columns; what its rows cannot give is said. */
export function checkSums(
  desk: Desk,
  columns: readonly { readonly column: Column; readonly isMoney: boolean }[],
): readonly SumCheck[] {
  const sums = desk.table.rows.filter((row) => row.kind === "total" || row.kind === "section");
  if (sums.length === 0) return [];
  const digits = sumDigits(desk, columns);
  return columns.flatMap(({ column, isMoney }) => {
    const ledger = ledgerOf(desk, column);
    return sums.flatMap((row) => {
      const own = isMoney ? (digits.get(row.row) ?? 0) : 0;
      return checkSum(desk, row, { column, isMoney, ledger, digits: own });
    });
  });
}

/**
 * Digits after the point of each row of sums: 4891 is rounded to whole 亿 where its neighbours are,
 * and 92 beside 474.5 is 92.0.
 */
export function sumDigits(
  desk: Desk,
  columns: readonly { readonly column: Column; readonly isMoney: boolean }[],
): ReadonlyMap<number, number> {
  const money = columns.filter(({ isMoney }) => isMoney);
  return new Map(
    desk.table.rows.flatMap(({ kind, row }) => {
      if (kind !== "total" && kind !== "section") return [];
      const decimals = money.map(({ column }) => {
        const reading = readNumber(cellOf(desk, row, column));
        return reading.kind === "number" && !reading.isPercent ? reading.decimals : 0;
      });
      return [[row, Math.max(0, ...decimals)] as const];
    }),
  );
}

/** Running sums over the rows, so that each sum costs the same however many rows it has. */
interface Running {
  readonly decimals: number;
  /** Up to and with each row below the head: the sum in last digits, and rows without a number. */
  readonly at: ReadonlyMap<
    number,
    { readonly sum: bigint; readonly count: number; readonly missing: number }
  >;
}

function ledgerOf(desk: Desk, column: Column): Running {
  const decimals = decimalsOf(desk, column);
  const at = new Map<number, { sum: bigint; count: number; missing: number }>();
  let running = { sum: 0n, count: 0, missing: 0 };
  for (const { kind, row } of desk.table.rows) {
    if (kind === "unit" || kind === "project") {
      const reading = readNumber(cellOf(desk, row, column));
      const number = asNumber(desk, reading);
      running =
        number === null
          ? { ...running, missing: running.missing + 1 }
          : { ...running, sum: running.sum + digitsOf(number, decimals), count: running.count + 1 };
    }
    at.set(row, running);
  }
  return { decimals, at };
}

/** A dash that is zero counts as one; a number in a money of its own does not. */
function asNumber(desk: Desk, reading: ReturnType<typeof readNumber>): number | null {
  if (reading.kind === "number") return reading.money === null ? reading.value : null;
  const isZero =
    reading.kind === "mark" && reading.mark === "dash" && desk.table.dashIsZero?.value === true;
  return isZero ? 0 : null;
}

function digitsOf(value: number, decimals: number): bigint {
  return BigInt(roundScaled(decimalFraction(value), decimals));
}

interface SumContext {
  readonly column: Column;
  readonly isMoney: boolean;
  readonly ledger: Running;
  readonly digits: number;
}

type SumRow = Extract<TableRow, { kind: "total" | "section" }>;

function checkSum(
  desk: Desk,
  { row, label, scope }: SumRow,
  context: SumContext,
): readonly SumCheck[] {
  const { column, isMoney, ledger, digits } = context;
  const reading = readNumber(cellOf(desk, row, column));
  if (reading.kind !== "number" || reading.isPercent || reading.money !== null) return [];
  const { sum, count, missing } = between(ledger, scope);
  if (count + missing === 0) return [];
  const decimals = Math.max(ledger.decimals, reading.decimals, digits);
  const total = sum * 10n ** BigInt(decimals - ledger.decimals);
  const verdict = verdictOf({
    reading,
    total,
    decimals,
    count,
    isMoney,
    own: ledger.decimals,
    digits,
  });
  const check: SumCheck = {
    label,
    about: column.levels.join("·"),
    printed: String(reading.value),
    summed: decimalText(total, decimals),
    class: missing > 0 && verdict !== "same" ? "incomparable" : verdict,
    at: placeAt(desk.table, row, column.index),
  };
  if (check.class === "unexplained") sayUnexplained(desk, column, check);
  return [check];
}

function between(
  { at }: Running,
  { first, last }: RowRange,
): { sum: bigint; count: number; missing: number } {
  const none = { sum: 0n, count: 0, missing: 0 };
  const before = at.get(first - 1) ?? none;
  const until = at.get(last) ?? none;
  return {
    sum: until.sum - before.sum,
    count: until.count - before.count,
    missing: until.missing - before.missing,
  };
}

/** As the board's own 核对: half a digit for each rounded part, and half one for the printed sum. */
function verdictOf(given: {
  reading: WrittenNumber;
  total: bigint;
  decimals: number;
  count: number;
  isMoney: boolean;
  own: number;
  digits: number;
}): SumCheck["class"] {
  const { reading, total, decimals, count, isMoney, own, digits } = given;
  const difference = digitsOf(reading.value, decimals) - total;
  const size = difference < 0n ? -difference : difference;
  if (size === 0n) return "same";
  if (!isMoney) return "unexplained";
  const partDigit = 10n ** BigInt(decimals - own);
  const sumDigit = 10n ** BigInt(decimals - Math.max(reading.decimals, digits));
  return 2n * size < BigInt(count) * partDigit + sumDigit ? "rounding" : "unexplained";
}

function decimalText(digits: bigint, decimals: number): string {
  const size = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, "0");
  const whole = size.slice(0, size.length - decimals);
  const rest = size.slice(size.length - decimals).replace(/0+$/, "");
  return `${digits < 0n ? "−" : ""}${whole}${rest === "" ? "" : `.${rest}`}`;
}

function sayUnexplained(
  desk: Desk,
  column: Column,
  { label, printed, summed, at }: SumCheck,
): void {
  desk.problems.add({
    weight: "explain",
    kind: "sum",
    per: at.cell,
    at,
    say: (where) =>
      `${headWords(column)}${where}「${label}」印的是${printed}，各行相加是${summed}，四舍五入不能解释。请核实，或写一句说明。`,
  });
}
