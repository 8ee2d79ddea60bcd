/** Texts on a slide of pptxgenjs, in the one font and by the print theme. */
import type PptxGenJS from "pptxgenjs";
import { DEMO_WORDS } from "../../domain/facts/dataset";
import type { PrintTheme } from "../../charts/base/print-theme";
import { withoutControls } from "../../lib/inert-text";
import { slide as slideType } from "../../ui/tokens/files.json";
import { type Box, type TextBlock, titleBlock } from "./layout";
import { SLIDE_FONT, bareColour, oneLine } from "./xml";

export type Slide = PptxGenJS.Slide;
type TextOptions = PptxGenJS.TextPropsOptions;

/** The placeholder of a slide's title, by which outline and screen readers know it. */
export const TITLE = "title";
/** In, of 演示数据（虚构）. */
export const TAG = { w: 1.62, h: 0.29 };
/** In, between the slide's upper edge and what stands at or above it. */
export const GAP_ABOVE = 0.12;

/** Ground and title, which stands where the slide's layout has it. */
export function drawHeading(
  slide: Slide,
  { title, block = titleBlock(title) }: { readonly title: string; readonly block?: TextBlock },
  theme: PrintTheme,
): void {
  slide.background = { color: bareColour(theme.surface) };
  const heading = { ...textOptions(block, theme.ink.strong), bold: true };
  slide.addText(withoutControls(title), { ...heading, placeholder: TITLE, valign: "middle" });
}

/** 演示数据（虚构）, or other such words, in their colours. */
export function drawDemoTag(
  slide: Slide,
  {
    box,
    words = DEMO_WORDS,
    size = slideType.tag,
  }: { readonly box: Box; readonly words?: string; readonly size?: number },
  theme: PrintTheme,
): void {
  const text: TextOptions = {
    fontSize: size,
    bold: true,
    align: "center",
    valign: "middle",
    margin: 0,
    fontFace: SLIDE_FONT,
    lang: "zh-CN",
  };
  const colours = {
    color: bareColour(theme.tag.text),
    fill: { color: bareColour(theme.tag.fill) },
  };
  slide.addText(words, { ...box, ...text, ...colours, objectName: "演示数据标记" });
}

export function textOptions(block: TextBlock, colour: string): TextOptions {
  const { size, line, box } = block;
  const base = {
    fontFace: SLIDE_FONT,
    lang: "zh-CN",
    fontSize: size,
    lineSpacing: line,
    color: bareColour(colour),
  };
  return { ...box, ...base, margin: 0, valign: "top", align: "left" };
}

/** One paragraph per line of the block. */
export function write(
  slide: Slide,
  { name, block }: { readonly name: string; readonly block: TextBlock },
  colour: string,
): void {
  const paragraphs = block.lines.map((text) => ({
    text: oneLine(text),
    options: { breakLine: true },
  }));
  slide.addText(paragraphs, { ...textOptions(block, colour), objectName: name });
}
