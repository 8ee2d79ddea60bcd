/** Texts as runs of a Word document: numbers stay whole, nothing is markup. */
import { type IParagraphOptions, TextRun } from "docx";
import { NUMBER_RUN } from "../../lib/number-runs";
import { LANGUAGE } from "./fonts";
import { STYLE } from "./styles";

/**
 * Zero-width no-break space (U+FEFF), which shows nothing; the newer U+2060 is a box in fonts that
 * lack it.
 */
const NO_BREAK = "\uFEFF";
/** A number with its unit, or a Latin word of several parts: demo-2026-10, 08:05:00. */
const WHOLE = new RegExp(String.raw`[A-Za-z\d]+(?:[-:+][A-Za-z\d.]+)+|${NUMBER_RUN}`, "g");
/**
 * Inside what stays whole, wherever a line of Chinese could end; letters and digits hold together
 * by themselves.
 */
const LOOSE = /(?<=[^A-Za-z\d.,])(?=.)|(?<=[\dA-Za-z%])(?=[^A-Za-z\d.,%])/gu;

/**
 * The text in runs, with every number tied to its unit, its sign and the other end of its range:
 * 1,025.79亿元, 1—9月. LibreOffice breaks what is called Chinese between any two characters, so these
 * runs are not.
 */
export function textRuns(text: string): TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  const upTo = (next: number) => {
    if (next > end) runs.push(new TextRun(text.slice(end, next)));
  };
  for (const { 0: whole, index } of text.matchAll(WHOLE)) {
    upTo(index);
    runs.push(
      new TextRun({
        text: whole.replace(LOOSE, NO_BREAK),
        language: { ...LANGUAGE, eastAsia: "en-US" },
      }),
    );
    end = index + whole.length;
  }
  upTo(text.length);
  return runs;
}

/** A small line: 来源, 链接. */
export function sourceLine(text: string): IParagraphOptions {
  const isLink = /https?:\/\//.test(text);
  return {
    style: STYLE.source,
    // A link is one word, which may break anywhere: else it leaves the line before it half empty.
    // Nothing else may.
    ...(isLink && { wordWrap: true }),
    children: isLink ? [new TextRun(text)] : textRuns(text),
  };
}
