/** Calendar days of the ledger. A day is never a `Date`: it has no time and no zone. */
import { localTime, two } from "../../lib/zone-time";
import { type Month, addMonths } from "../facts/period";

/** A calendar day `YYYY-MM-DD`; string order is time order. */
export type Day = string;

const MS_PER_DAY = 86_400_000;

/** Whether a day has come by the end of a report month. */
export function happenedBy(day: Day | null, month: Month): boolean {
  return day !== null && day.slice(0, 7) <= month;
}

/** Whether a day lies in the month's year and has come by the month's end. */
export function happenedInYear(day: Day | null, month: Month): boolean {
  return happenedBy(day, month) && isInYear(day, month);
}

/** Whether a day lies in the month's year, come or not. */
export function isInYear(day: Day | null, month: Month): boolean {
  return day !== null && day.slice(0, 4) === month.slice(0, 4);
}

/** The day itself where it has come by the month's end, else null: what was known then. */
export function knownBy(day: Day | null, month: Month): Day | null {
  return happenedBy(day, month) ? day : null;
}

/** The day `count` days later, earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(msOf(day) + count * MS_PER_DAY).toISOString().slice(0, 10);
}

/** How many days lie between; negative when `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((msOf(to) - msOf(from)) / MS_PER_DAY);
}

/** The day after a month's end. */
export function dayAfter(month: Month): Day {
  return `${addMonths(month, 1)}-01`;
}

/** The last day of a month. */
export function lastDayOf(month: Month): Day {
  return addDays(dayAfter(month), -1);
}

/** The day that it is at an instant (ms since 1970) in a time zone (IANA name). */
export function dayAt(atMs: number, timeZone: string): Day {
  const { year, month, day } = localTime(atMs, timeZone);
  return `${year}-${two(month)}-${two(day)}`;
}

function msOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}
