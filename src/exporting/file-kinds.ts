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
  zip: { word: "ZIP 压缩包", type: "application/zip" },
} as const satisfies Readonly<Record<string, KindOfFile>>;

/** As which files a figure leaves the screen, in the menu's order. */
export const FIGURE_FILES = ["png", "svg", "pptx", "xlsx", "csv"] as const;
export type FigureFile = (typeof FIGURE_FILES)[number];

/** The same for a table. */
export const SHEET_FILES = ["xlsx", "csv"] as const;
export type SheetFile = (typeof SHEET_FILES)[number];
