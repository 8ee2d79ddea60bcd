/**
 * How ages and moments are said, on every page, on the wall and in files. Every moment is one on
 * the office's clock, wherever reader, screen and server stand.
 */
import { MINUTE_MS } from "../../lib/durations";
import { parseIsoMoment } from "../../lib/iso-moment";
import { clockOf, localTime } from "../../lib/zone-time";

/**
 * 不到1分, 12分, 3小时12分, 3小时, 2天5小时: at most two units, the whole ones left alone. `minute`: 分钟, of
 * what is no age.
 */
export function ageWords(ms: number, minute: "分" | "分钟" = "分"): string {
  const minutes = Math.floor(Math.max(0, ms) / MINUTE_MS);
  if (minutes < 1) return `不到1${minute}`;
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes}${minute}`;
  if (hours < 24) return pair(`${hours}小时`, minutes % 60, minute);
  return pair(`${Math.floor(hours / 24)}天`, hours % 24, "小时");
}

function pair(first: string, rest: number, unit: string): string {
  return rest === 0 ? first : `${first}${rest}${unit}`;
}

/**
 * 07:12; on another date than that of `nowMs` with it, 11月22日07:12, so that no time is taken for
 * one of today. `timeZone`: IANA name.
 */
export function clockWords(atMs: number, nowMs: number, timeZone: string): string {
  const at = localTime(atMs, timeZone);
  const now = localTime(nowMs, timeZone);
  if (at.dayNumber === now.dayNumber) return clockOf(at.minute);
  return `${at.year === now.year ? "" : `${at.year}年`}${at.month}月${at.day}日${clockOf(at.minute)}`;
}

/** 2026年10月1日00:00: a moment that is read on any day, with its whole date. */
export function momentWords(atMs: number, timeZone: string): string {
  const at = localTime(atMs, timeZone);
  return `${at.year}年${at.month}月${at.day}日${clockOf(at.minute)}`;
}

/**
 * An ISO 8601 moment on the office's clock: 2026-09-30T16:00:00Z is 2026年10月1日00:00 in
 * Asia/Shanghai. One without an offset is the office's own time already. What is no moment is given
 * back as it came.
 */
export function officeMoment(iso: string, timeZone: string): string {
  const { atMs, hasOffset } = parseIsoMoment(iso);
  return Number.isNaN(atMs) ? iso : momentWords(atMs, hasOffset ? timeZone : "UTC");
}

/** 10:24已核对, of a time in words. */
export function checkedWords(clock: string): string {
  return `${clock}已核对`;
}

/** 最后一次成功读取07:12, of a time in words. */
export function lastReadWords(clock: string): string {
  return `最后一次成功读取${clock}`;
}

/** 数据已旧 3小时12分, of an age in words; without one where nobody knows it. */
export function staleWords(age: string | null): string {
  return age === null ? "数据已旧" : `数据已旧 ${age}`;
}
