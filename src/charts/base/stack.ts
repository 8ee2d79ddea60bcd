/** Rows from top to bottom: groups apart by a gap with a hairline, the total below a firm line. */
import type { RowsBody, Row } from "../../figures/figure";
import type { RowWindow } from "./row-window";
import { MARK } from "./theme";

export interface StackedRow<Item> {
  readonly row: Item;
  /** Place among all rows, drawn or not. */
  readonly index: number;
  readonly top: number;
  readonly isTotal: boolean;
}

export interface Rule {
  readonly y: number;
  readonly firm: boolean;
}

export interface StackInput<Item> {
  readonly groups: readonly { readonly rows: readonly Item[] }[];
  readonly total: Item | null;
  /** The visible slice; null draws every row. */
  readonly window: RowWindow | null;
  readonly rowHeight: number;
  readonly head: number;
  /** Between two groups; the screen's unless given. */
  readonly groupGap?: number;
}

export interface Stack<Item> {
  readonly rows: readonly StackedRow<Item>[];
  readonly rules: readonly Rule[];
  readonly bottom: number;
}

/** Where each row, each rule and the bottom of a plot of rows is, in px. */
export function stackRows<Item>({
  groups,
  total,
  window,
  rowHeight,
  head,
  groupGap = MARK.groupGap,
}: StackInput<Item>): Stack<Item> {
  const rows: StackedRow<Item>[] = [];
  const rules: Rule[] = [];
  let top = head;
  let before = 0;
  const rule = (firm: boolean) => {
    rules.push({ y: top + groupGap / 2, firm });
    top += groupGap;
  };
  for (const group of groups) {
    const drawn = group.rows
      .map((row, at) => ({ row, index: before + at }))
      .filter(({ index }) => isDrawn(window, index));
    if (drawn.length > 0 && rows.length > 0) rule(false);
    for (const { row, index } of drawn) {
      rows.push({ row, index, top, isTotal: false });
      top += rowHeight;
    }
    before += group.rows.length;
  }
  if (total !== null) {
    rule(true);
    rows.push({ row: total, index: before, top, isTotal: true });
    top += rowHeight;
  }
  return { rows, rules, bottom: top };
}

function isDrawn(window: RowWindow | null, index: number): boolean {
  return window === null || (index >= window.first && index < window.first + window.count);
}

/** The rows of the plot in order, the total last; the arrow keys walk over these. */
export function drawnRows(body: RowsBody): Row[] {
  const rows = body.groups.flatMap((group) => group.rows);
  return body.drawTotal && body.total ? [...rows, body.total] : rows;
}
