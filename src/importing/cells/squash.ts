/**
 * Without blanks and in one width, as head words, names and marks are compared: “州 直” is 州直, （亿元） is
 * (亿元), １ is 1.
 */
export function squash(text: string): string {
  if (text.length <= LONGEST && PLAIN.test(text)) return text;
  return text.slice(0, LONGEST).normalize("NFKC").replace(BLANKS, "");
}

/** Most cells: nothing to take away. */
const PLAIN = /^[\u{21}-\u{7E}]*$/u;

/** As words are shown and kept: blanks between Chinese letters gone (“李 某” is 李某), others single. */
export function tidy(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(BLANKS, " ")
    .split(" ")
    .filter((part) => part !== "")
    .reduce((done, part) => (joinsTightly(done, part) ? `${done}${part}` : `${done} ${part}`), "")
    .trim();
}

function joinsTightly(before: string, after: string): boolean {
  return before === "" || !/[\u{21}-\u{7E}]$/u.test(before) || !/^[\u{21}-\u{7E}]/u.test(after);
}

/** A cell holds at most 32,767 letters; what counts here is at the front. */
const LONGEST = 4000;
const BLANKS = /[\s\u{AD}\u{200B}-\u{200F}\u{2060}\u{FEFF}]+/gu;
