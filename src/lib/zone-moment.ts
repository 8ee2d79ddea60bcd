/** Moments written out in full, for programs. */
import { MINUTE_MS } from "./durations";
import { clockOf, localTime, two } from "./zone-time";

/**
 * 2026-10-01T00:00:00+08:00: the moment on the zone's clock, with its offset at that moment.
 */
export function zonedIso(atMs: number, timeZone: string): string {
  const { year, month, day, minute } = localTime(atMs, timeZone);
  const offset = Math.round(
    (Date.UTC(year, month - 1, day, 0, minute) - Math.floor(atMs / MINUTE_MS) * MINUTE_MS) /
      MINUTE_MS,
  );
  return `${year}-${two(month)}-${two(day)}T${clockOf(minute)}:${two(Math.floor(atMs / 1000) % 60)}${offset < 0 ? "-" : "+"}${clockOf(Math.abs(offset))}`;
}
