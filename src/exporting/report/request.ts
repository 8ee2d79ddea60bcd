/** What a 汇报 is exported from: a tray, and what goes with every item of it. */
import type { ReportItem } from "../../report/item";
import { itemLink } from "../../report/item-link";
import type { Tray } from "../../report/tray";
import type { ExportContext } from "../export-context";
import type { ExportedFile } from "../exported-file";
import type { ExportRun } from "./run";

export interface ReportRequest {
  readonly tray: Tray;
  /** The address that the app lives at (`document.baseURI`): links of items begin with it. */
  readonly base: string;
  /** ISO 8601 with an offset. Same request, same bytes. */
  readonly exportedAt: string;
  /** IANA name: of the clock on which that moment is said. */
  readonly timeZone: string;
  /** The board's name: 云岭市重点项目推进看板. */
  readonly board: string;
  /** 水印: drawn over all that leaves; absent where none is wanted. */
  readonly watermark?: string;
}

/**
 * One kind of file. Rejects with an `AbortError` where the run was cancelled, with a `WordedError`
 * where nothing could be made; an item that could not be made is told to the run and its place says
 * so.
 */
export type ReportExport = (request: ReportRequest, run: ExportRun) => Promise<ExportedFile>;

/** What an item carries when it leaves: its own link and office, the moment of the whole. */
export function itemContext(
  item: Pick<ReportItem, "path" | "search" | "office">,
  { base, exportedAt, timeZone, watermark }: Omit<ReportRequest, "tray" | "board">,
): ExportContext {
  return {
    permalink: itemLink(item, base),
    office: item.office,
    exportedAt,
    timeZone,
    ...(watermark !== undefined && { watermark }),
  };
}
