/**
 * Where the pages of the document are likely to end: heights by the sizes of its styles. Word has its
 * own fonts and the last word; the preview says so.
 */
import {
  CHARACTERS,
  Flow,
  LINE_MM,
  type FigurePiece,
  type PaperPage,
  type Unit,
} from "./paper-flow";
import { headHeight, linesIn, rowHeight } from "./paper-heights";
import { type PlacedPicture, placedPictures } from "./paper-pictures";
import {
  LYING_MM,
  type PaperAttachment,
  type PaperBlock,
  type PaperFigure,
  type PaperPlan,
  UPRIGHT_MM,
} from "./paper-plan";
import { MM_PER_PT } from "./paper-table";
import { continuedWords } from "./paper-words";

interface Sized {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** The pictures of the figures that are drawn, by their items' ids. */
export type DrawnPictures = ReadonlyMap<string, readonly Sized[]>;

const SOURCE_LINE_MM = 16 * MM_PER_PT;
const CAPTION_MM = 24 * MM_PER_PT;
/** Above a picture. */
const GAP_MM = 8 * MM_PER_PT;
/** Of a figure before it is drawn: as high as one of a dozen units. */
const USUAL_FIGURE_MM = 120;

/** The pages in their order. */
export function paperPages(plan: PaperPlan, drawn: DrawnPictures): readonly PaperPage[] {
  const upright = new Flow("upright", 225);
  upright.add({ pieces: [{ kind: "title", text: plan.title }], heightMm: 18, keepNext: true });
  upright.add({
    pieces: [{ kind: "line", text: plan.line }],
    heightMm: (linesIn(plan.line, CHARACTERS).length + 1) * LINE_MM,
  });
  for (const block of plan.blocks) addBlock(upright, block, drawn);
  const attached = plan.attachments.flatMap(attachmentPages);
  return [...upright.pages(), ...attached];
}

function addBlock(flow: Flow, block: PaperBlock, drawn: DrawnPictures): void {
  switch (block.kind) {
    case "heading":
      flow.add({ pieces: [block], heightMm: LINE_MM, keepNext: true });
      return;
    case "text":
      flow.addText(block.text);
      return;
    case "source":
      flow.add(sourceUnit(block.text, UPRIGHT_MM));
      return;
    case "figure":
      for (const unit of figureUnits(block, drawn.get(block.id) ?? null)) flow.add(unit);
      return;
    case "table": {
      const { caption, table } = block;
      const text = `${caption.label}　${caption.title}`;
      flow.add({ pieces: [{ kind: "caption", text }], heightMm: CAPTION_MM, keepNext: true });
      flow.add({
        pieces: [{ kind: "table", table, from: 0, to: table.rows.length }],
        heightMm:
          headHeight(table) + table.rows.reduce((sum, _, row) => sum + rowHeight(table, row), 0),
        keepNext: true,
      });
    }
  }
}

function sourceUnit(text: string, widthMm: number): Unit {
  const lines = linesIn(text, widthMm / (10.5 * MM_PER_PT)).length;
  return { pieces: [{ kind: "source", text }], heightMm: lines * SOURCE_LINE_MM };
}

function figureUnits(figure: PaperFigure, pictures: readonly Sized[] | null): readonly Unit[] {
  const placed: readonly Placed[] = pictures
    ? placedPictures(pictures).map(({ part, widthMm, heightMm }, index) => ({
        part,
        widthMm,
        heightMm,
        index,
      }))
    : [{ index: null, part: null, widthMm: UPRIGHT_MM, heightMm: USUAL_FIGURE_MM }];
  return placed.map((one, index): Unit => {
    const isLast = index === placed.length - 1;
    const piece: FigurePiece = { kind: "figure", figure, ...one };
    const source = isLast ? sourceUnit(figure.source, UPRIGHT_MM) : null;
    return {
      pieces: source ? [piece, ...source.pieces] : [piece],
      heightMm: GAP_MM + one.heightMm + CAPTION_MM + (source?.heightMm ?? 0),
    };
  });
}

type Placed = Omit<PlacedPicture<Sized>, "picture"> & { readonly index: number | null };

function attachmentPages({ label, title, tables, sources }: PaperAttachment): readonly PaperPage[] {
  const flow = new Flow("lying", 156);
  flow.add({ pieces: [{ kind: "label", text: label }], heightMm: LINE_MM, keepNext: true });
  flow.add({ pieces: [{ kind: "attachment", text: title }], heightMm: 14, keepNext: true });
  tables.forEach((table, part) => {
    if (part > 0) {
      flow.end();
      const text = continuedWords(title, { part, of: tables.length });
      flow.add({ pieces: [{ kind: "caption", text }], heightMm: CAPTION_MM, keepNext: true });
    }
    flow.addRows(table);
  });
  for (const text of sources) flow.add(sourceUnit(text, LYING_MM));
  return flow.pages();
}
