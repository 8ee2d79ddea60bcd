/** Rows, cells and columns that the figures of the ledger are made of. */
import type { LedgerChoice } from "../../domain/ledger/filters";
import { formatCount } from "../../domain/numbers/format";
import { countCell } from "../cells";
import type { Cell, Column, Row, RowsBody, Series, Step } from "../figure";

/** A part of a stack: what it is called, its sign, and which step it is. */
export interface StackPart {
  readonly key: string;
  readonly name: string;
  readonly sign: string;
  readonly role: Step;
  /** Of all rows together. */
  readonly total: number;
}

/** The series of a stack, in drawing order, each with its total for the key. */
export function stackSeries(parts: readonly StackPart[]): Series[] {
  return parts.map(({ total, ...part }) => ({ ...part, total: countCell(total).text }));
}

/** A count with the projects that it counts; of 0 there are none to be looked at. */
export function linkedCount(count: number, projects: LedgerChoice | null = null): Cell {
  return { ...countCell(count), ...(count > 0 && projects && { projects }) };
}

/** A count in the table alone, where the plot has it in a segment. */
export function tableColumn(key: string, head: string): Column {
  return { key, head, kind: "text", emphasis: "body", place: "table" };
}

/** A column beside the bars, in the plot where there is room. */
export function wideColumn(key: string, head: string): Column {
  return { key, head, kind: "text", emphasis: "quiet", place: "wide" };
}

/** The number to read. */
export function strongColumn(key: string, head: string): Column {
  return { key, head, kind: "text", emphasis: "strong", place: "plot" };
}

/** What every row of counts lacks: nothing is missing, nothing is marked. */
export const WHOLE_ROW = {
  pace: null,
  missing: null,
  hatched: false,
  flag: null,
} as const satisfies Partial<Row>;

/** What every stack of counts is. */
export const COUNT_STACK = {
  kind: "rows",
  mark: "stack",
  scale: "count",
  drawTotal: false,
  references: [],
  tick: null,
} as const satisfies Partial<RowsBody>;

/** 前期94个，开工183个: what there is none of is not said. */
export function countWords(
  counts: readonly { readonly name: string; readonly count: number }[],
  unit: string,
): string {
  return counts
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name}${formatCount(count)}${unit}`)
    .join("，");
}

/** The one with most; the first of several; null where none has any. */
export function mostOf<Item>(items: readonly Item[], countOf: (item: Item) => number): Item | null {
  return items.reduce<Item | null>(
    (best, next) => (countOf(next) > (best === null ? 0 : countOf(best)) ? next : best),
    null,
  );
}

/** Rows that are no units and stand in no groups. */
export function oneGroup(rows: readonly Row[]): RowsBody["groups"] {
  return rows.length === 0 ? [] : [{ group: "county", label: "", rows }];
}
