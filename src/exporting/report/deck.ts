/** 汇报 as one PowerPoint file. Loaded when it is asked for. */
import { PRINT_THEME } from "../../charts/base/print-theme";
import { plainFileName } from "../../figures/file-name";
import { stampOfContent } from "../../report/item";
import { itemLink } from "../../report/item-link";
import { type OutlinePart, type ReportOutline, reportOutline } from "../../report/outline";
import { watermarkOf } from "../export-context";
import type { ExportedFile } from "../exported-file";
import { type Metadata, pictureMetadata } from "../picture/metadata";
import { deckFile } from "../pptx/deck";
import { type SlidePlan, figurePlans } from "../pptx/plan";
import type { DeckProperties } from "../pptx/properties";
import { figureSlides, keywordsOf } from "../pptx/presentation";
import { type DeckPart, type PartSlide, deckSlides, isDrawn, partSlides } from "./deck-plan";
import { type FigureSlide, deckSlide } from "./deck-slide";
import { type PictureSource, eachPartOr, failureWords, partWords, pictureSource } from "./maker";
import { type ReportRequest, itemContext } from "./request";
import { type ExportRun, throwIfCancelled } from "./run";

/** As sharp as a projector shows it. */
const DPI = 150;

/** What became of an item: its slides, and how those of a figure are drawn. */
interface MadePart extends DeckPart {
  readonly drawn: readonly (readonly [PartSlide, FigureSlide])[];
  readonly trace: Metadata | null;
}

/**
 * Cover, contents, a slide or several per item, 口径和来源. The same request gives the same bytes. An
 * item that fails has a slide that says so; rejects as `ReportExport` says.
 */
export async function reportDeck(
  request: ReportRequest,
  run: ExportRun,
  source: PictureSource = pictureSource(request, run),
): Promise<ExportedFile> {
  const outline = reportOutline(request.tray);
  const parts = await eachPartOr(outline.parts, run, {
    make: (part) => madePart(part, { request, run, source }),
    instead: failedPart,
    closing: "合成 PowerPoint 文件",
  });
  const figures = new Map(parts.flatMap(({ drawn }) => drawn));
  const words = [outline.title, outline.office].filter(Boolean).join("　");
  const slides = deckSlides(outline, parts, request).map((planned) =>
    deckSlide(planned, {
      figure: planned.kind === "part" ? (figures.get(planned.slide) ?? null) : null,
      base: request.base,
      words,
    }),
  );
  const blob = await deckFile(slides, {
    traces: parts.flatMap(({ trace }) => (trace ? [trace] : [])),
    properties: propertiesOf(outline, request),
    watermark: watermarkOf(request),
  });
  throwIfCancelled(run);
  return { name: plainFileName(request.tray.name, "pptx"), blob, pictures: [] };
}

interface Making {
  readonly request: ReportRequest;
  readonly run: ExportRun;
  readonly source: PictureSource;
}

async function madePart(part: OutlinePart, making: Making): Promise<MadePart> {
  const { request } = making;
  const planned = partSlides(part);
  const { content } = part.item;
  if (content.kind !== "figure") return { part, slides: planned, drawn: [], trace: null };
  const { figure } = content;
  const context = itemContext(part.item, request);
  const { pictures, failure } = await slidePictures(part, making);
  const plans = figurePlans({ figure, pictures }, context, PRINT_THEME);
  const slides = planned.slice(0, plans.length);
  const drawn = await drawnSlides(slides, plans, request);
  return {
    part,
    slides: failure === null ? slides : [...slides, { kind: "failed", reason: failure }],
    drawn,
    trace: pictureMetadata(figure, context),
  };
}

async function drawnSlides(
  slides: readonly PartSlide[],
  plans: readonly SlidePlan[],
  { exportedAt }: ReportRequest,
): Promise<[PartSlide, FigureSlide][]> {
  const made = await figureSlides(plans, PRINT_THEME, new Date(exportedAt));
  return slides.flatMap((slide, index): [PartSlide, FigureSlide][] => {
    const [plan, own] = [plans[index], made[index]];
    return plan && own ? [[slide, { plan, slide: own }]] : [];
  });
}

/** The native slides stand without their pictures: then why there are none. */
async function slidePictures(part: OutlinePart, { run, source }: Making) {
  const { item } = part;
  if (item.content.kind !== "figure" || !isDrawn(item.content.figure))
    return { pictures: [], failure: null };
  try {
    const pictures = await source.pictureOf(item, "slide", DPI);
    return { pictures, failure: null };
  } catch (error) {
    throwIfCancelled(run);
    const failure = failureWords(error);
    run.failed(`${partWords(part)}的图片`, failure);
    return { pictures: [], failure };
  }
}

function failedPart(part: OutlinePart, reason: string): MadePart {
  return { part, slides: [{ kind: "failed", reason }], drawn: [], trace: null };
}

function propertiesOf(outline: ReportOutline, request: ReportRequest): DeckProperties {
  return {
    title: outline.title,
    subject: outline.period,
    company: outline.office,
    keywords: keywordsOf(outline.parts.map(({ item: { content } }) => stampOfContent(content))),
    description: itemLink({ path: "/report", search: {} }, request.base),
    at: new Date(request.exportedAt),
  };
}
