/** What a table prints beside its units' values: sums of the region, rates and ranks, for 核对. */
import type { RegionCode } from "../../domain/facts/county";
import { type Measure, parseMeasure } from "../../domain/facts/measure";
import {
  type Fraction,
  add,
  compareFractions,
  decimalFraction,
  displayedPercent,
  divide,
  fraction,
  percentFraction,
  subtract,
} from "../../domain/numbers/fraction";
import { RATES, type RateId } from "../../domain/rates/rates";
import { type Rounded, digitSlack, quotientBounds } from "../../domain/rates/rounding";
import { wanPrecision, wholeWan } from "../cells/money";
import { readNumber } from "../cells/number";
import { squash } from "../cells/squash";
import type { Column } from "../recognise/table";
import { type Desk, cellOf, headWords, monthOfColumn, placeAt } from "./desk";
import type { DraftPrinted, DraftValue } from "./draft";
import { sumDigits } from "./sums";
import { type MeasureSource, type UnitRow, decimalsOf, keyOf, unitName } from "./unit-values";

/** Rows whose printed values are kept: units, and the region's own sum. */
interface PrintingRow {
  readonly row: number;
  readonly region: RegionCode;
}

export function printedOf(
  desk: Desk,
  units: readonly UnitRow[],
  { values, sources }: { values: readonly DraftValue[]; sources: readonly MeasureSource[] },
): readonly DraftPrinted[] {
  const totals = regionRows(desk);
  const rows = [...units.map(({ row, unit }) => ({ row, region: unit })), ...totals];
  const sums = printedSums(desk, totals, sources);
  const rates = desk.table.columns.flatMap((column) =>
    column.role.kind === "rate" ? printedRates(desk, rows, column, column.role.rate) : [],
  );
  checkRates(desk, rates, [...values, ...sums.flatMap(asValue)]);
  return [...sums, ...rates.map(({ printed }) => printed), ...printedRanks(desk, units)];
}

/** The sums of all units; a table of one unit prints none of the region. */
function regionRows({ table, office }: Desk): readonly PrintingRow[] {
  if (table.owner !== null && !table.columns.some(({ role }) => role.kind === "unit")) return [];
  return table.rows.flatMap((row) =>
    row.kind === "total" && row.isGrand ? [{ row: row.row, region: office.region.code }] : [],
  );
}

function printedSums(
  desk: Desk,
  rows: readonly PrintingRow[],
  sources: readonly MeasureSource[],
): readonly DraftPrinted[] {
  const single = sources.flatMap(({ measure, month, expected }) => {
    const [only, ...more] = expected;
    return only && more.length === 0 ? [{ measure, month, ...only }] : [];
  });
  const digits = sumDigits(desk, single);
  return single.flatMap(({ measure, month, column, isMoney, canBeNegative }) =>
    rows.flatMap(({ row, region }): DraftPrinted[] => {
      const reading = readNumber(cellOf(desk, row, column));
      if (reading.kind !== "number" || reading.isPercent) return [];
      if (reading.value < 0 && !canBeNegative) return [];
      const unit = reading.money ?? column.money;
      if (isMoney ? unit === null : !Number.isSafeInteger(reading.value)) return [];
      const value = unit && isMoney ? wholeWan(reading.value, unit) : reading.value;
      const precision =
        unit && isMoney ? wanPrecision(Math.max(reading.decimals, digits.get(row) ?? 0), unit) : 1;
      return [
        { region, month, measure, value, precision, at: placeAt(desk.table, row, column.index) },
      ];
    }),
  );
}

function asValue({ region, month, measure, value, precision, at }: DraftPrinted): DraftValue[] {
  const plain = parseMeasure(measure);
  return plain ? [{ unit: region, month, measure: plain, value, precision, at: [at] }] : [];
}

interface PrintedRate {
  readonly printed: DraftPrinted;
  readonly rate: RateId;
  /** The last printed digit in %. */
  readonly digit: number;
}

