/** What the page of exports offers to the bench. */
export const EXPORTS = ["png", "svg", "pptx", "xlsx", "csv", "docx"] as const;
export type ExportKind = (typeof EXPORTS)[number];

export interface ExportTimes {
  /**
   * What the first export of its kind fetched, compressed; the chart library of the first picture
   * is not in it.
   */
  readonly bytes: number;
  readonly firstMs: number;
  /** Median of those after the first. */
  readonly ms: number;
  /**
   * The longest task on the main thread during any of them; the browser tells those of 50 ms and
   * more, else 0.
   */
  readonly longestMs: number;
}

/** Of a 汇报 of thirty figures; `plain`: as many plain charts by pptxgenjs alone. */
export const REPORT_KINDS = ["deck", "paper", "pictures", "offline", "all", "plain"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export interface ReportTimes {
  readonly ms: number;
  /** Of the file. */
  readonly bytes: number;
  /** As of the exports. */
  readonly longestMs: number;
}

declare global {
  interface Window {
    readonly benchReport: (kind: ReportKind) => Promise<ReportTimes>;
    readonly benchExports: (kind: ExportKind) => Promise<ExportTimes>;
  }
}
