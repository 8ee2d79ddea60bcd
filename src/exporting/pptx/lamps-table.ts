/** 亮灯 on a slide, as a table of pptxgenjs. */
import type PptxGenJS from "pptxgenjs";
import type { PrintTheme } from "../../charts/base/print-theme";
import { LAMP_WORD, type Lamp } from "../../domain/rates/lamp";
import type { LampRow, LampsBody } from "../../figures/figure";
import { slide as slideType } from "../../ui/tokens/files.json";
import { type Box, ems } from "./layout";
import { LAMPS_TABLE } from "./mend";
import type { Part } from "./native-chart";
import { SLIDE_FONT, bareColour, oneLine } from "./xml";

type TableCell = PptxGenJS.TableCell;

/** Of each lamp on a slide; none has none. */
export const LAMP_SHAPE: Readonly<Record<Lamp, string>> = {
  red: "■",
  yellow: "◆",
  green: "●",
  none: "",
};

/**
 * A table that can be edited: shape, word and value of each lamp, the region last and set apart.
 */
export function drawLamps(
  slide: PptxGenJS.Slide,
  { body, part, box }: { body: LampsBody; part: Part; box: Box },
  theme: PrintTheme,
): void {
  const units = body.groups.flatMap(({ rows }) => rows);
  const shown = part ? units.slice(part.first, part.first + part.count) : units;
  const rows = [...shown, ...(body.total ? [body.total] : [])];
  const rowHeight = Math.min(0.34, box.h / (rows.length + 1));
  const size = Math.max(
    slideType.table.least,
    Math.min(slideType.table.most, Math.floor(rowHeight * 72 * 0.6)),
  );
  const first = 2.6;
  const widths = [first, ...body.columns.map(() => (box.w - first) / body.columns.length)];
  const cells = [
    headCells(body, { width: widths[1] ?? first, size }, theme),
    ...rows.map((row) => lampCells(row, row === body.total, theme)),
  ];
  const place = { x: box.x, y: box.y, w: box.w, colW: widths, rowH: cells.map(() => rowHeight) };
  const type: PptxGenJS.TableProps = {
    fontFace: SLIDE_FONT,
    fontSize: size,
    valign: "middle",
    margin: [0.01, 0.08, 0.01, 0.08],
  };
  slide.addTable(cells, { ...place, ...type, objectName: LAMPS_TABLE });
}

/** A line below a cell and nowhere else. */
export function borders(colour: string, width: number): Pick<PptxGenJS.TableCellProps, "border"> {
  const none = { type: "none" } as const;
  return { border: [none, none, { type: "solid", pt: width, color: bareColour(colour) }, none] };
}

function headCells(
  { columns }: LampsBody,
  place: { width: number; size: number },
  theme: PrintTheme,
): TableCell[] {
  const style = { bold: true, color: bareColour(theme.ink.strong), ...borders(theme.line.firm, 1) };
  const words = columns.map(({ head, counts }) => {
    const lit = counts
      .filter(({ lamp, count }) => lamp !== "none" && count > 0)
      .map(({ lamp, count }) => `${LAMP_WORD[lamp]}${count}`);
    return lit.length > 0 ? `${head}（${lit.join(" ")}）` : head;
  });
  const longest = Math.max(1, ...words.map(ems)) * 1.1;
  const fontSize = Math.max(
    slideType.table.least,
    Math.min(place.size, Math.floor(((place.width - 0.2) * 72) / longest)),
  );
  return ["单位", ...words].map((text) => ({
    text: oneLine(text),
    options: { ...style, fontSize },
  }));
}

function lampCells(row: LampRow, isTotal: boolean, theme: PrintTheme): TableCell[] {
  const style = { bold: isTotal, ...borders(theme.line.hair, 0.75) };
  const strong = { color: bareColour(theme.ink.strong) };
  const name = { text: oneLine(row.name), options: { ...style, ...strong } };
  const values = row.cells.map(({ text, lamp, missing }) => {
    if (lamp === "none")
      return {
        text: oneLine(text),
        options: { ...style, color: bareColour(missing ? theme.missing.text : theme.ink.quiet) },
      };
    const sign = {
      text: `${LAMP_SHAPE[lamp]} ${LAMP_WORD[lamp]}`,
      options: { color: bareColour(theme.lamp[lamp].edge), bold: true },
    };
    return {
      text: [sign, { text: `　${oneLine(text)}`, options: { ...strong, bold: isTotal } }],
      options: style,
    };
  });
  return [name, ...values];
}
