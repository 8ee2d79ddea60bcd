/** What tells 离线网页 from other pages: small, for what has to know before the readers are loaded. */
import { SOFTWARE } from "../exporting/software";

/** Bytes, or letters, from the beginning of a file that say what it is. */
export const HEAD_LENGTH = 4096;

/** Whether the text is a page, whoever wrote it. */
export function isPage(text: string): boolean {
  return /^\s*<!doctype html>/i.test(text);
}

/** Whether it says that it is 离线网页: as it was written, or as a browser has saved it anew. */
export function isOfflinePage(text: string): boolean {
  const head = text.slice(0, HEAD_LENGTH);
  return isPage(head) && head.includes(`name="generator" content="${SOFTWARE}"`);
}
