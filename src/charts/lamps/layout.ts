/** The matrix of lamps: a row per unit, a column per rate with value, shape and word. */
import { LAMP_WORD, type Lamp } from "../../domain/rates/lamp";
import type { LampRow, LampsBody } from "../../figures/figure";
import type { Variant } from "../base/height";
import { BELOW_ROWS, countsPerLine, lampsHead, plotHeight } from "../base/height";
import { stackRows } from "../base/stack";
import { type NameLine, fitNames, nameLines } from "../base/names";
import { type Watermark, stillWatermark, textWidth, watermarkIn } from "../base/text";
import type { RowWindow } from "../base/row-window";
import { SIZE } from "../base/theme";

export interface PlacedLampRow {
  readonly row: LampRow;
  readonly index: number;
  readonly name: readonly NameLine[];
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
  readonly counts: readonly {
    readonly lamp: Lamp;
    readonly text: string;
    readonly x: number;
    readonly y: number;
  }[];
}

export interface LampsLayout {
  readonly width: number;
  readonly height: number;
  readonly variant: Variant;
  readonly head: number;
  readonly rowHeight: number;
  /** Of values and words. */
  readonly size: number;
  /**
   * Whether a word stands beside every lamp; where there is no room, a key says once what each
   * shape means.
   */
  readonly worded: boolean;
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
  /**
   * A picture in a file: as high as the rows drawn, and small enough for four columns at its width.
   */
  readonly still?: boolean;
}

/** In the head 无 stands for no lamp: a dash would read as no count. */
const COUNT_WORD: Record<Lamp, string> = { ...LAMP_WORD, none: "无" };
/** Lamp, gap and word; and one count with its lamp in the head, without and with its word. */
const PARTS = {
  roomy: { lamp: 34, value: 12, count: 34, size: SIZE.value },
  tight: { lamp: 31, value: 3, count: 34, size: SIZE.value },
  /** Lamps without words: the key names the shapes. */
  dense: { lamp: 15, value: 3, count: 31, size: SIZE.axis },
} as const;
type Parts = (typeof PARTS)[keyof typeof PARTS];
/** Columns closer than this stand tight; in a picture, closer than that, dense. */
const ROOMY_PITCH = 96;
const TIGHT_PITCH = 80;
/** Between the words of two columns at least. */
const CLEAR = 10;
const DENSE_CLEAR = 4;
const WORDED_PART = 50;

/** Places values, lamps and words of all rows, or of those in the window, in px. */
export function lampsLayout(body: LampsBody, options: LampsOptions): LampsLayout {
  const { width, variant, rowHeight, window, still = false } = options;
  const head = lampsHead(width);
  const all = lampRows(body);
  const names = Math.max(...all.map(({ name }) => textWidth(name, SIZE.name)), 0);
  const left = Math.min(names, width * 0.3) + (variant === "narrow" ? 8 : 24);
  const pitch = (width - left) / Math.max(body.columns.length, 1);
  const parts = partsAt(pitch, still);
  const fitted = fitNames(all, { width: left - 4, size: SIZE.name, rowHeight });
  const stack = stackRows({ groups: body.groups, total: body.total, window, rowHeight, head });
  const valueRoom =
    pitch - parts.lamp - parts.value - (parts === PARTS.dense ? DENSE_CLEAR : CLEAR);
  return {
    width,
    height: still ? stack.bottom + BELOW_ROWS : windowHeight(body, all.length, { head, rowHeight }),
    variant,
    head,
    rowHeight,
    size: parts.size,
    worded: parts !== PARTS.dense,
    rows: stack.rows.map(({ row, index, top, isTotal }) => ({
      row,
      index,
      top,
      isTotal,
      name: nameLines(fitted.get(row.name) ?? [], {
        centre: top + rowHeight / 2,
        size: SIZE.name,
        rowHeight,
        width: left - 4,
      }),
      textY: top + rowHeight / 2,
      wordy: row.cells.map(
        (cell) => cell.lamp === "none" && textWidth(cell.text, parts.size) > valueRoom,
      ),
      hatched: isMissing(row),
    })),
    rules: stack.rules,
    columns: body.columns.map((column, index) =>
      placeColumn(column, index, { left, pitch, perLine: countsPerLine(width), parts }),
    ),
    left,
    watermark: (still ? stillWatermark : watermarkIn)({
      left: 0,
      top: head,
      width,
      height: stack.bottom - head,
    }),
  };
}

function partsAt(pitch: number, still: boolean): Parts {
  if (still && pitch < TIGHT_PITCH) return PARTS.dense;
  return pitch < ROOMY_PITCH ? PARTS.tight : PARTS.roomy;
}

function windowHeight(
  body: LampsBody,
  rows: number,
  { head, rowHeight }: Pick<LampsLayout, "head" | "rowHeight">,
): number {
  const total = body.total !== null;
  return plotHeight({
    head,
    units: rows - (total ? 1 : 0),
    groups: body.groups.length,
    total,
    rowHeight,
  });
}

/** All rows from top to bottom, the region last. */
export function lampRows(body: LampsBody): LampRow[] {
  const rows = body.groups.flatMap((group) => group.rows);
  return body.total ? [...rows, body.total] : rows;
}

function placeColumn(
  column: LampsBody["columns"][number],
  index: number,
  place: { left: number; pitch: number; perLine: number; parts: Parts },
): PlacedLampColumn {
  const word = place.left + (index + 1) * place.pitch;
  const { perLine, parts } = place;
  const worded = place.pitch >= WORDED_PART * perLine + 12;
  const part = worded ? WORDED_PART : parts.count;
  const counts = column.counts.map(({ lamp, count }, at) => {
    const inLine = Math.min(perLine, column.counts.length - Math.floor(at / perLine) * perLine);
    const text = `${worded ? COUNT_WORD[lamp] : ""}${count}`;
    return {
      lamp,
      text,
      x: word - (inLine - (at % perLine)) * part + 8,
      y: 30 + Math.floor(at / perLine) * 18,
    };
  });
  return {
    key: column.key,
    head: column.head,
    value: word - parts.lamp - parts.value,
    lamp: word - parts.lamp + 7,
    word,
    counts,
  };
}

/** No rate of the unit is known, all for one reason, which then is said once across the row. */
export function isMissing({ cells }: Pick<LampRow, "cells">): boolean {
  const [first] = cells;
  return first !== undefined && cells.every(({ missing, text }) => missing && text === first.text);
}
