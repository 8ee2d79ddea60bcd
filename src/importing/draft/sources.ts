/**
 * Which columns make a cumulative value: one that is cumulative itself, or single months and
 * quarters that are all there.
 */
import { type Month, monthNumber, monthOf } from "../../domain/facts/period";
import { isAmount } from "../recognise/resolve";
import type { Column } from "../recognise/table";
import { type Desk, headWords, placeAt } from "./desk";
import type { Weight } from "./draft";

export interface Source {
  readonly month: Month;
  /** One cumulative column, or the columns that add up to it. */
  readonly columns: readonly [Column, ...Column[]];
}

/**
 * The sources among columns that all hold one measure; what cannot be used is said. Single months
 * beside a cumulative column are left aside, whatever their money.
 */
export function sourcesOf(desk: Desk, all: readonly Column[]): readonly Source[] {
  const sums = all.filter(({ months }) => months?.from === 1);
  const parts = all.filter(({ months }) => months !== null && months.from !== 1);
  for (const column of all)
    if (column.months === null) sayNoSpan(desk, column, sums.length > 0 ? "hint" : "block");
  const tiled = isBegun(sums, parts) || sums.length === 0 ? tiling([...sums, ...parts]) : null;
  const own = tiled ? [tiled.to] : sums.map(({ months }) => months?.to ?? 0);
  if (own.length > 0 && !own.includes(monthNumber(desk.month))) {
    sayClash(desk, tiled ? tiled.columns : sums);
    return [];
  }
  if (tiled) {
    const usable = tiled.columns.filter((column) => hasMoney(desk, column));
    return usable.length < tiled.columns.length
      ? []
      : [{ month: monthOf(desk.year, tiled.to), columns: tiled.columns }];
  }
  if (parts.length > 0 && (sums.length === 0 || isBegun(sums, parts))) sayParts(desk, parts);
  return sums
    .filter((column) => hasMoney(desk, column))
    .flatMap((column): Source[] =>
      column.months ? [{ month: monthOf(desk.year, column.months.to), columns: [column] }] : [],
    );
}

/** January alone beside later months: it is the first of single months, not a sum. */
function isBegun(sums: readonly Column[], parts: readonly Column[]): boolean {
  return parts.length > 0 && sums.every(({ months }) => months?.to === 1);
}

/** Title and heads are of different months, and either may be last month's that was left standing. */
function sayClash(desk: Desk, columns: readonly Column[]): void {
  const { months } = desk.table;
  for (const column of columns)
    desk.problems.add({
      weight: "block",
      kind: "periodClash",
      per: column.path,
      at: placeAt(desk.table, desk.table.head?.last ?? 0, column.index),
      say: (where) =>
        `${headWords(column)}（${where}）的月份与${months?.text ? `「${months.text.slice(0, 40)}」` : "报告期"}（${months?.value.to}月）不一致，这一列没有导入。请核实是几月的数，改正后再导入，或指定月份。`,
      ask: { kind: "month" },
    });
}

/** Whether an amount's unit is certain; where it is not, that is said. */
export function hasMoney(desk: Desk, column: Column): boolean {
  if (!isAmount(column.role) || column.money !== null) return true;
  const { path } = column;
  const head = headWords(column);
  const isChanged = desk.table.profile?.moneyChanged.includes(path) ?? false;
  desk.problems.add({
    weight: "block",
    kind: isChanged ? "moneyChanged" : "noMoney",
    per: path,
    at: placeAt(desk.table, desk.table.head?.last ?? 0, column.index),
    say: (where) =>
      isChanged
        ? `${head}（${where}）的金额单位与上次导入时不同，这一列没有导入。请核实原表是万元还是亿元，并指定。`
        : `${head}（${where}）没有写明金额单位，这一列没有导入。请指定是万元、亿元还是元。`,
    ask: { kind: "money", path },
  });
  return false;
}

function sayNoSpan(desk: Desk, column: Column, weight: Weight): void {
  const head = headWords(column);
  desk.problems.add({
    weight,
    kind: "noSpan",
    per: column.path,
    at: placeAt(desk.table, desk.table.head?.last ?? 0, column.index),
    say: (where) =>
      `${head}（${where}）分不清是累计还是当月，这一列没有导入。请指定，或在列头写明“1-9月”或“9月当月”。`,
    ask: { kind: "span", path: column.path },
  });
}

interface Tiling {
  readonly to: number;
  readonly columns: readonly [Column, ...Column[]];
}

/** Columns that follow on one another from January; null where one is missing or twice there. */
function tiling(columns: readonly Column[]): Tiling | null {
  const ordered = [...columns].sort((a, b) => (a.months?.from ?? 0) - (b.months?.from ?? 0));
  const [first, ...rest] = ordered;
  if (!first || rest.length === 0) return null;
  let next = 1;
  for (const { months } of ordered) {
    if (months?.from !== next) return null;
    next = months.to + 1;
  }
  return { to: next - 1, columns: [first, ...rest] };
}

function sayParts(desk: Desk, parts: readonly Column[]): void {
  const heads = parts.map(headWords).join("、").slice(0, 200);
  for (const { index } of parts)
    desk.problems.add({
      weight: "hint",
      kind: "parts",
      per: parts[0]?.path ?? "",
      at: placeAt(desk.table, desk.table.head?.last ?? 0, index),
      say: (where) =>
        `${heads}（${where}）是当月数，1月起的各月不全，不能相加成累计数，没有导入。请在表里加一列累计数。`,
    });
}
