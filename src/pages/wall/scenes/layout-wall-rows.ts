/** Rows of a figure on the wall: the screen's own layout of bars, scaled, with one head line for key, lines and columns. */
import { type RowsLayout, rowsLayout } from "../../../charts/layout";
import { dodge, textWidth } from "../../../charts/layout-text";
import { keyListsSeries, keySamples } from "../../../charts/key-samples";
import type { Reference, RowsBody, Series } from "../../../figures/figure";
import type { ScenePlot } from "./scene";
import { FEW_ZOOM, WALL, WALL_SCALE, isFew, wallRowHeight } from "./wall-type";

export interface WallRows {
  /** In px of the screen; drawn `WALL_SCALE` times as large. */
  readonly layout: RowsLayout;
  /** In px of the wall, as all below. */
  readonly head: number;
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
  readonly words: string;
  readonly wordsX: number;
  readonly total: string | null;
  readonly totalX: number;
  readonly series: Series | null;
}

export const KEY = { swatch: 38, gap: 34, wordGap: 10, totalGap: 8, scale: 1.6, size: WALL.label } as const;
/** Centre of the head line. */
export const HEAD_Y = 24;

export interface RowsRoom {
  readonly width: number;
  readonly height: number;
  /** Half a page: the number to read and the lamp only. */
  readonly isHalf: boolean;
}

/** The layout of one plot in this room. */
export function wallRowsLayout(body: RowsBody, plot: ScenePlot, { width, height, isHalf }: RowsRoom): WallRows {
  // The sentence says the region's total; among the rows it would only be one more.
  const units: RowsBody = { ...body, total: null, drawTotal: false };
  const rowHeight = wallRowHeight(height, plot.rows, body.groups.length);
  const layout = rowsLayout(units, {
    width: width / WALL_SCALE,
    variant: "wide",
    rowHeight: rowHeight / WALL_SCALE,
    window: plot.window,
    still: { columns: isHalf ? "few" : "all", head: WALL.head / WALL_SCALE, groupGap: WALL.groupGap / WALL_SCALE },
  });
  const end =
    Math.min(width, ...layout.columns.map(({ x, width: own, column }) => (column.kind === "lamp" ? x : x - own) * WALL_SCALE)) - 24;
  return { layout, head: WALL.head, lines: linesOf(layout, end), key: keyOf(body, layout.plot.left * WALL_SCALE, end) };
}

/** How much larger than usual a plot of units is drawn: a few are, unless that would cost a column. */
export function unitsZoom(plot: ScenePlot, room: RowsRoom): number {
  const { body } = plot.figure;
  if (!isFew(plot.rows)) return 1;
  if (body.kind !== "rows") return FEW_ZOOM;
  const columns = (zoom: number) => wallRowsLayout(body, plot, zoomed(room, zoom)).layout.columns.length;
  return columns(FEW_ZOOM) < columns(1) ? 1 : FEW_ZOOM;
}

/** The room in px of what is then drawn so many times as large. */
export function zoomed(room: RowsRoom, zoom: number): RowsRoom {
  return { ...room, width: room.width / zoom, height: room.height / zoom };
}

function labelOf({ kind, label, at }: Reference): string {
  if (kind === "hundred") return `${at}%`;
  return label === "" ? "" : `${label}%`;
}

/** Labels stand over their lines, moved apart where they would touch, and clear of the columns. */
function linesOf({ references, plot }: RowsLayout, end: number): WallLine[] {
  const labels = references.map(({ reference, x }) => ({ reference, x: x * WALL_SCALE, label: labelOf(reference) }));
  const centres = dodge(
    labels.map(({ x, label }) => ({ at: x, size: textWidth(label, WALL.label) + 20 })),
    plot.left * WALL_SCALE,
    end + 20,
  );
  return labels.map(({ reference, x, label }, index) => ({ kind: reference.kind, x, label, labelX: centres[index] ?? x }));
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
    return body.series.map((series) => ({ key: series.key, sample: KEY.swatch, words: series.name, total: series.total, series }));
  }
  const [outer, inner] = body.series;
  return keySamples(body).map(({ key, words, width }) => {
    const short = key === "frame" && outer && inner ? `${inner.name} / ${outer.name}` : words.replace("序时应完成", "序时");
    return { key, sample: width * KEY.scale, words: short, total: null, series: null };
  });
}

/** From the bars' left edge, or from the plot's where that is too little; without totals where even that is. */
function keyOf(body: RowsBody, left: number, end: number): WallKeyEntry[] {
  const entries = entriesOf(body);
  const own = ({ sample, words, total }: Entry) =>
    sample + KEY.wordGap + textWidth(words, KEY.size) + (total === null ? 0 : KEY.totalGap + textWidth(total, WALL.value));
  const widthOf = (list: readonly Entry[]) => list.reduce((sum, entry) => sum + own(entry) + KEY.gap, -KEY.gap);
  const shown = widthOf(entries) <= end ? entries : entries.map((entry) => ({ ...entry, total: null }));
  let x = widthOf(shown) <= end - left ? left : 0;
  return shown.map((entry) => {
    const wordsX = x + entry.sample + KEY.wordGap;
    const placed = { ...entry, x, wordsX, totalX: wordsX + textWidth(entry.words, KEY.size) + KEY.totalGap };
    x += own(entry) + KEY.gap;
    return placed;
  });
}
