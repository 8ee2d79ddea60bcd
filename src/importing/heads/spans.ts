/** Years and months in titles, heads, names of sheets and files: 2021年1-9月, 前三季度, 当月. */
import { squash } from "../cells/squash";
import type { MonthRange } from "./role";

/** The months that a text names; `current`: 当月, 本月, whichever that is. */
export type NamedMonths = MonthRange | "current";

export interface NamedPeriod {
  readonly year: number | null;
  readonly months: NamedMonths | null;
}

/** What a title, a head or the name of a sheet says; each null where it names none, or several. */
export function periodIn(text: string): NamedPeriod {
  const flat = digitsOf(squash(text).slice(0, LONGEST));
  const years = new Set(
    (flat.match(/(?:19|20)\d{2}(?=年|[-—–~至到.]\d{1,2}月)/g) ?? []).map(Number),
  );
  const [year = null] = years;
  return { year: years.size === 1 ? year : null, months: monthsIn(flat) };
}

/** What a name of a file says, 2021-09 and 202109 too; eight digits are a day of sending. */
export function periodInName(name: string): NamedPeriod {
  const flat = squash(name.replace(/\.[A-Za-z]{2,5}$/, "")).slice(0, LONGEST);
  const worded = periodIn(flat);
  // A day in a name is that of sending: it names no month.
  const bare = flat.replace(DAYS, " ");
  const dated = /(?:^|\D)((?:19|20)\d{2})[-_.年]?(0[1-9]|1[0-2]|[1-9](?=\D|$))(?!\d)/.exec(bare);
  const year = worded.year ?? (dated ? Number(dated[1]) : yearAlone(flat));
  const month = dated ? Number(dated[2]) : null;
  return { year, months: worded.months ?? (month === null ? null : { from: month, to: month }) };
}

const DAYS = /(?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}日|(?:19|20)\d{2}([-_.])\d{1,2}\1\d{1,2}(?!\d)/g;

/** A day in a line above the table, 2020年9月28日 or 截止日期：2026-09-30; `isAsOf` of the second. */
export function dayIn(
  text: string,
): { readonly year: number; readonly month: number; readonly isAsOf: boolean } | null {
  const flat = squash(text).slice(0, LONGEST);
  const worded = /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日?/.exec(flat);
  const marked = /((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?![\d月])/.exec(flat);
  const found = worded ?? marked;
  const month = Number(worded ? worded[2] : marked?.[3]);
  if (!found || month < 1 || month > 12) return null;
  // Of this very day: 填报日期：… 截止9月底 holds two.
  const isAsOf = /截[止至](?:日期|时间)?[:到至]?$/.test(
    flat.slice(Math.max(0, found.index - 8), found.index),
  );
  return { year: Number(found[1]), month, isAsOf };
}

const LONGEST = 300;

function yearAlone(flat: string): number | null {
  const years = new Set(flat.match(/(?<!\d)20\d{2}(?!\d)/g) ?? []);
  const [only] = years;
  return years.size === 1 && only !== undefined ? Number(only) : null;
}

/** 二〇二一年 is 2021年; 一至九月 is 1至9月. */
function digitsOf(flat: string): string {
  return flat
    .replace(/[〇○零一二三四五六七八九](?=[〇○零一二三四五六七八九]{0,3}年)/gu, (digit) =>
      String(Math.max(0, "〇一二三四五六七八九".indexOf(digit))),
    )
    .replace(/十?[一二三四五六七八九十](?=至|到|月|-|—)/gu, (word) => {
      const number = CHINESE_MONTHS.indexOf(word) + 1;
      return number > 0 ? String(number) : word;
    });
}

const CHINESE_MONTHS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

function monthsIn(flat: string): NamedMonths | null {
  const ranges = [...flat.matchAll(/(?<!\d)(\d{1,2})月?份?[-—–~至到](\d{1,2})月/g)].map(
    ([, from, to]) => ({ from: Number(from), to: Number(to) }),
  );
  const [range] = ranges;
  if (range) return allSame(ranges) && isRange(range) ? range : null;
  const worded = WORDED.find(({ word }) => flat.includes(word));
  if (worded) return worded.months;
  // A day names no month of report: 2020年9月28日.
  const singles = [...flat.matchAll(/(?<!\d)(\d{1,2})月(?!\d)/g)].map(([, month]) => Number(month));
  const [single] = singles;
  if (single === undefined)
    return /(?<![-—–~至到])(?:当月|本月)(?![止底末])/.test(flat) ? "current" : null;
  if (single < 1 || single > 12 || singles.some((other) => other !== single)) return null;
  const isSum = /截[止至]|累计|[到至]\d{1,2}月|\d月[底末]/.test(flat);
  return { from: isSum ? 1 : single, to: single };
}

function allSame(ranges: readonly MonthRange[]): boolean {
  return ranges.every(({ from, to }) => from === ranges[0]?.from && to === ranges[0]?.to);
}

function isRange({ from, to }: MonthRange): boolean {
  return from >= 1 && from <= to && to <= 12;
}

/** Longer words first: 前三季度 holds 三季度. */
const WORDED: readonly { readonly word: string; readonly months: MonthRange }[] = [
  { word: "前三季度", months: { from: 1, to: 9 } },
  { word: "前3季度", months: { from: 1, to: 9 } },
  { word: "上半年", months: { from: 1, to: 6 } },
  { word: "下半年", months: { from: 7, to: 12 } },
  { word: "一季度", months: { from: 1, to: 3 } },
  { word: "二季度", months: { from: 4, to: 6 } },
  { word: "三季度", months: { from: 7, to: 9 } },
  { word: "四季度", months: { from: 10, to: 12 } },
  { word: "全年累计", months: { from: 1, to: 12 } },
];
