/** Text from data inside XML: never markup, never a character that XML forbids. */

/**
 * What XML forbids (control characters, lone surrogates, noncharacters), and the controls that turn the reading direction
 * around: an invisible character must not make 12 of 21.
 */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** The text in one line without what XML forbids; line breaks and tabs become spaces. */
export function plainText(text: string): string {
  return text.replaceAll(/[\t\n\r ]+/g, " ").replaceAll(FORBIDDEN, "");
}

/** Markup without the characters that XML forbids; tags and entities stay. */
export function plainMarkup(markup: string): string {
  return markup.replaceAll(FORBIDDEN, (char) => (/[\t\n\r]/.test(char) ? char : ""));
}

/** The text for an element's content or an attribute's value. */
export function xmlText(text: string): string {
  return plainText(text).replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? "");
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
  /** The width as measured: a program that draws the text wider, in another font or with rounded advances, closes up to it. */
  readonly length?: number | undefined;
}

/** One line of text as an SVG element, its style in attributes. */
export function svgText({ text, x, y, size, weight, fill, anchor = "start", length }: SvgText): string {
  const end = anchor === "end" ? ' text-anchor="end"' : "";
  const closed = length === undefined ? "" : ` textLength="${pt(length)}"`;
  return `<text x="${pt(x)}" y="${pt(y)}" font-size="${pt(size)}" font-weight="${weight}" fill="${xmlText(fill)}"${end}${closed}>${xmlText(text)}</text>`;
}

/** The baseline of text in a line box: Chinese characters stand in the middle of it. */
export function baselineIn(top: number, line: number, size: number): number {
  return top + line / 2 + size * 0.37;
}
