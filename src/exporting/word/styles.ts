/** The styles of an official document: sizes and fonts by their names in GB/T 9704-2012. */
import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type ISpacingProperties,
  type IStylesOptions,
  LineRuleType,
} from "docx";
import { type FontRole, LANGUAGE, font, tableFont } from "./fonts";
import { LINE_TWIPS, twips } from "./units";

/** Ids of styles, as a paragraph names them. */
export const STYLE = {
  title: "Heading1",
  heading: "Heading2",
  subheading: "Heading3",
  item: "Heading4",
  body: "BodyText",
  line: "TitleLine",
  source: "SourceLine",
  demo: "DemoLine",
  caption: "Caption",
  attachment: "AttachmentTitle",
  picture: "Picture",
  cell: "TableCell",
  pageNumber: "PageNumberLine",
} as const;

/** 三号 */
const BODY_PT = 16;
/** 二号, 三号, 小四, 五号, 四号: in pt. */
const SIZE = { title: 22, body: BODY_PT, caption: 12, source: 10.5, pageNumber: 14 } as const;

/** Ids of styles whose lines don't go by the page's 22. */
export const OFF_GRID = [STYLE.source, STYLE.caption, STYLE.picture, STYLE.cell, STYLE.demo];

const exactly = (line: number): ISpacingProperties => ({
  line,
  lineRule: LineRuleType.EXACT,
  before: 0,
  after: 0,
});
export const SOURCE_SPACING: ISpacingProperties = { ...exactly(twips(16)), after: twips(8) };
/** Two characters, whatever their size; the points are for programs that don't count characters. */
const INDENT = { firstLineChars: 200, firstLine: twips(2 * BODY_PT) };
const FRAME = { style: BorderStyle.SINGLE, size: 6, space: 2, color: "auto" };

/**
 * So that 28 characters of 三号 fit 156 mm, in twentieths of a point. A grid of characters does the same
 * in Word, but a character that is wider than its cell takes two of them in LibreOffice.
 */
const TIGHT = { characterSpacing: -5 };

/** Sizes are in half points. */
function run(role: FontRole, points: number) {
  return { font: font(role), size: points * 2, language: LANGUAGE };
}

/** A heading within the text: black and upright, whatever the program's own headings are. */
function heading(role: FontRole) {
  return {
    run: { ...run(role, SIZE.body), ...TIGHT, bold: false, italics: false, color: "auto" },
    paragraph: { spacing: exactly(LINE_TWIPS), indent: INDENT, keepNext: true },
  };
}

const own = (
  id: string,
  name: string,
  options: Pick<IParagraphStyleOptions, "run" | "paragraph">,
): IParagraphStyleOptions => ({ id, name, basedOn: "Normal", quickFormat: true, ...options });

export const STYLES: IStylesOptions = {
  default: {
    document: { run: run("body", SIZE.body) },
    heading1: {
      run: { ...run("title", SIZE.title), bold: false, color: "auto" },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(twips(36)), after: twips(14) },
        keepNext: true,
      },
    },
    heading2: heading("hei"),
    heading3: heading("kai"),
    heading4: heading("body"),
  },
  paragraphStyles: [
    own(STYLE.body, "通报正文", {
      run: { ...run("body", SIZE.body), ...TIGHT },
      paragraph: {
        alignment: AlignmentType.BOTH,
        spacing: exactly(LINE_TWIPS),
        indent: INDENT,
      },
    }),
    own(STYLE.line, "标题下一行", {
      run: { ...run("kai", SIZE.body), ...TIGHT },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(LINE_TWIPS), after: LINE_TWIPS },
      },
    }),
    own(STYLE.source, "来源说明", {
      run: run("body", SIZE.source),
      paragraph: {
        alignment: AlignmentType.LEFT,
        spacing: SOURCE_SPACING,
        // Lines of one source stand close together.
        contextualSpacing: true,
      },
    }),
    own(STYLE.caption, "caption", {
      run: run("kai", SIZE.caption),
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(twips(18)), before: twips(4), after: twips(2) },
        keepNext: true,
      },
    }),
    own(STYLE.attachment, "附件标题", {
      run: run("title", SIZE.title),
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(twips(30)), after: twips(8) },
        keepNext: true,
        outlineLevel: 2,
      },
    }),
    own(STYLE.picture, "图", {
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 240, lineRule: LineRuleType.AUTO, before: twips(8), after: 0 },
        keepNext: true,
      },
    }),
    own(STYLE.cell, "表格文字", {
      run: { ...run("song", 9), font: tableFont("song") },
      paragraph: { spacing: exactly(twips(12)) },
    }),
    own(STYLE.pageNumber, "页码", {
      run: run("song", SIZE.pageNumber),
      paragraph: { spacing: exactly(twips(SIZE.pageNumber)) },
    }),
    own(STYLE.demo, "演示标记", {
      run: run("hei", 12),
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
    }),
  ],
};
