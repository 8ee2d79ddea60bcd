/** Puts the bands of a picture together and encodes it, off the page's thread. */
import { FILE_KINDS } from "../file-kinds";
import type { BandMessage } from "./png-encode";

let canvas: OffscreenCanvas | null = null;

addEventListener("message", ({ data }: MessageEvent<BandMessage>) => {
  try {
    place(data);
  } catch {
    postMessage(null);
  }
});

function place({ width, height, top, bitmap }: BandMessage): void {
  canvas ??= new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  if (!context) throw new Error("no canvas");
  context.drawImage(bitmap, 0, top);
  const bottom = top + bitmap.height;
  bitmap.close();
  if (bottom >= height) void encode(canvas);
}

async function encode(drawn: OffscreenCanvas): Promise<void> {
  try {
    postMessage(await drawn.convertToBlob({ type: FILE_KINDS.png.type }));
  } catch {
    postMessage(null);
  }
}
