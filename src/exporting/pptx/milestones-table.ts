/** 节点 on a slide, as a table of pptxgenjs; the picture after it has the time line. */
import type PptxGenJS from "pptxgenjs";
import type { PrintTheme } from "../../charts/base/print-theme";
import { type Milestone, type Milestones, isBehind } from "../../figures/project/milestones";
import { MILESTONE_COLUMNS } from "../../figures/project/milestone-columns";
import { slide as slideType } from "../../ui/tokens/files.json";
import { borders } from "./lamps-table";
import type { Box } from "./layout";
import { MILESTONES_TABLE } from "./mend";
import { SLIDE_FONT, bareColour, oneLine } from "./xml";

type TableCell = PptxGenJS.TableCell;

/** In. */
const ROW_HEIGHT = 0.55;

/** A table that can be edited: planned and actual day, and the difference in words. */
export function drawMilestones(
  slide: PptxGenJS.Slide,
  { milestones: { rows }, box }: { milestones: Milestones; box: Box },
  theme: PrintTheme,
): void {
  const head = { bold: true, color: bareColour(theme.ink.strong), ...borders(theme.line.firm, 1) };
  const heads = ["节点", ...MILESTONE_COLUMNS.map((column) => column.head)];
  const cells = [
    heads.map((text) => ({ text, options: head })),
    ...rows.map((row) => rowCells(row, theme)),
  ];
  slide.addTable(cells, {
    x: box.x,
    y: box.y,
    w: box.w,
    colW: heads.map(() => box.w / heads.length),
    rowH: cells.map(() => ROW_HEIGHT),
    fontFace: SLIDE_FONT,
    fontSize: slideType.table.most,
    valign: "middle",
    margin: [0.01, 0.08, 0.01, 0.08],
    objectName: MILESTONES_TABLE,
  });
}

/** What is behind its plan is strong, as in the plot; no day is an empty cell, as in a sheet. */
function rowCells(row: Milestone, theme: PrintTheme): TableCell[] {
  const style = { color: bareColour(theme.ink.strong), ...borders(theme.line.hair, 0.75) };
  return [
    { text: oneLine(row.word), options: style },
    ...MILESTONE_COLUMNS.map(({ key }) => ({
      text: oneLine(row[key] ?? ""),
      options: { ...style, bold: key === "text" && isBehind(row) },
    })),
  ];
}
