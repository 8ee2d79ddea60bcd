/**
 * Whether the next report should have come by now. The data's own age never makes them 数据已旧; this
 * only adds words.
 */
import { type Month, monthNumber, yearOf } from "../../domain/facts/period";
import { dayNumberOf, localTime } from "../../lib/zone-time";

/**
 * 本期未按时更新 from the day on that lies more than `overdueAfterDays` (contract section 2) after the
 * last day of the newest report month, by the office's calendar; else, and without a number of
 * days, null. With 20 days and 2026-09: from 21 October, 0:00.
 */
export function overdueWords(
  month: Month,
  overdueAfterDays: number | null,
  now: { atMs: number; timeZone: string },
): string | null {
  if (overdueAfterDays === null) return null;
  const monthEnd = dayNumberOf(yearOf(month), monthNumber(month) + 1, 0);
  return localTime(now.atMs, now.timeZone).dayNumber > monthEnd + overdueAfterDays
    ? "本期未按时更新"
    : null;
}
