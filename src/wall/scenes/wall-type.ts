/** Sizes of the wall in px of its canvas (design.md section 9). */
import { MARK, SIZE } from "../../charts/base/theme";
import { groupGap, lamp, row, text } from "../../ui/tokens/wall.json";
import { type Size, isUpright } from "./canvas-shape";

const { value, valueStep, valueLeast } = text.headline;

export const WALL = {
  label: text.label.size,
  header: text.header.size,
  lampWord: text.lampWord,
  words: text.words.size,
  value: text.value,
  name: text.name,
  rate: text.rate,
  /** From the largest to the smallest of a headline number. */
  headline: [value, valueStep, valueLeast],
  headlineLeast: valueLeast,
  headlineName: text.headline.name,
  headlineUnit: text.headline.unit,
  messageLong: text.messageLong.size,
  messageUpright: text.messageUpright.size,
  message: text.message.size,
  lamp,
  groupGap,
  /** No text is smaller. */
  least: text.source.size,
  watermark: text.watermark,
} as const;

/** What one px of a lamp is on the wall. */
export const LAMP_SCALE = WALL.lamp / MARK.lamp;
/** What one px of the screen's drawings is on the wall: 13.5 px names are 36 px. */
export const WALL_SCALE = WALL.name / SIZE.name;

/**
 * How a unit's row is drawn: in one line with all columns that there is room for; in one short line
 * with the number to read and its lamp; or tall, as upright, with its words over its bar.
 */
export type RowStyle = "line" | "short" | "tall";

interface RowSizes {
  /** Keys and column heads above the rows. */
  readonly head: number;
  /** Height of a row, lower only where a page must hold more. */
  readonly least: number;
  readonly most: number;
}

const LINE: RowSizes = { head: 56, ...row.line };
export const ROW: Readonly<Record<RowStyle, RowSizes>> = {
  line: LINE,
  short: LINE,
  tall: { head: 92, ...row.tall },
};

/** Rows that stand on one page, and in how many groups. */
export interface RowsOnPage {
  readonly rows: number;
  readonly groups: number;
  readonly style: RowStyle;
}

/** As high as rows may be, lower only where more rows must stand in the height. */
export function wallRowHeight(height: number, { rows, groups, style }: RowsOnPage): number {
  const { head, most } = ROW[style];
  return Math.min((height - head - gapsOf(groups)) / Math.max(rows, 1), most);
}

function gapsOf(groups: number): number {
  return Math.max(groups - 1, 0) * WALL.groupGap;
}

/**
 * Centres of the two lines of a tall row, from its top: closer to one another than to the rows
 * around.
 */
export function tallLines(rowHeight: number): { readonly first: number; readonly second: number } {
  const apart = Math.min(rowHeight * 0.47, 54);
  return { first: (rowHeight - apart) / 2, second: (rowHeight + apart) / 2 };
}

/** 县（市、区）, 功能区, 直属: no page has more groups of units. */
const MOST_GROUPS = 3;

/** How many rows at their least height stand in a plot of this height, in however many groups. */
export function mostRows(height: number, style: RowStyle): number {
  const { head, least } = ROW[style];
  return Math.floor((height - head - gapsOf(MOST_GROUPS)) / least);
}

/** 4:3 is for rooms where fewer and higher rows are read better. */
const NARROW = { width: 1500, rows: 10 } as const;

/**
 * How many rows a page has at most, unless a few more spare a page that looks empty: 12 on 16:9, 10
 * on 4:3, 14 on 9:16.
 */
export function usualRows(room: Size): number {
  if (isUpright(room)) return mostRows(room.height, "tall");
  const most = mostRows(room.height, "line");
  return room.width < NARROW.width ? Math.min(most, NARROW.rows) : most;
}

/** Between two plots: side by side, and one below the other. */
export const PLOT_GAP = { beside: 72, below: 24 } as const;

/**
 * The room of each of two plots on one page, side by side or upright one below the other; null on
 * 4:3, where it is too narrow.
 */
export function halfOf(room: Size): Size | null {
  if (isUpright(room)) return { ...room, height: (room.height - PLOT_GAP.below) / 2 };
  return room.width < NARROW.width ? null : { ...room, width: (room.width - PLOT_GAP.beside) / 2 };
}

/** The type size at which a text fits the width: the largest wanted, never below the least. */
export function fittingSize(
  ems: number,
  width: number,
  { most, least }: { readonly most: number; readonly least: number },
): number {
  return Math.max(Math.min(most, Math.floor(width / Math.max(ems, 1e-9))), least);
}

/** A scene with so few units is drawn larger: its names are as large as the rates of others. */
const FEW_ROWS = 4;
export const FEW_ZOOM = WALL.rate / WALL.name;

/** Whether a scene has so few rows that they would be lost at the top of the plot. */
export function isFew(rows: number): boolean {
  return rows > 0 && rows <= FEW_ROWS;
}

/** Height of a page of rows with its head. */
export function rowsHeight(height: number, page: RowsOnPage): number {
  return ROW[page.style].head + page.rows * wallRowHeight(height, page) + gapsOf(page.groups);
}
