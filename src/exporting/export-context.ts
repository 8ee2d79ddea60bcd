import { watermarkText } from "../domain/wording/watermark";

/** What an export carries besides the figure itself. */
export interface ExportContext {
  /** The complete link of what is shown: opens the same view next month. */
  readonly permalink: string;
  /** The data set's id. */
  readonly office: string;
  /**
   * The moment of the export, ISO 8601 with an offset. Same figure and same moment give the same
   * bytes.
   */
  readonly exportedAt: string;
  /** IANA name: the office's own, in which that moment is said. */
  readonly timeZone: string;
  /** 水印: whose name stands over all that leaves; absent where none is wanted. */
  readonly watermark?: string;
}

/** What the watermark says: that name and the moment of the export; null: there is none. */
export function watermarkOf({
  watermark,
  exportedAt,
  timeZone,
}: Pick<ExportContext, "watermark" | "exportedAt" | "timeZone">): string | null {
  return watermark === undefined
    ? null
    : watermarkText(watermark, Date.parse(exportedAt), timeZone);
}
