/** Draws the slides of a 汇报 that show no figure: cover, contents, paragraphs, 口径和来源. */
import type PptxGenJS from "pptxgenjs";
import { DEMO_WORDS } from "../../domain/facts/dataset";
import type { PrintTheme } from "../../charts/base/print-theme";
import { slide as slideType } from "../../ui/tokens/files.json";
import {
  type Box,
  COVER_TITLE_BOX,
  INNER_WIDTH,
  MARGIN,
  SLIDE,
  type SlideLayout,
  type TextBlock,
  ems,
  inOneLine,
  placedTexts,
  titleBlock,
} from "../pptx/layout";
import { CONTENTS_TABLE } from "../pptx/mend";
import {
  GAP_ABOVE,
  type Slide,
  TAG,
  drawDemoTag,
  drawHeading,
  textOptions,
  write,
} from "../pptx/slide-text";
import { SLIDE_FONT, bareColour, oneLine } from "../pptx/xml";
import { borders } from "../pptx/lamps-table";
import type { DeckSlide, PartSlide } from "./deck-plan";

/** A slide of a kind. */
export type SlideOf<Kind extends DeckSlide["kind"]> = Extract<DeckSlide, { readonly kind: Kind }>;
export type PartOf<Kind extends PartSlide["kind"]> = Extract<PartSlide, { readonly kind: Kind }>;

/** Below the title, where a slide has no other texts. */
const BODY: Box = { x: MARGIN, y: 1.15, w: INNER_WIDTH, h: 5.85 };
/** In the band below what is shown; never over the texts of a figure. */
const FOOT = { y: SLIDE.height - 0.28, h: 0.2 };

/** Title large, then a line each. */
export function drawCover(slide: Slide, cover: SlideOf<"cover">, theme: PrintTheme): void {
  const { line, tag } = slideType.cover;
  const { x, y, w, h } = COVER_TITLE_BOX;
  drawHeading(slide, { title: cover.title, block: coverTitle(cover.title) }, theme);
  slide.addShape("rect", {
    x: MARGIN,
    y,
    w: 0.12,
    h,
    fill: { color: bareColour(theme.mark("done").fill) },
    objectName: "色条",
  });
  const box = { x, y: y + h + 0.35, w, h: (cover.lines.length * line.line) / 72 + 0.1 };
  const block = { lines: cover.lines, size: line.size, line: line.line, box };
  write(slide, { name: "说明", block }, theme.ink.body);
  if (cover.demo === "") return;
  const tagBox = { x, y: y - 0.75, w: (ems(cover.demo) * tag) / 72 + 0.4, h: 0.42 };
  drawDemoTag(slide, { box: tagBox, words: cover.demo, size: tag }, theme);
}

/** In two lines at most, smaller where it is long. */
function coverTitle(title: string): TextBlock {
  const { most, least } = slideType.cover.title;
  const fitting = Math.floor((COVER_TITLE_BOX.w * 72 * 2 * 0.9) / Math.max(ems(title), 1));
  const size = Math.max(least, Math.min(most, fitting));
  return { lines: [title], size, line: size * 1.25, box: COVER_TITLE_BOX };
}

/** Label, title with a link to its slide, whose it is, and the slide's number. */
export function drawContents(slide: Slide, page: SlideOf<"contents">, theme: PrintTheme): void {
  drawHeading(slide, { title: page.title }, theme);
  drawTopTag(slide, page.demo, theme);
  const { size, aside } = slideType.contents;
  const line = { ...borders(theme.line.hair, 0.75) };
  const strong = { ...line, color: bareColour(theme.ink.strong) };
  const quiet = { ...line, color: bareColour(theme.ink.quiet), fontSize: aside };
  const hasAside = page.entries.some(({ of }) => of !== "");
  const widths = hasAside ? ([0.9, 7.65, 2.8, 0.8] as const) : ([0.9, 10.4, 0.05, 0.8] as const);
  const [, titleWidth, asideWidth] = widths;
  const rows = page.entries.map(({ label, title, of, slide: number }): PptxGenJS.TableRow => {
    const hyperlink = { slide: number, tooltip: `到第${number}页` };
    return [
      { text: label, options: quiet },
      {
        text: [
          { text: fitted(title, titleWidth, size), options: { hyperlink, color: strong.color } },
        ],
        options: strong,
      },
      { text: fitted(of, asideWidth, aside), options: { ...quiet, align: "right" } },
      { text: String(number), options: { ...strong, align: "right" } },
    ];
  });
  slide.addTable(rows, {
    x: BODY.x,
    y: BODY.y,
    w: INNER_WIDTH,
    colW: [...widths],
    rowH: rows.map(() => 0.39),
    fontFace: SLIDE_FONT,
    fontSize: size,
    valign: "middle",
    margin: [0.01, 0.06, 0.01, 0.06],
    objectName: CONTENTS_TABLE,
  });
}

