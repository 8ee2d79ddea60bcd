/**
 * Heights that are known before the data and before the drawings: a skeleton has the final size of
 * its figure.
 */
import type { FigureShape, KeyKind } from "../../figures/shape";
import { breakpoint, key as KEY, row } from "../../ui/tokens/screen.json";
import { MARK } from "./theme";

/** Rows in one line, or in two where the plot is narrow. */
export type Variant = "wide" | "narrow";

/** Page width from which rows are 34 px high instead of 30. */
export const ROOMY_PAGE = breakpoint.desk;
/** Below, a phone: rows are targets for a thumb. */
export const PHONE_PAGE = breakpoint.phone;
/** Plot width below which a row takes two lines. */
export const NARROW_PLOT = 480;
/** Up to here all rows are drawn; above, a window of this many rows scrolls. */
export const MOST_ROWS = 40;
export const WINDOW_ROWS = 20;

/** How rows stand in a plot of this width in px. */
export function variantFor(width: number): Variant {
  return width < NARROW_PLOT ? "narrow" : "wide";
}

/** The height of a row in px. */
export function rowHeightFor(variant: Variant, pageWidth: number): number {
  if (variant === "narrow") return row.phone;
  return pageWidth >= ROOMY_PAGE ? row.regular : row.compact;
}

export interface HeadShape {
  readonly variant: Variant;
  readonly paced: boolean;
  readonly percent: boolean;
}

/** Axis labels and column heads above the first row. */
export function rowsHead({ variant, paced, percent }: HeadShape): number {
  if (variant === "narrow") return paced || percent ? 42 : 24;
  return paced ? 46 : 30;
}

/** From here on the counts of four lamps stand in one line over each of four columns. */
const ONE_LINE_COUNTS = 640;

/** How many counts of lamps stand beside one another over a column. */
export function countsPerLine(width: number): number {
  return width < ONE_LINE_COUNTS ? 2 : 4;
}

/** The height in px of what stands over the first row of lamps. */
export function lampsHead(width: number): number {
  return countsPerLine(width) === 2 ? 66 : 50;
}

export interface RowsExtent {
  readonly head: number;
  readonly units: number;
  readonly groups: number;
  readonly total: boolean;
  readonly rowHeight: number;
}

/** Under the last row. */
export const BELOW_ROWS = 4;

/** The height of a plot of rows, windowed above 40 rows. */
export function plotHeight({ head, units, groups, total, rowHeight }: RowsExtent): number {
  const shown = units > MOST_ROWS ? WINDOW_ROWS : Math.max(units, 1);
  return (
    head +
    shown * rowHeight +
    Math.max(groups - 1, 0) * MARK.groupGap +
    (total ? rowHeight + MARK.groupGap : 0) +
    BELOW_ROWS
  );
}

const PANEL_MIN = 300;
const PANEL_GAP = 36;
/** Between panels that have one axis. */
export const NARROW_PANEL_GAP = 20;
/** Axis labels below a panel, and what lies between panels. */
export const PANEL = { foot: 28, gap: 8, between: PANEL_GAP } as const;

/** A single panel has no name of its own: the figure's title is its name. */
export function panelHead(panels: number): number {
  return panels > 1 ? 34 : 20;
}

/** Panels stand side by side where each gets 300 px, else below one another. */
function panelColumns(panels: number, width: number): number {
  return panels > 0 && (width + PANEL_GAP) / panels >= PANEL_MIN + PANEL_GAP ? panels : 1;
}

/** The height of the lines' area in one panel. */
export function panelBody(panels: number, width: number): number {
  if (panels === 1) return width < NARROW_PLOT ? 170 : 210;
  return panelColumns(panels, width) > 1 ? 190 : 92;
}

/**
 * How the panels of a trend stand: how many beside one another, and how high the lines' area of
 * each is.
 */
export interface PanelGrid {
  readonly columns: number;
  readonly body: number;
  /** On a wall the panels, which share their scale, have one axis at the left of all. */
  readonly axisOnce?: boolean;
}

/** How the panels of a trend stand on the screen, in a plot of this width in px. */
export function screenGrid(panels: number, width: number): PanelGrid {
  return { columns: panelColumns(panels, width), body: panelBody(panels, width) };
}

/** The height in px of all panels of a trend. */
export function gridHeight(panels: number, { columns, body }: PanelGrid): number {
  const rows = Math.ceil(panels / columns);
  return rows * (panelHead(panels) + body + PANEL.foot) + (rows - 1) * PANEL.gap;
}

function trendHeight(panels: number, width: number): number {
  return gridHeight(panels, screenGrid(panels, width));
}

/** The key above the plot, with the space below it. */
export function keyHeight(key: KeyKind, width: number): number {
  if (key === "none") return 0;
  const rows = (key === "barInBar" || key === "stack") && width < NARROW_PLOT ? 2 : 1;
  return rows * KEY.line + KEY.below;
}

export interface PlotEstimate extends FigureShape {
  readonly units: number;
  readonly groups: number;
  /** Width of the plot, not of the panel. */
  readonly width: number;
  /** Width of the page; without it, the window's. */
  readonly pageWidth?: number;
}

/** The height of everything `FigureChart` will draw: key and plot. */
export function estimatePlotHeight(estimate: PlotEstimate): number {
  const { kind, width, panels = 1, paced = false, percent = false } = estimate;
  const { key = "none", total = false } = estimate;
  if (kind === "trend") return keyHeight(key, width) + trendHeight(panels, width);
  const variant = variantFor(width);
  const { pageWidth = windowWidth() } = estimate;
  const rowHeight = kind === "lamps" ? lampsRowHeight(pageWidth) : rowHeightFor(variant, pageWidth);
  const head = kind === "lamps" ? lampsHead(width) : rowsHead({ variant, paced, percent });
  return keyHeight(key, width) + plotHeight({ ...estimate, total, head, rowHeight });
}

/** A matrix keeps one line a row even on a phone, where a row is a touch target. */
export function lampsRowHeight(pageWidth: number): number {
  return pageWidth < PHONE_PAGE ? row.phoneLamps : rowHeightFor("wide", pageWidth);
}

function windowWidth(): number {
  return typeof window === "undefined" ? ROOMY_PAGE : window.innerWidth;
}
