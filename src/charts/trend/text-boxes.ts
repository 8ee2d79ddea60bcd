/** Points, lines and labels of a trend in px, and how large their texts are. */
import type { EndLabel, TrendLine, TrendPoint } from "../../figures/figure";
import { fitText, textWidth } from "../base/text";
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

/** Whether two boxes overlap. */
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

/** The type size of a line's label, in px. */
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

/** The two pieces of a label at a line's end: 云麓区, and what is never cut,「 78.5 核减」. */
export interface LabelWords {
  readonly name: string;
  /** With the space before it where there is a name. */
  readonly rest: string;
}

/** What a line's label says: its end, and the short flag of that point. */
export function labelWords({ name, value }: EndLabel, end: TrendPoint): LabelWords {
  const rest = [value, wordOf(end) ?? ""].filter((part) => part !== "").join(" ");
  return { name, rest: name !== "" && rest !== "" ? ` ${rest}` : rest };
}

/** Digits of the strong weight are wider than those that `textWidth` knows. */
const STRONG_WIDER = 1.04;

/** The width of a label, or of a piece of one, in px. */
export function labelTextWidth(role: TrendLine["role"], text: string): number {
  return textWidth(text, labelSize(role)) * widerOf(role);
}

function widerOf(role: TrendLine["role"]): number {
  return role === "current" ? STRONG_WIDER : 1;
}

/**
 * The label in at most so many px: its name loses what has no room, and only where nothing of it is
 * left, the rest too.
 */
export function cutLabel(
  { role, text, rest }: Pick<PlacedLabel, "role" | "text" | "rest">,
  width: number,
): string {
  const cut = (part: string, room: number) => fitText(part, labelSize(role), room / widerOf(role));
  if (labelTextWidth(role, text) <= width) return text;
  const room = width - labelTextWidth(role, rest);
  if (room < labelTextWidth(role, "…")) return cut(text, width);
  return `${cut(text.slice(0, text.length - rest.length), room)}${rest}`;
}

/** Of the label at the line's end, with its flag: 309.4亿元 核减. */
export function labelWidth({ points, endLabel, role }: TrendLine): number {
  const end = points.reduce((last, point) => point ?? last, null);
  if (endLabel === null || end === null) return 0;
  const { name, rest } = labelWords(endLabel, end);
  return labelTextWidth(role, `${name}${rest}`);
}
