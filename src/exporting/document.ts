/** Paragraphs as a Word document in the layout of an official one (GB/T 9704-2012). */
import { Document, HeadingLevel, Paragraph } from "docx";
import { DEMO_WORDS } from "../domain/facts/dataset";
import { SOFTWARE } from "./software";
import { wordFile } from "./word/file";
import { demoLine, pageSection } from "./word/page";
import { SOURCE_SPACING, STYLE, STYLES } from "./word/styles";
import { cleanLine, linesOf } from "./word/lines";
import { sourceLine, textRuns } from "./word/text";
import { twips } from "./word/units";

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
  /** 水印 behind the text of every page; null: none. */
  readonly watermark: string | null;
  /** The moment of the export, ISO 8601. */
  readonly exportedAt: string;
}

/**
 * The paragraphs as a .docx file. Text stays text, control characters are dropped; a line end
 * starts a new paragraph. Same request, same bytes.
 */
export function textDocument({
  heading,
  paragraphs,
  footer,
  demo,
  watermark,
  exportedAt,
}: DocumentRequest): Promise<Blob> {
  const title = cleanLine(heading);
  const document = new Document({
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        ...pageSection({ orientation: "upright", isDemo: demo, watermark }),
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns(title) }),
          ...(demo ? [demoLine()] : []),
          ...paragraphs
            .flatMap(linesOf)
            .map((text) => new Paragraph({ style: STYLE.body, children: textRuns(text) })),
          ...sourceLines(footer),
        ],
      },
    ],
  });
  return wordFile(document, {
    properties: {
      title,
      subject: "",
      company: SOFTWARE,
      keywords: "",
      description: demo ? DEMO_WORDS : "",
      at: new Date(exportedAt),
    },
  });
}

/** Small lines below a text or a figure, apart from what is above by a line. */
function sourceLines(lines: readonly string[]): readonly Paragraph[] {
  return lines.flatMap(linesOf).map(
    (text, index) =>
      new Paragraph({
        ...sourceLine(text),
        ...(index === 0 && { spacing: { ...SOURCE_SPACING, before: twips(20) } }),
      }),
  );
}
