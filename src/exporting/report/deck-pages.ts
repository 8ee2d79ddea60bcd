/** How texts are spread over slides, by an estimate of their lines. */
import { slide as slideType } from "../../ui/tokens/files.json";
import { pageSizes } from "../../lib/paging";
import { INNER_WIDTH, ems } from "../pptx/layout";

/** Entries of a contents slide, alike in number on each. */
const MOST_ENTRIES = 14;
/** Lines of a slide: below the title and above the foot. */
const MOST_LINES = 13;
/** A line of Chinese breaks before it is full. */
const USED = 0.95;

/** A paragraph, or what of it stands on this slide. */
export interface Paragraph {
  readonly text: string;
  /** Whether it began on the slide before. */
  readonly isContinued: boolean;
}

/** How many entries each contents slide has; none of no entries. */
export function contentsPages(entries: number): readonly number[] {
  return entries === 0 ? [] : pageSizes([entries], MOST_ENTRIES);
}

/** Paragraphs in a readable size, as many slides as they take; broken where a sentence ends. */
export function paragraphPages(texts: readonly string[]): readonly (readonly Paragraph[])[] {
  const pages: Paragraph[][] = [];
  let left = 0;
  for (const text of texts) {
    const sentences = text.match(/[^。；]*[。；]|[^。；]+$/g) ?? [text];
    let part: Paragraph = { text: "", isContinued: false };
    for (const sentence of sentences) {
      const longer = part.text + sentence;
      if (
        linesOf(longer, slideType.bulletin.size) > left &&
        (part.text !== "" || left < MOST_LINES)
      ) {
        if (part.text !== "") pages.at(-1)?.push(part);
        part = { text: sentence, isContinued: part.text !== "" };
        pages.push([]);
        left = MOST_LINES;
      } else {
        part = { ...part, text: longer };
      }
    }
    pages.at(-1)?.push(part);
    left -= linesOf(part.text, slideType.bulletin.size);
  }
  return pages.length > 0 ? pages : [[]];
}

/** Whole texts, as many slides as they take. */
export function linePages(texts: readonly string[]): readonly (readonly string[])[] {
  const pages: string[][] = [];
  let left = 0;
  for (const text of texts) {
    const lines = linesOf(text, slideType.closing.size);
    if (lines > left) {
      pages.push([]);
      left = MOST_CLOSING_LINES;
    }
    pages.at(-1)?.push(text);
    left -= lines;
  }
  return pages;
}

const MOST_CLOSING_LINES = 18;

/** At a type size in pt, over the whole width of a slide, with two characters of indent. */
function linesOf(text: string, size: number): number {
  return Math.max(1, Math.ceil(((ems(text) + 2) * size) / (INNER_WIDTH * 72 * USED)));
}
