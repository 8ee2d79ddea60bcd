/**
 * What deck, document, pictures and offline page share: the pictures of a tray's items, each made
 * once for all that leaves together, and the way from item to item.
 */
import type { OutlinePart } from "../../report/outline";
import { breath } from "../../lib/breath";
import { WordedError } from "../../lib/worded-error";
import type { ReportItem } from "../../report/item";
import { figurePictures } from "../figure-pictures";
import type { Picture } from "../picture/frame";
import type { Dpi, PresetId } from "../picture/presets";
import * as programs from "../programs";
import { type ReportRequest, itemContext } from "./request";
import { type ExportRun, throwIfCancelled } from "./run";

export interface MadePicture {
  readonly png: Blob;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Of a figure as many as it takes; of any other item none. Both throw as `figureFile` does. */
export interface PictureSource {
  readonly svgOf: (item: ReportItem, preset: PresetId) => Promise<readonly Picture[]>;
  readonly pictureOf: (
    item: ReportItem,
    preset: PresetId,
    dpi: Dpi,
  ) => Promise<readonly MadePicture[]>;
}

const sources = new WeakMap<ReportRequest, PictureSource>();

/** The pictures of this request: the same source for the same request, whatever is made of it. */
export function pictureSource(
  request: ReportRequest,
  { signal }: Pick<ExportRun, "signal">,
): PictureSource {
  const source = sources.get(request) ?? madeSource(request, signal);
  sources.set(request, source);
  return source;
}

function madeSource(request: ReportRequest, signal: AbortSignal): PictureSource {
  const svgOf = once((item: ReportItem, preset: PresetId) => drawn(item, preset, request));
  const pictureOf = once(async (item: ReportItem, preset: PresetId, dpi: Dpi) => {
    const { content } = item;
    if (content.kind !== "figure") return [];
    const { rasterise, pictureMetadata } = await programs.png.press();
    const texts = pictureMetadata(content.figure, itemContext(item, request));
    const made: MadePicture[] = [];
    for (const picture of await svgOf(item, preset)) {
      // oxlint-disable-next-line no-await-in-loop -- a canvas of this size at a time
      const png = await rasterise(picture, dpi, texts, { signal });
      made.push({ png, widthMm: picture.widthMm, heightMm: picture.heightMm });
    }
    return made;
  });
  return { svgOf, pictureOf };
}

async function drawn(
  item: ReportItem,
  preset: PresetId,
  request: ReportRequest,
): Promise<readonly Picture[]> {
  const { content } = item;
  if (content.kind !== "figure") return [];
  return figurePictures(content.figure, preset, { context: itemContext(item, request) });
}

/** Makes each once; what failed may be tried again. */
function once<Rest extends readonly (string | number)[], Made>(
  make: (item: ReportItem, ...rest: Rest) => Promise<Made>,
): (item: ReportItem, ...rest: Rest) => Promise<Made> {
  const kept = new Map<string, Promise<Made>>();
  return (item, ...rest) => {
    const key = JSON.stringify([item.id, ...rest]);
    const known = kept.get(key);
    if (known) return known;
    const making = make(item, ...rest);
    kept.set(key, making);
    making.catch(() => kept.delete(key));
    return making;
  };
}

/** 图3 完成投资; the title alone where it has no label. */
export function partWords({ label, title, item: { content } }: OutlinePart): string {
  const head = content.kind === "figure" ? content.figure.head : title;
  return label === "" ? head : `${label} ${head}`;
}

export interface Making<Made> {
  readonly make: (part: OutlinePart) => Promise<Made>;
  /** What begins when all parts are made: a step more. */
  readonly closing: string;
}

/** As `eachPartOr`, with null in the place of what failed. */
export function eachPart<Made>(
  parts: readonly OutlinePart[],
  run: ExportRun,
  making: Making<Made>,
): Promise<(Made | null)[]> {
  return eachPartOr<Made | null>(parts, run, { ...making, instead: () => null });
}

/**
 * Goes through the parts, a step each and a task each: what one throws is told to the run by the
 * part's words, and `instead` answers in its place, of the reason in Chinese. Rejects with an
 * `AbortError` once cancelled, and with a `WordedError` where nothing at all could be made.
 */
export async function eachPartOr<Made>(
  parts: readonly OutlinePart[],
  run: ExportRun,
  {
    make,
    instead,
    closing,
  }: Making<Made> & { readonly instead: (part: OutlinePart, reason: string) => Made },
): Promise<Made[]> {
  const made: Made[] = [];
  const reasons: string[] = [];
  for (const [index, part] of parts.entries()) {
    throwIfCancelled(run);
    run.step(index, parts.length + 1, partWords(part));
    try {
      // oxlint-disable-next-line no-await-in-loop -- a step after the other, each in its own task
      made.push(await make(part));
    } catch (error) {
      throwIfCancelled(run);
      const reason = failureWords(error);
      run.failed(partWords(part), reason);
      reasons.push(reason);
      made.push(instead(part, reason));
    }
    // oxlint-disable-next-line no-await-in-loop
    await breath();
  }
  throwIfCancelled(run);
  if (reasons[0] !== undefined && reasons.length === parts.length)
    throw new WordedError(`什么也没有做出来。${reasons[0]}`);
  run.step(parts.length, parts.length + 1, closing);
  return made;
}

/** Why a part could not be made, as far as that says anything to the reader. */
export function failureWords(error: unknown): string {
  return error instanceof WordedError ? error.message : "程序出错，请再试一次。";
}
