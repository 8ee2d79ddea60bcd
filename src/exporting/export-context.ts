/** What an export carries besides the figure itself. */
export interface ExportContext {
  /** The complete link of what is shown: opens the same view next month. */
  readonly permalink: string;
  /** The data set's id. */
  readonly office: string;
  /** The moment of the export with its offset: 2026-10-09T08:05:00+08:00. Same figure and same moment give the same bytes. */
  readonly exportedAt: string;
}
