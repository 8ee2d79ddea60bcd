/** How much of a file is read. Beyond, it is refused: a page must not freeze, nor run out of memory. */

/** Of the file as it is. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** Of what a package holds, unpacked: one part, and all that are read. */
export const MOST_UNPACKED_BYTES = 100 * 1024 * 1024;
/** Entries of a zip. */
export const MOST_ENTRIES = 5000;
export const MOST_SHEETS = 200;
/** Tables of a page or a document, empty ones and those for the layout too. */
export const MOST_TABLES = 2000;
/** Cells that hold something, in all sheets of a file. */
export const MOST_CELLS = 200_000;
/** Places between the first cell and the last, blank ones too, in all sheets of a file. */
export const MOST_PLACES = 2_000_000;
/** Merged areas and hidden rows or columns of a file. */
export const MOST_MARKS = 100_000;
/** What a sheet of a workbook can have. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
/** Shared texts of a workbook, used or not, and styles, of which it can have 65,490. */
export const MOST_TEXTS = 1_000_000;
export const MOST_STYLES = 200_000;
/** Own formats of numbers, of which it can have 250; of more SheetJS forgets some, percents too. */
export const MOST_FORMATS = 300;
/** What a cell of a workbook can hold. */
export const MOST_TEXT = 32_767;
/** Of elements within elements: in XML, and in HTML, where many never close. */
export const MOST_DEPTH = 256;
export const MOST_NESTED_TAGS = 500;
