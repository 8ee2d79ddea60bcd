/** Text widths for layout, in pt, as a browser will draw them. */
import { WordedError } from "../../lib/worded-error";

/** The width of one line of text in pt at a size in pt. */
export type TextMeasure = (text: string, sizePt: number, weight: 400 | 600) => number;

/** Large, so that hinting does not round; widths scale with the size. */
const SAMPLE_PX = 100;
const MOST_CACHED = 4000;
/**
 * Han characters and full-width punctuation are one em wide in every Chinese font, so they need no
 * measuring; nor does the line then depend on a web font that is still on its way. Quotes and
 * dashes are not among them: their widths differ by font.
 */
const FULL_WIDTH =
  /[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/gu;

/**
 * Measures with the fonts of this browser on a canvas; what is measured is kept. Throws a Chinese
 * message where there is no canvas.
 */
export function browserMeasure(fontFamily: string): TextMeasure {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new WordedError("本浏览器不能测量文字，无法排版图片。");
  // As the SVG is drawn: widths exactly proportional to the size.
  if ("textRendering" in context) context.textRendering = "geometricPrecision";
  const widths = new Map<string, number>();
  const em = (text: string, weight: 400 | 600): number => {
    const key = `${weight}${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    context.font = `${weight} ${SAMPLE_PX}px ${fontFamily}`;
    const width = context.measureText(text).width / SAMPLE_PX;
    if (widths.size >= MOST_CACHED) widths.clear();
    widths.set(key, width);
    return width;
  };
  return (text, sizePt, weight) => {
    let others = 0;
    for (const part of text.split(FULL_WIDTH)) if (part !== "") others += em(part, weight);
    return (others + fullWidthCount(text)) * sizePt;
  };
}

function fullWidthCount(text: string): number {
  return text.match(FULL_WIDTH)?.length ?? 0;
}
