/** A tray: the items of one 汇报 in their order. Every change answers a new one. */
import type { ReportItem } from "./item";

export interface Tray {
  readonly id: string;
  /** 三季度重点项目汇报 */
  readonly name: string;
  /** ISO 8601 with an offset. */
  readonly createdAt: string;
  readonly changedAt: string;
  /** The tray of the quarter before that it was made from; null: none. */
  readonly follows: string | null;
  readonly items: readonly ReportItem[];
}

/** A bound for files and machines: no meeting sees more. */
export const MOST_ITEMS = 200;
export const MOST_NAME = 60;

/** The item at its new place, counted from 0 among all; a place beyond the ends is the end. */
export function moved(items: readonly ReportItem[], id: string, to: number): readonly ReportItem[] {
  const item = items.find((one) => one.id === id);
  if (!item) return items;
  const others = items.filter((one) => one !== item);
  const place = Math.max(0, to);
  return [...others.slice(0, place), item, ...others.slice(place)];
}

export function without(items: readonly ReportItem[], id: string): readonly ReportItem[] {
  return items.filter((one) => one.id !== id);
}
