/**
 * Every way in which a figure or a table leaves the screen. Loaded on the first export; each file
 * format is loaded when it is asked for.
 */
import { type ExportContext, watermarkOf } from "./export-context";
import type { ExportedFile } from "./exported-file";
import { figurePictures } from "./figure-pictures";
import { FILE_KINDS, type FigureFile, type SheetFile } from "./file-kinds";
import { type Dpi, PRESETS, type PresetId } from "./picture/presets";
import { type Figure, figureTitle } from "../figures/figure";
import { figurePages } from "../figures/pages";
import { figureSheet } from "../figures/tables/figure-sheet";
import { fileName } from "../figures/file-name";
import type { Sheet } from "../figures/tables/sheet";
import * as programs from "./programs";
import { WordedError } from "../lib/worded-error";

export { figurePictures };

export interface PictureChoice {
  readonly preset: PresetId;
  readonly dpi: Dpi;
}

/**
 * A figure as one file. A picture in several parts becomes a zip of them. Throws with a Chinese
 * message where it can't be made.
 */
export async function figureFile(
  kind: FigureFile,
  figure: Figure,
  { context, choice }: { context: ExportContext; choice: PictureChoice },
): Promise<ExportedFile> {
  switch (kind) {
    case "png": {
      const blobs = await pngBlobs(figure, choice, { context });
      return {
        ...(await oneFile(figure, "png", blobs)),
        pictures: blobs.map((png) => ({ png, alt: pictureAlt(figure) })),
      };
    }
    case "svg":
      return oneFile(figure, "svg", await svgBlobs(figure, choice.preset, context));
    case "pptx":
      return { name: nameOf(figure, "pptx"), blob: await slides([figure], context), pictures: [] };
    case "xlsx":
    case "csv":
      return sheetFile(kind, figureSheet(figure), context);
  }
}

/** A sheet as Excel or CSV. */
export async function sheetFile(
  kind: SheetFile,
  sheet: Sheet,
  context: ExportContext,
): Promise<ExportedFile> {
  const name = fileName(sheet.stamp, sheet.head, kind);
  return { name, blob: await sheetBlob(kind, sheet, context), pictures: [] };
}

async function sheetBlob(kind: SheetFile, sheet: Sheet, context: ExportContext): Promise<Blob> {
  switch (kind) {
    case "xlsx":
      return (await programs.xlsx.press()).workbook(sheet, context);
    case "csv":
      return (await programs.csv.press()).csv(sheet, context);
  }
}

/** Figures as native slides, each with its picture where its marks have no native form. */
export async function slides(figures: readonly Figure[], context: ExportContext): Promise<Blob> {
  const { presentation, needsPicture, PRINT_THEME } = await programs.pptx.press();
  const withPictures: {
    figure: Figure;
    pictures: { png: Blob; widthMm: number; heightMm: number }[];
  }[] = [];
  for (const figure of figures) {
    // oxlint-disable-next-line no-await-in-loop
    const pictures = needsPicture(figure) ? await slidePictures(figure, context) : [];
    withPictures.push({ figure, pictures });
  }
  const title = figures.length === 1 && figures[0] ? figures[0].head : "重点项目推进";
  return presentation({ figures: withPictures, context, theme: PRINT_THEME, title });
}

async function slidePictures(figure: Figure, context: ExportContext) {
  const { rasterise, pictureMetadata } = await programs.png.press();
  const pictures = await figurePictures(figure, "slide", { context });
  return Promise.all(
    pictures.map(async (picture) => ({
      png: await rasterise(picture, 150, pictureMetadata(figure, context)),
      widthMm: picture.widthMm,
      heightMm: picture.heightMm,
    })),
  );
}

export interface CopyOptions {
  readonly context: ExportContext;
  readonly choice: PictureChoice;
  /** Hands the picture over as a file, where the clipboard takes none; says what was done. */
  readonly save: (file: ExportedFile) => Promise<string>;
}

/**
 * Puts picture and sentence into the clipboard, and says in Chinese what was done. Of a picture in
 * several parts, the first.
 */
export async function copyFigurePicture(
  figure: Figure,
  { context, choice, save }: CopyOptions,
): Promise<string> {
  const { clipboardText, copyPicture, pictureWords } = await programs.copying.press();
  const png = async () =>
    (await pngBlobs(figure, choice, { context, most: 1 }))[0] ??
    Promise.reject(new WordedError("没有画出图片。"));
  const outcome = await copyPicture({ png, text: clipboardText(figureSheet(figure)) });
  if (outcome === "withoutPicture") {
    // The sentence is in the clipboard, whatever becomes of the picture.
    const saved = await figureFile("png", figure, { context, choice })
      .then(save)
      .catch(() => null);
    return saved === null ? pictureWords("pictureFailed") : `${pictureWords(outcome)}${saved}`;
  }
  const parts = figurePages(figure, PRESETS[choice.preset].mostRows).length;
  const rest =
    outcome === "copied" && parts > 1
      ? `图片分为${parts}张，只复制了第1张；全部请用“${FILE_KINDS.png.word}”。`
      : "";
  return `${pictureWords(outcome)}${rest}`;
}

/** The same for a figure's table. */
export function copyFigureTable(figure: Figure, context: ExportContext): Promise<string> {
  return copySheet(figureSheet(figure), context);
}

/** Puts a sheet into the clipboard as a table, and says in Chinese what was done. */
export async function copySheet(sheet: Sheet, context: ExportContext): Promise<string> {
  const { copyTable, tableWords, htmlTable, tabTable } = await programs.copying.press();
  const watermark = watermarkOf(context);
  const table = { html: htmlTable(sheet, watermark), text: tabTable(sheet, watermark) };
  return tableWords(await copyTable(table));
}

function pictureAlt(figure: Figure): string {
  return `${figureTitle(figure)}。${figure.takeaway}`;
}

interface PngOptions {
  readonly context: ExportContext;
  /** So many of its parts; without it, all. */
  readonly most?: number;
}

async function pngBlobs(
  figure: Figure,
  { preset, dpi }: PictureChoice,
  { context, most }: PngOptions,
): Promise<Blob[]> {
  const { rasterise, pictureMetadata } = await programs.png.press();
  const blobs: Blob[] = [];
  for (const picture of (await figurePictures(figure, preset, { context })).slice(0, most)) {
    // oxlint-disable-next-line no-await-in-loop -- a canvas of this size at a time
    blobs.push(await rasterise(picture, dpi, pictureMetadata(figure, context)));
  }
  return blobs;
}

async function svgBlobs(figure: Figure, preset: PresetId, context: ExportContext): Promise<Blob[]> {
  return (await figurePictures(figure, preset, { context })).map(
    ({ svg }) => new Blob([svg], { type: FILE_KINDS.svg.type }),
  );
}

function nameOf(figure: Figure, extension: keyof typeof FILE_KINDS): string {
  return fileName(figure.stamp, figure.head, extension);
}

/** Several parts of a picture go into one zip: a browser may refuse several downloads at once. */
async function oneFile(
  figure: Figure,
  extension: FigureFile,
  blobs: readonly Blob[],
): Promise<ExportedFile> {
  const [only, second] = blobs;
  if (only && !second) return { name: nameOf(figure, extension), blob: only, pictures: [] };
  const { zipped } = await programs.zip.press();
  const stem = nameOf(figure, extension).slice(0, -extension.length - 1);
  const files = blobs.map((blob, index) => ({
    name: `${stem}_${index + 1}of${blobs.length}.${extension}`,
    blob,
  }));
  return { name: nameOf(figure, "zip"), blob: await zipped(files), pictures: [] };
}
