/** Sizes of the wall in px of its canvas (tokens.json, type.wall and mark; design.md section 9). */
import { SIZE } from "../../../charts/theme";
import tokens from "../../../ui/tokens.json";

const { wall } = tokens.type;

export const WALL = {
  label: wall.label[0] ?? 26,
  lampWord: wall.lampWord[0] ?? 32,
  value: wall.value[0] ?? 34,
  name: wall.name[0] ?? 36,
  rate: wall.rate[0] ?? 42,
  /** From the largest to the smallest of a headline number. */
  headline: [wall.headline[0] ?? 152, wall.headlineStep[0] ?? 120, wall.headlineMin[0] ?? 96],
  lamp: tokens.mark.lampWall,
  row: { least: tokens.mark.rowHeight.wallMin, most: 64 },
  /** Keys and column heads above the rows. */
  head: 56,
  groupGap: 16,
  watermark: 150,
} as const;

/** What one px of the screen's drawings is on the wall: 13.5 px names are 36 px. */
export const WALL_SCALE = WALL.name / SIZE.name;

/** As high as rows may be: 50 to 64 px, lower only where more rows must stand in the height. */
export function wallRowHeight(height: number, rows: number, groups: number): number {
  const gaps = Math.max(groups - 1, 0) * WALL.groupGap;
  return Math.min((height - WALL.head - gaps) / Math.max(rows, 1), WALL.row.most);
}

/** The type size at which a text fits the width: the largest wanted, never below the least. */
export function fittingSize(ems: number, width: number, { most, least }: { readonly most: number; readonly least: number }): number {
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
export function rowsHeight(height: number, rows: number, groups: number): number {
  return WALL.head + rows * wallRowHeight(height, rows, groups) + Math.max(groups - 1, 0) * WALL.groupGap;
}
