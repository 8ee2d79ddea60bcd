/** Texts that came with the data, as lines of a document. */
import { withoutControls } from "../../lib/inert-text";

/** The lines of a text without the empty ones. */
export function linesOf(text: string): string[] {
  return withoutControls(text)
    .split(/\r\n|[\r\n]/)
    .map((line) => line.replaceAll("\t", " "))
    .filter((line) => line.trim() !== "");
}

/** The text in one line. */
export function cleanLine(text: string): string {
  return linesOf(text).join(" ");
}
