/** Days that people write, held against the calendar; not beside `day`, which the first view reads. */
import * as z from "zod/mini";
import { day } from "./wire-forms";

/** A day that there is: no 2026-02-31. */
export const calendarDay = day.check(z.refine(isInCalendar, "没有这一天"));

/** False also of what is no day at all. */
function isInCalendar(text: string): boolean {
  const [year, month, own] = text.split("-").map(Number);
  if (year === undefined || month === undefined || own === undefined) return false;
  return own <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
