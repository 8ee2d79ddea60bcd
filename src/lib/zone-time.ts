/**
 * What the calendar and the clock of a time zone show at an instant. Intl knows the zones and their
 * changes to summer time; nothing here counts hours.
 */
import { DAY_MS } from "./durations";

/** A date and a time of day as a clock there shows them. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** Minutes on the clock since midnight, 0 to 1439. */
  readonly minute: number;
  /** Calendar days since 1970-01-01: equal on the same date, one more on the next. */
  readonly dayNumber: number;
}

/** Making one costs a hundred times what using it costs, and the wall asks every second. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The local date and time at `atMs` (ms since 1970). `timeZone`: IANA name; throws on an unknown
 * one.
 */
export function localTime(atMs: number, timeZone: string): LocalTime {
  const parts = formatOf(timeZone).formatToParts(atMs);
  const part = (name: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find(({ type }) => type === name)?.value);
  const [year, month, day] = [part("year"), part("month"), part("day")];
  const dayNumber = dayNumberOf(year, month, day);
  return {
    year,
    month,
    day,
    weekday: ((dayNumber + 3) % 7) + 1,
    minute: part("hour") * 60 + part("minute"),
    dayNumber,
  };
}

/** Calendar days from 1970-01-01 to a date; `day` 0 is the last day of the month before. */
export function dayNumberOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** 07:12 of 432 minutes. */
export function clockOf(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** 07 of 7. */
export function two(value: number): string {
  return String(value).padStart(2, "0");
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format = formats.get(timeZone) ?? newFormat(timeZone);
  formats.set(timeZone, format);
  return format;
}

function newFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-US", {
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    timeZone,
  });
}
