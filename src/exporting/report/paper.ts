/**
 * 汇报 as one Word document in the layout of an official one (GB/T 9704-2012). Loaded when it is asked
 * for.
 */
import { DEMO_WORDS } from "../../domain/facts/dataset";
import { fileName } from "../../figures/file-name";
import { breath } from "../../lib/breath";
import { WordedError } from "../../lib/worded-error";
import { stampOfContent } from "../../report/item";
import type { ExportedFile } from "../exported-file";
import { SOFTWARE } from "../picture/metadata";
import { wordFile } from "../word/file";
import { type MadePicture, eachPart, pictureSource } from "./maker";
import { type PaperPlan, paperPlan } from "./paper-plan";
import { type PaperPicture, paperDocument } from "./paper-word";
import type { ReportRequest } from "./request";
import { type ExportRun, throwIfCancelled } from "./run";

/** Of a picture: print. */
const DPI = 300;

/**
 * The document. Throws a `WordedError` for an empty tray; a figure whose picture could not be made is
 * told to the run, and its place says so. Rejects with an `AbortError` once cancelled.
 */
export async function reportPaper(request: ReportRequest, run: ExportRun): Promise<ExportedFile> {
  const [first] = request.tray.items;
  if (!first) throw new WordedError("汇报里还没有内容，没有可写的文档。");
  const plan = paperPlan(request);
  const source = pictureSource(request, run);
  const made = await eachPart(plan.parts, run, {
    make: ({ item }) => source.pictureOf(item, "word-full", DPI),
    closing: "Word 文档",
  });
  const { pictures, files } = await numbered(plan, made);
  await breath();
  throwIfCancelled(run);
  const blob = await wordFile(paperDocument(plan, pictures), {
    properties: propertiesOf(plan, request),
    pictures: files,
  });
  throwIfCancelled(run);
  const stamp = { ...stampOfContent(first.content), region: plan.office };
  return { name: fileName(stamp, plan.title, "docx"), blob, pictures: [] };
}

/** Each picture with its number among all, and their bytes in this order. */
async function numbered(
  { parts }: PaperPlan,
  made: readonly (readonly MadePicture[] | null)[],
): Promise<{
  readonly pictures: ReadonlyMap<string, readonly PaperPicture[]>;
  readonly files: readonly Uint8Array[];
}> {
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

function propertiesOf(plan: PaperPlan, { exportedAt }: ReportRequest) {
  return {
    title: plan.title,
    subject: plan.line,
    company: SOFTWARE,
    keywords: [...plan.versions, ...(plan.isDemo ? [DEMO_WORDS] : [])].join("、"),
    description: plan.isDemo ? DEMO_WORDS : "",
    at: new Date(exportedAt),
  };
}
