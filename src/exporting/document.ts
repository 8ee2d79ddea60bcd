/**
 * Paragraphs as a Word document in the look of a Chinese office paper (GB/T 9704-2012: A4, 仿宋三号, 28
 * characters a line).
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IFontAttributesProperties,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import { DEMO_WORDS } from "../domain/facts/dataset";
import { NUMBER_RUN } from "../lib/number-runs";
import { withoutControls } from "../lib/inert-text";

export interface DocumentRequest {
  /** The one heading: 商丘市重点项目推进情况通报（2020年三季度累计）. */
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /**
   * 来源, 数据截至, 版本, 链接: small lines under the text, where they are easily taken out of the final
   * paper.
   */
  readonly footer: readonly string[];
  /** Invented figures: 演示数据（虚构） under the heading and at the head of every page. */
  readonly demo: boolean;
}

/**
 * The paragraphs as a .docx file. Text stays text, control characters are dropped; a line end
 * starts a new paragraph.
 */
export function textDocument({
  heading,
  paragraphs,
  footer,
  demo,
}: DocumentRequest): Promise<Blob> {
  const title = cleanLine(heading);
  const document = new Document({
    title,
    creator: "重点项目推进看板",
    lastModifiedBy: "重点项目推进看板",
    description: demo ? DEMO_WORDS : "",
    styles: STYLES,
    sections: [
      {
        properties: PAGE,
        ...(demo && { headers: { default: new Header({ children: [demoLine()] }) } }),
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns(title) }),
          ...(demo ? [demoLine()] : []),
          ...paragraphs
            .flatMap(linesOf)
            .map((text) => new Paragraph({ style: BODY, children: textRuns(text) })),
          ...footer.flatMap(linesOf).map(sourceParagraph),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

const BODY = "BodyText";
const SOURCE = "SourceLine";
const DEMO = "DemoLine";

/** In twentieths of a point. */
const twips = (points: number) => Math.round(points * 20);
const twipsOfMm = (mm: number) => Math.round((mm / 25.4) * 1440);

/**
 * The East Asian name is what Word goes by for Chinese; the hint makes it take “ ” — from the same
 * font.
 */
function font(name: string): IFontAttributesProperties {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: "eastAsia" };
}

const exactLine = (points: number) => ({
  line: twips(points),
  lineRule: LineRuleType.EXACT,
  before: 0,
  after: 0,
});
const SONG = font("仿宋");
const HEI = font("黑体");
/**
 * Digits and links are Latin text: a program that took them for Chinese would break a number
 * anywhere.
 */
const LANGUAGE = { value: "en-US", eastAsia: "zh-CN" };
const FRAME = { style: BorderStyle.SINGLE, size: 6, space: 2, color: "auto" };

/** Sizes are in half points. */
const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: SONG, size: 32, language: LANGUAGE } },
    heading1: {
      run: { font: HEI, size: 44, bold: false, color: "auto", language: LANGUAGE },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactLine(36), after: twips(14) },
        keepNext: true,
      },
    },
  },
  paragraphStyles: [
    {
      id: BODY,
      name: "通报正文",
      basedOn: "Normal",
      quickFormat: true,
      run: { font: SONG, size: 32, language: LANGUAGE },
      // Two characters, whatever their size; the points are for programs that don't count
      // characters.
      paragraph: {
        alignment: AlignmentType.BOTH,
        spacing: exactLine(28),
        indent: { firstLineChars: 200, firstLine: twips(32) },
      },
    },
    {
      id: SOURCE,
      name: "来源说明",
      basedOn: "Normal",
      run: { font: SONG, size: 21, language: LANGUAGE },
      paragraph: { alignment: AlignmentType.LEFT, spacing: exactLine(16) },
    },
    {
      id: DEMO,
      name: "演示标记",
      basedOn: "Normal",
      run: { font: HEI, size: 24, language: LANGUAGE },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: {
          line: twips(20),
          lineRule: LineRuleType.AT_LEAST,
          before: twips(4),
          after: twips(10),
        },
        border: { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME },
      },
    },
  ],
};

/** A4 with the margins of the standard: 156 mm × 225 mm of text. */
const PAGE: ISectionPropertiesOptions = {
  page: {
    size: { width: twipsOfMm(210), height: twipsOfMm(297) },
    margin: {
      top: twipsOfMm(37),
      bottom: twipsOfMm(35),
      left: twipsOfMm(28),
      right: twipsOfMm(26),
    },
  },
};

function demoLine(): Paragraph {
  return new Paragraph({ style: DEMO, children: [new TextRun(DEMO_WORDS)] });
}

/** — 1 — */
function pageNumber(): Paragraph {
  return new Paragraph({
    style: SOURCE,
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
  });
}

function sourceParagraph(text: string, index: number): Paragraph {
  const isLink = /https?:\/\//.test(text);
  return new Paragraph({
    style: SOURCE,
    // A link is one word, which may break anywhere: else it leaves the line before it half empty.
    // Nothing else may.
    ...(isLink && { wordWrap: true }),
    ...(index === 0 && { spacing: { ...exactLine(16), before: twips(20) } }),
    children: isLink ? [new TextRun(text)] : textRuns(text),
  });
}

/**
 * Zero-width no-break space (U+FEFF), which shows nothing; the newer U+2060 is a box in fonts that
 * lack it.
 */
const NO_BREAK = "\uFEFF";
/** A number with its unit, or a Latin word of several parts: demo-2026-10, 08:05:00. */
const WHOLE = new RegExp(String.raw`[A-Za-z\d]+(?:[-:+][A-Za-z\d.]+)+|${NUMBER_RUN}`, "g");
/**
 * Inside what stays whole, wherever a line of Chinese could end; letters and digits hold together
 * by themselves.
 */
const LOOSE = /(?<=[^A-Za-z\d.,])(?=.)|(?<=[\dA-Za-z%])(?=[^A-Za-z\d.,%])/gu;

/**
 * The text in runs, with every number tied to its unit, its sign and the other end of its range:
 * 1,025.79亿元, 1—9月. LibreOffice breaks what is called Chinese between any two characters, so these
 * runs are not.
 */
function textRuns(text: string): TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  const upTo = (next: number) => {
    if (next > end) runs.push(new TextRun(text.slice(end, next)));
  };
  for (const { 0: whole, index } of text.matchAll(WHOLE)) {
    upTo(index);
    runs.push(
      new TextRun({
        text: whole.replace(LOOSE, NO_BREAK),
        language: { ...LANGUAGE, eastAsia: "en-US" },
      }),
    );
    end = index + whole.length;
  }
  upTo(text.length);
  return runs;
}

/** The lines of a text without the empty ones. */
function linesOf(text: string): string[] {
  return withoutControls(text)
    .split(/\r\n|[\r\n]/)
    .map((line) => line.replaceAll("\t", " "))
    .filter((line) => line.trim() !== "");
}

function cleanLine(text: string): string {
  return linesOf(text).join(" ");
}
