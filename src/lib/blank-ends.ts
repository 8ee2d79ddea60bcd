/** Texts that people typed, without what nobody sees at their ends. */

/** Spaces of any width, marks of no width, and letters that are drawn as nothing. */
const BLANK = String.raw`[\s\p{Cc}\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]`;
const ENDS = new RegExp(`^${BLANK}+|${BLANK}+$`, "gu");

/** The text from its first to its last visible letter; empty where it has none. */
export function withoutBlankEnds(text: string): string {
  return text.replaceAll(ENDS, "");
}
