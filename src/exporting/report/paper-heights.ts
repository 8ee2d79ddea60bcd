/** How high text and tables of the document stand, in mm, by the sizes of its styles. */
import { breakLines } from "../../lib/line-break";
import { CELL_LINE, CELL_PADDING_MM, MM_PER_PT, type PaperTable, emOf } from "./paper-table";

/** The lines of a text in so many characters. */
export function linesIn(text: string, characters: number): readonly string[] {
  return breakLines(text, characters, emOf);
}

/** Of all head rows. */
export function headHeight({ heads, size }: PaperTable): number {
  const lines = heads.length > 1 ? 4 : 1;
  return lines * size * CELL_LINE * MM_PER_PT + heads.length * 2 * CELL_PADDING_MM.end;
}

/** Of a row by its number. */
export function rowHeight({ rows, widths, size }: PaperTable, row: number): number {
  const lines = (rows[row]?.cells ?? []).map((cell, column) => {
    const room = ((widths[column] ?? 0) - 2 * CELL_PADDING_MM.side) / (size * MM_PER_PT);
    return cell.lines.reduce((sum, text) => sum + linesIn(text, Math.max(1, room)).length, 0);
  });
  return Math.max(1, ...lines) * size * CELL_LINE * MM_PER_PT + 2 * CELL_PADDING_MM.end;
}
