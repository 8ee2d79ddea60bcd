/**
 * Rows of a figure on the wall: the screen's own layout of bars, scaled, with one head line for
 * key, lines and columns.
 */
import { type RowsLayout, rowsLayout } from "../../charts/rows/layout";
import { dodge, textWidth } from "../../charts/base/text";
import { keyListsSeries, keySamples } from "../../charts/key/samples";
import type { Reference, RowsBody, Series } from "../../figures/figure";
import type { Size } from "./canvas-shape";
import type { ScenePlot } from "./scene";
import { FEW_ZOOM, ROW, WALL, WALL_SCALE, isFew, wallRowHeight } from "./wall-type";

export interface WallRows {
  /** In px of the screen; drawn `WALL_SCALE` times as large. */
  readonly layout: RowsLayout;
  /** In px of the wall, as all below. */
  readonly head: number;
  /** Centre of the line of column heads. */
  readonly columnsY: number;
  readonly lines: readonly WallLine[];
  readonly key: readonly WallKeyEntry[];
}

/** 序时 or 100 % through all rows, with its name in the head line. */
export interface WallLine {
  readonly kind: Reference["kind"];
  readonly x: number;
  readonly label: string;
  readonly labelX: number;
}

export interface WallKeyEntry {
  readonly key: string;
  readonly x: number;
  /** Centre of its line. */
  readonly y: number;
  readonly words: string;
  readonly wordsX: number;
  readonly total: string | null;
  readonly totalX: number;
  readonly series: Series | null;
}

/** To each side of a line's name. */
const LABEL_PAD = 10;

export const KEY = {
  swatch: 38,
  gap: 34,
  wordGap: 10,
  totalGap: 8,
  scale: 1.6,
  size: WALL.label,
} as const;
/** Centre of the head line, and of a second one under it. */
export const HEAD_Y = 24;
const SECOND_HEAD_Y = 66;

/** The layout of one plot in this room. */
export function wallRowsLayout(body: RowsBody, plot: ScenePlot, { width, height }: Size): WallRows {
  // The sentence says the region's total; among the rows it would only be one more.
  const units: RowsBody = { ...body, total: null, drawTotal: false };
  const { style } = plot;
  const { head } = ROW[style];
  const rowHeight = wallRowHeight(height, { rows: plot.rows, groups: body.groups.length, style });
  const layout = rowsLayout(units, {
    width: width / WALL_SCALE,
    variant: style === "tall" ? "narrow" : "wide",
    rowHeight: rowHeight / WALL_SCALE,
    window: plot.window,
    still: {
      columns: style === "short" ? "few" : "all",
      head: head / WALL_SCALE,
      groupGap: WALL.groupGap / WALL_SCALE,
    },
  });
  const columnsY = style === "tall" ? SECOND_HEAD_Y : HEAD_Y;
  const span = headSpan(layout, plot, width);
  const left = layout.plot.left * WALL_SCALE;
  const key =
    style === "tall"
      ? keyOver(body, [width, columnsLeft(layout, width)])
      : keyOf(body, left, span[1]);
  return { layout, head, columnsY, lines: linesOf(layout, span), key };
}

/**
 * Where names of lines may stand in the head line: clear of the column heads, or upright, where
 * these have a line of their own, of the figure's name.
 */
function headSpan(layout: RowsLayout, { head, style }: ScenePlot, width: number): Span {
  if (style === "tall")
    return [head === null ? 0 : textWidth(head, WALL.name) + 24, width - LABEL_PAD];
  return [layout.plot.left * WALL_SCALE, columnsLeft(layout, width)];
}

function columnsLeft({ columns }: RowsLayout, width: number): number {
  const ends = columns.map(
    ({ x, width: own, column }) => (column.kind === "lamp" ? x : x - own) * WALL_SCALE,
  );
  return Math.min(width, ...ends) - 24;
}

type Span = readonly [from: number, to: number];

/**
 * How much larger than usual a plot of units is drawn: a few are, unless that would cost a column
 * or their rows are tall anyway.
 */
