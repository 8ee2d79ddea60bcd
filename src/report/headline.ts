/**
 * The few values that an item is remembered by: the region's total, the quarter in question, the
 * cards. Held against those of another quarter, in which no other cell is the same.
 */
import { DASH } from "../domain/numbers/format";
import type { Figure, TrendBody, TrendPoint } from "../figures/figure";
import { figureTable } from "../figures/tables/figure-table";
import type { ShownValues } from "../figures/tables/shown-values";
import type { ReportContent } from "./item";
import { contentValues } from "./values";

export interface BeforeAfter {
  /** 全市, 开工率 */
  readonly row: string;
  /** 完成率, 数值 */
  readonly column: string;
  /** — where there is none. */
  readonly was: string;
  readonly now: string;
}

/**
 * The headline values of an item before and after, changed or not, in the order of those after; what
 * was there only before comes last. A 通报, and a figure without a total, have none.
 */
export function headlineChanges(was: ReportContent, now: ReportContent): readonly BeforeAfter[] {
  const [before, after] = [headlineValues(was), headlineValues(now)];
  const old = new Map(before.map((value) => [value.key, value]));
  const kept = new Set(after.map(({ key }) => key));
  return [
    ...after.map(({ key, row, column, text }) => ({
      row,
      column,
      was: old.get(key)?.text ?? DASH,
      now: text,
    })),
    ...before
      .filter(({ key }) => !kept.has(key))
      .map(({ row, column, text }) => ({ row, column, was: text, now: DASH })),
  ];
}

interface HeadlineValue {
  readonly key: string;
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

function headlineValues(content: ReportContent): readonly HeadlineValue[] {
  switch (content.kind) {
    case "figure":
      return figureValues(content.figure);
    case "table":
      return cellsOf(contentValues(content), ([key]) =>
        content.sheet.rows.some((row) => row.isTotal && row.key === key),
      );
    case "cards":
      return cellsOf(contentValues(content), () => true).filter(
        ({ key }) => !key.endsWith(" lines"),
      );
    case "bulletin":
      return [];
  }
}

function figureValues(figure: Figure): readonly HeadlineValue[] {
  const { body } = figure;
  switch (body.kind) {
    case "rows":
    case "lamps": {
      const total = body.total?.key;
      const { rowHead, columns, rows } = figureTable(figure);
      const values: ShownValues = {
        unit: figure.unit,
        rowHead,
        columns: columns.map(({ key, head }) => [key, head]),
        rows: rows.map(({ key, name, cells }) => [key, name, ...cells]),
      };
      return cellsOf(values, ([key]) => key === total);
    }
    case "trend":
      return trendValues(figure.head, body);
    case "milestones":
    case "empty":
      return [];
  }
}

function cellsOf(
  { columns, rows }: ShownValues,
  isWanted: (row: ShownValues["rows"][number]) => boolean,
): readonly HeadlineValue[] {
  return rows.filter(isWanted).flatMap(([key, row, ...cells]) =>
    columns.map(([columnKey, column], index) => ({
      key: `${key} ${columnKey}`,
      row,
      column,
      text: cells[index] ?? DASH,
    })),
  );
}

/** Of the quarter in question: each line of what was done, or of a chosen unit. */
function trendValues(head: string, { panels, current }: TrendBody): readonly HeadlineValue[] {
  if (current === null) return [];
  return panels.flatMap((panel) =>
    panel.lines.flatMap(({ key, name, role, points }): HeadlineValue[] => {
      const point = points[current];
      if (!point || (role !== "current" && role !== "unit")) return [];
      const row = panel.head || head;
      const isUnit = role === "unit";
      return [
        {
          key: `${panel.key} ${isUnit ? key : ""}`,
          row,
          column: isUnit ? name : "本季",
          text: pointText(point),
        },
      ];
    }),
  );
}

function pointText({ text, number, flag }: TrendPoint): string {
  const whole = number.format === "percent" ? `${text}%` : text;
  return flag ? `${whole} ${flag.word}` : whole;
}
