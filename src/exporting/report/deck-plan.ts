/**
 * The slides of a 汇报: which there are, in which order, and what each says. The deck and its preview
 * on the page both follow it.
 */
import { officeMoment } from "../../domain/wording/times";
import type { Figure } from "../../figures/figure";
import type { FigurePage } from "../../figures/pages";
import type { Stamp } from "../../figures/stamp";
import type { Sheet } from "../../figures/tables/sheet";
import { withoutControls } from "../../lib/inert-text";
import { type BulletinContent, type CardsContent, stampOfContent } from "../../report/item";
import {
  type OutlinePart,
  type ReportOutline,
  demoWordsOf,
  namedBriefly,
} from "../../report/outline";
import { needsPicture, nativePages } from "../pptx/plan";
import { type Paragraph, contentsPages, linePages, paragraphPages } from "./deck-pages";
import { type SlideTable, slideTables } from "./deck-table";
import type { ReportRequest } from "./request";

/** One slide of a part: a figure has as many as it takes. */
export type PartSlide =
  | {
      readonly kind: "figure";
      readonly figure: Figure;
      /** `native`: a chart or table of PowerPoint; `picture`: the drawing, as large as the slide. */
      readonly look: "native" | "picture";
      /** Its rows; null: all of them. */
      readonly page: FigurePage | null;
    }
  | { readonly kind: "table"; readonly sheet: Sheet; readonly table: SlideTable }
  | { readonly kind: "cards"; readonly cards: CardsContent }
  | {
      readonly kind: "bulletin";
      readonly bulletin: BulletinContent;
      readonly paragraphs: readonly Paragraph[];
    }
  /** It could not be made: says why. */
  | { readonly kind: "failed"; readonly reason: string };

export interface DeckPart {
  readonly part: OutlinePart;
  readonly slides: readonly PartSlide[];
}

export interface ContentsEntry {
  /** 图1, 附件1; empty for a 通报 and for 口径和来源. */
  readonly label: string;
  readonly title: string;
  /** Whose figures and of which period, where not all are of the same; else empty. */
  readonly of: string;
  /** Its first slide, counted from 1. */
  readonly slide: number;
}

export type DeckSlide =
  | {
      readonly kind: "cover";
      readonly title: string;
      /** Office, period, 数据截至, versions, moment of making: a line each. */
      readonly lines: readonly string[];
      /** 演示数据（虚构）; 含演示数据（虚构） where only some of it is invented; empty otherwise. */
      readonly demo: string;
    }
  | {
      readonly kind: "contents";
      readonly title: string;
      readonly entries: readonly ContentsEntry[];
      readonly demo: string;
    }
  | {
      readonly kind: "part";
      readonly part: OutlinePart;
      /** 图1 完成投资：7个单位超序时（1/2） */
      readonly title: string;
      readonly stamp: Stamp;
      readonly slide: PartSlide;
    }
  | {
      readonly kind: "closing";
      readonly title: string;
      /** 口径, then 来源, each with what it is of. */
      readonly lines: readonly string[];
      readonly demo: string;
    };

const CLOSING = "口径和来源";

/** What a part takes if all goes well. */
export function partSlides({ item: { content } }: OutlinePart): readonly PartSlide[] {
  switch (content.kind) {
    case "figure":
      return figureSlides(content.figure);
    case "table":
      return slideTables(content.sheet).map((table) => ({
        kind: "table",
        sheet: content.sheet,
        table,
      }));
    case "cards":
      return [{ kind: "cards", cards: content }];
    case "bulletin":
      return paragraphPages(content.paragraphs.map(({ text }) => text)).map((paragraphs) => ({
        kind: "bulletin",
        bulletin: content,
        paragraphs,
      }));
  }
}

/** No meeting turns so many slides of one figure twice. */
const MOST_DRAWN = 4;

/**
 * Whether slides with the picture follow the native ones: where the marks have no whole native form,
 * and the units of the figure take four slides at most (56 units).
 */
export function isDrawn(figure: Figure): boolean {
  return needsPicture(figure) && nativePages(figure).length <= MOST_DRAWN;
}

/** The native ones first, then the pictures. */
function figureSlides(figure: Figure): readonly PartSlide[] {
  const pages = nativePages(figure);
  const slides = (look: "native" | "picture") =>
    pages.map((page) => ({ kind: "figure", figure, look, page }) as const);
  return isDrawn(figure) ? [...slides("native"), ...slides("picture")] : slides("native");
}

