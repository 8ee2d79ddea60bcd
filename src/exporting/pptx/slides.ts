/**
 * Draws the planned slides with pptxgenjs; charts and pictures are placeholders that `mendPackage`
 * fills.
 */
import { DEMO_WORDS } from "../../domain/facts/dataset";
import PptxGenJS from "pptxgenjs";
import type { ChartStyle } from "./chart-style";
import type { NativeChart } from "./native-chart";
import {
  type Box,
  INNER_WIDTH,
  MARGIN,
  SLIDE,
  TITLE_BOX,
  type TextBlock,
  fitInside,
  slideLayout,
  titleBlock,
} from "./layout";
import { drawLamps } from "./lamps-table";
import { drawMilestones } from "./milestones-table";
import type { SlidePlan } from "./plan";
import { withoutControls } from "../../lib/inert-text";
import { SLIDE_FONT, bareColour, oneLine } from "./xml";
import type { PrintTheme } from "../../charts/base/print-theme";
import { slide as slideType } from "../../ui/tokens/files.json";

type Slide = PptxGenJS.Slide;
type TextOptions = PptxGenJS.TextPropsOptions;

const MASTER = "图表";
const TITLE = "title";
/** Any PNG: its bytes are replaced. */
const STAND_IN = "image/png;base64,iVBORw0KGgo=";

/** The deck as pptxgenjs makes it: an archive's bytes. */
export async function drawSlides(
  plans: readonly SlidePlan[],
  theme: PrintTheme,
  watermark: string | null,
): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.layout = "LAYOUT_WIDE";
  deck.theme = { headFontFace: SLIDE_FONT, bodyFontFace: SLIDE_FONT };
  const title = {
    name: TITLE,
    type: "title",
    ...TITLE_BOX,
    margin: 0,
    align: "left",
    valign: "middle",
  } as const;
  deck.defineSlideMaster({
    title: MASTER,
    objects: [
      { placeholder: { options: title, text: "" } },
      ...(watermark === null ? [] : watermarkTexts(watermark, theme)),
    ],
  });
  for (const plan of plans) drawSlide(deck.addSlide({ masterName: MASTER }), plan, theme);
  const bytes = await deck.write({ outputType: "uint8array" });
  if (!(bytes instanceof Uint8Array))
    throw new Error("pptxgenjs answered with something else than bytes");
  return bytes;
}

/**
 * On the master, behind what a slide shows, where nobody has to move it to reach a chart; a slide
 * that is a picture has it in the picture.
 */
function watermarkTexts(watermark: string, theme: PrintTheme) {
  const size = { w: SLIDE.width / 2, h: 0.6 };
  const places = [0, 1, 2].flatMap((line) => [0, 1].map((column) => ({ line, column })));
  return places.map(({ line, column }) => ({
    text: {
      text: oneLine(watermark),
      options: {
        ...size,
        x: (column * SLIDE.width) / 2,
        y: ((line + 0.5) * SLIDE.height) / 3 - size.h / 2,
        rotate: 336,
        fontFace: SLIDE_FONT,
        lang: "zh-CN",
        fontSize: slideType.watermark,
        color: bareColour(theme.ink.strong),
        transparency: 87,
        align: "center",
        valign: "middle",
        margin: 0,
        fit: "shrink",
        objectName: "水印",
      } satisfies TextOptions,
    },
  }));
}

/** Of charts, in pt; a label smaller than the least can't be read from a slide. */
const TYPE = slideType.chart;

/** How a chart in a box is set: a label fits its row or its bar. */
export function chartStyle(chart: NativeChart, box: Box, theme: PrintTheme): ChartStyle {
  const [width, height] = [box.w * 72, box.h * 72];
  const base = { theme, width, height };
  if (chart.kind === "lines")
    return {
      ...base,
      type: { category: TYPE.quarter, label: TYPE.axis, axis: TYPE.axis, labels: "all" },
    };
  const row = (height - 56) / Math.max(chart.categories.length, 1);
  const bars = chart.kind === "bars" ? chart.series.length : 1;
  const onBar = (row / (bars + 0.7)) * 1.05;
  const labels = onBar >= TYPE.leastLabel ? "all" : "last";
  const within = (size: number, most: number) =>
    Math.max(TYPE.least, Math.min(most, Math.floor(size * 2) / 2));
  const label = within(
    labels === "all" ? onBar : row * 0.48,
    labels === "all" ? TYPE.label : TYPE.axis,
  );
  return {
    ...base,
    type: { category: within(row * 0.52, TYPE.name), label, axis: TYPE.axis, labels },
  };
}

