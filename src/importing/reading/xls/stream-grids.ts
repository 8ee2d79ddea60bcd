/** The stream of an .xls → its grids. */
import type { Grid } from "../../grid";
import { BUILT_IN_FORMATS } from "../numbers/built-in-formats";
import { SHEETJS_FORMATS } from "../numbers/sheetjs-formats";
import type { OnSheet } from "../progress";
import { FileRefusal } from "../refusal";
import { bookGrids, readBook } from "../workbook";
import { checkedRecords } from "./records";

/** The grids in the workbook's order. Throws `FileRefusal`. */
export function streamGrids(stream: Uint8Array, onSheet: OnSheet): Grid[] {
  const { bytes, sheets } = checkedRecords(stream);
  loadFormats();
  const book = readBook(bytes, "buffer");
  const names = sheets.map(({ at }) => book.SheetNames[at] ?? "");
  // SheetJS keeps them by name.
  if (new Set(names).size < names.length) throw new FileRefusal("broken");
  names.forEach((name, index) => onSheet(name, index, names.length));
  return bookGrids(book, sheets);
}

/** SheetJS has places for so many formats. */
const PLACES = 392;

/**
 * Tells SheetJS the built-in formats as a Chinese Excel shows them, and has it forget those of the
 * file before: for .xls it does not do so by itself.
 */
function loadFormats(): void {
  const ids = Array.from({ length: PLACES }, (_, id) => id);
  SHEETJS_FORMATS.load_table(
    Object.fromEntries(ids.map((id) => [id, BUILT_IN_FORMATS.get(id) ?? "General"])),
  );
}
