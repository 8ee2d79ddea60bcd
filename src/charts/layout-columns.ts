/** Which columns stand in the plot and where: right-aligned from the plot's right edge. */
import type { Column, RowsBody } from "../figures/figure";
import { charsWidth, textWidth } from "./layout-text";
import { MARK, SIZE } from "./theme";

export type Variant = "wide" | "narrow";

export interface PlacedColumn {
  readonly column: Column;
  /** Left edge of a lamp, right edge of text. */
  readonly x: number;
  readonly width: number;
}

export interface ColumnsLayout {
  readonly columns: readonly PlacedColumn[];
  /** Where the columns begin: bars end before it. */
  readonly left: number;
}

/** A lamp, its gap and its word. */
const LAMP_WIDTH = { wide: 32, narrow: 34 } as const;
const LAMP_GAP = 15;
/** From here on the columns stand further apart. */
const ROOMY = 700;

export function valueSize(column: Column, variant: Variant): number {
  if (column.emphasis !== "strong") return SIZE.value;
  return variant === "narrow" ? SIZE.phoneRate : SIZE.rate;
}

function widthOf(column: Column, variant: Variant): number {
  if (column.kind === "lamp") return LAMP_WIDTH[variant];
  return Math.max(textWidth(column.head, SIZE.axis), charsWidth(column.chars, valueSize(column, variant)));
}

function place(columns: readonly Column[], width: number, variant: Variant): ColumnsLayout {
  const gap = width >= ROOMY ? 30 : 18;
  let edge = width;
  const placed: PlacedColumn[] = [];
  for (const column of [...columns].reverse()) {
    const own = widthOf(column, variant);
    placed.unshift({ column, width: own, x: column.kind === "lamp" ? edge - own : edge });
    const before = column.kind === "lamp" ? LAMP_GAP : gap;
    edge -= own + before;
  }
  return { columns: placed, left: edge };
}

/** The bars keep at least this much of a wide plot before the wide columns come in. */
function barRoom(width: number): number {
  return Math.max(200, width * 0.4);
}

/** Wide columns come in all together or not at all: 完成 without 计划 would be read wrong. */
export function columnsLayout(body: RowsBody, width: number, nameWidth: number, variant: Variant): ColumnsLayout {
  const drawn = body.columns.filter(({ place: where }) => where !== "table");
  const all = place(drawn, width, variant);
  const needed = variant === "wide" ? barRoom(width) : 0;
  if (all.left - nameWidth >= needed) return all;
  return place(drawn.filter(({ place: where }) => where === "plot"), width, variant);
}

export const LAMP_SIZE = MARK.lamp;