export function unitsZoom(plot: ScenePlot, room: Size): number {
  const { body } = plot.figure;
  if (!isFew(plot.rows) || plot.style === "tall") return 1;
  if (body.kind !== "rows") return FEW_ZOOM;
  const columns = (zoom: number) =>
    wallRowsLayout(body, plot, zoomed(room, zoom)).layout.columns.length;
  return columns(FEW_ZOOM) < columns(1) ? 1 : FEW_ZOOM;
}

/** The room in px of what is then drawn so many times as large. */
export function zoomed({ width, height }: Size, zoom: number): Size {
  return { width: width / zoom, height: height / zoom };
}

function labelOf({ kind, label, at }: Reference): string {
  if (kind === "hundred") return `${at}%`;
  return label === "" ? "" : `${label}%`;
}

/** Labels stand over their lines, moved apart where they would touch, and clear of the columns. */
function linesOf({ references }: RowsLayout, [from, to]: Span): WallLine[] {
  const labels = references.map(({ reference, x }) => ({
    reference,
    x: x * WALL_SCALE,
    label: labelOf(reference),
  }));
  const centres = dodge(
    labels.map(({ x, label }) => ({ at: x, size: textWidth(label, WALL.label) + 2 * LABEL_PAD })),
    from,
    to + 2 * LABEL_PAD,
  );
  return labels.map(({ reference, x, label }, index) => ({
    kind: reference.kind,
    x,
    label,
    labelX: centres[index] ?? x,
  }));
}

interface Entry {
  readonly key: string;
  readonly sample: number;
  readonly words: string;
  readonly total: string | null;
  readonly series: Series | null;
}

function entriesOf(body: RowsBody): Entry[] {
  if (keyListsSeries(body)) {
    return body.series.map((series) => ({
      key: series.key,
      sample: KEY.swatch,
      words: series.name,
      total: series.total,
      series,
    }));
  }
  return keySamples(body).map(({ key, short, width }) => ({
    key,
    sample: width * KEY.scale,
    words: short,
    total: null,
    series: null,
  }));
}

function entryWidth({ sample, words, total }: Entry): number {
  return (
    sample +
    KEY.wordGap +
    textWidth(words, KEY.size) +
    (total === null ? 0 : KEY.totalGap + textWidth(total, WALL.value))
  );
}

function widthOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + entryWidth(entry) + KEY.gap, -KEY.gap);
}

function withoutTotals(entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => ({ ...entry, total: null }));
}

/**
 * From the bars' left edge, or from the plot's where that is too little; without totals where even
 * that is.
 */
function keyOf(body: RowsBody, left: number, end: number): WallKeyEntry[] {
  const entries = entriesOf(body);
  const shown = widthOf(entries) <= end ? entries : withoutTotals(entries);
  return keyLine(shown, widthOf(shown) <= end - left ? left : 0, HEAD_Y);
}

/**
 * Over tall rows in one line, or in two that end where these end; without totals where these are
 * too short.
 */
function keyOver(body: RowsBody, ends: readonly [number, number]): WallKeyEntry[] {
  const entries = entriesOf(body);
  if (widthOf(entries) <= ends[0]) return keyLine(entries, 0, HEAD_Y);
  const cuts = entries
    .map((_, at) => at)
    .filter(
      (at) => widthOf(entries.slice(0, at)) <= ends[0] && widthOf(entries.slice(at)) <= ends[1],
    );
  if (cuts.length === 0) return keyLine(withoutTotals(entries), 0, HEAD_Y);
  const longer = (at: number) =>
    Math.max(widthOf(entries.slice(0, at)), widthOf(entries.slice(at)));
  const cut = cuts.reduce((best, at) => (longer(at) < longer(best) ? at : best));
  return [
    ...keyLine(entries.slice(0, cut), 0, HEAD_Y),
    ...keyLine(entries.slice(cut), 0, SECOND_HEAD_Y),
  ];
}

function keyLine(entries: readonly Entry[], from: number, y: number): WallKeyEntry[] {
  let x = from;
  return entries.map((entry) => {
    const wordsX = x + entry.sample + KEY.wordGap;
    const placed = {
      ...entry,
      x,
      y,
      wordsX,
      totalX: wordsX + textWidth(entry.words, KEY.size) + KEY.totalGap,
    };
    x += entryWidth(entry) + KEY.gap;
    return placed;
  });
}
