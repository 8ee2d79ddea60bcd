import { momentWords } from "./times";

/** 内部资料 何审言 2026年10月9日08:05, by wide blanks: what a watermark says of a moment, on the office's clock. */
export function watermarkText(words: string, atMs: number, timeZone: string): string {
  return `${words}　${momentWords(atMs, timeZone)}`;
}
