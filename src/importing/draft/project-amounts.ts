/** Amounts of a project: 总投资, plans of one or more years, what was invested by a month. */
import type { RegionCode } from "../../domain/facts/county";
import type { YearPlan } from "../../domain/ledger/project";
import { groupBy } from "../../lib/array";
import type { LedgerField } from "../heads/ledger-field";
import type { Column } from "../recognise/table";
import { type Desk, headWords, placeAt } from "./desk";
import type { ProjectFields } from "./draft";
import { type Expected, takeNumber } from "./readings";
import { type Source, hasMoney, sourcesOf } from "./sources";
import { decimalsOf, sumOf } from "./unit-values";

export interface AmountSources {
  readonly totals: readonly Expected[];
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
  const standing = (field: LedgerField) => of(field).filter((column) => hasMoney(desk, column));
  return {
    totals: standing("totalInvestment").map((column) => expectedOf(desk, column, false)),
    plans: standing("planned").map((column) => ({
      year: column.year ?? desk.year,
      expected: expectedOf(desk, column, false),
    })),
    done: saidSources(desk, of("done")).map((source) => ({
      ...source,
      expected: source.columns.map((column) => expectedOf(desk, column, true)),
    })),
  };
}

/** The column that each amount comes from, the first where several are added up. */
export function amountColumns({
  totals,
  plans,
  done,
}: AmountSources): readonly (readonly [LedgerField, Column])[] {
  const [total] = totals;
  const [plan] = plans;
  const [source] = done;
  return [
    ...(total ? [["totalInvestment", total.column] as const] : []),
    ...(plan ? [["planned", plan.expected.column] as const] : []),
    ...(source ? [["done", source.columns[0]] as const] : []),
  ];
}

/**
 * 累计完成投资 of a project may be since it began, where neither head nor title says since when. It is
 * taken as the year's, as everywhere, and said.
 */
function saidSources(desk: Desk, columns: readonly Column[]): readonly Source[] {
  const sources = sourcesOf(desk, columns);
  const { months } = desk.table;
  const isSaid = months?.value.from === 1 && (months.from === "title" || months.from === "head");
  for (const { columns: own } of isSaid ? [] : sources)
    for (const column of own)
      if (column.by === "words" && !/年|月|季/.test(column.path))
        desk.problems.add({
          weight: "hint",
          kind: "assumedSpan",
          per: column.path,
          at: placeAt(desk.table, desk.table.head?.last ?? 0, column.index),
          say: (where) =>
            `${headWords(column)}（${where}）按今年1月起累计理解。如果是自开工以来的累计，请把这一列改为不导入。`,
        });
  return sources;
}

function expectedOf(desk: Desk, column: Column, canBeNegative: boolean): Expected {
  return { column, isMoney: true, canBeNegative, decimals: decimalsOf(desk, column) };
}

/** The amounts in a row; what is not there, not clear or told differently is left out. */
export function takeAmounts(
  desk: Desk,
  row: number,
  { totals, plans, done }: AmountSources,
  unit: RegionCode,
): ProjectFields {
  const take = (expected: Expected) => takeNumber(desk, row, expected, unit)?.value ?? null;
  const total = agreed(
    desk,
    row,
    totals.map((expected) => ({ key: "", column: expected.column, value: take(expected) })),
  ).get("");
  const planned = agreed(
    desk,
    row,
    plans.map(({ year, expected }) => ({
      key: year,
      column: expected.column,
      value: take(expected),
    })),
  );
  const invested = agreed(
    desk,
    row,
    done.map(({ month, columns: [column], expected }) => {
      const sum = sumOf(expected.map((one) => takeNumber(desk, row, one, unit)));
      return { key: month, column, value: sum?.value ?? null };
    }),
  );
  return {
    ...(total === undefined ? {} : { totalInvestment: total }),
    ...(planned.size > 0 ? { plans: [...planned].map(planOfYear) } : {}),
    ...(invested.size > 0
      ? { invested: [...invested].map(([month, value]) => ({ month, value })) }
      : {}),
  };
}

function planOfYear([year, investment]: readonly [number, number]): YearPlan {
  return { year, investment, curve: null };
}

interface Told<Key> {
  readonly key: Key;
  readonly column: Column;
  readonly value: number | null;
}

/** One value for each key; where two columns of a row differ, none, and that is said. */
function agreed<Key>(
  desk: Desk,
  row: number,
  told: readonly Told<Key>[],
): ReadonlyMap<Key, number> {
  const values = new Map<Key, number>();
  for (const [key, same] of groupBy(told, (one) => one.key)) {
    const found = same.filter(({ value }) => value !== null);
    const [first] = found;
    if (!first || first.value === null) continue;
    if (found.every(({ value }) => value === first.value)) values.set(key, first.value);
    else sayDiffering(desk, row, found);
  }
  return values;
}

function sayDiffering<Key>(desk: Desk, row: number, found: readonly Told<Key>[]): void {
  const heads = found
    .map(({ column }) => headWords(column))
    .join("和")
    .slice(0, 200);
  const [first] = found;
  desk.problems.add({
    weight: "block",
    kind: "conflict",
    per: heads,
    at: placeAt(desk.table, row, first?.column.index ?? 0),
    say: (where) =>
      `${heads}（${where}）说的是同一个数，填的却不同，没有导入。请指定用哪一列，或把另一列设为不导入。`,
  });
}
