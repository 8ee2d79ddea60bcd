/**
 * The page of an official document (GB/T 9704-2012): A4, a text block of 156 × 225 mm with 22 lines of
 * 28 characters, page numbers at the outer edge.
 */
import {
  AlignmentType,
  DocumentGridType,
  Footer,
  Header,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import { TextWatermark } from "docx/watermarks";
import { DEMO_WORDS } from "../../domain/facts/dataset";
import { fontName } from "./fonts";
import { cleanLine } from "./lines";
import { STYLE } from "./styles";
import { LINE_TWIPS, twipsOfMm } from "./units";

/** In mm: 156 × 225 of text. */
const PAPER = { width: 210, height: 297 } as const;
const MARGIN = { top: 37, bottom: 35, left: 28, right: 26 } as const;

export type Orientation = "upright" | "lying";

interface PageOptions {
  readonly orientation: Orientation;
  /** Invented figures: 演示数据（虚构） at the head of every page. */
  readonly isDemo: boolean;
  /** 水印 behind the text of every page; null: none. */
  readonly watermark: string | null;
}

/** What a section says of its pages; `evenAndOddHeaderAndFooters` of the document belongs to it. */
export function pageSection({
  orientation,
  isDemo,
  watermark,
}: PageOptions): Pick<ISectionOptions, "properties" | "headers" | "footers"> {
  const head = () => new Header({ children: headLines({ isDemo, watermark }) });
  return {
    properties: orientation === "upright" ? UPRIGHT : LYING,
    ...((isDemo || watermark !== null) && { headers: { default: head(), even: head() } }),
    footers: { default: pageNumber("odd"), even: pageNumber("even") },
  };
}

function headLines({ isDemo, watermark }: Omit<PageOptions, "orientation">): Paragraph[] {
  return [
    ...(isDemo ? [demoLine()] : []),
    ...(watermark === null
      ? []
      : [new Paragraph({ style: STYLE.pageNumber, children: [watermarkRun(watermark)] })]),
  ];
}

/** Word shows it as its own watermark; as quiet as that of a picture. */
function watermarkRun(text: string): TextWatermark {
  return new TextWatermark({
    text: cleanLine(text),
    font: fontName("hei"),
    color: "000000",
    opacity: 0.13,
  });
}

/** 演示数据（虚构） in a frame. */
export function demoLine(): Paragraph {
  return new Paragraph({ style: STYLE.demo, children: [new TextRun(DEMO_WORDS)] });
}

/** The dashes beside a page's number stand 7 mm below the text block. */
const NUMBER_BELOW_MM = 9.5;
const HEADER_MM = { upright: 16, lying: 9 } as const;

const UPRIGHT: ISectionPropertiesOptions = {
  page: {
    size: { width: twipsOfMm(PAPER.width), height: twipsOfMm(PAPER.height) },
    margin: {
      top: twipsOfMm(MARGIN.top),
      bottom: twipsOfMm(MARGIN.bottom),
      left: twipsOfMm(MARGIN.left),
      right: twipsOfMm(MARGIN.right),
      header: twipsOfMm(HEADER_MM.upright),
      footer: twipsOfMm(MARGIN.bottom - NUMBER_BELOW_MM),
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch: LINE_TWIPS },
};

/** The same page turned: its head at the binding edge, its text block 225 × 156 mm. */
const LYING: ISectionPropertiesOptions = {
  type: SectionType.NEXT_PAGE,
  page: {
    size: {
      width: twipsOfMm(PAPER.width),
      height: twipsOfMm(PAPER.height),
      orientation: PageOrientation.LANDSCAPE,
    },
    margin: {
      top: twipsOfMm(MARGIN.left),
      bottom: twipsOfMm(MARGIN.right),
      left: twipsOfMm(MARGIN.bottom),
      right: twipsOfMm(MARGIN.top),
      header: twipsOfMm(HEADER_MM.lying),
      footer: twipsOfMm(MARGIN.right - NUMBER_BELOW_MM),
    },
  },
};

/** Of 四号. */
const ONE_CHARACTER = 280;

/** — 1 —, one character from the outer edge: right on odd pages, left on even ones. */
function pageNumber(side: "odd" | "even"): Footer {
  const isOdd = side === "odd";
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.pageNumber,
        alignment: isOdd ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: isOdd ? { end: ONE_CHARACTER } : { start: ONE_CHARACTER },
        children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });
}
