/** Blocks of text one below the other: what stands above and below a plot. Lengths in pt. */
import { breakLines } from "../../lib/line-break";
import type { Preset } from "./presets";
import type { PrintTheme } from "../../charts/base/print-theme";
import { baselineIn, plainText, svgText } from "./svg-text";
import type { TextMeasure } from "./text-measure";

/** SVG drawn from its own top left corner. */
export interface Block {
  readonly markup: string;
  readonly height: number;
}

/** What every text of a frame needs to be set. */
export interface Setting {
  readonly preset: Preset;
  readonly theme: PrintTheme;
  readonly measure: TextMeasure;
  /** Between the margins. */
  readonly width: number;
}

export interface Style {
  readonly size: number;
  /** Line height. */
  readonly line: number;
  readonly weight: 400 | 600;
  readonly fill: string;
}

/** The text's lines at the frame's width, or at a narrower one. */
export function linesOf(text: string, style: Style, { measure, width }: Setting): string[] {
  return breakLines(plainText(text), width, (line) => measure(line, style.size, style.weight));
}

/**
 * Lines that fill so much of the width get their length written down, so that no program draws them
 * past the edge.
 */
const NEARLY_FULL = 0.85;

/** Lines one below the other, left. */
export function paragraph(
  lines: readonly string[],
  style: Style,
  { measure, width }: Setting,
): Block {
  const { size, line, weight, fill } = style;
  const lengthOf = (text: string) => {
    const length = measure(plainText(text), size, weight);
    return length > width * NEARLY_FULL ? length : undefined;
  };
  const markup = lines.map((text, index) =>
    svgText({
      text,
      x: 0,
      y: baselineIn(index * line, line, size),
      size,
      weight,
      fill,
      length: lengthOf(text),
    }),
  );
  return { markup: markup.join(""), height: lines.length * line };
}

/** Blocks below one another; one without height takes no room and no gap. */
export function stacked(blocks: readonly Block[], gap = 0): Block {
  let top = 0;
  let markup = "";
  for (const block of blocks) {
    if (block.height === 0) continue;
    if (top > 0) top += gap;
    markup += moved(block.markup, 0, top);
    top += block.height;
  }
  return { markup, height: top };
}

/** The markup in a group that is moved by so much. */
export function moved(markup: string, x: number, y: number): string {
  return `<g transform="translate(${round(x)} ${round(y)})">${markup}</g>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
