/** Text from data inside XML: never markup, never a character that XML forbids. */
import { escapeMarkup, withoutControls } from "../../lib/inert-text";

/** The text in one line without what XML forbids; line breaks and tabs become spaces. */
export function plainText(text: string): string {
  return withoutControls(text.replaceAll(/[\t\n\r ]+/g, " "));
}

/** The text for an element's content or an attribute's value. */
export function xmlText(text: string): string {
  return escapeMarkup(plainText(text));
}

/** A length in pt with at most two decimals: 0.01 pt is a fourteenth of a pixel at 600 dpi. */
export function pt(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export interface SvgText {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly fill: string;
  readonly anchor?: "start" | "end";
  /**
   * The width as measured: a program that draws the text wider, in another font or with rounded
   * advances, closes up to it.
   */
  readonly length?: number | undefined;
}

/** One line of text as an SVG element, its style in attributes. */
export function svgText({
  text,
  x,
  y,
  size,
  weight,
  fill,
  anchor = "start",
  length,
}: SvgText): string {
  const end = anchor === "end" ? ' text-anchor="end"' : "";
  const closed = length === undefined ? "" : ` textLength="${pt(length)}"`;
  return `<text x="${pt(x)}" y="${pt(y)}" font-size="${pt(size)}" font-weight="${weight}" fill="${xmlText(fill)}"${end}${closed}>${xmlText(text)}</text>`;
}

/** The baseline of text in a line box: Chinese characters stand in the middle of it. */
export function baselineIn(top: number, line: number, size: number): number {
  return top + line / 2 + size * 0.37;
}
