/** A table of the document as Word's own: heads repeated on every page, no row torn. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { LANGUAGE, tableFont } from "../word/fonts";
import { STYLE } from "../word/styles";
import { twips, twipsOfMm } from "../word/units";
import {
  CELL_LINE,
  CELL_PADDING_MM,
  type PaperCell,
  type PaperHead,
  type PaperRow,
  type PaperTable,
} from "./paper-table";

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const;
/** In eighths of a point. */
const RULE = { style: BorderStyle.SINGLE, size: 4, color: "auto" } as const;
const EDGE = { style: BorderStyle.SINGLE, size: 8, color: "auto" } as const;

/** `kept`: which of its rows stand on the page of what follows them. */
export function wordTable(
  { heads, widths, rows, size }: PaperTable,
  { kept }: { readonly kept: "all" | "last" | "none" },
): Table {
  const columnWidths = widths.map(twipsOfMm);
  const { side, end } = CELL_PADDING_MM;
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: {
      size: columnWidths.reduce((sum, width) => sum + width, 0),
      type: WidthType.DXA,
    },
    columnWidths,
    margins: {
      marginUnitType: WidthType.DXA,
      left: twipsOfMm(side),
      right: twipsOfMm(side),
      top: twipsOfMm(end),
      bottom: twipsOfMm(end),
    },
    borders: {
      top: EDGE,
      bottom: EDGE,
      left: RULE,
      right: RULE,
      insideHorizontal: RULE,
      insideVertical: RULE,
    },
    rows: [
      ...heads.map(
        (cells) =>
          new TableRow({
            tableHeader: true,
            cantSplit: true,
            keepNext: true,
            children: cells.map((cell) => headCell(cell, size)),
          }),
      ),
      ...rows.map((row, index) =>
        bodyRow(row, {
          size,
          isKept: kept === "all" || (kept === "last" && index === rows.length - 1),
        }),
      ),
    ],
  });
}

function headCell({ text, columns, rows }: PaperHead, size: number): TableCell {
  return new TableCell({
    columnSpan: columns,
    rowSpan: rows,
    verticalAlign: VerticalAlign.CENTER,
    children: [line(text, { size, isHead: true, align: "center" })],
  });
}

function bodyRow(
  { cells, isTotal }: PaperRow,
  { size, isKept }: { readonly size: number; readonly isKept: boolean },
): TableRow {
  return new TableRow({
    cantSplit: true,
    keepNext: isKept,
    children: cells.map(
      (cell) =>
        new TableCell({
          verticalAlign: VerticalAlign.CENTER,
          children: cellLines(cell).map((text) =>
            line(text, { size, isHead: isTotal, align: cell.align }),
          ),
        }),
    ),
  });
}

/** A cell of Word has a paragraph even where it has nothing to say. */
function cellLines({ lines }: PaperCell): readonly string[] {
  return lines.length > 0 ? lines : [""];
}

interface LineLook {
  readonly size: number;
  /** Heads and 全市 are black. */
  readonly isHead: boolean;
  readonly align: PaperCell["align"];
}

function line(text: string, { size, isHead, align }: LineLook): Paragraph {
  return new Paragraph({
    style: STYLE.cell,
    alignment: ALIGNMENT[align],
    spacing: { line: twips(size * CELL_LINE) },
    children: [
      new TextRun({
        text,
        size: size * 2,
        language: LANGUAGE,
        ...(isHead && { font: tableFont("hei") }),
      }),
    ],
  });
}
