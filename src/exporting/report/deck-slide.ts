/** A planned slide of a 汇报 as a deck takes it: how it is drawn, and what its speaker reads. */
import { PRINT_THEME } from "../../charts/base/print-theme";
import { DEMO_WORDS } from "../../domain/facts/dataset";
import { withoutControls } from "../../lib/inert-text";
import { itemLink } from "../../report/item-link";
import type { DeckSlide } from "../pptx/deck";
import { rangeLine, sourceLine } from "../pptx/layout";
import type { SlidePlan } from "../pptx/plan";
import type { Slide } from "../pptx/slide-text";
import { drawFigureSlide } from "../pptx/slides";
import { drawCards } from "./deck-cards";
import {
  type SlideOf,
  drawAround,
  drawBulletin,
  drawClosing,
  drawContents,
  drawCover,
  drawFailed,
  drawFoot,
} from "./deck-draw";
import type { DeckSlide as PlannedSlide, PartSlide } from "./deck-plan";
import { hasCutStatus, rowStatus } from "./deck-table";
import { drawUnitsTable } from "./deck-table-draw";

/** A figure's slide, with its chart or picture. */
export interface FigureSlide {
  readonly plan: SlidePlan;
  readonly slide: DeckSlide;
}

export interface Setting {
  /** Null for a slide of no figure. */
  readonly figure: FigureSlide | null;
  readonly base: string;
  /** What stands in the foot of every slide. */
  readonly words: string;
}

export function deckSlide(planned: PlannedSlide, setting: Setting): DeckSlide {
  const { figure, words } = setting;
  const label = planned.kind === "part" ? planned.part.label : "";
  return {
    draw: (slide) => {
      drawPlanned(slide, planned, figure);
      if (planned.kind !== "cover") drawFoot(slide, { words, label }, PRINT_THEME);
    },
    layout: figure?.slide.layout ?? (planned.kind === "cover" ? "封面" : "图表"),
    charts: figure?.slide.charts ?? [],
    picture: figure?.slide.picture ?? null,
    alt: figure?.slide.alt ?? altOf(planned),
    notes: figure?.slide.notes ?? notesOf(planned, setting.base).map(withoutControls),
  };
}

function drawPlanned(slide: Slide, planned: PlannedSlide, figure: FigureSlide | null): void {
  switch (planned.kind) {
    case "cover":
      return drawCover(slide, planned, PRINT_THEME);
    case "contents":
      return drawContents(slide, planned, PRINT_THEME);
    case "closing":
      return drawClosing(slide, planned, PRINT_THEME);
    case "part":
      return figure === null
        ? drawPart(slide, planned)
        : drawFigureSlide(slide, { ...figure.plan, title: planned.title }, PRINT_THEME);
  }
}

function drawPart(slide: Slide, planned: SlideOf<"part">): void {
  const { slide: own } = planned;
  const layout = drawAround(slide, planned, textsOf(own), PRINT_THEME);
  switch (own.kind) {
    case "table":
      return drawUnitsTable(slide, own, layout.main, PRINT_THEME);
    case "cards":
      return drawCards(slide, own, layout.main, PRINT_THEME);
    case "bulletin":
      return drawBulletin(slide, own, layout, PRINT_THEME);
    case "failed":
      return drawFailed(slide, own, layout, PRINT_THEME);
    case "figure":
      throw new Error("a figure's slide comes with its plan");
  }
}

interface Texts {
  readonly subtitle: string;
  readonly takeaway: string;
  readonly notes: readonly string[];
}

const NO_TEXTS: Texts = { subtitle: "", takeaway: "", notes: [] };

/** What stands around a slide's own content. */
function textsOf(slide: PartSlide): Texts {
  if (slide.kind !== "table") return NO_TEXTS;
  const { sheet, table } = slide;
  const cut = hasCutStatus(table) ? "状态的全文见本页备注。" : "";
  const notes = [table.leftOut, cut, ...sheet.notes].filter((note) => note !== "");
  return { subtitle: `${sheet.stamp.region}　${sheet.subtitle}`, takeaway: sheet.takeaway, notes };
}

/** Of a slide's table. */
function altOf(planned: PlannedSlide): string {
  const slide = planned.kind === "part" ? planned.slide : null;
  return withoutControls(slide?.kind === "table" ? slide.sheet.takeaway : planned.title);
}

/** Its texts, and where it is from, line by line. */
function notesOf(planned: PlannedSlide, base: string): readonly string[] {
  if (planned.kind !== "part")
    return [planned.demo, planned.title, ...("lines" in planned ? planned.lines : [])].filter(
      (line) => line !== "",
    );
  const { stamp, slide, title, part } = planned;
  const { takeaway, notes } = textsOf(slide);
  return [
    stamp.demo ? DEMO_WORDS : "",
    title,
    takeaway,
    notes.length > 0 ? `注：${notes.join("")}` : "",
    ...statusNotes(slide),
    rangeLine({ stamp }),
    sourceLine({ stamp }),
    `链接：${itemLink(part.item, base)}`,
  ]
    .filter((line) => line !== "")
    .map((line) => line.replaceAll(/\s*[\r\n]+\s*/gu, " "));
}

/** The whole statuses of a table: on the slide some are too long. */
function statusNotes(slide: PartSlide): readonly string[] {
  if (slide.kind !== "table" || !hasCutStatus(slide.table)) return [];
  return slide.table.rows
    .map((row) => ({ name: row.name, status: rowStatus(row) }))
    .filter(({ status }) => status !== "")
    .map(({ name, status }) => `${name}：${status}`);
}
