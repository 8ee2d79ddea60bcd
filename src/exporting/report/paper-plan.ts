/**
 * What the document of a 汇报 says, in its order: title, 通报, figures and cards with captions, definitions
 * and sources, tables as attachments. File and preview are both made from this.
 */
import { officeMoment } from "../../domain/wording/times";
import type { Figure } from "../../figures/figure";
import { sourceParts } from "../../figures/source-line";
import type { Stamp } from "../../figures/stamp";
import type { Sheet } from "../../figures/tables/sheet";
import type { BulletinContent, CardsContent } from "../../report/item";
import { itemLink } from "../../report/item-link";
import {
  type Attributed,
  type OutlinePart,
  type ReportOutline,
  reportOutline,
} from "../../report/outline";
import { watermarkOf } from "../export-context";
import { cleanLine, linesOf } from "../word/lines";
import type { PaperTable } from "./paper-table";
import { cardsTable, paperSheet } from "./paper-tables";
import type { ReportRequest } from "./request";

/** All that the document says: plain data. */
export interface PaperPlan {
  /** The tray's name. */
  readonly title: string;
  /** 商丘市, 2020年三季度累计, 数据截至2020年9月, with wide spaces between them. */
  readonly line: string;
  readonly versions: readonly string[];
  /** Whether any of it is invented: then every page says so. */
  readonly isDemo: boolean;
  /** Behind every page; null: none. */
  readonly watermark: string | null;
  readonly blocks: readonly PaperBlock[];
  readonly attachments: readonly PaperAttachment[];
}

export type PaperBlock =
  /** 2: 一、; 3: （一）; the title is the 1. */
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  /** A small line: 来源, 链接. */
  | { readonly kind: "source"; readonly text: string }
  | PaperFigure
  | { readonly kind: "table"; readonly caption: Caption; readonly table: PaperTable };

export interface PaperFigure {
  readonly kind: "figure";
  /** Of its item. */
  readonly id: string;
  readonly caption: Caption;
  /** What a reader who does not see the picture is told. */
  readonly alt: string;
  readonly source: string;
}

/** 图1 完成投资：7个单位超序时 */
export interface Caption {
  readonly label: string;
  readonly title: string;
}

/** On pages that lie on their side. */
export interface PaperAttachment {
  /** 附件1 */
  readonly label: string;
  readonly title: string;
  readonly tables: readonly PaperTable[];
  /** Small lines below the tables. */
  readonly sources: readonly string[];
}

export const UPRIGHT_MM = 156;
export const LYING_MM = 225;

/** The plan of a request, of the outline of its tray. An empty tray has no blocks. */
export function paperPlan(
  request: ReportRequest,
  outline: ReportOutline = reportOutline(request.tray),
): PaperPlan {
  const { parts, office, period, asOf, versions, isDemo } = outline;
  const attachments = parts.flatMap((part) => attachment(part, request));
  const sections = [
    ...bulletinSections(parts, request),
    ...figureSection(parts, request),
    ...closingSection(outline, request),
  ];
  return {
    title: cleanLine(outline.title),
    line: cleanLine([office, period, asOf].filter(Boolean).join("　")),
    versions,
    isDemo,
    watermark: watermarkOf(request),
    blocks: [
      ...sections.flatMap(({ head, blocks }, index): readonly PaperBlock[] => [
        { kind: "heading", level: 2, text: `${numeral(index + 1)}、${cleanLine(head)}` },
        ...blocks,
      ]),
      ...attachmentNote(attachments),
    ],
    attachments,
  };
}

interface Section {
  readonly head: string;
  readonly blocks: readonly PaperBlock[];
}

/** A 通报 that stands alone needs no name of its own below the title. */
function bulletinSections(
  parts: readonly OutlinePart[],
  { base }: ReportRequest,
): readonly Section[] {
  const bulletins = parts.flatMap(({ item }) =>
    item.content.kind === "bulletin" ? [{ item, bulletin: item.content }] : [],
  );
  return bulletins.map(({ item, bulletin }) => ({
    head: bulletins.length === 1 ? "推进情况" : bulletin.heading,
    blocks: [
      ...paragraphs(bulletin),
      ...sources([bulletin.source, `链接：${itemLink(item, base)}`]),
    ],
  }));
}

