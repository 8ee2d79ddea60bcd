/** The document of a 汇报 for Word, from its plan and its pictures. */
import {
  AlignmentType,
  Document,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  Paragraph,
  SimpleField,
  type Table,
  TextRun,
} from "docx";
import { pictureStandIn } from "../word/file";
import { pageSection } from "../word/page";
import { STYLE, STYLES } from "../word/styles";
import { sourceLine, textRuns } from "../word/text";
import { placedPictures } from "./paper-pictures";
import type { Caption, PaperAttachment, PaperBlock, PaperFigure, PaperPlan } from "./paper-plan";
import { NO_PICTURE, continuedWords } from "./paper-words";
import { wordTable } from "./paper-word-table";

/** A picture by its number among all of the document, and its printed size. */
export interface PaperPicture {
  readonly number: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** The pictures of each figure by its item's id; none where they could not be made. */
export type PaperPictures = ReadonlyMap<string, readonly PaperPicture[]>;

/** The document; its pictures are stand-ins by their number. */
export function paperDocument(plan: PaperPlan, pictures: PaperPictures): Document {
  const { title, line, isDemo, watermark, blocks, attachments } = plan;
  const body: ISectionOptions = {
    ...pageSection({ orientation: "upright", isDemo, watermark }),
    children: [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns(title) }),
      new Paragraph({ style: STYLE.line, children: textRuns(line) }),
      ...blocks.flatMap((block, index) =>
        blockNodes(block, { pictures, isKept: blocks[index + 1]?.kind === "source" }),
      ),
    ],
  };
  const lying: ISectionOptions = {
    ...pageSection({ orientation: "lying", isDemo, watermark }),
    children: attachments.flatMap(attachmentNodes),
  };
  return new Document({
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: attachments.length > 0 ? [body, lying] : [body],
  });
}

const HEADING = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function blockNodes(
  block: PaperBlock,
  { pictures, isKept }: { readonly pictures: PaperPictures; readonly isKept: boolean },
): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: HEADING[block.level], children: textRuns(block.text) })];
    case "text":
      return [new Paragraph({ style: STYLE.body, children: textRuns(block.text) })];
    case "source":
      return [new Paragraph({ ...sourceLine(block.text), keepNext: isKept })];
    case "figure":
      return figureNodes(block, pictures.get(block.id) ?? []);
    case "table":
      return [caption(block.caption), wordTable(block.table, { kept: isKept ? "all" : "none" })];
  }
}

function figureNodes(figure: PaperFigure, pictures: readonly PaperPicture[]): readonly Paragraph[] {
  const source = new Paragraph(sourceLine(figure.source));
  if (pictures.length === 0)
    return [
      new Paragraph({ style: STYLE.picture, children: [new TextRun(NO_PICTURE)] }),
      caption(figure.caption),
      source,
    ];
  return [
    ...placedPictures(pictures).flatMap(({ picture, part, ...size }) => [
      new Paragraph({
        style: STYLE.picture,
        children: [image(picture, { figure, size })],
      }),
      caption(figure.caption, part),
    ]),
    source,
  ];
}

const EMU_PER_MM = 36_000;
const EMU_PER_PX = 9525;

function image(
  { number }: PaperPicture,
  {
    figure: { alt, caption: words },
    size: { widthMm, heightMm },
  }: {
    readonly figure: PaperFigure;
    readonly size: { readonly widthMm: number; readonly heightMm: number };
  },
): ImageRun {
  return new ImageRun({
    type: "png",
    data: pictureStandIn(number),
    transformation: {
      width: (widthMm * EMU_PER_MM) / EMU_PER_PX,
      height: (heightMm * EMU_PER_MM) / EMU_PER_PX,
    },
    altText: {
      id: String(number + 1),
      name: `${words.label} ${words.title}`,
      description: alt,
    },
  });
}

/**
 * 图1 完成投资…: the number is one that Word counts, so that its table of figures finds it and a figure
 * put in by hand moves those behind. A further part of a figure has the same number, plain.
 */
function caption({ label, title }: Caption, part: string | null = null): Paragraph {
  const [, sequence = "", number = ""] = /^(\D+)(\d+)$/.exec(label) ?? [];
  const isCounted = sequence !== "" && (part === null || part.startsWith("1/"));
  return new Paragraph({
    style: STYLE.caption,
    children: [
      ...(isCounted
        ? [new TextRun(sequence), new SimpleField(`SEQ ${sequence} \\* ARABIC`, number)]
        : [new TextRun(label)]),
      new TextRun(part === null ? "　" : `（${part}）　`),
      ...textRuns(title),
    ],
  });
}

function attachmentNodes(
  { label, title, tables, sources }: PaperAttachment,
  index: number,
): readonly (Paragraph | Table)[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      indent: { firstLineChars: 0, firstLine: 0 },
      ...(index > 0 && { pageBreakBefore: true }),
      children: [new TextRun(label)],
    }),
    new Paragraph({
      style: STYLE.attachment,
      children: textRuns(title),
    }),
    ...tables.flatMap((table, part) => [
      ...(part > 0 ? [continued(title, { part, of: tables.length })] : []),
      wordTable(table, { kept: part === tables.length - 1 ? "last" : "none" }),
    ]),
    ...sources.map(
      (text, line) => new Paragraph({ ...sourceLine(text), keepNext: line < sources.length - 1 }),
    ),
  ];
}

/** The further columns of a table that is wider than the page. */
function continued(
  title: string,
  { part, of }: { readonly part: number; readonly of: number },
): Paragraph {
  return new Paragraph({
    style: STYLE.caption,
    alignment: AlignmentType.CENTER,
    pageBreakBefore: true,
    children: textRuns(continuedWords(title, { part, of })),
  });
}
