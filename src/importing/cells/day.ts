/**
 * What a cell says where a day belongs: 2024年3月15日, 2024.3, 3月中旬, 2026年6月底, 2028, 已开工. A day that
 * was not written is the last of the span that was: the board counts by months, and a plan for a
 * year is due at its end.
 */
import { type Day, lastDayOf } from "../../domain/ledger/day";
import { monthOf } from "../../domain/facts/period";
import type { Cell } from "../grid";
import { markOf } from "./number";
import { squash } from "./squash";

/** How exactly a day was written; `third`: 上旬, 中旬, 下旬. */
export type DayPrecision = "day" | "third" | "month" | "quarter" | "half" | "year";

export type DayReading =
  | {
      readonly kind: "day";
      readonly day: Day;
      readonly precision: DayPrecision;
      /** The year was not written: it is the table's. */
      readonly isYearTaken: boolean;
      /** 已开工, 实际: it has come. 计划, 拟, 预计: it shall. */
      readonly said: Said | null;
    }
  | { readonly kind: "blank" }
  | { readonly kind: "mark"; readonly text: string }
  /** 已开工, 已竣工, 已投产, without a day. */
  | { readonly kind: "happened"; readonly text: string }
  /** 2024.1 as a number: January, or October with its zero lost. */
  | { readonly kind: "unclear"; readonly text: string }
  | { readonly kind: "words"; readonly text: string };

export type Said = "done" | "planned";

/** What the cell says as a day. `year`: of a month without one; null where the table has none. */
export function readDay(cell: Cell, year: number | null): DayReading {
  switch (cell.kind) {
    case "blank":
      return { kind: "blank" };
    case "day":
      return found({ day: cell.day, precision: "day" });
    case "broken":
      return { kind: "words", text: cell.text };
    case "number":
      if (/^\d{4}\.1$/.test(cell.text)) return { kind: "unclear", text: cell.text };
      return fromText(cell.text, year);
    case "text":
      return fromText(cell.text, year);
  }
}

function fromText(text: string, year: number | null): DayReading {
  const flat = squash(text.replace(TIME, ""));
  if (flat === "") return { kind: "blank" };
  if (markOf(flat) || OPEN.test(flat)) return { kind: "mark", text: text.trim() };
  if (HAPPENED.test(flat)) return { kind: "happened", text: text.trim() };
  const words: DayReading = { kind: "words", text: text.trim() };
  if (flat.length > LONGEST) return words;
  const bare = flat.replace(BEFORE, "").replace(BEHIND, "");
  const span = spanOf(bare, year);
  if (!span) return words;
  const said = saidBy(flat);
  return said === "contradicts" ? words : found(span, said);
}

const LONGEST = 40;
/** 2024-03-15 00:00:00, as databases write a day. */
const TIME = /[ T]\d{1,2}:\d{2}(:\d{2})?$/;
const OPEN = /^(待定|未定|未开工|尚未开工|未竣工|尚未竣工|未确定|待确定|暂未确定)$/;
const HAPPENED =
  /^(已|已经|已全面|全面|正式)(开工|动工|竣工|完工|建成|投产|投用|开工建设|竣工投产)$/;
const BEFORE = /^(计划|预计|拟于?|拟定|力争|已于|已|实际|于)+/;
const BEHIND =
  /(前|以前|之前)?(已|全面|正式|计划|预计|拟)?(开工|动工|竣工|完工|建成|投产|投用|开工建设|竣工投产)?(\((已|计划|拟|预计|实际)(开工|动工|竣工|完工|投产)?\))?$/;

function saidBy(flat: string): Said | "contradicts" | null {
  const isDone = /已|实际/.test(flat);
  const isPlanned = /计划|预计|拟|力争/.test(flat);
  if (isDone && isPlanned) return "contradicts";
  if (isDone) return "done";
  return isPlanned ? "planned" : null;
}

interface WrittenSpan {
  readonly day: Day;
  readonly precision: DayPrecision;
  readonly isYearTaken?: boolean;
}

function found(span: WrittenSpan, said: Said | null = null): DayReading {
  return { kind: "day", isYearTaken: false, ...span, said };
}

/** Year, month, day or what stands for it: 2024年3月15日, 2024-03, 202403, 3月中旬. */
const BY_MONTH =
  /^(?:(\d{4})(?:年|[-./]))?(\d{1,2})(?:月份?|[-./](?=\d)|$)(?:(\d{1,2})日?|([上中下])旬|(初|底|末))?$/;
const PACKED = /^(\d{4})(\d{2})(\d{2})?$/;
const BY_YEAR = /^(\d{4})年?(?:度|底|末|年底|年末)?$/;
const BY_PART = /^(?:(\d{4})年)?(?:([上下])半年|第?([一二三四1-4])季度)[底末]?$/;

function spanOf(bare: string, tableYear: number | null): WrittenSpan | null {
  const byYear = BY_YEAR.exec(bare);
  if (byYear) return spanOfYear(Number(byYear[1]));
  const packed = PACKED.exec(bare);
  if (packed) return spanOfMonth(Number(packed[1]), Number(packed[2]), packed[3]);
  const byPart = BY_PART.exec(bare);
  if (byPart) return spanOfPart(byPart, tableYear);
  const byMonth = BY_MONTH.exec(bare);
  if (!byMonth) return null;
  const [, written, month, day, third, end] = byMonth;
  const year = written === undefined ? tableYear : Number(written);
  // 3 alone is no month, and 3.15 no day of one.
  if (year === null || (written === undefined && !bare.includes("月"))) return null;
  const span = spanOfMonth(year, Number(month), day ?? thirdDay(third, end));
  if (!span) return null;
  return {
    ...span,
    ...(third === undefined && end !== "初" ? {} : { precision: "third" as const }),
    isYearTaken: written === undefined,
  };
}

function thirdDay(third: string | undefined, end: string | undefined): string | undefined {
  if (third === "上" || end === "初") return "10";
  return third === "中" ? "20" : undefined;
}

function spanOfYear(year: number): WrittenSpan | null {
  return isYear(year) ? { day: `${year}-12-31`, precision: "year" } : null;
}

function spanOfMonth(year: number, month: number, day?: string): WrittenSpan | null {
  if (!isYear(year) || month < 1 || month > 12) return null;
  const last = lastDayOf(monthOf(year, month));
  if (day === undefined) return { day: last, precision: "month" };
  const written = `${last.slice(0, 8)}${day.padStart(2, "0")}`;
  return written > last || Number(day) < 1 ? null : { day: written, precision: "day" };
}

function spanOfPart(parts: RegExpExecArray, tableYear: number | null): WrittenSpan | null {
  const [, written, half, quarter = ""] = parts;
  const year = written === undefined ? tableYear : Number(written);
  if (year === null || !isYear(year)) return null;
  const number = "一二三四".indexOf(quarter) + 1 || Number(quarter);
  const month = half === undefined ? number * 3 : half === "上" ? 6 : 12;
  return {
    day: lastDayOf(monthOf(year, month)),
    precision: half === undefined ? "quarter" : "half",
    isYearTaken: written === undefined,
  };
}

function isYear(year: number): boolean {
  return year >= 1990 && year <= 2100;
}