function paragraphs(bulletin: BulletinContent): readonly PaperBlock[] {
  return bulletin.paragraphs
    .flatMap(({ text }) => linesOf(text))
    .map((text) => ({ kind: "text", text }));
}

function figureSection(parts: readonly OutlinePart[], { base }: ReportRequest): readonly Section[] {
  const blocks = parts.flatMap((part): readonly PaperBlock[] => {
    const { content } = part.item;
    if (content.kind === "figure") return [figureBlock(part, content.figure)];
    return content.kind === "cards" ? cardsBlocks(part, content, itemLink(part.item, base)) : [];
  });
  return blocks.length > 0 ? [{ head: "图表", blocks }] : [];
}

function figureBlock({ item, label, title }: OutlinePart, figure: Figure): PaperFigure {
  return {
    kind: "figure",
    id: item.id,
    caption: { label, title: cleanLine(title) },
    alt: cleanLine(figure.takeaway),
    source: cleanLine(sourceWords(figure.stamp)),
  };
}

function cardsBlocks(
  { label, title }: OutlinePart,
  content: CardsContent,
  link: string,
): readonly PaperBlock[] {
  return [
    {
      kind: "table",
      caption: { label, title: cleanLine(title) },
      table: cardsTable(content, UPRIGHT_MM),
    },
    ...sources([sourceWords(content.stamp), `链接：${link}`]),
  ];
}

function attachment(
  { label, title, item }: OutlinePart,
  { base }: ReportRequest,
): readonly PaperAttachment[] {
  if (item.content.kind !== "table") return [];
  const { sheet } = item.content;
  const { tables, statuses } = paperSheet(sheet, LYING_MM);
  const lines = [...statuses.map((line) => `状态：${line}`), ...sheetSources(sheet)];
  return [
    {
      label,
      title: cleanLine(title),
      tables,
      sources: [...lines, `链接：${itemLink(item, base)}`].flatMap(linesOf),
    },
  ];
}

function sheetSources({ subtitle, notes, stamp }: Sheet): readonly string[] {
  return [
    ...(notes.length > 0 ? [`注：${notes.join("")}`] : []),
    `${subtitle}　范围：${stamp.range}`,
    sourceWords(stamp),
  ];
}

/** 口径 and 来源, each once, and what the document itself comes from. */
function closingSection(
  { definitions, sources: origins, parts }: ReportOutline,
  { board, exportedAt, timeZone }: ReportRequest,
): readonly Section[] {
  if (parts.length === 0) return [];
  const lists = [
    { head: "口径", words: definitions },
    { head: "来源", words: origins },
  ].filter(({ words }) => words.length > 0);
  return [
    {
      head: "口径和来源",
      blocks: [
        ...lists.flatMap(({ head, words }, index): readonly PaperBlock[] => [
          { kind: "heading", level: 3, text: `（${numeral(index + 1)}）${head}` },
          ...listed(words),
        ]),
        ...sources([`${board}　导出时间：${officeMoment(exportedAt, timeZone)}`]),
      ],
    },
  ];
}

/** 1．累计完成投资÷年度计划投资（图1、图3）。 */
function listed(words: readonly Attributed[]): readonly PaperBlock[] {
  return words.map(({ words: said, of }, index) => {
    const number = words.length > 1 ? `${index + 1}．` : "";
    return { kind: "source", text: cleanLine(`${number}${said}${of && `（${of}）`}。`) };
  });
}

/** 附件：1．县区对比… */
function attachmentNote(attachments: readonly PaperAttachment[]): readonly PaperBlock[] {
  const isOne = attachments.length === 1;
  return attachments.map(({ title }, index) => ({
    kind: "text",
    text: `${index === 0 ? "附件：" : "　　　"}${isOne ? "" : `${index + 1}．`}${title}`,
  }));
}

function sourceWords(stamp: Stamp): string {
  return sourceParts(stamp).filter(Boolean).join("，");
}

function sources(lines: readonly string[]): readonly PaperBlock[] {
  return lines.flatMap(linesOf).map((text) => ({ kind: "source", text }));
}

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** 一, 十, 十二, 二十一: of 1 to 99; beyond that the number itself. */
function numeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens > 9) return String(number);
  return `${tens > 1 ? DIGITS[tens] : ""}${tens > 0 ? "十" : ""}${DIGITS[ones]}`;
}
