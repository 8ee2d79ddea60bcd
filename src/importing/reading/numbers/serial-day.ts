/** Days as workbooks count them: from 1900, or from 1904. */
import type { Day } from "../../../domain/ledger/day";

const MS_PER_DAY = 86_400_000;
const SECONDS_PER_DAY = 86_400;
const FIRST_1900 = Date.UTC(1899, 11, 31);
const FIRST_1904 = Date.UTC(1904, 0, 1);
/** Workbooks have a 29th of February 1900, as the first of them did by mistake. */
const NO_DAY = 60;
/** The 31st of December 9999. */
const LAST_1900 = 2_958_465;
/** By so many the first day of 1904 is later. */
export const DAYS_BETWEEN = 1462;

/** The day of a workbook's number; null: no day of the calendar, as 0 and 29 February 1900. */
export function dayOfSerial(serial: number, is1904: boolean): Day | null {
  // To the second: a time is a fraction that is never exact.
  const days = Math.floor(Math.round(serial * SECONDS_PER_DAY) / SECONDS_PER_DAY);
  return is1904 ? day1904(days) : day1900(days);
}

function day1900(days: number): Day | null {
  if (days < 1 || days > LAST_1900 || days === NO_DAY) return null;
  return dayAt(FIRST_1900, days > NO_DAY ? days - 1 : days);
}

function day1904(days: number): Day | null {
  return days < 0 || days > LAST_1900 - DAYS_BETWEEN ? null : dayAt(FIRST_1904, days);
}

function dayAt(first: number, days: number): Day {
  return new Date(first + days * MS_PER_DAY).toISOString().slice(0, 10);
}
