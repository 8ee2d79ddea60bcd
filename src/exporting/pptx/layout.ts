/**
 * Where things stand on a slide of 13.333 × 7.5 inches. Heights come from an estimate of lines, so
 * that texts never lie on the chart.
 */
import type { Figure } from "../../figures/figure";
import { type Stamp, definitionWords } from "../../figures/stamp";
import { sourceParts } from "../../figures/source-line";
import { slide } from "../../ui/tokens/files.json";
import { fullSubtitle } from "../../figures/subtitle";

/** Inches. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface TextBlock {
  readonly lines: readonly string[];
  /** Type size and line in pt. */
  readonly size: number;
  readonly line: number;
  readonly box: Box;
}

export interface SlideLayout {
  readonly title: TextBlock;
  readonly subtitle: TextBlock;
  readonly demoTag: Box;
  readonly takeaway: TextBlock;
  readonly main: Box;
  readonly footer: TextBlock;
}

/** LAYOUT_WIDE of pptxgenjs. */
export const SLIDE = { width: 13.333, height: 7.5 } as const;
/** 15 mm (design.md section 10). */
export const MARGIN = 0.59;
export const INNER_WIDTH = SLIDE.width - 2 * MARGIN;
export const TITLE_BOX: Box = { x: MARGIN, y: 0.4, w: INNER_WIDTH, h: 0.52 };
export const COVER_TITLE_BOX: Box = { x: MARGIN + 0.4, y: 2.2, w: INNER_WIDTH - 0.6, h: 1.5 };

const POINTS = 72;
const GAP = 0.1;
const TAG_WIDTH = 1.62;
const TAKEAWAY_HEIGHT = 0.6;
const FOOTER_HEIGHT = 1.15;
const SEE_NOTES = "其余的注见本页备注。";

/** How many lines a text takes: Chinese characters are one em wide, others 0.6. At least one. */
function lineCount(text: string, widthInches: number, size: number): number {
  // A line breaks before it is full where a word, a number or 。 must stay with its neighbour.
  return Math.max(1, Math.ceil((ems(text) * size) / (widthInches * POINTS * 0.95)));
}

/** Width in em. */
export function ems(text: string): number {
  let sum = 0;
  for (const character of text) sum += character < "\u2000" ? 0.6 : 1;
  return sum;
}

