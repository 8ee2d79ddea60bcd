/** Above the plot: the title, what the figure is about, and the demo tag. */
import { DEMO_WORDS } from "../../domain/facts/dataset";
import { type Figure, figureTitle } from "../../figures/figure";
import {
  type Block,
  type Setting,
  type Style,
  linesOf,
  moved,
  paragraph,
  stacked,
} from "./frame-block";
import { baselineIn, plainText, pt, svgText, xmlText } from "./svg-text";
import { fullSubtitle } from "../../figures/subtitle";

const MOST_TITLE_LINES = 2;
const TITLE_STEP = 0.5;
/** Of the tag, in em of the subtitle. */
const TAG = { size: 0.86, padding: 0.5, before: 1, inset: 0.08 } as const;

export interface Part {
  readonly index: number;
  readonly of: number;
}

/**
 * Title, subtitle (region, subtitle, 第1/3部分) and, of invented data, the tag in the subtitle's last
 * line or below it.
 */
export function headBlock(figure: Figure, part: Part | null, setting: Setting): Block {
  const { size, line } = setting.preset.type.subtitle;
  const style: Style = { size, line, weight: 400, fill: setting.theme.ink.body };
  const lines = linesOf(subtitleWithPart(figure, part), style, setting);
  const tag = figure.stamp.demo ? demoTag(style, setting) : null;
  return stacked(
    [
      titleBlock(figure, setting),
      tag ? tagged(lines, tag, { style, setting }) : paragraph(lines, style, setting),
    ],
    line * 0.15,
  );
}

function subtitleWithPart({ stamp, subtitle }: Figure, part: Part | null): string {
  return `${fullSubtitle(subtitle, stamp)}${part && part.of > 1 ? `（第${part.index + 1}/${part.of}部分）` : ""}`;
}

/**
 * At most two lines: a longer title is set smaller, down to the subtitle's size; from there on it
 * takes the lines it needs.
 */
function titleBlock(figure: Figure, setting: Setting): Block {
  const { title, subtitle } = setting.preset.type;
  const styleAt = (size: number): Style => ({
    size,
    line: (title.line / title.size) * size,
    weight: 600,
    fill: setting.theme.ink.strong,
  });
  let style = styleAt(title.size);
  let lines = linesOf(figureTitle(figure), style, setting);
  while (lines.length > MOST_TITLE_LINES && style.size - TITLE_STEP >= subtitle.size) {
    style = styleAt(style.size - TITLE_STEP);
    lines = linesOf(figureTitle(figure), style, setting);
  }
  return paragraph(lines, style, setting);
}

interface Tag extends Block {
  readonly width: number;
}

/** 演示数据（虚构）, inverse. */
function demoTag({ size: base, line }: Style, { theme, measure }: Setting): Tag {
  const size = base * TAG.size;
  const padding = size * TAG.padding;
  const width = measure(DEMO_WORDS, size, 600) + 2 * padding;
  const inset = line * TAG.inset;
  const box = `<rect x="0" y="${pt(inset)}" width="${pt(width)}" height="${pt(line - 2 * inset)}" rx="${pt(size * 0.2)}" fill="${xmlText(theme.tag.fill)}"/>`;
  const text = svgText({
    text: DEMO_WORDS,
    x: padding,
    y: baselineIn(0, line, size),
    size,
    weight: 600,
    fill: theme.tag.text,
  });
  return { markup: box + text, width, height: line };
}

function tagged(
  lines: readonly string[],
  tag: Tag,
  { style, setting }: { style: Style; setting: Setting },
): Block {
  const text = paragraph(lines, style, setting);
  const last = lines.at(-1);
  const left =
    last === undefined
      ? 0
      : setting.measure(plainText(last), style.size, style.weight) + style.size * TAG.before;
  if (last === undefined || left + tag.width > setting.width) return stacked([text, tag]);
  return {
    markup: text.markup + moved(tag.markup, left, text.height - style.line),
    height: text.height,
  };
}
