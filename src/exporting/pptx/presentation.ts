/**
 * Figures as a PowerPoint file: a slide each with a native chart that can be edited, and a picture
 * where the marks have no native form.
 */
import { DEMO_WORDS } from "../../domain/facts/dataset";
import type { PrintTheme } from "../../charts/base/print-theme";
import { sourceParts } from "../../figures/source-line";
import type { Stamp } from "../../figures/stamp";
import { breath } from "../../lib/breath";
import { chartWorkbook } from "./workbook";
import { chartXml } from "./chart-xml";
import { type DeckSlide, deckFile } from "./deck";
import { slideLayout } from "./layout";
import { type PptxRequest, type SlideContent, type SlidePlan, slidePlans } from "./plan";
import { chartBoxes, chartStyle, drawFigureSlide } from "./slides";
import { watermarkOf } from "../export-context";
import { pictureMetadata } from "../picture/metadata";
import { withoutControls } from "../../lib/inert-text";

export { type PptxRequest, needsPicture } from "./plan";

/**
 * The deck, in the order of the figures. The same request gives the same bytes. Throws for an
 * `exportedAt` that is no time.
 */
export async function presentation(request: PptxRequest): Promise<Blob> {
  const at = new Date(request.context.exportedAt);
  const slides = await figureSlides(slidePlans(request), request.theme, at);
  const stamps = request.figures.map(({ figure }) => figure.stamp);
  return deckFile(slides, {
    traces: request.figures.map(({ figure }) => pictureMetadata(figure, request.context)),
    properties: {
      title: request.title,
      subject: distinct(request.figures.map(({ figure }) => figure.head)),
      company: distinct(stamps.map(({ region }) => region)),
      keywords: keywordsOf(stamps),
      description: request.context.permalink,
      at,
    },
    watermark: watermarkOf(request.context),
  });
}

/** 版本r7, and 演示数据（虚构） where any of it is. */
export function keywordsOf(stamps: readonly Stamp[]): string {
  return distinct(
    stamps
      .flatMap((stamp) => [sourceParts(stamp)[2], stamp.demo ? DEMO_WORDS : ""])
      .filter((word) => word !== ""),
  );
}

/** The planned slides as a deck takes them, each made in a task of its own. */
export async function figureSlides(
  plans: readonly SlidePlan[],
  theme: PrintTheme,
  at: Date,
): Promise<DeckSlide[]> {
  const slides: DeckSlide[] = [];
  for (const plan of plans) {
    slides.push({
      draw: (slide) => drawFigureSlide(slide, plan, theme),
      layout: plan.content.kind === "picture" ? "图片" : "图表",
      charts: slideCharts(plan, theme, at),
      alt: withoutControls(plan.figure.takeaway),
      notes: plan.notes,
      // oxlint-disable-next-line no-await-in-loop -- a slide in each task
      picture: await pictureBytes(plan.content),
    });
    // oxlint-disable-next-line no-await-in-loop
    await breath();
  }
  return slides;
}

async function pictureBytes(content: SlideContent): Promise<Uint8Array | null> {
  if (content.kind !== "picture") return null;
  const { png } = content.picture;
  return png instanceof Uint8Array ? png : new Uint8Array(await png.arrayBuffer());
}

function slideCharts(
  { figure, title, content }: SlidePlan,
  theme: PrintTheme,
  at: Date,
): DeckSlide["charts"] {
  if (content.kind !== "charts") return [];
  const { main } = slideLayout(figure, title);
  const [box = main] = chartBoxes(main, content.charts.length);
  return content.charts.map((chart) => ({
    xml: chartXml(chart, chartStyle(chart, box, theme)),
    workbook: chartWorkbook(chart, at),
  }));
}

function distinct(words: readonly string[]): string {
  return [...new Set(words)].join("、");
}
