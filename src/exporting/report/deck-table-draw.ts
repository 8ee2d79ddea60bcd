/** The table of all units on a slide, as a table of pptxgenjs. */
import type PptxGenJS from "pptxgenjs";
import type { PrintTheme } from "../../charts/base/print-theme";
import { LAMP_WORD } from "../../domain/rates/lamp";
import {
  type SheetCell,
  type SheetColumn,
  type SheetRow,
  columnHead,
} from "../../figures/tables/sheet";
import { isPresent } from "../../lib/array";
import { slide as slideType } from "../../ui/tokens/files.json";
import { LAMP_SHAPE, borders } from "../pptx/lamps-table";
import type { Box } from "../pptx/layout";
import { UNITS_TABLE } from "../pptx/mend";
import type { Slide } from "../pptx/slide-text";
import { SLIDE_FONT, bareColour, oneLine } from "../pptx/xml";
import { hasSections, sectionRuns } from "../sheet/words";
import type { PartOf } from "./deck-draw";
import { shortStatus } from "./deck-table";

type TableCell = PptxGenJS.TableCell;

/** A sheet has a lamp as its word. */
const LIT = ["red", "yellow", "green"] as const;
/** In. */
const MOST_ROW = 0.34;

/**
 * Section heads over column heads, units, the region last and set apart. Numbers stand right, as in
 * the sheet; an empty cell is no zero, 状态 says why.
 */
export function drawUnitsTable(
  slide: Slide,
  { sheet, table }: PartOf<"table">,
  box: Box,
  theme: PrintTheme,
): void {
  const rows = [
    ...headRows({ sheet, table }, theme),
    ...table.rows.map((row) => bodyRow(row, { sheet, table }, theme)),
  ];
  const height = Math.min(MOST_ROW, box.h / rows.length);
  const fitting = Math.floor(height * 72 * 0.6);
  const size = Math.max(slideType.table.least, Math.min(slideType.table.comfortable, fitting));
  slide.addTable(rows, {
    x: box.x,
    y: box.y,
    w: box.w,
    colW: [...table.widths],
    rowH: rows.map(() => height),
    fontFace: SLIDE_FONT,
    fontSize: size,
    valign: "middle",
    margin: [0.01, 0.06, 0.01, 0.06],
    objectName: UNITS_TABLE,
  });
}

function headRows(
  { sheet, table }: Pick<PartOf<"table">, "sheet" | "table">,
  theme: PrintTheme,
): TableCell[][] {
  const shown = table.columns.map((index) => sheet.columns[index]).filter(isPresent);
  const strong = { bold: true, color: bareColour(theme.ink.strong) };
  const firm = { ...strong, ...borders(theme.line.firm, 1) };
  const status: TableCell[] = table.hasStatus ? [{ text: "状态", options: firm }] : [];
  const lower: TableCell[] = [
    { text: oneLine(sheet.rowHead), options: firm },
    ...shown.map((column) => ({
      text: oneLine(columnHead(column)),
      options: { ...firm, align: alignOf(column) },
    })),
    ...status,
  ];
  if (!hasSections({ ...sheet, columns: shown })) return [lower];
  const none = { ...strong, ...borders(theme.surface, 0) };
  const upper = sectionRuns(shown).map(({ head, columns }): TableCell => ({
    text: oneLine(head ?? ""),
    options: {
      ...strong,
      ...borders(theme.line.hair, 0.75),
      align: "center",
      colspan: columns.length,
    },
  }));
  const end: TableCell[] = table.hasStatus ? [{ text: "", options: none }] : [];
  return [[{ text: "", options: none }, ...upper, ...end], lower];
}

/** Numbers stand right; ranks, lamps and words in the middle. */
function alignOf(column: SheetColumn | undefined): "right" | "center" {
  return column?.unit === null ? "center" : "right";
}

function bodyRow(
  row: SheetRow,
  { sheet, table: { columns, hasStatus, widths } }: Pick<PartOf<"table">, "sheet" | "table">,
  theme: PrintTheme,
): TableCell[] {
  const line = row.isTotal
    ? { bold: true, fill: { color: bareColour(theme.mark("plan").fill) } }
    : { bold: false };
  const style = { ...line, ...borders(theme.line.hair, 0.75), color: bareColour(theme.ink.strong) };
  const status: TableCell[] = hasStatus
    ? [
        {
          text: oneLine(shortStatus(row, widths.at(-1) ?? 0)),
          options: { ...style, color: bareColour(theme.ink.quiet) },
        },
      ]
    : [];
  return [
    { text: oneLine(row.name), options: style },
    ...columns.map((index) =>
      cellOf(row.cells[index], { ...style, align: alignOf(sheet.columns[index]) }, theme),
    ),
    ...status,
  ];
}

/** A lamp has its sign and its colour beside its word. */
function cellOf(
  cell: SheetCell | undefined,
  style: PptxGenJS.TableCellProps,
  theme: PrintTheme,
): TableCell {
  const text = oneLine(cell?.text ?? "");
  const lamp = LIT.find((one) => cell?.number === null && LAMP_WORD[one] === text);
  if (lamp === undefined) return { text, options: style };
  const colour = bareColour(theme.lamp[lamp].edge);
  return { text: `${LAMP_SHAPE[lamp]} ${text}`, options: { ...style, color: colour, bold: true } };
}
