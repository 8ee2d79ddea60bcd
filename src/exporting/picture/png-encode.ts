/** From an image to the bytes of a PNG, in a worker or here. */
import { breath } from "../../lib/breath";
import { within } from "../../lib/time-limit";
import { FILE_KINDS } from "../file-kinds";
import { WordedError } from "../../lib/worded-error";

export interface Bands {
  /** In pixels, as is the height of a band. */
  readonly width: number;
  readonly height: number;
  readonly bandHeight: number;
  readonly image: HTMLImageElement;
  readonly signal: AbortSignal | null;
}

/**
 * What the worker is told: the size, then the bands from top to bottom. It answers with the PNG, or
 * with a sentence of what failed.
 */
export interface BandMessage {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bitmap: ImageBitmap;
}

/**
 * Draws the bands here and has them put together and encoded by a worker. Null where the browser
 * can't or the worker fails.
 */
export async function encodeInWorker(bands: Bands): Promise<Blob | null> {
  if (
    typeof OffscreenCanvas === "undefined" ||
    typeof createImageBitmap === "undefined" ||
    typeof Worker === "undefined"
  )
    return null;
  let worker: Worker;
  try {
    worker = new Worker(new URL("./png-worker.ts", import.meta.url), { type: "module" });
  } catch {
    // Modules in workers, or workers at all, may be forbidden.
    return null;
  }
  try {
    const answer = answerOf(worker);
    await Promise.race([sendBands(worker, bands), answer]);
    return await answer;
  } catch (error) {
    // A picture that can't be sent may still be encoded here; one that is no longer wanted is not.
    if (bands.signal?.aborted) throw error;
    return null;
  } finally {
    worker.terminate();
  }
}

/** Longer than any slide takes; a worker whose file never comes says nothing at all. */
const PATIENCE_MS = 60_000;

/** The PNG; null where the worker did not load, could not encode, or stays silent. */
async function answerOf(worker: Worker): Promise<Blob | null> {
  const answer = new Promise<Blob | null>((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<unknown>) =>
      resolve(data instanceof Blob ? data : null),
    );
    worker.addEventListener("error", () => resolve(null));
    worker.addEventListener("messageerror", () => resolve(null));
  });
  return within(PATIENCE_MS, answer, null);
}

async function sendBands(worker: Worker, bands: Bands): Promise<void> {
  const { width, height, bandHeight, signal } = bands;
  const { canvas, context } = canvasOf(width, Math.min(bandHeight, height));
  for (let top = 0; top < height; top += bandHeight) {
    signal?.throwIfAborted();
    const own = Math.min(bandHeight, height - top);
    drawBand(context, bands, top);
    // oxlint-disable-next-line no-await-in-loop -- one band at a time is the point
    const bitmap = await createImageBitmap(canvas, 0, 0, width, own);
    const message: BandMessage = { width, height, top, bitmap };
    worker.postMessage(message, [bitmap]);
    // oxlint-disable-next-line no-await-in-loop
    await breath();
  }
}

/**
 * Draws and encodes on this page. Throws with a Chinese message where the browser has no room for
 * the canvas.
 */
export async function encodeHere({ width, height, image }: Bands): Promise<Blob> {
  const { canvas, context } = canvasOf(width, height);
  drawBand(context, { width, height, bandHeight: height, image }, 0);
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, FILE_KINDS.png.type),
  );
  if (!blob) throw new WordedError("浏览器没有画出图片，可能是内存不足。请改用较小的 dpi。");
  return blob;
}

function canvasOf(
  width: number,
  height: number,
): { readonly canvas: HTMLCanvasElement; readonly context: CanvasRenderingContext2D } {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  // Read back at once, so no graphics card; opaque, so white to the corners whatever the rounding.
  const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  if (!context) throw new WordedError("浏览器没有画出图片，可能是内存不足。请改用较小的 dpi。");
  return { canvas, context };
}

function drawBand(
  context: CanvasRenderingContext2D,
  { width, height, bandHeight, image }: Omit<Bands, "signal">,
  top: number,
): void {
  context.fillStyle = "white";
  context.fillRect(0, 0, width, bandHeight);
  context.drawImage(image, 0, -top, width, height);
}
