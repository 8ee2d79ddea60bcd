/** Draws a planned slide of a figure; charts and pictures are placeholders that are filled later. */
import type { ChartStyle } from "./chart-style";
import type { NativeChart } from "./native-chart";
import { type Box, INNER_WIDTH, MARGIN, SLIDE, fitInside, slideLayout } from "./layout";
import { drawLamps } from "./lamps-table";
import { drawMilestones } from "./milestones-table";
import type { SlidePlan } from "./plan";
import { withoutControls } from "../../lib/inert-text";
import { GAP_ABOVE, type Slide, TAG, drawDemoTag, drawHeading, write } from "./slide-text";
import { bareColour } from "./xml";
import type { PrintTheme } from "../../charts/base/print-theme";
import { slide as slideType } from "../../ui/tokens/files.json";

/** Any PNG: its bytes are replaced. */
const STAND_IN = "image/png;base64,iVBORw0KGgo=";

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

/** All that is on it: title, texts, chart or table or picture, and foot. */
export function drawFigureSlide(slide: Slide, plan: SlidePlan, theme: PrintTheme): void {
  drawHeading(slide, { title: plan.title }, theme);
  if (plan.content.kind === "picture") drawPicture(slide, plan, theme);
  else drawNative(slide, plan, theme);
}

function drawNative(slide: Slide, plan: SlidePlan, theme: PrintTheme): void {
  const { content, figure } = plan;
  const layout = slideLayout(figure, plan.title);
  write(slide, { name: "副标题", block: layout.subtitle }, theme.ink.quiet);
  if (figure.stamp.demo) drawDemoTag(slide, { box: layout.demoTag }, theme);
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
    drawDemoTag(slide, { box: { x: SLIDE.width - MARGIN - TAG.w, y: GAP_ABOVE, ...TAG } }, theme);
}
