/** The kinds of files that leave the screen: how each is called, and what it is to a browser. */

const OFFICE = "application/vnd.openxmlformats-officedocument";

interface KindOfFile {
  /** What menus, buttons and messages call it. */
  readonly word: string;
  /** Media type. */
  readonly type: string;
}

/** By extension. */
export const FILE_KINDS = {
  png: { word: "PNG 图片", type: "image/png" },
  svg: { word: "SVG 矢量图", type: "image/svg+xml" },
  pptx: { word: "PowerPoint 图表", type: `${OFFICE}.presentationml.presentation` },
  xlsx: { word: "Excel 数据", type: `${OFFICE}.spreadsheetml.sheet` },
  csv: { word: "CSV 数据", type: "text/csv;charset=utf-8" },
  docx: { word: "Word 文档", type: `${OFFICE}.wordprocessingml.document` },
  html: { word: "离线网页", type: "text/html;charset=utf-8" },
  zip: { word: "ZIP 压缩包", type: "application/zip" },
} as const satisfies Readonly<Record<string, KindOfFile>>;

/** As which files a figure leaves the screen, in the menu's order. */
export const FIGURE_FILES = ["png", "svg", "pptx", "xlsx", "csv"] as const;
export type FigureFile = (typeof FIGURE_FILES)[number];

/** The same for a table. */
export const SHEET_FILES = ["xlsx", "csv"] as const;
export type SheetFile = (typeof SHEET_FILES)[number];

/**
 * How many rows a table may have as a file. A workbook is made in one piece, at a quarter of a
 * second and 15 MB the thousand rows: above this, machines stand still. Excel shows no more of a CSV
 * than 1,048,576 lines, of which two are its head and the sums.
 */
export const MOST_ROWS: Readonly<Record<SheetFile, number>> = { xlsx: 20_000, csv: 1_048_574 };
