/** Points, lines and labels of a trend in px, and how large their texts are. */
import type { TrendLine, TrendPoint } from "../../figures/figure";
import { textWidth } from "../base/text";
import { SIZE } from "../base/theme";
import type { PlacedLabel, PlacedPoint } from "./placed";

export interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A label with a little room around it. */
export function labelBox({ role, text, x, y, anchor, size }: Omit<PlacedLabel, "key">): Edges {
  const width = labelTextWidth(role, text);
  const left = anchor === "end" ? x - width : x;
  return { left: left - 2, right: left + width + 2, top: y - size, bottom: y + 4 };
}

export function touches(a: Edges, b: Edges): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

/** How far the base line of a word stands over its dot. */
export const WORD_RISE = 9;

/** Of the word over a dot; none without one. */
export function wordBox({ x, y, word }: Pick<PlacedPoint, "x" | "y" | "word">): Edges[] {
  if (word === null) return [];
  const half = textWidth(word, SIZE.axis) / 2;
  return [
    { left: x - half, right: x + half, top: y - WORD_RISE - SIZE.axis, bottom: y - WORD_RISE + 2 },
  ];
}

/** Of a label. */
export const LINE_HEIGHT = 16;

export function labelSize(role: TrendLine["role"]): number {
  return role === "current" ? SIZE.rate : SIZE.axis;
}

/**
 * 核减 is a word at the point; at a line's end it joins the label: 309.4亿元 核减. Other flags
 * (11/12已报) would crowd the plot: a hollow dot stands for them.
 */
export function wordOf({ flag }: TrendPoint): string | null {
  return flag?.kind === "fallen" ? flag.word : null;
}

export function labelText(line: TrendLine, end: PlacedPoint): string {
  const word = wordOf(end.point);
  return `${line.endLabel ?? ""}${word ? ` ${word}` : ""}`;
}

/** Digits of the strong weight are wider than those that `textWidth` knows. */
const STRONG_WIDER = 1.04;

/** The width of a label, or of a piece of one, in px. */
export function labelTextWidth(role: TrendLine["role"], text: string): number {
  return textWidth(text, labelSize(role)) * (role === "current" ? STRONG_WIDER : 1);
}

/** Of the label at the line's end, with its flag: 309.4亿元 核减. */
export function labelWidth(line: TrendLine): number {
  const end = line.points.reduce((last, point) => point ?? last, null);
  const word = end && wordOf(end);
  return labelTextWidth(line.role, `${line.endLabel ?? ""}${word ? ` ${word}` : ""}`);
}
