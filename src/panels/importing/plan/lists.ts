/** What of a review is listed: lines of the plan by unit, what was not understood, problems by kind. */
import { type ChangeKind, type PlanLine } from "../../../importing/compare/plan";
import type { Place, Weight } from "../../../importing/draft/draft";
import { placeAt } from "../../../importing/draft/desk";
import { confirmKey, type ReviewProblem } from "../../../importing/review/problems";
import { type Review, unitNameIn } from "../../../importing/review/review";
import { groupBy } from "../../../lib/array";

/** What the list can be narrowed to: lines of a kind, what was not understood, 拦截. */
export type PlanFilter = Exclude<ChangeKind, "refused"> | "unknown" | "block";

export const FILTER_WORD: Readonly<Record<PlanFilter, string>> = {
  new: "新增",
  changed: "变更",
  same: "不变",
  absent: "本文件没有",
  unknown: "未认出",
  block: "拦截",
};

export interface FilterCount {
  readonly filter: PlanFilter;
  readonly count: number;
}

/** In the order in which they are shown, those of 0 too. */
export function filterCounts(review: Review): readonly FilterCount[] {
  const { counts } = review.plan;
  return [
    { filter: "new", count: counts.new },
    { filter: "changed", count: counts.changed },
    { filter: "same", count: counts.same },
    { filter: "absent", count: counts.absent },
    { filter: "unknown", count: notUnderstood(review).length },
    { filter: "block", count: review.problems.filter(({ weight }) => weight === "block").length },
  ];
}

export interface UnitLines {
  readonly name: string;
  readonly lines: readonly PlanLine[];
}

export interface ShownLines {
  readonly units: readonly UnitLines[];
  readonly total: number;
  /** Lines beyond `most`. */
  readonly left: number;
}

/** The lines of a kind, by unit in the office's order, at most so many. */
export function linesOf(review: Review, kind: ChangeKind, most: number): ShownLines {
  const all = review.plan.lines.filter((line) => line.kind === kind);
  const byUnit = groupBy(all, ({ about }) => about.unit);
  const order = new Map(review.office.units.map(({ code }, index) => [code, index]));
  const units = [...byUnit.keys()].sort(
    (a, b) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size),
  );
  let left = most;
  const shown = units.flatMap((unit): UnitLines[] => {
    const lines = (byUnit.get(unit) ?? []).slice(0, Math.max(0, left));
    left -= lines.length;
    return lines.length === 0 ? [] : [{ name: unitNameIn(review, unit), lines }];
  });
  return { units: shown, total: all.length, left: Math.max(0, all.length - most) };
}

/** Whether somebody has confirmed a line that was held back. */
export function isConfirmed({ input }: Review, { about }: PlanLine): boolean {
  return input.rules.confirmed.has(confirmKey(about));
}

export interface NotUnderstood {
  readonly text: string;
  readonly at: Place;
}

/** Columns without a meaning, rows that are nothing known, words where a number belongs. */
export function notUnderstood({ sheets, plan }: Review): readonly NotUnderstood[] {
  const tables = sheets
    .flatMap((sheet) => sheet.tables)
    .filter(({ settings, table }) => !settings.isLeftOut && table.head !== null);
  const columns = tables.flatMap(({ table }) =>
    table.columns
      .filter(({ role }) => role.kind === "unknown")
      .map(({ index, levels }) => ({
        text: `列「${levels.join("·")}」`,
        at: placeAt(table, table.head?.last ?? 0, index),
      })),
  );
  const rows = tables.flatMap(({ table }) =>
    table.rows.flatMap((row) =>
      row.kind === "unclear"
        ? [{ text: `行「${row.text.slice(0, 40)}」`, at: placeAt(table, row.row, 0) }]
        : [],
    ),
  );
  const wordy = new Set(
    plan.problems
      .filter(({ kind }) => kind === "words")
      .flatMap(({ at }) => at.map(({ sheet, cell }) => `${sheet} ${cell}`)),
  );
  const words = plan.notes
    .filter(({ at }) => wordy.has(`${at.sheet} ${at.cell}`))
    .map(({ text, at }) => ({ text: `文字「${text.slice(0, 60)}」`, at }));
  return [...columns, ...rows, ...words];
}

export interface ProblemGroup {
  readonly kind: string;
  readonly problems: readonly ReviewProblem[];
}

/** The problems of a weight, alike ones together, in the order in which they are found. */
export function problemGroups(
  problems: readonly ReviewProblem[],
  weight: Weight,
): readonly ProblemGroup[] {
  const own = problems.filter((problem) => problem.weight === weight);
  return [...groupBy(own, ({ kind }) => kind)].map(([kind, alike]) => ({ kind, problems: alike }));
}

/** Years that a table may be of: from the next one on backwards. */
export function yearsOffered(thisYear: number): readonly number[] {
  return Array.from({ length: 12 }, (_, index) => thisYear + 1 - index);
}
