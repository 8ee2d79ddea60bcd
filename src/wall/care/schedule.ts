/**
 * Which hours of the week it is: brightness and meetings, on the office's own clock (issue rule:
 * all of it in config.json). Where the clock is put forward the skipped hour never comes; where it
 * is put back the repeated one counts twice.
 */
import { MINUTE_MS } from "../../lib/durations";
import type { BrightnessHours, WeeklyHours } from "../../data/config/wall-config";
import { localTime } from "../../lib/zone-time";

const DAY_MINUTES = 1440;
/** Ends of intervals to look at: more than a week of hourly ones. */
const MOST_ENDS = 200;

/**
 * Brightness at an instant: 0 black, 1 full. Where several intervals hold the last in the list
 * stands; where none does, 1.
 */
export function brightnessAt(
  hours: readonly BrightnessHours[],
  atMs: number,
  timeZone: string,
): number {
  const local = localTime(atMs, timeZone);
  return hours.reduce((level, entry) => (minutesLeft(entry, local) > 0 ? entry.level : level), 1);
}

/** Whether a meeting may be held in front of the wall at this instant. */
export function isMeeting(hours: readonly WeeklyHours[], atMs: number, timeZone: string): boolean {
  return hours.length > 0 && longestLeft(hours, atMs, timeZone) > 0;
}

/**
 * The first instant from `atMs` on that is outside the meeting hours, to the minute; `atMs` itself
 * where that is; null where they never end. On a day when the clock changes it may be up to an hour
 * late, never inside a meeting.
 */
export function meetingEnd(
  hours: readonly WeeklyHours[],
  atMs: number,
  timeZone: string,
): number | null {
  let at = atMs;
  for (let ends = 0; ends < MOST_ENDS; ends += 1) {
    const left = longestLeft(hours, at, timeZone);
    if (left === 0) return at;
    at = (Math.floor(at / MINUTE_MS) + left) * MINUTE_MS;
  }
  return null;
}

function longestLeft(hours: readonly WeeklyHours[], atMs: number, timeZone: string): number {
  const local = localTime(atMs, timeZone);
  return hours.reduce((longest, entry) => Math.max(longest, minutesLeft(entry, local)), 0);
}

/**
 * Minutes on the clock until the interval ends; 0 outside it. One that crosses midnight belongs to
 * the weekday it begins on.
 */
function minutesLeft(
  hours: WeeklyHours,
  { weekday, minute }: { weekday: number; minute: number },
): number {
  const { days, fromMinute, toMinute } = hours;
  const crosses = toMinute < fromMinute;
  const end = crosses ? toMinute + DAY_MINUTES : toMinute;
  if (days.includes(weekday) && minute >= fromMinute && minute < end) return end - minute;
  const yesterday = weekday === 1 ? 7 : weekday - 1;
  return crosses && days.includes(yesterday) && minute < toMinute ? toMinute - minute : 0;
}
