/** The matrix of lamps: a row per unit, a column per rate with value, shape and word. */
import { LAMP_WORD, type Lamp } from "../domain/lamp";
import type { LampRow, LampsBody } from "../figures/figure";
import type { Variant } from "./layout-columns";
import { countsPerLine, lampsHead, plotHeight } from "./layout-height";
import { stackRows } from "./layout-stack";
import { type Watermark, fitText, textWidth, watermarkIn } from "./layout-text";
import type { RowWindow } from "./layout-window";
import { SIZE } from "./theme";

export interface PlacedLampRow {
  readonly row: LampRow;
  readonly index: number;
  readonly name: string;
  readonly top: number;
  readonly textY: number;
  readonly isTotal: boolean;
  /** By column: the words are too long to stand beside a lamp, and take its place. */
  readonly wordy: readonly boolean[];
  /** No rate of the unit is reported: the hatch runs across the row. */
  readonly hatched: boolean;
}

export interface PlacedLampColumn {
  readonly key: string;
  readonly head: string;
  /** Right edge of values, centre of lamps, right edge of words. */
  readonly value: number;
  readonly lamp: number;
  readonly word: number;
  /** Lamp and count pairs in the head. */
  readonly counts: readonly { readonly lamp: Lamp; readonly text: string; readonly x: number; readonly y: number }[];
}

export interface LampsLayout {
  readonly width: number;
  readonly height: number;
  readonly variant: Variant;
  readonly head: number;
  readonly rowHeight: number;
  readonly rows: readonly PlacedLampRow[];
  readonly rules: readonly { readonly y: number; readonly firm: boolean }[];
  readonly columns: readonly PlacedLampColumn[];
  /** Where the first figure stands: the hatch of a missing row begins here. */
  readonly left: number;
  readonly watermark: Watermark;
}

export interface LampsOptions {
  readonly width: number;
  readonly variant: Variant;
  readonly rowHeight: number;
  readonly window: RowWindow | null;
}

/** In the head 无 stands for no lamp: a dash would read as no count. */
const COUNT_WORD: Record<Lamp, string> = { ...LAMP_WORD, none: "无" };
/** Lamp, gap and word; and one count with its lamp in the head, without and with its word. */
const PARTS = { roomy: { lamp: 34, value: 12 }, tight: { lamp: 31, value: 3 } } as const;
/** Columns closer than this stand tight. */
const ROOMY_PITCH = 96;
/** Between the words of two columns at least. */
const CLEAR = 10;
const COUNT_PART = 34;
const WORDED_PART = 50;

export function lampsLayout(body: LampsBody, { width, variant, rowHeight, window }: LampsOptions): LampsLayout {
  const head = lampsHead(width);
  const all = lampRows(body);
  const names = Math.max(...all.map(({ name }) => textWidth(name, SIZE.name)), 0);
  const left = Math.min(names, width * 0.3) + (variant === "narrow" ? 8 : 24);
  const pitch = (width - left) / Math.max(body.columns.length, 1);
  const stack = stackRows({ groups: body.groups, total: body.total, window, rowHeight, head });
  const part = pitch < ROOMY_PITCH ? PARTS.tight : PARTS.roomy;
  const valueRoom = pitch - part.lamp - part.value - CLEAR;
  return {
    width,
    height: plotHeight({
      head,
      units: all.length - (body.total ? 1 : 0),
      groups: body.groups.length,
      total: body.total !== null,
      rowHeight,
    }),
    variant,
    head,
    rowHeight,
    rows: stack.rows.map(({ row, index, top, isTotal }) => ({
      row,
      index,
      top,
      isTotal,
      name: fitText(row.name, SIZE.name, left - 4),
      textY: top + rowHeight / 2,
      wordy: row.cells.map((cell) => cell.lamp === "none" && textWidth(cell.text, SIZE.value) > valueRoom),
      hatched: row.cells.length > 0 && row.cells.every(({ missing }) => missing),
    })),
    rules: stack.rules,
    columns: body.columns.map((column, index) => placeColumn(column, index, { left, pitch, perLine: countsPerLine(width) })),
    left,
    watermark: watermarkIn({ left: 0, top: head, width, height: stack.bottom - head }),
  };
}

export function lampRows(body: LampsBody): LampRow[] {
  const rows = body.groups.flatMap((group) => group.rows);
  return body.total ? [...rows, body.total] : rows;
}

function placeColumn(
  column: LampsBody["columns"][number],
  index: number,
  place: { left: number; pitch: number; perLine: number },
): PlacedLampColumn {
  const word = place.left + (index + 1) * place.pitch;
  const { perLine } = place;
  const worded = place.pitch >= WORDED_PART * perLine + 12;
  const own = place.pitch < ROOMY_PITCH ? PARTS.tight : PARTS.roomy;
  const part = worded ? WORDED_PART : COUNT_PART;
  const counts = column.counts.map(({ lamp, count }, at) => {
    const inLine = Math.min(perLine, column.counts.length - Math.floor(at / perLine) * perLine);
    const text = `${worded ? COUNT_WORD[lamp] : ""}${count}`;
    return { lamp, text, x: word - (inLine - (at % perLine)) * part + 8, y: 30 + Math.floor(at / perLine) * 18 };
  });
  return {
    key: column.key,
    head: column.head,
    value: word - own.lamp - own.value,
    lamp: word - own.lamp + 7,
    word,
    counts,
  };
}
