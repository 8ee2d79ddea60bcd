/**
 * An SVG picture as PNG. Drawing SVG needs the page's own thread, so it goes band by band, with a
 * pause after each; the encoding, which takes longer, runs in a worker where the browser can.
 */
import { FILE_KINDS } from "../file-kinds";
import type { Picture } from "./frame";
import type { Metadata } from "./metadata";
import { type Bands, encodeHere, encodeInWorker } from "./png-encode";
import { withPrintSize } from "./png-chunks";
import { type Dpi, pixelsOf } from "./presets";
import { settled } from "./svg-image";
import { WordedError } from "../../lib/worded-error";

/** What every supported browser can hold in one canvas. */
const MOST_SIDE_PX = 16_384;
const MOST_PX = 120_000_000;
/** About a fifth of a slide at 300 dpi: some 10 ms of drawing. */
const BAND_PX = 2_000_000;

/**
 * The picture at its printed size: Math.round(mm ÷ 25.4 × dpi) pixels, with pHYs and the metadata
 * as iTXt. Throws with a Chinese message where the picture is too large for a canvas or can't be
 * drawn, and the signal's reason once it is aborted.
 */
export async function rasterise(
  picture: Picture,
  dpi: Dpi,
  metadata: Metadata,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Blob> {
  signal?.throwIfAborted();
  const size = sizeAt(picture, dpi);
  const image = await settled(sizedSvg(picture.svg, size));
  signal?.throwIfAborted();
  const bands: Bands = {
    ...size,
    bandHeight: Math.max(1, Math.floor(BAND_PX / size.width)),
    image,
    signal: signal ?? null,
  };
  const png = (await encodeInWorker(bands)) ?? (await encodeHere(bands));
  signal?.throwIfAborted();
  return new Blob([withPrintSize(new Uint8Array(await png.arrayBuffer()), dpi, metadata)], {
    type: FILE_KINDS.png.type,
  });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeAt({ widthMm, heightMm }: Picture, dpi: Dpi): Size {
  const size = { width: pixelsOf(widthMm, dpi), height: pixelsOf(heightMm, dpi) };
  if (Math.max(size.width, size.height) <= MOST_SIDE_PX && size.width * size.height <= MOST_PX)
    return size;
  throw new WordedError(
    `图片太大（${size.width}×${size.height} 像素），浏览器画不下。请改用较小的 dpi，或导出 SVG。`,
  );
}

/**
 * The SVG with its size in pixels instead of millimetres, so that no browser draws it small and
 * enlarges the pixels.
 */
function sizedSvg(svg: string, { width, height }: Size): string {
  return svg.replace(
    /^(<svg [^>]*?)width="[\d.]+mm" height="[\d.]+mm"/,
    `$1width="${width}" height="${height}"`,
  );
}
