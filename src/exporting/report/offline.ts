/**
 * 离线网页: a 汇报 as one HTML file that opens by a double click, on a machine without network and
 * without the board.
 */
import { officeMoment } from "../../domain/wording/times";
import { type ReportOutline, reportOutline } from "../../report/outline";
import { plainFileName } from "../../figures/file-name";
import { WordedError } from "../../lib/worded-error";
import { watermarkOf } from "../export-context";
import type { ExportedFile } from "../exported-file";
import { FILE_KINDS } from "../file-kinds";
import { eachPart, pictureSource } from "./maker";
import { inlinePictures } from "./offline/inline-picture";
import { offlinePage } from "./offline/page";
import { type ReportRequest, itemContext } from "./request";
import type { ExportRun } from "./run";

/**
 * The whole page; the same request gives the same bytes on the same machine. A figure that could not
 * be drawn is told to the run; its place says so, and its table stands there. Rejects with an
 * `AbortError` where the run was cancelled, with a `WordedError` for an empty tray.
 */
export async function reportPage(request: ReportRequest, run: ExportRun): Promise<ExportedFile> {
  const outline = reportOutline(request.tray);
  if (outline.parts.length === 0) throw new WordedError("汇报里还没有内容，没有可以导出的。");
  const drawn = await drawnParts(outline, request, run);
  const text = offlinePage({
    outline,
    sections: outline.parts.map((part, index) => ({
      part,
      link: itemContext(part.item, request).permalink,
      drawings: drawn[index]?.drawings ?? null,
    })),
    fontRules: [...new Set(drawn.flatMap((one) => one?.fontRules ?? []))],
    madeAt: officeMoment(request.exportedAt, request.timeZone),
    board: request.board,
    watermark: watermarkOf(request),
  });
  return {
    name: plainFileName(request.tray.name, "html"),
    blob: new Blob([text], { type: FILE_KINDS.html.type }),
    pictures: [],
  };
}

function drawnParts({ parts }: ReportOutline, request: ReportRequest, run: ExportRun) {
  const { svgOf } = pictureSource(request, run);
  return eachPart(parts, run, {
    make: async (part) =>
      inlinePictures(await svgOf(part.item, "slide"), `p${parts.indexOf(part) + 1}`),
    closing: "写成网页",
  });
}
