/** Which columns stand in the plot and where: right-aligned from the plot's right edge. */
import { DASH } from "../../domain/numbers/format";
import type { Column, Row, RowsBody } from "../../figures/figure";
import type { Variant } from "../base/height";
import { textWidth } from "../base/text";
import { MARK, SIZE } from "../base/theme";

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

/** The type size of a column's values, in px. */
export function valueSize(column: Column, variant: Variant): number {
  if (column.emphasis !== "strong") return SIZE.value;
  return variant === "narrow" ? SIZE.phoneRate : SIZE.rate;
}

/** A cell's text in the plot: the reason that stands in the bar's place is not said twice. */
export function cellText(row: Row, key: string): string {
  const text = row.cells[key]?.text ?? "";
  return text === row.missing?.word ? DASH : text;
}

const EMS = new WeakMap<RowsBody, ReadonlyMap<string, number>>();

/**
 * The widest text of each column in em; kept per body, since a window lays the same body out at
 * every scroll.
 */
function columnEms(body: RowsBody): ReadonlyMap<string, number> {
  const known = EMS.get(body);
  if (known) return known;
  const rows = [
    ...body.groups.flatMap((group) => group.rows),
    ...(body.total && body.drawTotal ? [body.total] : []),
  ];
  const ems = new Map(
    body.columns.map(({ key }) => [
      key,
      Math.max(0, ...rows.map((row) => textWidth(cellText(row, key), 1))),
    ]),
  );
  EMS.set(body, ems);
  return ems;
}

function widthOf(column: Column, ems: ReadonlyMap<string, number>, variant: Variant): number {
  if (column.kind === "lamp") return LAMP_WIDTH[variant];
  return Math.max(
    textWidth(column.head, SIZE.axis),
    (ems.get(column.key) ?? 0) * valueSize(column, variant),
  );
}

interface Gaps {
  /** Left of a column of text, and of the lamps. */
  readonly text: number;
  readonly lamp: number;
}

function place(
  body: RowsBody,
  columns: readonly Column[],
  width: number,
  variant: Variant,
  gaps: Gaps = gapsAt(width),
): ColumnsLayout {
  const ems = columnEms(body);
  let edge = width;
  const placed: PlacedColumn[] = [];
  for (const column of [...columns].reverse()) {
    const own = widthOf(column, ems, variant);
    placed.unshift({ column, width: own, x: column.kind === "lamp" ? edge - own : edge });
    edge -= own + (column.kind === "lamp" ? gaps.lamp : gaps.text);
  }
  return { columns: placed, left: edge };
}

function gapsAt(width: number): Gaps {
  return { text: width >= ROOMY ? 30 : 18, lamp: LAMP_GAP };
}

/** For narrow pictures: the number to read and the lamp, close together; the bars take the rest. */
export function fewColumns(body: RowsBody, width: number): ColumnsLayout {
  const inPlot = body.columns.filter(({ place: where }) => where !== "table");
  const few = inPlot.filter(({ kind, emphasis }) => kind === "lamp" || emphasis === "strong");
  return place(body, few.length > 0 ? few : inPlot.slice(0, 1), width, "wide", {
    text: 12,
    lamp: 10,
  });
}

/** The bars keep at least this much of a wide plot before the wide columns come in. */
function barRoom(width: number): number {
  return Math.max(200, width * 0.4);
}

/**
 * The fullest of three sets that leaves the bars their room. Wide columns come in all together or
 * not at all: 完成 without 计划 would be read wrong. Without them their short form (完成/计划) stands in.
 */
export function columnsLayout(
  body: RowsBody,
  width: number,
  nameWidth: number,
  variant: Variant,
): ColumnsLayout {
  const needed = variant === "wide" ? barRoom(width) : 0;
  const [full, short, least] = columnSets(body.columns);
  for (const set of [full, short]) {
    const layout = place(body, set, width, variant);
    if (layout.left - nameWidth >= needed) return layout;
  }
  return place(body, least, width, variant);
}

function columnSets(columns: readonly Column[]): [Column[], Column[], Column[]] {
  const of = (...places: readonly Column["place"][]) =>
    columns.filter(({ place: where }) => places.includes(where));
  const wide = new Set(of("wide").map(({ head }) => head));
  const isSpelledOut = ({ place: where, head }: Column) =>
    where === "plotOnly" && head.split("/").every((part) => wide.has(part));
  return [
    of("plot", "wide", "plotOnly").filter((column) => !isSpelledOut(column)),
    of("plot", "plotOnly"),
    of("plot"),
  ];
}

export const LAMP_SIZE = MARK.lamp;
