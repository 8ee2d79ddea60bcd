/** 索引.xlsx: of each file in the ZIP what it shows and where its numbers are from. */
import { DEMO_WORDS } from "../../domain/facts/dataset";
import { BASIS_WORD, quarterAsOfLabel, quarterLabel } from "../../domain/facts/period";
import { officeMoment } from "../../domain/wording/times";
import { definitionWords } from "../../figures/stamp";
import type { Sheet } from "../../figures/tables/sheet";
import { breath } from "../../lib/breath";
import { valueText } from "../../figures/values";
import { oneLine } from "../pptx/xml";
import { type ReportContent, stampOfContent } from "../../report/item";
import type { OutlinePart } from "../../report/outline";
import { watermarkOf } from "../export-context";
import { valueHash } from "../picture/value-hash";
import * as programs from "../programs";
import { WATERMARK_HEAD } from "../sheet/words";
import type { SpreadsheetCell, SpreadsheetPage } from "../sheet/xlsx-file";
import { type ReportRequest, itemContext } from "./request";

export const INDEX_FILE = "00_索引.xlsx";

export interface Indexed {
  readonly part: OutlinePart;
  /** Their names in the ZIP. */
  readonly files: readonly string[];
  /** Why there are none; empty otherwise. */
  readonly failure: string;
}

interface Line extends Indexed {
  readonly file: string;
  readonly hash: string;
  readonly request: ReportRequest;
}

/** Numbers are numbers, all else is text whatever it begins with. Widths in characters. */
const COLUMNS: readonly {
  readonly head: string;
  readonly width: number;
  readonly read: (line: Line) => string;
}[] = [
  { head: "文件", width: 34, read: ({ file, failure }) => file || `没有做出来：${failure}` },
  { head: "编号", width: 8, read: ({ part }) => part.label },
  { head: "标题", width: 44, read: ({ part }) => part.title },
  { head: "地区", width: 12, read: ({ part }) => stampOf(part).region },
  { head: "范围", width: 30, read: ({ part }) => stampOf(part).range },
  { head: "期间", width: 26, read: ({ part }) => periodOf(part) },
  { head: "口径", width: 40, read: ({ part }) => definitionWords(stampOf(part).definition) },
  { head: "来源", width: 30, read: ({ part }) => stampOf(part).source },
  { head: "数据截至", width: 14, read: ({ part }) => stampOf(part).asOf ?? "没有数据" },
  { head: "版本", width: 20, read: ({ part }) => stampOf(part).version ?? stampOf(part).revision },
  { head: "数据性质", width: 18, read: ({ part }) => (stampOf(part).demo ? DEMO_WORDS : "") },
  {
    head: "链接",
    width: 50,
    read: ({ part, request }) => itemContext(part.item, request).permalink,
  },
  { head: "数值的SHA-256", width: 68, read: ({ hash }) => hash },
];

/** A line per file, in the ZIP's order; one for each item that has none. */
export async function reportIndex(
  indexed: readonly Indexed[],
  request: ReportRequest,
): Promise<Blob> {
  const lines: Line[] = [];
  for (const one of indexed) {
    const hash = hashOf(one.part.item.content);
    const files = one.files.length > 0 ? one.files : [""];
    lines.push(...files.map((file) => ({ ...one, file, hash, request })));
    // oxlint-disable-next-line no-await-in-loop -- an item in each task: hashes take their time
    await breath();
  }
  const { spreadsheetFile } = await programs.spreadsheet.press();
  const watermark = watermarkOf(request);
  return spreadsheetFile([filesPage(lines), aboutPage(lines, request, watermark)], watermark);
}

function filesPage(lines: readonly Line[]): SpreadsheetPage {
  const heads = ["序号", ...COLUMNS.map(({ head }) => head)].map((value): SpreadsheetCell => ({
    value,
    fontWeight: "bold",
    bottomBorderStyle: "thin",
    alignVertical: "center",
  }));
  const rows = lines.map((line, index): SpreadsheetCell[] => [
    { value: index + 1, format: "0", alignVertical: "top" },
    ...COLUMNS.map(({ read }) => cellOf(read(line))),
  ]);
  return {
    sheet: "索引",
    data: [heads, ...rows],
    columns: [{ width: 6 }, ...COLUMNS.map(({ width }) => ({ width }))],
    stickyRowsCount: 1,
    stickyColumnsCount: 2,
  };
}

function cellOf(value: string): SpreadsheetCell {
  if (value === "") return null;
  return { value: oneLine(value), format: "@", wrap: true, alignVertical: "top" };
}

function aboutPage(
  lines: readonly Line[],
  { tray, exportedAt, timeZone }: ReportRequest,
  watermark: string | null,
): SpreadsheetPage {
  const isDemo = lines.some(({ part }) => stampOf(part).demo);
  const rows = [
    ...(isDemo ? [["数据性质", DEMO_WORDS]] : []),
    ["汇报", tray.name],
    ["导出时间", officeMoment(exportedAt, timeZone)],
    ["图片", "PNG：Word 全宽，300 dpi；SVG：同一张图，矢量。两者都带着来历，放回看板可以核对。"],
    ["SHA-256", "所显示数值的校验值：数值相同，校验值相同。"],
    ...(watermark === null ? [] : [[WATERMARK_HEAD, watermark]]),
  ];
  return {
    sheet: "说明",
    data: rows.map(([label = "", text = ""]) => [
      { value: label, fontWeight: "bold", alignVertical: "top" },
      cellOf(text),
    ]),
    columns: [{ width: 12 }, { width: 80 }],
  };
}

function stampOf({ item: { content } }: OutlinePart) {
  return stampOfContent(content);
}

function periodOf(part: OutlinePart): string {
  const { quarter, month, basis } = stampOf(part);
  const label = month === null ? quarterLabel(quarter) : quarterAsOfLabel(quarter, month);
  return `${label}${BASIS_WORD[basis]}`;
}

/** Of a figure as its pictures say it; of anything else, of the texts that it shows. */
function hashOf(content: ReportContent): string {
  switch (content.kind) {
    case "figure":
      return valueHash(valueText(content.figure));
    case "table":
      return valueHash(JSON.stringify(shownCells(content.sheet)));
    case "cards":
      return valueHash(JSON.stringify(content.cards));
    case "bulletin":
      return valueHash(JSON.stringify(content.paragraphs.map(({ text }) => text)));
  }
}

function shownCells({ columns, rows }: Sheet) {
  return [
    columns.map(({ key }) => key),
    ...rows.map(({ key, cells }) => [key, ...cells.map(({ text }) => text)]),
  ];
}
