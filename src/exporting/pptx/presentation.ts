/**
 * Figures as a PowerPoint file: a slide each with a native chart that can be edited, and a picture
 * where the marks have no native form.
 */
import { DEMO_WORDS } from "../../domain/facts/dataset";
import { sourceParts } from "../../figures/source-line";
import { watermarkOf } from "../export-context";
import { breath } from "../../lib/breath";
import { chartWorkbook } from "./workbook";
import { chartXml } from "./chart-xml";
import { slideLayout } from "./layout";
import { type DeckParts, mendPackage } from "./package";
import { type PptxRequest, type SlideContent, type SlidePlan, slidePlans } from "./plan";
import { chartBoxes, chartStyle, drawSlides } from "./slides";
import { FILE_KINDS } from "../file-kinds";
import { pictureMetadata } from "../picture/metadata";
import { withoutControls } from "../../lib/inert-text";

export { type PptxRequest, needsPicture } from "./plan";

/**
 * The deck, in the order of the figures. The same request gives the same bytes. Throws for an
 * `exportedAt` that is no time.
 */
export async function presentation(request: PptxRequest): Promise<Blob> {
  const plans = slidePlans(request);
  await breath();
  const archive = await drawSlides(plans, request.theme, watermarkOf(request.context));
  const pictures = await Promise.all(plans.map(({ content }) => pictureBytes(content)));
  const parts = await deckParts(request, plans, pictures);
  const bytes = await mendPackage(archive, parts);
  return new Blob([new Uint8Array(bytes)], { type: FILE_KINDS.pptx.type });
}

async function pictureBytes(content: SlideContent): Promise<Uint8Array | null> {
  if (content.kind !== "picture") return null;
  const { png } = content.picture;
  return png instanceof Uint8Array ? png : new Uint8Array(await png.arrayBuffer());
}

async function deckParts(
  request: PptxRequest,
  plans: readonly SlidePlan[],
  pictures: readonly (Uint8Array | null)[],
): Promise<DeckParts> {
  const at = new Date(request.context.exportedAt);
  const charts: DeckParts["charts"][number][] = [];
  for (const plan of plans) {
    charts.push(...slideCharts(plan, request, at));
    // oxlint-disable-next-line no-await-in-loop -- a slide in each task
    await breath();
  }
  const stamps = request.figures.map(({ figure }) => figure.stamp);
  return {
    charts,
    slides: plans.map(({ figure, notes }, index) => ({
      alt: withoutControls(figure.takeaway),
      notes,
      picture: pictures[index] ?? null,
    })),
    traces: request.figures.map(({ figure }) => pictureMetadata(figure, request.context)),
    properties: {
      title: request.title,
      subject: distinct(request.figures.map(({ figure }) => figure.head)),
      company: distinct(stamps.map(({ region }) => region)),
      keywords: distinct(
        stamps.flatMap((stamp) => [sourceParts(stamp)[2], ...(stamp.demo ? [DEMO_WORDS] : [])]),
      ),
      description: request.context.permalink,
      at,
    },
  };
}

function slideCharts(
  { figure, title, content }: SlidePlan,
  { theme }: PptxRequest,
  at: Date,
): DeckParts["charts"] {
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
