/** Amounts of a project: 总投资, plans of one or more years, what was invested by a month. */
import type { RegionCode } from "../../domain/facts/county";
import type { YearPlan } from "../../domain/ledger/project";
import { isPresent } from "../../lib/array";
import type { LedgerField } from "../heads/ledger-field";
import type { Column } from "../recognise/table";
import type { Desk } from "./desk";
import type { ProjectFields } from "./draft";
import { type Expected, takeNumber } from "./readings";
import { type Source, sourcesOf } from "./sources";
import { decimalsOf, sumOf } from "./unit-values";

export interface AmountSources {
  readonly total: Expected | null;
  readonly plans: readonly { readonly year: number; readonly expected: Expected }[];
  readonly done: readonly (Source & { readonly expected: readonly Expected[] })[];
}

/** The columns that give a project's amounts; those whose money or months are unclear are said. */
export function amountSources(
  desk: Desk,
  columns: readonly { readonly field: LedgerField; readonly column: Column }[],
): AmountSources {
  const of = (field: LedgerField) =>
    columns.filter((one) => one.field === field).map(({ column }) => column);
  // A total and a plan have no months: any will do.
  const standing = (field: LedgerField) =>
    of(field).flatMap((column) =>
      sourcesOf(desk, [{ ...column, months: { from: 1, to: 12 } }]).map(() => column),
    );
  const [total] = standing("totalInvestment");
  return {
    total: total ? expectedOf(desk, total, false) : null,
    plans: standing("planned").map((column) => ({
      year: column.year ?? desk.year,
      expected: expectedOf(desk, column, false),
    })),
    done: sourcesOf(desk, of("done")).map((source) => ({
      ...source,
      expected: source.columns.map((column) => expectedOf(desk, column, true)),
    })),
  };
}

/** The column that each amount comes from, the first where several are added up. */
export function amountColumns({
  total,
  plans,
  done,
}: AmountSources): readonly (readonly [LedgerField, Column])[] {
  const [plan] = plans;
  const [source] = done;
  return [
    ...(total ? [["totalInvestment", total.column] as const] : []),
    ...(plan ? [["planned", plan.expected.column] as const] : []),
    ...(source ? [["done", source.columns[0]] as const] : []),
  ];
}

function expectedOf(desk: Desk, column: Column, canBeNegative: boolean): Expected {
  return { column, isMoney: true, canBeNegative, decimals: decimalsOf(desk, column) };
}

/** The amounts in a row; what is not there or not clear is left out. */
export function takeAmounts(
  desk: Desk,
  row: number,
  { total, plans, done }: AmountSources,
  unit: RegionCode,
): ProjectFields {
  const totalInvestment = total && takeNumber(desk, row, total, unit)?.value;
  const planned = plans
    .map(({ year, expected }): YearPlan | null => {
      const value = takeNumber(desk, row, expected, unit)?.value;
      return value === undefined ? null : { year, investment: value, curve: null };
    })
    .filter(isPresent);
  const invested = done
    .map(({ month, expected }) => {
      const sum = sumOf(expected.map((one) => takeNumber(desk, row, one, unit)));
      return sum && { month, value: sum.value };
    })
    .filter(isPresent);
  return {
    ...(isPresent(totalInvestment) ? { totalInvestment } : {}),
    ...(planned.length > 0 ? { plans: onePerYear(planned) } : {}),
    ...(invested.length > 0 ? { invested } : {}),
  };
}

function onePerYear(plans: readonly YearPlan[]): readonly YearPlan[] {
  return plans.filter(({ year }, index) => plans.findIndex((plan) => plan.year === year) === index);
}
