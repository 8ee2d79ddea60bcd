import { WordedError } from "../../lib/worded-error";

/** What went wrong, for the page: its own words, or that nothing was done. */
export function messageOf(error: unknown): string {
  return error instanceof WordedError
    ? error.message
    : `没有做成：${error instanceof Error ? error.message : String(error)}。请再试一次。`;
}