function printedRates(
  desk: Desk,
  rows: readonly PrintingRow[],
  column: Column,
  rate: RateId,
): readonly PrintedRate[] {
  const month = monthOfColumn(desk, column);
  if (month === null || column.months?.from !== 1) return [];
  const saysPercent = column.levels.some((level) => squash(level).includes("%"));
  const decimals = decimalsOf(desk, column);
  return rows.flatMap(({ row, region }): PrintedRate[] => {
    const cell = cellOf(desk, row, column);
    const reading = readNumber(cell);
    if (reading.kind !== "number") return [];
    const at = placeAt(desk.table, row, column.index);
    if (!reading.isPercent && !saysPercent) {
      sayBareRate(desk, column, row);
      return [];
    }
    // A number loses its zeros: 60 beside 58.3 is 60.0. What was typed as a text did not.
    const digits = cell.kind === "number" ? Math.max(reading.decimals, decimals) : reading.decimals;
    const digit = Number(`1e-${digits}`);
    const measure = `rate.${rate}` as const;
    const printed = { region, month, measure, value: reading.value, precision: 1, at };
    return [{ printed, rate, digit }];
  });
}

function sayBareRate(desk: Desk, column: Column, row: number): void {
  desk.problems.add({
    weight: "hint",
    kind: "bareRate",
    per: column.path,
    at: placeAt(desk.table, row, column.index),
    say: (where) =>
      `${headWords(column)}${where}没有百分号，分不清是百分数还是小数，没有用于核对。请在列头写明（%）。`,
  });
}

function printedRanks(desk: Desk, rows: readonly UnitRow[]): readonly DraftPrinted[] {
  const { columns } = desk.table;
  if (!columns.some(({ role }) => role.kind === "rate" && role.rate === "investment")) return [];
  return columns.flatMap((column) => {
    const month = column.role.kind === "rank" ? monthOfColumn(desk, column) : null;
    if (month === null) return [];
    return rows.flatMap(({ row, unit }): DraftPrinted[] => {
      const reading = readNumber(cellOf(desk, row, column));
      if (reading.kind !== "number" || !Number.isSafeInteger(reading.value) || reading.value < 1)
        return [];
      const at = placeAt(desk.table, row, column.index);
      return [
        { region: unit, month, measure: "rank.investment", value: reading.value, precision: 1, at },
      ];
    });
  });
}

/** Printed rates that their own two parts can't give, whatever was rounded. */
function checkRates(
  desk: Desk,
  rates: readonly PrintedRate[],
  values: readonly DraftValue[],
): void {
  const known = new Map(values.map((value) => [keyOf(value), value]));
  for (const { printed, rate: id, digit } of rates) {
    const { region, month, value, at } = printed;
    const rate = RATES[id];
    const part = (own: Measure) => known.get(keyOf({ unit: region, month, measure: own }));
    const top = part(rate.numerator);
    const bottom = part(rate.denominator({ completionDenominator: "planned" }));
    if (!top || !bottom || bottom.value <= 0) continue;
    const bounds = quotientBounds(rounded(top), rounded(bottom));
    if (bounds && !canPrint(bounds, value, digit))
      desk.problems.add({
        weight: "explain",
        kind: "rate",
        per: at.cell,
        at,
        say: (where) =>
          `${where}${region === desk.office.region.code ? "合计" : unitName(desk, region)}的${rate.name}印的是${value}%，按本表计算是${displayedPercent(fraction(top.value, bottom.value))}%，四舍五入不能解释。请核实，或写一句说明。`,
      });
  }
}

function rounded({ value, precision, measure }: DraftValue): Rounded {
  return { value, slack: digitSlack(measure, precision) };
}

/** Whether some share inside the bounds is printed as this percentage with its last digit. */
function canPrint(
  bounds: { low: Fraction; high: Fraction },
  percent: number,
  digit: number,
): boolean {
  const half = divide(decimalFraction(digit), fraction(200));
  const printed = percentFraction(percent);
  return (
    compareFractions(bounds.low, add(printed, half)) <= 0 &&
    compareFractions(bounds.high, subtract(printed, half)) >= 0
  );
}
