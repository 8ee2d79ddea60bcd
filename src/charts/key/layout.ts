/**
 * Where the entries of a picture's key stand: side by side as far as they fit, then on a further
 * line.
 */
import { key as KEY, text as TYPE } from "../../ui/tokens/screen.json";
import { fitText, textWidth } from "../base/text";

/** Type size of a picture's key. */
export const KEY_SIZE = TYPE.note.size;

export interface KeyEntry {
  readonly key: string;
  readonly sampleWidth: number;
  readonly words: string;
  readonly total: string | null;
}

export interface PlacedEntry {
  readonly key: string;
  readonly x: number;
  /** Centre of the line. */
  readonly y: number;
  readonly wordsX: number;
  /** Shortened only where one entry alone is wider than the picture. */
  readonly words: string;
  readonly totalX: number;
  readonly total: string | null;
}

export interface KeyLayout {
  readonly entries: readonly PlacedEntry[];
  readonly width: number;
  /** With the space below; 0 without entries. */
  readonly height: number;
}

/** Lays the entries out in lines of this width. */
export function keyLayout(entries: readonly KeyEntry[], width: number): KeyLayout {
  let x = 0;
  let line = 0;
  const placed = entries.map(({ key, sampleWidth, words, total }, index): PlacedEntry => {
    const totalWidth = total === null ? 0 : KEY.total + textWidth(total, KEY_SIZE);
    const fixed = sampleWidth + KEY.words + totalWidth;
    const fitted = fitText(words, KEY_SIZE, width - fixed);
    const own = fixed + textWidth(fitted, KEY_SIZE);
    if (index > 0 && x + own > width) {
      x = 0;
      line += 1;
    }
    const wordsX = x + sampleWidth + KEY.words;
    const entry = {
      key,
      x,
      y: (line + 0.5) * KEY.line,
      wordsX,
      words: fitted,
      totalX: x + own - totalWidth + KEY.total,
      total,
    };
    x += own + KEY.gap;
    return entry;
  });
  return {
    entries: placed,
    width,
    height: entries.length === 0 ? 0 : (line + 1) * KEY.line + KEY.below,
  };
}