/** The text in one line of so many inches; … says that something is gone. */
export function inOneLine(text: string, widthInches: number, size: number): string {
  const room = (widthInches * POINTS) / size;
  if (ems(text) <= room) return text;
  let kept = "";
  for (const character of text) {
    if (ems(kept) + ems(character) > room - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

interface TitleSizes {
  readonly most: number;
  readonly least: number;
  /** Of the width that is used: a font that stands in for ours may be wider. */
  readonly share: number;
}

/** The title in one line, smaller where it is long, down to the least size. */
export function titleBlock(
  text: string,
  { most, least, share }: TitleSizes = { ...slide.title, share: 0.96 },
): TextBlock {
  const fitting = Math.floor((INNER_WIDTH * POINTS * share) / ems(text));
  const size = Math.min(most, Math.max(least, fitting));
  return { lines: [text], size, line: size * 1.3, box: TITLE_BOX };
}

/** The texts around what is shown on a slide. An empty one takes no place. */
export interface SlideTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly takeaway: string;
  readonly notes: readonly string[];
  readonly stamp: Stamp;
}

/**
 * The places of a figure's slide; `title` may say more than the figure's own: which part it is.
 */
export function slideLayout(figure: Figure, title: string): SlideLayout {
  const { subtitle, takeaway, notes, stamp } = figure;
  return placedTexts({ title, subtitle: fullSubtitle(subtitle, stamp), takeaway, notes, stamp });
}

/** The places of a slide with these texts around a chart, a table or whatever it shows. */
export function placedTexts(texts: SlideTexts): SlideLayout {
  const subtitleWidth = INNER_WIDTH - (texts.stamp.demo ? TAG_WIDTH + GAP : 0);
  const subtitle = block(linesOf(texts.subtitle), {
    sizes: slide.subtitle,
    y: TITLE_BOX.y + TITLE_BOX.h + 0.04,
    w: subtitleWidth,
    most: 0.32,
  });
  const takeaway = block(linesOf(texts.takeaway), {
    sizes: slide.takeaway,
    y: bottom(subtitle.box) + 0.08,
    w: INNER_WIDTH,
    most: TAKEAWAY_HEIGHT,
  });
  const footer = footerBlock(texts);
  const top = bottom(takeaway.box) + GAP;
  return {
    title: titleBlock(texts.title),
    subtitle,
    demoTag: {
      x: SLIDE.width - MARGIN - TAG_WIDTH,
      y: subtitle.box.y + 0.01,
      w: TAG_WIDTH,
      h: 0.29,
    },
    takeaway,
    main: { x: MARGIN, y: top, w: INNER_WIDTH, h: footer.box.y - GAP - top },
    footer,
  };
}

/**
 * 注, 范围 and 口径, 来源: from the lower edge upward. Notes that would take the chart's place go into the
 * speaker notes.
 */
function footerBlock({ notes, stamp }: SlideTexts): TextBlock {
  const fixed = [rangeLine({ stamp }), sourceLine({ stamp })];
  const candidates = notes
    .map((_, index) => notes.length - index)
    .map((count) => notesLine(notes, count));
  const choices = [...candidates, ...(notes.length > 0 ? ["注见本页备注。"] : [])].map((words) => [
    words,
    ...fixed,
  ]);
  const place = { sizes: slide.footer, y: 0, w: INNER_WIDTH, most: FOOTER_HEIGHT };
  const blocks = (choices.length > 0 ? choices : [fixed]).map((lines) => block(lines, place));
  const chosen =
    blocks.find(({ box }) => box.h <= FOOTER_HEIGHT) ?? blocks.at(-1) ?? block(fixed, place);
  return { ...chosen, box: { ...chosen.box, y: SLIDE.height - 0.32 - chosen.box.h } };
}

function linesOf(text: string): readonly string[] {
  return text === "" ? [] : [text];
}

function notesLine(notes: readonly string[], count: number): string {
  return `注：${notes.slice(0, count).join("")}${count < notes.length ? SEE_NOTES : ""}`;
}

/** 范围 and 口径 in one line. */
export function rangeLine({ stamp }: Pick<Figure, "stamp">): string {
  return `范围：${stamp.range}　口径：${definitionWords(stamp.definition)}`;
}

/** 来源, 数据截至 and 版本 in one line. */
export function sourceLine({ stamp }: Pick<Figure, "stamp">): string {
  return sourceParts(stamp).filter(Boolean).join("　");
}

interface Place {
  /** In pt: the first that fits into the given height is taken, else the last. */
  readonly sizes: readonly number[];
  readonly y: number;
  readonly w: number;
  /** Inches; more only where the smallest size needs more. */
  readonly most: number;
}

function block(lines: readonly string[], { sizes, y, w, most }: Place): TextBlock {
  const heightAt = (size: number) =>
    (lines.reduce((sum, text) => sum + lineCount(text, w, size), 0) * size * 1.4) / POINTS;
  const size =
    sizes.find((candidate) => heightAt(candidate) <= most) ?? sizes.at(-1) ?? slide.chart.least;
  return { lines, size, line: size * 1.4, box: { x: MARGIN, y, w, h: heightAt(size) } };
}

function bottom(box: Box): number {
  return box.y + box.h;
}

/** The largest box of a proportion inside another, in its middle. */
export function fitInside(
  outer: Box,
  size: { readonly widthMm: number; readonly heightMm: number },
): Box {
  const ratio = size.widthMm / size.heightMm;
  const w = Math.min(outer.w, outer.h * ratio);
  const h = w / ratio;
  return { x: outer.x + (outer.w - w) / 2, y: outer.y + (outer.h - h) / 2, w, h };
}
