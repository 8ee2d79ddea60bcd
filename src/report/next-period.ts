/** 换季: what the address of an item and the name of its tray are for another quarter. */
import {
  type Quarter,
  addQuarters,
  parseQuarter,
  quarterLabel,
  quarterWord,
  quartersBetween,
  yearOf,
} from "../domain/facts/period";
import { type ReportItem, stampOfContent } from "./item";
import { MOST_NAME } from "./tray";

/** The newest quarter that an item of the tray is of; null for an empty tray. */
export function newestQuarterOf(items: readonly ReportItem[]): Quarter | null {
  return items
    .map(quarterOfItem)
    .reduce<Quarter | null>(
      (newest, quarter) => (newest === null || quarter > newest ? quarter : newest),
      null,
    );
}

/** How many quarters the second is after the first; negative where it is before. */
export function quarterSteps(from: Quarter, to: Quarter): number {
  return from <= to ? quartersBetween(from, to).length - 1 : 1 - quartersBetween(to, from).length;
}

/**
 * The address of an item so many quarters later: all else stays. Of no month in it and of no frozen
 * version: those are of the quarter that it was.
 */
export function searchLater(item: ReportItem, steps: number): ReportItem["search"] {
  const { asof: _month, version: _version, ...others } = item.search;
  return { ...others, quarter: addQuarters(quarterOfItem(item), steps) };
}

/**
 * 三季度重点项目汇报 → 四季度重点项目汇报, the year too where it is said; a name that says no quarter has the new
 * one behind it. At most as long as a name may be.
 */
export function nameLater(name: string, from: Quarter, to: Quarter): string {
  const year = (text: string) => text.replaceAll(`${yearOf(from)}年`, `${yearOf(to)}年`);
  const renamed = year(name).replaceAll(quarterWord(from), quarterWord(to));
  if (renamed !== name) return renamed.slice(0, MOST_NAME);
  const suffix = `（${quarterLabel(to)}）`;
  return name.slice(0, MOST_NAME - suffix.length) + suffix;
}

export interface Followed {
  readonly item: ReportItem;
  /** The same in the tray that this one follows; null where it had none such. */
  readonly before: ReportItem | null;
}

/**
 * Each item with the one of the tray before that it is the same as, but for the quarter: whatever
 * was moved, taken out or put in since.
 */
export function followedItems(
  items: readonly ReportItem[],
  before: readonly ReportItem[],
): readonly Followed[] {
  const left = [...keyed(before)];
  return keyed(items).map(({ key, item }) => {
    const at = left.findIndex((one) => one.key === key);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return { item, before: found?.item ?? null };
  });
}

/** By page, scope and figure, and by how far each is behind the newest quarter of its tray. */
function keyed(items: readonly ReportItem[]) {
  const newest = newestQuarterOf(items);
  return items.map((item) => {
    const { office, path, content, search } = item;
    const { quarter: _quarter, asof: _month, version: _version, ...others } = search;
    const key = JSON.stringify([
      office,
      path,
      content.kind === "figure" ? content.figure.id : content.kind,
      newest && quarterSteps(quarterOfItem(item), newest),
      Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]);
    return { key, item };
  });
}

function quarterOfItem({ search, content }: ReportItem): Quarter {
  return parseQuarter(search["quarter"] ?? "") ?? stampOfContent(content).quarter;
}
