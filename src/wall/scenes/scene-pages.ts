/** How the figures of a scene are paged through units, and whether two share a page. */
import type { Figure } from "../../figures/figure";
import { figurePages } from "../../figures/pages";
import { isPresent } from "../../lib/array";
import { isThin } from "../../lib/paging";
import { type Size, isUpright } from "./canvas-shape";
import type { ScenePage, ScenePlot } from "./scene";
import { type RowStyle, halfOf, mostRows, usualRows } from "./wall-type";

/** The pages of a scene of one or two figures: together where both have the room. */
export function figurePagesOf(figures: readonly Figure[], room: Size): ScenePage[] {
  const [first] = figures;
  if (figures.length === 1 && first) return alonePages(first, null, room).map(page);
  const shared = figures.map((figure) => sharedPages(figure, room));
  if (shared.every(isPresent)) return together(shared);
  return figures.flatMap((figure) => alonePages(figure, figure.head, room)).map(page);
}

function page(plot: ScenePlot): ScenePage {
  return { kind: "figures", plots: [plot] };
}

/**
 * Both figures on every page. One that needs fewer pages, or has nothing to draw, keeps its last
 * one beside the other's.
 */
function together(series: readonly (readonly ScenePlot[])[]): ScenePage[] {
  const count = Math.max(...series.map((plots) => plots.length));
  return Array.from({ length: count }, (_, index) => ({
    kind: "figures",
    plots: series.flatMap((plots) => plots[Math.min(index, plots.length - 1)] ?? []),
  }));
}

/** A short row has room for names up to this long. */
const LONGEST_IN_SHORT = 7;

/** The pages of a figure that shares them with another; null where it needs the room for itself. */
function sharedPages(figure: Figure, room: Size): ScenePlot[] | null {
  const half = halfOf(room);
  if (!half) return null;
  const style = isUpright(room) ? tallOrShort(figure, half) : "short";
  const plots = plotPages(figure, figure.head, { style, perPage: mostRows(half.height, style) });
  const isTight =
    (style === "short" && longestName(figure) > LONGEST_IN_SHORT) ||
    (isUpright(room) && plots.length > 1);
  return isTight ? null : plots;
}

/** The pages of a figure that has them for itself. */
function alonePages(figure: Figure, head: string | null, room: Size): ScenePlot[] {
  const { body } = figure;
  // Trends beside or below one another, one by one where they are too narrow beside and too low
  // below.
  if (body.kind === "trend" && !isUpright(room) && !halfOf(room))
    return body.panels.map((_, first) => ({
      figure,
      head,
      window: { first, count: 1 },
      rows: 0,
      style: "line",
    }));
  if (!isUpright(room))
    return plotPages(figure, head, {
      style: "line",
      perPage: usualRows(room),
      fullest: mostRows(room.height, "line"),
    });
  const style = body.kind === "rows" ? tallOrShort(figure, room) : "tall";
  return plotPages(figure, head, { style, perPage: mostRows(room.height, style) });
}

/** Upright rows are tall where that takes one page, else short, unless their names are too long. */
function tallOrShort(figure: Figure, { height }: Size): RowStyle {
  return unitCount(figure) <= mostRows(height, "tall") || longestName(figure) > LONGEST_IN_SHORT
    ? "tall"
    : "short";
}

interface PageRows {
  readonly style: RowStyle;
  readonly perPage: number;
  /**
   * Rows that stand on a page where that spares one that looks empty; as many as usual unless
   * given.
   */
  readonly fullest?: number;
}

function plotPages(
  figure: Figure,
  head: string | null,
  { style, perPage, fullest = perPage }: PageRows,
): ScenePlot[] {
  const windows = windowsOf(figure, perPage, fullest);
  const rows = Math.max(...windows.map((window) => window?.count ?? unitCount(figure)));
  return windows.map((window) => ({ figure, head, window, rows, style }));
}

/**
 * On 4:3 up to two rows more than usual on a page, lower ones, rather than one or two alone on
 * another.
 */
function windowsOf(
  figure: Figure,
  perPage: number,
  fullest: number,
): ReturnType<typeof figurePages> {
  const usual = figurePages(figure, perPage);
  if (!usual.some((window) => window && isThin(window.count, perPage))) return usual;
  const fuller = figurePages(figure, fullest);
  return fuller.length < usual.length ? fuller : usual;
}

function unitCount({ body }: Figure): number {
  return "groups" in body ? body.groups.reduce((count, group) => count + group.rows.length, 0) : 0;
}

function longestName({ body }: Figure): number {
  return "groups" in body
    ? Math.max(0, ...body.groups.flatMap(({ rows }) => rows.map(({ name }) => name.length)))
    : 0;
}
