/**
 * Report months, quarters and bases. The only place that does period arithmetic; a period is never
 * a `Date`. Every figure is cumulative from 1 January to the end of its report month (1—9月).
 */
import { invariant } from "../../lib/invariant";

declare const monthBrand: unique symbol;
declare const quarterBrand: unique symbol;

/** 报告期, `YYYY-MM`. String order is time order. Made only by `parseMonth` and `monthOf`. */
export type Month = string & { readonly [monthBrand]: true };
/** 季度, `YYYYQn`. String order is time order. Made only by `parseQuarter` and `quarterOf`. */
export type Quarter = string & { readonly [quarterBrand]: true };

export const BASES = ["ytd", "quarter"] as const;
/** 累计 (1 January to the report month) or 当季 (this quarter alone). */
export type Basis = (typeof BASES)[number];
export const BASIS_WORD: Record<Basis, string> = { ytd: "累计", quarter: "当季" };

const QUARTER_WORD = ["一季度", "二季度", "三季度", "四季度"] as const;

/** `2020-09` → Month; anything else → null. */
export function parseMonth(text: string): Month | null {
  return /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : null;
}

/** `2020Q3` → Quarter; anything else → null. */
export function parseQuarter(text: string): Quarter | null {
  return /^[12]\d{3}Q[1-4]$/.test(text) ? (text as Quarter) : null;
}

/** Month `number` (1 to 12) of a year. Throws outside that range. */
export function monthOf(year: number, number: number): Month {
  const month = parseMonth(`${year}-${String(number).padStart(2, "0")}`);
  invariant(month, `no such month: ${year}-${number}`);
  return month;
}

/** 2021 of 2021-09 and of 2021Q3. */
export function yearOf(period: Month | Quarter): number {
  return Number(period.slice(0, 4));
}

/** 1 to 12. */
export function monthNumber(month: Month): number {
  return Number(month.slice(5));
}

/** 1 to 4. */
export function quarterNumber(quarter: Quarter): number {
  return Number(quarter.slice(5));
}

/** The quarter that the month lies in. */
export function quarterOf(month: Month): Quarter {
  return `${month.slice(0, 4)}Q${Math.ceil(monthNumber(month) / 3)}` as Quarter;
}

/** The three months of a quarter, oldest first. */
export function monthsOfQuarter(quarter: Quarter): readonly [Month, Month, Month] {
  const last = quarterNumber(quarter) * 3;
  const year = yearOf(quarter);
  return [monthOf(year, last - 2), monthOf(year, last - 1), monthOf(year, last)];
}

/** 2021-09 of 2021Q3. */
export function lastMonthOf(quarter: Quarter): Month {
  return monthsOfQuarter(quarter)[2];
}

/** The quarter `count` quarters later (earlier when negative), across New Year. */
export function addQuarters(quarter: Quarter, count: number): Quarter {
  const index = yearOf(quarter) * 4 + quarterNumber(quarter) - 1 + count;
  return `${Math.floor(index / 4)}Q${(index % 4) + 1}` as Quarter;
}

/** The month `count` months later (earlier when negative), across New Year. */
export function addMonths(month: Month, count: number): Month {
  const index = yearOf(month) * 12 + monthNumber(month) - 1 + count;
  return monthOf(Math.floor(index / 12), (index % 12) + 1);
}

/** All quarters from the first to the last, both included; empty when first is after last. */
export function quartersBetween(first: Quarter, last: Quarter): Quarter[] {
  const quarters: Quarter[] = [];
  for (let quarter = first; quarter <= last; quarter = addQuarters(quarter, 1))
    quarters.push(quarter);
  return quarters;
}

/** 2021-09 → 2021年9月 */
export function monthLabel(month: Month): string {
  return `${yearOf(month)}年${monthNumber(month)}月`;
}

/** 2020Q3 → 三季度 */
export function quarterWord(quarter: Quarter): string {
  return QUARTER_WORD[quarterNumber(quarter) - 1] ?? "";
}

/** 2020Q3 → 2020年三季度 */
export function quarterLabel(quarter: Quarter): string {
  return `${yearOf(quarter)}年${quarterWord(quarter)}`;
}

/** 2020年三季度, or 2020年三季度（截至8月） when the report month isn't the quarter's last. */
export function quarterAsOfLabel(quarter: Quarter, month: Month): string {
  const label = quarterLabel(quarter);
  return month === lastMonthOf(quarter) ? label : `${label}（截至${monthNumber(month)}月）`;
}

/** Months of one year from `first` to `last` with U+2014: 1—9月, or 1月 when they are one. */
export function monthSpan(first: number, last: number): string {
  return first === last ? `${last}月` : `${first}—${last}月`;
}

/** What a cumulative figure covers: 1—9月; for January 1月. */
export function cumulativeSpan(month: Month): string {
  return monthSpan(1, monthNumber(month));
}

/** Months of one year, in order, with neighbours as spans: 1—3月、5月. */
export function monthSpans(numbers: readonly number[]): string {
  const starts = numbers.filter((number) => !numbers.includes(number - 1));
  const ends = numbers.filter((number) => !numbers.includes(number + 1));
  return starts.map((first, index) => monthSpan(first, ends[index] ?? first)).join("、");
}
