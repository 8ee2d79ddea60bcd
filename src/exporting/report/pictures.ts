/** 汇报 as a ZIP: pictures, tables and texts under numbered names, and an index. */
import { plainFileName } from "../../figures/file-name";
import { type OutlinePart, reportOutline } from "../../report/outline";
import type { ExportedFile } from "../exported-file";
import { FILE_KINDS } from "../file-kinds";
import * as programs from "../programs";
import { bulletinText } from "./bulletin-text";
import { cardsSheet } from "./cards-sheet";
import { type PictureSource, eachPartOr, pictureSource } from "./maker";
import { INDEX_FILE, type Indexed, reportIndex } from "./pictures-index";
import { type ReportRequest, itemContext } from "./request";
import { type ExportRun, throwIfCancelled } from "./run";

/** Of a document's full width, in print. */
const PRESET = "word-full";
const DPI = 300;

interface NamedFile {
  readonly name: string;
  readonly blob: Blob;
}

interface MadeFiles extends Omit<Indexed, "files"> {
  readonly files: readonly NamedFile[];
}

/**
 * A PNG and an SVG per picture, an XLSX per table and for the cards, a TXT per 通报, and 索引.xlsx. The
 * same request gives the same bytes. An item that fails has a line in the index that says so; rejects
 * as `ReportExport` says.
 */
export async function reportPictures(
  request: ReportRequest,
  run: ExportRun,
  source: PictureSource = pictureSource(request, run),
): Promise<ExportedFile> {
  const { parts } = reportOutline(request.tray);
  const made = await eachPartOr<MadeFiles>(parts, run, {
    make: async (part) => ({ part, files: await filesOf(part, request, source), failure: "" }),
    instead: (part, failure) => ({ part, files: [], failure }),
    closing: "打包图片",
  });
  const named = made.map((one, index) => ({
    ...one,
    files: one.files.map((file) => ({ ...file, name: numbered(file.name, index, parts.length) })),
  }));
  const indexed = named.map((one) => ({ ...one, files: one.files.map(({ name }) => name) }));
  const index = { name: INDEX_FILE, blob: await reportIndex(indexed, request) };
  const { zipped } = await programs.zip.press();
  const blob = await zipped([index, ...named.flatMap(({ files }) => files)]);
  throwIfCancelled(run);
  return { name: plainFileName(`${request.tray.name}_图片`, "zip"), blob, pictures: [] };
}

async function filesOf(
  part: OutlinePart,
  request: ReportRequest,
  source: PictureSource,
): Promise<readonly NamedFile[]> {
  const { item } = part;
  const { content } = item;
  const context = itemContext(item, request);
  const nameOf = (head: string, extension: string) =>
    plainFileName([part.label, head].filter(Boolean).join("_"), extension);
  switch (content.kind) {
    case "figure":
      return pictureFiles(part, source, (extension) => nameOf(content.figure.head, extension));
    case "table":
    case "cards": {
      const sheet = content.kind === "table" ? content.sheet : cardsSheet(content);
      const { workbook } = await programs.xlsx.press();
      return [{ name: nameOf(sheet.head, "xlsx"), blob: await workbook(sheet, context) }];
    }
    case "bulletin":
      return [{ name: nameOf("通报", "txt"), blob: bulletinText(content, context) }];
  }
}

/** 图3_完成投资.png, .svg; of several parts 图3_完成投资_1of2.png. */
async function pictureFiles(
  { item }: OutlinePart,
  source: PictureSource,
  nameOf: (extension: string) => string,
): Promise<readonly NamedFile[]> {
  const svgs = await source.svgOf(item, PRESET);
  const pngs = await source.pictureOf(item, PRESET, DPI);
  const { type } = FILE_KINDS.svg;
  const part = (index: number) => (svgs.length > 1 ? `_${index + 1}of${svgs.length}.` : ".");
  return svgs.flatMap(({ svg }, index) => {
    const png = pngs[index];
    const vector = {
      name: nameOf("svg").replace(/\.(?=\w+$)/, part(index)),
      blob: new Blob([svg], { type }),
    };
    const pixels = { name: nameOf("png").replace(/\.(?=\w+$)/, part(index)) };
    return png ? [{ ...pixels, blob: png.png }, vector] : [vector];
  });
}

/** 01_图1_完成投资.png: in the tray's order, also where names are sorted. */
function numbered(name: string, index: number, of: number): string {
  const digits = Math.max(2, String(of).length);
  return `${String(index + 1).padStart(digits, "0")}_${name}`;
}