/** In a cell of this width, a line of its row: the slide that it leads to has all of it. */
function fitted(text: string, width: number, size: number): string {
  return inOneLine(oneLine(text), width - 0.15, size);
}

export function drawClosing(slide: Slide, page: SlideOf<"closing">, theme: PrintTheme): void {
  drawHeading(slide, { title: page.title }, theme);
  drawTopTag(slide, page.demo, theme);
  const { size, line } = slideType.closing;
  write(
    slide,
    { name: page.title, block: { lines: page.lines, size, line, box: BODY } },
    theme.ink.body,
  );
}

/** Title and foot of a slide that shows part of the whole, with the places that they leave. */
export function drawAround(
  slide: Slide,
  { title, stamp }: Pick<SlideOf<"part">, "title" | "stamp">,
  texts: {
    readonly subtitle: string;
    readonly takeaway: string;
    readonly notes: readonly string[];
  },
  theme: PrintTheme,
): SlideLayout {
  const layout = placedTexts({ ...texts, title, stamp });
  drawHeading(slide, { title, block: titleBlock(title, slideType.reportTitle) }, theme);
  if (layout.subtitle.lines.length > 0)
    write(slide, { name: "副标题", block: layout.subtitle }, theme.ink.quiet);
  if (stamp.demo && texts.subtitle !== "") drawDemoTag(slide, { box: layout.demoTag }, theme);
  else drawTopTag(slide, stamp.demo ? DEMO_WORDS : "", theme);
  if (layout.takeaway.lines.length > 0)
    write(slide, { name: "要点", block: layout.takeaway }, theme.ink.body);
  const y = layout.footer.box.y - 0.05;
  slide.addShape("line", {
    x: MARGIN,
    y,
    w: INNER_WIDTH,
    h: 0,
    line: { color: bareColour(theme.line.hair), width: 0.75 },
    objectName: "分隔线",
  });
  write(slide, { name: "注和来源", block: layout.footer }, theme.ink.quiet);
  return layout;
}

/** The paragraphs in a size that a room reads; one that goes on has no indent. */
export function drawBulletin(
  slide: Slide,
  { paragraphs }: PartOf<"bulletin">,
  { main }: SlideLayout,
  theme: PrintTheme,
): void {
  const { size, line } = slideType.bulletin;
  const runs = paragraphs.map(({ text, isContinued }) => ({
    text: `${isContinued ? "" : "\u3000\u3000"}${oneLine(text)}`,
    options: { breakLine: true },
  }));
  slide.addText(runs, {
    ...textOptions({ lines: [], size, line, box: main }, theme.ink.strong),
    objectName: "通报",
  });
}

/** What stands where something could not be made. */
export function drawFailed(
  slide: Slide,
  { reason }: PartOf<"failed">,
  { main }: SlideLayout,
  theme: PrintTheme,
): void {
  const box = { ...main, h: Math.min(main.h, 2) };
  const lines = ["这一页没有做出来。", reason];
  write(slide, { name: "说明", block: { lines, ...slideType.words, box } }, theme.ink.strong);
}

/** What this is of, its label and the slide's number, small, below all that is shown. */
export function drawFoot(
  slide: Slide,
  { words, label }: { readonly words: string; readonly label: string },
  theme: PrintTheme,
): void {
  const size = slideType.foot;
  const colour = theme.ink.quiet;
  const numberWidth = 0.5;
  const place = (x: number, w: number) =>
    textOptions({ lines: [], size, line: size * 1.2, box: { x, w, ...FOOT } }, colour);
  const width = 9;
  const line = inOneLine(oneLine(words), width, size);
  slide.addText(line, { ...place(MARGIN, width), valign: "middle", objectName: "页脚" });
  if (label !== "") {
    const x = SLIDE.width - MARGIN - numberWidth - 1.6;
    slide.addText(label, {
      ...place(x, 1.6),
      align: "right",
      valign: "middle",
      objectName: "编号",
    });
  }
  slide.slideNumber = {
    x: SLIDE.width - MARGIN - numberWidth,
    w: numberWidth,
    ...FOOT,
    fontFace: SLIDE_FONT,
    fontSize: size,
    color: bareColour(colour),
    align: "right",
    valign: "middle",
    margin: 0,
  };
}

/** Of a slide without a subtitle: at its upper right. */
function drawTopTag(slide: Slide, words: string, theme: PrintTheme): void {
  if (words === "") return;
  const w = Math.max(TAG.w, (ems(words) * slideType.tag) / 72 + 0.2);
  const box = { x: SLIDE.width - MARGIN - w, y: GAP_ABOVE, w, h: TAG.h };
  drawDemoTag(slide, { box, words }, theme);
}
