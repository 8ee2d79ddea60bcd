/**
 * Text that came with the data, made harmless for the format that it goes into: never markup, never
 * a formula.
 */

/**
 * What XML forbids (control characters but tab and line ends, lone surrogates, noncharacters), and
 * the controls that turn the reading direction around: an invisible character must not make 12 of
 * 21.
 */
const FORBIDDEN =
  /(?![\t\n\r])\p{Cc}|[\p{Cs}\p{Noncharacter_Code_Point}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const ENTITY: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * The text without the characters that no XML may hold: control characters (tab and line ends stay)
 * and lone surrogates; nor those that turn the reading direction.
 */
export function withoutControls(text: string): string {
  return text.replace(FORBIDDEN, "");
}

/**
 * The text for the content or a quoted attribute of XML or HTML; control characters are dropped.
 */
export function escapeMarkup(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, (sign) => ENTITY[sign] ?? sign);
}

/**
 * Signs that begin a formula, full-width ones too, even behind spaces, invisible characters or
 * quotes; and a tab or line end in front.
 */
const FORMULA = /^(?:[\s\u200B-\u200F\u2060\uFEFF"'“”‘’＂＇]*[=+\-@＝＋－＠−]|[\t\r\n])/;

const DATE = String.raw`\d+(?:[/-]\d+){1,2}`;
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]m?|z|[+-]\d{2}:?\d{2})?`;
const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

/**
 * What a spreadsheet takes for something else when it opens a CSV, and shows otherwise than it is
 * written: 20261008090000 (2.0E+13), 007, 1E5, 5%, ¥3, (12); 1/12, 2020-9, 3-1-2; 9:30,
 * 2026-10-08T09:00; 1 1/2; MAR1, 2-Sept; TRUE. Not 2021年9月, which it shows as it is.
 */
const CONVERTED: readonly RegExp[] = [
  /^\(?[¥￥$€£]?\s*(?:\d[\d,]*\.?\d*|\.\d+)\s*(?:e[+-]?\d+|%)?\)?$/i,
  new RegExp(`^(?:${DATE}|(?:${DATE}[T ]\\s*)?${CLOCK}|\\d+ \\d+/\\d+)$`, "i"),
  new RegExp(`^(?=.*\\d)\\d*[-/ ]?${MONTH}[-/ ]?\\d*$`, "i"),
  /^(?:true|false)$/i,
];

/** A whole day is the same day as a date; no other form is safe (3-1-2, 2020-9). */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // 30 February is no day, and not one in March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Full-width digits are digits to a Chinese sheet, and spaces around them nothing. */
function isConverted(text: string): boolean {
  const plain = text
    .normalize("NFKC")
    .replaceAll(/^[\s\u200B-\u200D\u2060]+|[\s\u200B-\u200D\u2060]+$/g, "");
  return CONVERTED.some((form) => form.test(plain));
}

/**
 * A text cell of a CSV: what a spreadsheet would run as a formula, or turn into a number, a date or
 * a time (but a whole day, 2021-09-30, which it takes for that day), gets an apostrophe in front, and so does one that begins with one: Excel, WPS and
 * LibreOffice keep it as a text with that sign, and who reads it back takes a first apostrophe
 * away.
 */
export function inertCell(text: string): string {
  const clean = withoutControls(text);
  const isChanged = FORMULA.test(clean) || (isConverted(clean) && !isDay(clean));
  return clean.startsWith("'") || isChanged ? `'${clean}` : clean;
}