/** All slides of a deck, cover first; `parts` as they were made, in the outline's order. */
export function deckSlides(
  outline: ReportOutline,
  parts: readonly DeckPart[],
  moment: Pick<ReportRequest, "exportedAt" | "timeZone">,
): readonly DeckSlide[] {
  const demo = demoWordsOf(outline);
  const closing = closingSlides(outline, demo);
  return [
    coverSlide(outline, demo, moment),
    ...contentsSlides(outline, { parts, demo }),
    ...parts.flatMap(numberedSlides),
    ...closing,
  ];
}

function coverSlide(
  { title, office, period, asOf, versions }: ReportOutline,
  demo: string,
  { exportedAt, timeZone }: Pick<ReportRequest, "exportedAt" | "timeZone">,
): DeckSlide {
  const made = `制作时间：${officeMoment(exportedAt, timeZone)}`;
  const lines = [
    office,
    period,
    [asOf, namedBriefly(versions, "个版本")].filter(Boolean).join("，"),
    made,
  ];
  return { kind: "cover", title, lines: lines.filter(Boolean), demo };
}

interface Contents {
  readonly parts: readonly DeckPart[];
  readonly demo: string;
}

function contentsSlides(outline: ReportOutline, { parts, demo }: Contents): readonly DeckSlide[] {
  const asideOf = asides(outline.parts.map(({ item: { content } }) => stampOfContent(content)));
  const isClosed = outline.definitions.length + outline.sources.length > 0;
  const count = parts.length + (isClosed ? 1 : 0);
  const pages = contentsPages(count);
  let slide = 1 + pages.length + 1;
  const entries: ContentsEntry[] = parts.map(({ part, slides }) => {
    const { label, title, item } = part;
    const entry = { label, title, of: asideOf(stampOfContent(item.content)), slide };
    slide += slides.length;
    return entry;
  });
  if (isClosed) entries.push({ label: "", title: CLOSING, of: "", slide });
  let first = 0;
  return pages.map((size, index) => {
    first += size;
    return {
      kind: "contents",
      title: withPart("目录", index, pages.length),
      entries: entries.slice(first - size, first),
      demo,
    };
  });
}

/** Region, scope and quarter, as far as they are not the same for all. */
function asides(stamps: readonly Stamp[]): (stamp: Stamp) => string {
  const readings: readonly ((stamp: Stamp) => string)[] = [
    ({ region }) => region,
    ({ scope }) => scope,
    ({ asOf }) => asOf ?? "",
  ];
  const differing = readings.filter((read) => new Set(stamps.map(read)).size > 1);
  return (stamp) =>
    differing
      .map((read) => read(stamp))
      .filter(Boolean)
      .join("　");
}

function numberedSlides({ part, slides }: DeckPart): readonly DeckSlide[] {
  const stamp = stampOfContent(part.item.content);
  const own = [part.label, part.title].filter(Boolean).join("　");
  return slides.map((slide, index) => {
    const alike = slides.filter((one) => lookOf(one) === lookOf(slide));
    const at = slides.slice(0, index).filter((one) => lookOf(one) === lookOf(slide)).length;
    const title = `${withPart(own, at, alike.length)}${lookOf(slide) === "picture" ? "（图）" : ""}`;
    return { kind: "part", part, title: withoutControls(title), stamp, slide };
  });
}

/** What is alike among the slides of a part, and numbered together. */
export function lookOf(slide: PartSlide): string {
  return slide.kind === "figure" ? slide.look : slide.kind;
}

function closingSlides(
  { definitions, sources }: ReportOutline,
  demo: string,
): readonly DeckSlide[] {
  const said = [
    ...definitions.map(({ words, of }) => `口径${of && `（${of}）`}：${words}。`),
    ...sources.map(({ words, of }) => (of === "" ? `${words}。` : `${of}　${words}。`)),
  ];
  if (said.length === 0) return [];
  const pages = linePages(said);
  return pages.map((lines, index) => ({
    kind: "closing",
    title: withPart(CLOSING, index, pages.length),
    lines,
    demo,
  }));
}

/** 目录（1/2）; the title itself where there is one slide of it. */
function withPart(title: string, index: number, of: number): string {
  return of > 1 ? `${title}（${index + 1}/${of}）` : title;
}
