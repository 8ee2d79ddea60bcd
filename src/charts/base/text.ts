/**
 * Text widths without a browser: the plot must be laid out before the first paint and in tests, and
 * a measured text would cost a forced layout per label. Widths are those of Noto Sans SC, a little
 * wide.
 */
import { SIZE } from "./theme";

import { DEMO_WORDS } from "../../domain/facts/dataset";

const NARROW = /[.,:;'|!]/;
const FULL = /[\u2014\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;

function charEm(char: string): number {
  if (FULL.test(char)) return 1;
  if (NARROW.test(char)) return 0.28;
  if (char === " ") return 0.24;
  if (char === "/") return 0.4;
  if (char === "%") return 0.93;
  return 0.57;
}

/** The width of one line of text in px. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const char of text) em += charEm(char);
  return em * size;
}

/** The text, or as much of it as fits with an ellipsis. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let fitted = "";
  for (const char of text) {
    if (textWidth(`${fitted}${char}…`, size) > width) break;
    fitted += char;
  }
  return `${fitted}…`;
}

/** The baseline of a line of text centred on y. */
export function baseline(y: number, size: number): number {
  return y + size * 0.36;
}

export interface Placed {
  /** Where the centre should be. */
  readonly at: number;
  readonly size: number;
}

/**
 * Moves labels of one line apart as little as needed, inside [from, to]; answers their centres in
 * the order given. Where they can't all fit, they overflow at `to`.
 */
export function dodge(items: readonly Placed[], from: number, to: number): number[] {
  const order = items
    .map((_, index) => index)
    .sort((a, b) => (items[a]?.at ?? 0) - (items[b]?.at ?? 0));
  const centres = items.map((item) => item.at);
  let edge = from;
  for (const index of order) {
    const half = (items[index]?.size ?? 0) / 2;
    centres[index] = Math.max(centres[index] ?? 0, edge + half);
    edge = (centres[index] ?? 0) + half;
  }
  edge = Math.max(to, from);
  for (const index of [...order].reverse()) {
    const half = (items[index]?.size ?? 0) / 2;
    centres[index] = Math.max(Math.min(centres[index] ?? 0, edge - half), from + half);
    edge = (centres[index] ?? 0) - half;
  }
  return centres;
}

export interface Watermark {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export const WATERMARK_TEXT = DEMO_WORDS;

/**
 * One watermark per plot: at least a third of the plot's width, never too small to read in a crop.
 */
export function watermarkIn(box: {
  left: number;
  top: number;
  width: number;
  height: number;
}): Watermark {
  const size = Math.max(26, Math.round((box.width * 0.36) / WATERMARK_TEXT.length));
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 + size / 3, size };
}

/**
 * Of the rows of a picture, centred with their head: a low one has a smaller one, which stays off
 * the words around it.
 */
export function stillWatermark({
  left,
  top,
  width,
  height,
}: {
  left: number;
  top: number;
  width: number;
  height: number;
}): Watermark {
  const whole = top + height;
  const usual = watermarkIn({ left, top: 0, width, height: whole });
  const size = Math.max(Math.min(usual.size, Math.floor(whole / TURNED_HEIGHT)), SIZE.axis);
  return { x: usual.x, y: whole / 2 + size / 3, size };
}

/** Height of the turned text in multiples of its size: 8 characters at 16°, and its own height. */
const TURNED_HEIGHT = 3.2;
