/** Which columns stand in the plot and where: right-aligned from the plot's right edge. */
import { DASH } from "../domain/format";
import type { Column, Row, RowsBody } from "../figures/figure";
import { textWidth } from "./layout-text";
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

/** A cell's text in the plot: the reason that stands in the bar's place is not said twice. */
export function cellText(row: Row, key: string): string {
  const text = row.cells[key]?.text ?? "";
  return text === row.missing ? DASH : text;
}

const EMS = new WeakMap<RowsBody, ReadonlyMap<string, number>>();

/** The widest text of each column in em; kept per body, since a window lays the same body out at every scroll. */
function columnEms(body: RowsBody): ReadonlyMap<string, number> {
  const known = EMS.get(body);
  if (known) return known;
  const rows = [...body.groups.flatMap((group) => group.rows), ...(body.total && body.drawTotal ? [body.total] : [])];
  const ems = new Map(body.columns.map(({ key }) => [key, Math.max(0, ...rows.map((row) => textWidth(cellText(row, key), 1)))]));
  EMS.set(body, ems);
  return ems;
}

function widthOf(column: Column, ems: ReadonlyMap<string, number>, variant: Variant): number {
  if (column.kind === "lamp") return LAMP_WIDTH[variant];
  return Math.max(textWidth(column.head, SIZE.axis), (ems.get(column.key) ?? 0) * valueSize(column, variant));
}

function place(body: RowsBody, columns: readonly Column[], width: number, variant: Variant): ColumnsLayout {
  const gap = width >= ROOMY ? 30 : 18;
  const ems = columnEms(body);
  let edge = width;
  const placed: PlacedColumn[] = [];
  for (const column of [...columns].reverse()) {
    const own = widthOf(column, ems, variant);
    placed.unshift({ column, width: own, x: column.kind === "lamp" ? edge - own : edge });
    edge -= own + (column.kind === "lamp" ? LAMP_GAP : gap);
  }
  return { columns: placed, left: edge };
}

/** The bars keep at least this much of a wide plot before the wide columns come in. */
function barRoom(width: number): number {
  return Math.max(200, width * 0.4);
}

/**
 * Beside bars, wide columns come in all together or not at all: 完成 without 计划 would be read wrong. On a
 * phone, where they stand over the bar, the last ones give way first, but two of them stay together.
 */
export function columnsLayout(body: RowsBody, width: number, nameWidth: number, variant: Variant): ColumnsLayout {
  const drawn = body.columns.filter(({ place: where }) => where !== "table");
  const wide = drawn.filter(({ place: where }) => where === "wide").length;
  const needed = variant === "wide" ? barRoom(width) : 0;
  const choices =
    variant === "wide" ? [wide] : Array.from({ length: wide }, (_, dropped) => wide - dropped).filter((kept) => kept > 1 || wide === 1);
  for (const kept of choices) {
    const layout = place(body, firstWide(drawn, kept), width, variant);
    if (layout.left - nameWidth >= needed) return layout;
  }
  return place(body, firstWide(drawn, 0), width, variant);
}

function firstWide(columns: readonly Column[], kept: number): Column[] {
  let seen = 0;
  return columns.filter(({ place: where }) => {
    if (where !== "wide") return true;
    seen += 1;
    return seen <= kept;
  });
}

export const LAMP_SIZE = MARK.lamp;