function drawSlide(slide: Slide, plan: SlidePlan, theme: PrintTheme): void {
  slide.background = { color: bareColour(theme.surface) };
  slide.addNotes(plan.notes.join("\n"));
  const heading = { ...textOptions(titleBlock(plan.title), theme.ink.strong), bold: true };
  // A picture has its own title: the slide's stands above its edge, for the outline and for screen
  // readers.
  const above = plan.content.kind === "picture" ? { y: -TITLE_BOX.h - GAP_ABOVE } : {};
  slide.addText(withoutControls(plan.title), {
    ...heading,
    ...above,
    placeholder: TITLE,
    valign: "middle",
  });
  if (plan.content.kind === "picture") drawPicture(slide, plan, theme);
  else drawNative(slide, plan, theme);
}

function drawNative(slide: Slide, plan: SlidePlan, theme: PrintTheme): void {
  const { content, figure } = plan;
  const layout = slideLayout(figure, plan.title);
  write(slide, { name: "副标题", block: layout.subtitle }, theme.ink.quiet);
  if (figure.stamp.demo) drawDemoTag(slide, layout.demoTag, theme);
  write(slide, { name: "要点", block: layout.takeaway }, theme.ink.body);
  if (content.kind === "charts")
    placeCharts(slide, { plan, charts: content.charts, box: layout.main });
  if (content.kind === "table")
    drawLamps(slide, { body: content.body, part: content.part, box: layout.main }, theme);
  if (content.kind === "milestones")
    drawMilestones(slide, { milestones: content.body.milestones, box: layout.main }, theme);
  if (content.kind === "words") {
    const block = {
      lines: content.lines,
      ...slideType.words,
      box: { ...layout.main, h: Math.min(layout.main.h, 2) },
    };
    write(slide, { name: "说明", block }, theme.ink.strong);
  }
  const rule = { x: MARGIN, y: layout.footer.box.y - 0.05, w: INNER_WIDTH, h: 0 };
  slide.addShape("line", {
    ...rule,
    line: { color: bareColour(theme.line.hair), width: 0.75 },
    objectName: "分隔线",
  });
  write(slide, { name: "注和来源", block: layout.footer }, theme.ink.quiet);
}

/** Charts side by side; their data come with the replaced parts. */
function placeCharts(
  slide: Slide,
  { plan, charts, box }: { plan: SlidePlan; charts: readonly NativeChart[]; box: Box },
): void {
  for (const [index, place] of chartBoxes(box, charts.length).entries()) {
    const name = charts[index]?.head || plan.figure.head;
    const data = [{ name: "数值", labels: ["单位"], values: [0] }];
    slide.addChart("bar", data, {
      ...place,
      altText: withoutControls(plan.figure.takeaway),
      objectName: withoutControls(name),
    });
  }
}

/** Equal parts of a box from left to right. */
export function chartBoxes(box: Box, count: number): readonly Box[] {
  const gap = 0.15;
  const w = (box.w - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => ({ ...box, x: box.x + index * (w + gap), w }));
}

/** The picture at the slide preset is as large as the slide. */
function drawPicture(slide: Slide, { content, figure }: SlidePlan, theme: PrintTheme): void {
  if (content.kind !== "picture") return;
  const place = fitInside({ x: 0, y: 0, w: SLIDE.width, h: SLIDE.height }, content.picture);
  slide.addImage({
    data: STAND_IN,
    ...place,
    altText: withoutControls(figure.takeaway),
    objectName: withoutControls(figure.head),
  });
  if (figure.stamp.demo)
    drawDemoTag(slide, { x: SLIDE.width - MARGIN - TAG.w, y: GAP_ABOVE, ...TAG }, theme);
}

const TAG = { w: 1.62, h: 0.29 };
const GAP_ABOVE = 0.12;

function drawDemoTag(slide: Slide, box: Box, theme: PrintTheme): void {
  const text: TextOptions = {
    fontSize: slideType.tag,
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
  slide.addText(DEMO_WORDS, { ...box, ...text, ...colours, objectName: "演示数据标记" });
}

function textOptions(block: TextBlock, colour: string): TextOptions {
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
function write(
  slide: Slide,
  { name, block }: { name: string; block: TextBlock },
  colour: string,
): void {
  const paragraphs = block.lines.map((text) => ({
    text: oneLine(text),
    options: { breakLine: true },
  }));
  slide.addText(paragraphs, { ...textOptions(block, colour), objectName: name });
}
