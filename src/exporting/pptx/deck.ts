/** A deck of slides as a file: drawn with pptxgenjs, then mended (`mendPackage`). */
import PptxGenJS from "pptxgenjs";
import { PRINT_THEME } from "../../charts/base/print-theme";
import { breath } from "../../lib/breath";
import { slide as slideType } from "../../ui/tokens/files.json";
import type { Metadata } from "../picture/metadata";
import { type Box, COVER_TITLE_BOX, SLIDE, TITLE_BOX } from "./layout";
import { type SlideParts, mendPackage } from "./package";
import type { DeckProperties } from "./properties";
import { GAP_ABOVE, type Slide, TITLE } from "./slide-text";
import { SLIDE_FONT, bareColour, oneLine } from "./xml";

export interface DeckSlide extends SlideParts {
  /** Draws on an empty slide: a chart for each of `charts`, a picture where there is one. */
  readonly draw: (slide: Slide) => void;
  /** Where its title stands. */
  readonly layout: SlideLayoutName;
}

export interface DeckAbout {
  /** What each figure says of itself, as pictures do. */
  readonly traces: readonly Metadata[];
  readonly properties: DeckProperties;
  /** Null: none is wanted. */
  readonly watermark: string | null;
}

/**
 * The layouts of a deck, by where their titles stand: pptxgenjs knows no other place for the title of
 * one slide. A picture has its own title: the slide's stands above its edge, for the outline and for
 * screen readers.
 */
const TITLE_BOXES = {
  图表: TITLE_BOX,
  图片: { ...TITLE_BOX, y: -TITLE_BOX.h - GAP_ABOVE },
  封面: COVER_TITLE_BOX,
} as const satisfies Record<string, Box>;
export type SlideLayoutName = keyof typeof TITLE_BOXES;

/** The .pptx. The same slides give the same bytes. */
export async function deckFile(
  slides: readonly DeckSlide[],
  { traces, properties, watermark }: DeckAbout,
): Promise<Blob> {
  const archive = await drawnArchive(slides, watermark);
  return mendPackage(archive, { slides, traces, properties });
}

/** As pptxgenjs makes it. */
async function drawnArchive(
  slides: readonly DeckSlide[],
  watermark: string | null,
): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.layout = "LAYOUT_WIDE";
  deck.theme = { headFontFace: SLIDE_FONT, bodyFontFace: SLIDE_FONT };
  for (const [title, box] of Object.entries(TITLE_BOXES))
    deck.defineSlideMaster(master(title, box, watermark));
  for (const { draw, notes, layout } of slides) {
    const slide = deck.addSlide({ masterName: layout });
    slide.addNotes(notes.join("\n"));
    draw(slide);
    forgetCharts(slide);
    // oxlint-disable-next-line no-await-in-loop -- a slide in each task
    await breath();
  }
  const bytes = await deck.write({ outputType: "uint8array" });
  if (!(bytes instanceof Uint8Array))
    throw new Error("pptxgenjs answered with something else than bytes");
  return bytes;
}

/**
 * Only the places of charts are wanted: pptxgenjs would make a workbook for each, all at once, which
 * takes longer than all else and is thrown away.
 */
function forgetCharts(slide: Slide): void {
  Reflect.set(slide, "_relsChart", []);
}

/**
 * On the master, behind what a slide shows, where nobody has to move it to reach a chart; a slide
 * that is a picture has it in the picture.
 */
function watermarkTexts(watermark: string) {
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
        color: bareColour(PRINT_THEME.ink.strong),
        transparency: 87,
        align: "center",
        valign: "middle",
        margin: 0,
        fit: "shrink",
        objectName: "水印",
      } satisfies PptxGenJS.TextPropsOptions,
    },
  }));
}

function master(title: string, box: Box, watermark: string | null): PptxGenJS.SlideMasterProps {
  const options = {
    name: TITLE,
    type: "title",
    ...box,
    margin: 0,
    align: "left",
    valign: "middle",
  } as const;
  return {
    title,
    objects: [
      { placeholder: { options, text: "" } },
      ...(watermark === null ? [] : watermarkTexts(watermark)),
    ],
  };
}
