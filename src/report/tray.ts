/** A tray: the items of one 汇报 in their order. Every change answers a new one. */
import { newId } from "../lib/new-id";
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
  /** What 换季 could not make for the new quarter and why, a sentence each; absent: nothing. */
  readonly notes?: readonly string[];
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

/** Why an item was not added: the tray has the same already, or no room. */
export type NotAdded = "already" | "full";

export interface Addition {
  readonly items: readonly ReportItem[];
  readonly added: readonly ReportItem[];
  readonly notAdded: readonly { readonly item: ReportItem; readonly why: NotAdded }[];
}

/**
 * The items with others behind them, as far as there is room; one that shows the same of the same
 * scope and revision as another is not added twice.
 */
export function withAdded(items: readonly ReportItem[], others: readonly ReportItem[]): Addition {
  const all = [...items];
  const added: ReportItem[] = [];
  const notAdded: { item: ReportItem; why: NotAdded }[] = [];
  for (const item of others) {
    if (all.some((one) => isSame(one, item))) notAdded.push({ item, why: "already" });
    else if (all.length >= MOST_ITEMS) notAdded.push({ item, why: "full" });
    else {
      all.push(item);
      added.push(item);
    }
  }
  return { items: all, added, notAdded };
}

/**
 * The items with one back at its place, counted from 0: what undoes taking it out. One that is there
 * again stays where it is.
 */
export function withBack(
  items: readonly ReportItem[],
  item: ReportItem,
  at: number,
): readonly ReportItem[] {
  return items.some(({ id }) => id === item.id) ? items : moved([...items, item], item.id, at);
}

/** The same contents as items of their own, for another tray. */
export function copied(items: readonly ReportItem[]): readonly ReportItem[] {
  return items.map((item) => ({ ...item, id: newId() }));
}

/** Whether a reader sees the same in both: the same page of the same data, and the same on it. */
function isSame(one: ReportItem, other: ReportItem): boolean {
  return (
    one.office === other.office &&
    one.path === other.path &&
    asked(one) === asked(other) &&
    JSON.stringify(one.content) === JSON.stringify(other.content)
  );
}

function asked({ search }: ReportItem): string {
  return JSON.stringify(Object.entries(search).sort(([a], [b]) => (a < b ? -1 : 1)));
}
