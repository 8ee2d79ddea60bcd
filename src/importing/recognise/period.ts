/** Which year and months a table covers: title, heads, a date, the sheet, the file, in this order. */
import { squash } from "../cells/squash";
import type { RawColumn } from "./columns";
import { type NamedMonths, dayIn, periodIn, periodInName } from "../heads/spans";
import type { MonthRange } from "../heads/role";
import type { Told, ToldBy } from "./table";

export interface PeriodEvidence {
  readonly title: string;
  readonly lines: readonly string[];
  readonly columns: readonly RawColumn[];
  readonly sheet: string;
  readonly file: string;
}

export interface TablePeriod {
  readonly year: Told<number> | null;
  readonly months: Told<MonthRange> | null;
  /** What says otherwise, in words. */
  readonly contradictions: readonly string[];
}

/** The period of a table as far as anything says it. */
export function periodOf(evidence: PeriodEvidence): TablePeriod {
  const said = sayings(evidence);
  const months = said.flatMap(({ from, text, months: value }) =>
    value === null ? [] : [{ value, from, text }],
  );
  const [firstMonths = null] = months;
  const years = said.flatMap(({ from, text, year }) =>
    year === null ? [] : [{ value: year, from, text }],
  );
  const [year = null] = years;
  const dateYear = year ?? yearOfDate(evidence, firstMonths);
  const others = [
    ...years
      .filter(({ value }) => value !== year?.value)
      .map((told) => `${WHERE[told.from]}是${told.value}年`),
    ...months
      .filter(({ value }) => value.to !== firstMonths?.value.to)
      .map((told) => `${WHERE[told.from]}是${told.value.to}月`),
  ];
  return { year: dateYear, months: firstMonths, contradictions: [...new Set(others)] };
}

const WHERE: Readonly<Record<ToldBy, string>> = {
  title: "标题",
  head: "列头",
  date: "日期行",
  sheet: "表名",
  file: "文件名",
  note: "表下说明",
  profile: "已存的设置",
  hand: "手工设定",
};

interface Saying {
  readonly from: ToldBy;
  readonly text: string;
  readonly year: number | null;
  readonly months: MonthRange | null;
}

function sayings({ title, lines, columns, sheet, file }: PeriodEvidence): readonly Saying[] {
  const titled = periodIn(title);
  const asOf = [title, ...lines].flatMap((text) => {
    const day = dayIn(text);
    return day?.isAsOf
      ? [{ from: "date" as const, text, year: day.year, months: { from: 1, to: day.month } }]
      : [];
  });
  const lined = lines
    .filter((text) => dayIn(text) === null && !isOfSending(text))
    .map((text) => ({ from: "title" as const, text, ...known(periodIn(text)) }));
  return [
    { from: "title", text: title, ...known(titled) },
    ...lined,
    headSaying(columns),
    ...asOf,
    { from: "sheet", text: sheet, ...known(periodInName(sheet)) },
    { from: "file", text: file, ...known(periodInName(file)) },
  ];
}

/** 填报时间：2025年10月 is when it was written, not what it is of. */
function isOfSending(text: string): boolean {
  return /(?:填报|报送|上报|制表|填表|编制|打印).{0,2}(?:时间|日期)/.test(
    squash(text).slice(0, 200),
  );
}

function known({ year, months }: { year: number | null; months: NamedMonths | null }): {
  year: number | null;
  months: MonthRange | null;
} {
  return { year, months: months === "current" ? null : months };
}

/** Heads agree on a year, or none is taken; their newest month counts. */
function headSaying(columns: readonly RawColumn[]): Saying {
  const own = columns.filter(
    ({ sense }) => sense.role.kind === "measure" || sense.role.kind === "rate",
  );
  const years = new Set(own.flatMap(({ sense }) => (sense.year === null ? [] : [sense.year])));
  const [year = null] = years;
  const ranges = own.flatMap(({ sense: { months } }) =>
    months === null || months === "current" ? [] : [months],
  );
  const sums = ranges.filter(({ from }) => from === 1);
  // January alone is the first of single months.
  const isSummed = sums.some(({ to }) => to > 1) || sums.length === ranges.length;
  const [newest = null] = [...(isSummed ? sums : ranges)].sort((a, b) => b.to - a.to);
  return {
    from: "head",
    text: own.map(({ levels }) => levels.join("/")).find((text) => /\d/.test(text)) ?? "",
    year: years.size === 1 ? year : null,
    months: newest,
  };
}

/**
 * A day of filling in gives the year where the months are known: the report of January to September
 * is written in September or the three months after it.
 */
function yearOfDate(
  { title, lines }: PeriodEvidence,
  months: Told<MonthRange> | null,
): Told<number> | null {
  if (!months) return null;
  for (const text of [title, ...lines]) {
    const day = dayIn(text);
    if (!day) continue;
    const after = day.month - months.value.to;
    if (after >= 0 && after <= 3) return { value: day.year, from: "date", text };
    if (after + 12 <= 3) return { value: day.year - 1, from: "date", text };
  }
  return null;
}
