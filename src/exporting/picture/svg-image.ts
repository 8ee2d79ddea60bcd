/** SVG as an image that can be drawn on a canvas. */
import { FILE_KINDS } from "../file-kinds";
import { WordedError } from "../../lib/worded-error";

/** An image whose embedded fonts are still on their way is drawn again until two drawings agree. */
const MOST_DRAWINGS = 12;
const WAIT_MS = 40;
/** Longest side of the drawings that are compared. */
const SAMPLE_PX = 1200;

/**
 * The SVG as a decoded image. Where it embeds fonts, they take part in the drawing. Throws with a
 * Chinese message where it is no SVG.
 */
export async function settled(svg: string): Promise<HTMLImageElement> {
  const image = await decoded(svg);
  if (svg.includes("@font-face")) await untilStill(image);
  return image;
}

async function decoded(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: FILE_KINDS.svg.type }));
  const image = new Image();
  try {
    image.src = url;
    await image.decode();
    return image;
  } catch {
    throw new WordedError("浏览器没有读懂画好的图片，请再试一次；多次失败请联系系统管理员。");
  } finally {
    // Decoded: the image keeps its own copy.
    URL.revokeObjectURL(url);
  }
}

/**
 * A browser decodes embedded fonts after the image has loaded; until then text is drawn in other
 * fonts.
 */
async function untilStill(image: HTMLImageElement): Promise<void> {
  let before = sample(image);
  for (let drawing = 1; drawing < MOST_DRAWINGS; drawing += 1) {
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    const now = sample(image);
    if (sameBytes(before, now)) return;
    before = now;
  }
}

/** The pixels of the image, reduced to a size that is quick to compare. */
function sample(image: HTMLImageElement): Uint8ClampedArray {
  const scale = Math.min(1, SAMPLE_PX / Math.max(image.naturalWidth, image.naturalHeight, 1));
  return drawnPixels(
    Math.ceil(image.naturalWidth * scale),
    Math.ceil(image.naturalHeight * scale),
    (context, width, height) => context.drawImage(image, 0, 0, width, height),
  );
}

type Draw = (context: CanvasRenderingContext2D, width: number, height: number) => void;

/** The pixels of a drawing on white. Throws with a Chinese message where there is no canvas. */
export function drawnPixels(width: number, height: number, draw: Draw): Uint8ClampedArray {
  return whitePaper(width, height)(draw);
}

/**
 * A paper for one drawing after another, each on white, and answered as its pixels. Throws with a
 * Chinese message where there is no canvas.
 */
export function whitePaper(width: number, height: number): (draw: Draw) => Uint8ClampedArray {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(width, 1);
  canvas.height = Math.max(height, 1);
  const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  if (!context) throw new WordedError("本浏览器不能画图片。");
  return (draw) => {
    context.fillStyle = "white";
    context.fillRect(0, 0, canvas.width, canvas.height);
    draw(context, canvas.width, canvas.height);
    return context.getImageData(0, 0, canvas.width, canvas.height).data;
  };
}

/** Whether two drawings are the same to the byte. */
export function sameBytes(one: Uint8ClampedArray, other: Uint8ClampedArray): boolean {
  if (one.length !== other.length) return false;
  // A call for each of millions of bytes would take as long as the drawing.
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
