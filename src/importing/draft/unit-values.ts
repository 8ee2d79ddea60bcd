/** Values of a table with a row for each unit. */
import type { RegionCode } from "../../domain/facts/county";
import { type Measure, canBeNegative, measureInfo, measureName } from "../../domain/facts/measure";
import type { Month } from "../../domain/facts/period";
import { groupBy } from "../../lib/array";
import { readNumber } from "../cells/number";
import type { Column } from "../recognise/table";
import { type Desk, cellOf, placeAt, unitOfRow } from "./desk";
import type { DraftValue } from "./draft";
import { type Expected, type Taken, takeNumber } from "./readings";
import { type Source, sourcesOf } from "./sources";

/** A row of a unit that is known. */
export interface UnitRow {
  readonly row: number;
  readonly unit: RegionCode;
}

/** The rows of known units; unknown ones are said. */
export function unitRows(desk: Desk): readonly UnitRow[] {
  const sections = sectionUnits(desk);
  return desk.table.rows.flatMap((row) => {
    if (row.kind !== "unit") return [];
    const unit = unitOfRow(desk, row.row, sections.get(row.section ?? -1) ?? null);
    return unit === null ? [] : [{ row: row.row, unit }];
  });
}

/** The units that section heads name, by their rows. */
export function sectionUnits({ table }: Desk): ReadonlyMap<number, RegionCode> {
  return new Map(
    table.rows.flatMap((row) =>
      row.kind === "section" && row.unit !== null ? [[row.row, row.unit] as const] : [],
    ),
  );
}

export interface MeasureSource extends Source {
  readonly measure: Measure;
  readonly expected: readonly Expected[];
}

/** All measures of the table with the columns that give them. */
export function measureSources(desk: Desk): readonly MeasureSource[] {
  const columns = desk.table.columns.flatMap((column) =>
    column.role.kind === "measure" ? [{ column, measure: column.role.measure }] : [],
  );
  return [...groupBy(columns, ({ measure }) => measure)].flatMap(([measure, own]) =>
    sourcesOf(
      desk,
      own.map(({ column }) => column),
    ).map((source) => ({
      ...source,
      measure,
      expected: source.columns.map((column) => expectedOf(desk, column, measure)),
    })),
  );
}

function expectedOf(desk: Desk, column: Column, measure: Measure): Expected {
  return {
    column,
    isMoney: measureInfo(measure).unit === "wan",
    canBeNegative: canBeNegative(measure),
    decimals: decimalsOf(desk, column),
  };
}

/** Digits after the point that the rows' numbers have at most: 46 among 82.5 is 46.0. */
export function decimalsOf(desk: Desk, column: Column): number {
  let most = 0;
  for (const { kind, row } of desk.table.rows) {
    if (kind !== "unit" && kind !== "project") continue;
    const reading = readNumber(cellOf(desk, row, column));
    if (reading.kind === "number" && reading.money === null)
      most = Math.max(most, reading.decimals);
  }
  return most;
}

/** What the units' rows say; of one value told twice the rows must agree. */
export function unitValues(
  desk: Desk,
  rows: readonly UnitRow[],
  sources: readonly MeasureSource[],
): readonly DraftValue[] {
  const told = sources.flatMap((source) =>
    rows.flatMap(({ row, unit }) => {
      const value = takeSource(desk, row, source, unit);
      return value ? [value] : [];
    }),
  );
  return withoutConflicts(desk, told);
}

function takeSource(
  desk: Desk,
  row: number,
  { measure, month, expected }: MeasureSource,
  unit: RegionCode,
): DraftValue | null {
  const taken = expected.map((one) => takeNumber(desk, row, one, unit));
  const sum = sumOf(taken);
  const [first, ...rest] = expected.map(({ column }) => placeAt(desk.table, row, column.index));
  return sum && first ? { unit, month, measure, ...sum, at: [first, ...rest] } : null;
}

/** The sum where all are there; one that is missing makes it unknown. */
export function sumOf(taken: readonly (Taken | null)[]): Pick<Taken, "value" | "precision"> | null {
  let value = 0;
  let precision = 1;
  for (const one of taken) {
    if (one === null) return null;
    value += one.value;
    precision = Math.max(precision, one.precision);
  }
  return taken.length === 0 ? null : { value, precision };
}

function withoutConflicts(desk: Desk, told: readonly DraftValue[]): readonly DraftValue[] {
  const grouped = groupBy(told, keyOf);
  return [...grouped.values()].flatMap((same) => {
    const [first, ...others] = same;
    if (!first) return [];
    if (others.length === 0) return [first];
    const isSame = others.every(({ value }) => value === first.value);
    sayTwice(desk, same, isSame);
    return isSame ? [first] : [];
  });
}

/** One value has one key. */
export function keyOf({
  unit,
  month,
  measure,
}: {
  unit: RegionCode;
  month: Month;
  measure: Measure;
}): string {
  return `${unit} ${month} ${measure}`;
}

function sayTwice(desk: Desk, same: readonly DraftValue[], isSame: boolean): void {
  const [first] = same;
  if (!first) return;
  const name = unitName(desk, first.unit);
  const what = measureName(first.measure, "ytd");
  for (const { at } of same)
    desk.problems.add({
      weight: isSame ? "hint" : "block",
      kind: isSame ? "double" : "conflict",
      per: keyOf(first),
      at: at[0],
      say: (where) =>
        isSame
          ? `${name}${what}在${where}填了两次，数值相同，只计一次（重报）。`
          : `${name}${what}在${where}填了不同的数（${differing(same)}），没有导入。请核实后只留一个。`,
    });
}

function differing(same: readonly DraftValue[]): string {
  return [...new Set(same.map(({ value }) => String(value)))].slice(0, 4).join("、");
}

/** The office's name of a unit. */
export function unitName({ office }: Desk, code: RegionCode): string {
  return office.units.find((unit) => unit.code === code)?.name ?? code;
}
