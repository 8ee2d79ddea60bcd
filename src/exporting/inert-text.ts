/** Text that came with the data, made harmless for the format that it goes into: never markup, never a formula. */

/**
 * What XML forbids (control characters but tab and line ends, lone surrogates, noncharacters), and the controls that turn the
 * reading direction around: an invisible character must not make 12 of 21.
 */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\p{Cs}\p{Noncharacter_Code_Point}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const ENTITY: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** The text without the characters that no XML may hold: control characters (tab and line ends stay) and lone surrogates; nor those that turn the reading direction. */
export function withoutControls(text: string): string {
  return text.replace(FORBIDDEN, "");
}

/** The text for the content or a quoted attribute of XML or HTML; control characters are dropped. */
export function escapeMarkup(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, (sign) => ENTITY[sign] ?? sign);
}

/** Signs that begin a formula, full-width ones too, even behind spaces, invisible characters or quotes; and a tab or line end in front. */
const FORMULA = /^(?:[\s\u200B-\u200F\u2060\uFEFF"'“”‘’＂＇]*[=+\-@＝＋－＠−]|[\t\r\n])/;

/** 1/12, 2020-9, 3-1-2: what a spreadsheet takes for a date when it opens a CSV. */
const DATE_LIKE = /^\s*\d+(?:[/-]\d+){1,2}\s*$/;

/** A text cell of a CSV: what a spreadsheet would run as a formula, or turn into a date, gets an apostrophe in front. */
export function inertCell(text: string): string {
  const clean = withoutControls(text);
  return FORMULA.test(clean) || DATE_LIKE.test(clean) ? `'${clean}` : clean;
}
