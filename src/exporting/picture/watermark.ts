/** 水印: who took a picture away and when, all over it, quiet enough to be read through. */
import { pt, xmlText } from "./svg-text";

export interface WatermarkRequest {
  readonly text: string;
  /** Of the text, in em. */
  readonly length: number;
  /** Of the picture, in pt. */
  readonly width: number;
  readonly height: number;
  readonly fill: string;
}

const ANGLE = 24;
const OPACITY = 0.13;
/** Of a picture's width: what is left can be read, and no part of any use is without it. */
const SIZE_OF_WIDTH = 1 / 36;
/** Between two texts, in em: along the line, and from line to line. */
const GAP = { along: 4, across: 7 };

/**
 * The text in slanting lines over the whole picture. It stands on top of everything and inside of
 * the edges: programs that draw what lies beyond them would make the picture larger.
 */
export function watermarkMarkup({ text, length, width, height, fill }: WatermarkRequest): string {
  const turned = { cos: Math.cos(radians(ANGLE)), sin: Math.sin(radians(ANGLE)) };
  const room = Math.min(width / turned.cos, height / turned.sin) * 0.95;
  const size = Math.min(width * SIZE_OF_WIDTH, room / length);
  const [wide, high] = [length * size * turned.cos, length * size * turned.sin + size];
  const texts: string[] = [];
  const step = { x: wide + GAP.along * size, y: GAP.across * size };
  for (const [index, bottom] of places(high, height, step.y).entries()) {
    const from = index % 2 === 0 ? 0 : step.x / 2;
    for (const left of placesAlong(from, { wide, width, step: step.x }))
      texts.push(
        `<text transform="translate(${pt(left)} ${pt(bottom)}) rotate(-${ANGLE})" font-size="${pt(size)}">${xmlText(text)}</text>`,
      );
  }
  return `<g data-watermark="" aria-hidden="true" fill="${xmlText(fill)}" fill-opacity="${OPACITY}">${texts.join("")}</g>`;
}

function radians(degrees: number): number {
  return (degrees / 180) * Math.PI;
}

/** Where lines begin, so that the last ends at the lower edge; one where there is room for no more. */
function places(first: number, last: number, step: number): readonly number[] {
  const count = Math.max(1, Math.ceil((last - first) / step) + 1);
  const gap = count === 1 ? 0 : (last - first) / (count - 1);
  return Array.from({ length: count }, (_, index) => Math.min(first + index * gap, last));
}

function placesAlong(
  from: number,
  { wide, width, step }: { readonly wide: number; readonly width: number; readonly step: number },
): readonly number[] {
  const last = Math.max(0, width - wide);
  const count = Math.max(1, Math.floor((last - from) / step) + 1);
  return Array.from({ length: count }, (_, index) => Math.min(from + index * step, last));
}
