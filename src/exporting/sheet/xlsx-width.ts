/** How wide a column must be, in the digits that Excel counts: a Chinese character takes two. */

const LEAST = 8;
const MOST = 44;
/** Room at both ends, and for bold. */
const MARGIN = 2.5;
// Everything from the first East Asian punctuation on is as wide as a Chinese character; so are —
// and “ ” in a Chinese font.
const WIDE =
  /[\u1100-\u115F\u2014\u2018-\u201D\u2026\u2E80-\uFFEF]|[\uD840-\uDBFF][\uDC00-\uDFFF]/g;

/** The width of the widest text, within 8 and 44 characters. */
export function columnWidth(texts: readonly string[]): number {
  const widest = texts.reduce((most, text) => Math.max(most, units(text)), 0);
  return Math.min(MOST, Math.max(LEAST, widest + MARGIN));
}

function units(text: string): number {
  return text.length + (text.match(WIDE)?.filter((sign) => sign.length === 1).length ?? 0);
}
