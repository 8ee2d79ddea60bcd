/**
 * 汇报 as one Word document in the layout of an official one (GB/T 9704-2012). Loaded when it is asked
 * for.
 */
import { DEMO_WORDS } from "../../domain/facts/dataset";
import { plainFileName } from "../../figures/file-name";
import { breath } from "../../lib/breath";
import { WordedError } from "../../lib/worded-error";
import { type OutlinePart, reportOutline } from "../../report/outline";
import type { ExportedFile } from "../exported-file";
import { SOFTWARE } from "../software";
import { type MadePicture, type PictureSource, eachPart, pictureSource } from "./maker";
import type { PaperJob } from "./paper-file";
import { type PaperPlan, paperPlan } from "./paper-plan";
import type { PaperPicture } from "./paper-word";
import { writtenPaper } from "./paper-writing";
import type { ReportRequest } from "./request";
import type { ExportRun } from "./run";

/** Of a picture: print. */
const DPI = 300;

/**
 * The document. Throws a `WordedError` for an empty tray; a figure whose picture could not be made is
 * told to the run, and its place says so. Rejects with an `AbortError` once cancelled.
 */
export async function reportPaper(
  request: ReportRequest,
  run: ExportRun,
  source: Pick<PictureSource, "pictureOf"> = pictureSource(request, run),
): Promise<ExportedFile> {
  if (request.tray.items.length === 0) throw new WordedError("汇报里还没有内容，没有可写的文档。");
  const outline = reportOutline(request.tray);
  const made = await eachPart(outline.parts, run, {
    make: ({ item }) => source.pictureOf(item, "word-full", DPI),
    closing: "Word 文档",
  });
  const plan = paperPlan(request, outline);
  const properties = propertiesOf(plan, request);
  await breath();
  const blob = await writtenPaper(
    { plan, properties, ...(await numbered(outline.parts, made)) },
    run.signal,
  );
  return { name: plainFileName(request.tray.name, "docx"), blob, pictures: [] };
}

/** Each picture with its number among all, and their bytes in this order. */
async function numbered(
  parts: readonly OutlinePart[],
  made: readonly (readonly MadePicture[] | null)[],
): Promise<Pick<PaperJob, "pictures" | "files">> {
  const blobs: Blob[] = [];
  const pictures = new Map(
    parts.map(({ item }, index) => [
      item.id,
      (made[index] ?? []).map(({ png, widthMm, heightMm }): PaperPicture => {
        blobs.push(png);
        return { number: blobs.length - 1, widthMm, heightMm };
      }),
    ]),
  );
  const buffers = await Promise.all(blobs.map((blob) => blob.arrayBuffer()));
  return { pictures, files: buffers.map((buffer) => new Uint8Array(buffer)) };
}

function propertiesOf(plan: PaperPlan, { exportedAt }: ReportRequest): PaperJob["properties"] {
  return {
    title: plan.title,
    subject: plan.line,
    company: SOFTWARE,
    keywords: [...plan.versions, ...(plan.isDemo ? [DEMO_WORDS] : [])].join("、"),
    description: plan.isDemo ? DEMO_WORDS : "",
    at: new Date(exportedAt),
  };
}
