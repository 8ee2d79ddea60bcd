/**
 * A table as it was read, its problems coloured and noted: an .xlsx to be sent back to who sent the
 * file. Texts are texts, whatever they begin with; there is no formula.
 */
import { type Zippable, strToU8, zipSync } from "fflate";
import { escapeMarkup } from "../../../lib/inert-text";
import { WEIGHT_WORD, type Weight } from "../../draft/draft";
import { type Grid, cellAt, cellName, textOf } from "../../grid";
import type { Mark, NotedCell } from "./marks";
import { drawingXml, notesXml } from "./notes";
import { gridXml, linesXml } from "./sheet-xml";
import { StyleBook } from "./styles";

const WEIGHTS = ["block", "explain", "hint"] as const satisfies readonly Weight[];
const LIST_NAME = "问题清单";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Earliest moment that a zip can say: the same table gives the same bytes. */
const ZIP_TIME = new Date(1980, 0, 1);

/**
 * The bytes of an .xlsx: the table, each cell with problems in the colour of the heaviest and with a
 * note of all; and a second sheet that lists them.
 */
export function markedCopy(grid: Grid, marks: readonly Mark[]): Uint8Array {
  const byCell = notedCells(marks);
  const styles = new StyleBook();
  const name = sheetName(grid.name);
  const sheet = gridXml(grid, byCell, styles);
  const list = linesXml([
    ["单元格", "类别", "问题", "原内容"],
    ...marks.map(({ row, column, weight, note }) => [
      cellName(row, column),
      WEIGHT_WORD[weight],
      note,
      textOf(cellAt(grid, row, column)),
    ]),
  ]);
  const parts: Zippable = {};
  const put = (path: string, xml: string) => (parts[path] = strToU8(HEAD + xml));
  put("[Content_Types].xml", contentTypes());
  put("_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]]));
  put("xl/workbook.xml", workbookXml([name, LIST_NAME]));
  put(
    "xl/_rels/workbook.xml.rels",
    relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["worksheet", "worksheets/sheet2.xml"],
      ["styles", "styles.xml"],
    ]),
  );
  put("xl/worksheets/sheet1.xml", sheet);
  put("xl/worksheets/sheet2.xml", list);
  put(
    "xl/worksheets/_rels/sheet1.xml.rels",
    relations([
      ["comments", "../comments1.xml"],
      ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
    ]),
  );
  put("xl/comments1.xml", notesXml(byCell));
  parts["xl/drawings/vmlDrawing1.vml"] = strToU8(drawingXml(byCell));
  put("xl/styles.xml", styles.xml());
  return zipSync(parts, { mtime: ZIP_TIME });
}

function notedCells(marks: readonly Mark[]): ReadonlyMap<string, NotedCell> {
  const cells = new Map<string, NotedCell>();
  for (const weight of WEIGHTS)
    for (const mark of marks.filter((each) => each.weight === weight)) {
      const place = cellName(mark.row, mark.column);
      const before = cells.get(place);
      const line = `${WEIGHT_WORD[weight]}：${mark.note}`;
      cells.set(place, {
        row: mark.row,
        column: mark.column,
        weight: before?.weight ?? weight,
        note: before ? `${before.note}\n${line}` : line,
      });
    }
  return cells;
}

const MOST_NAME = 31;

/** What a sheet may be called; that of the list is taken. */
function sheetName(name: string): string {
  const clean = name
    .replaceAll(/[\\/?*[\]:]/g, " ")
    .replaceAll(/^'+|'+$/g, "")
    .trim()
    .slice(0, MOST_NAME);
  return clean === "" || clean === LIST_NAME ? "报表" : clean;
}

function contentTypes(): string {
  const overrides = [
    ["/xl/workbook.xml", "sheet.main+xml"],
    ["/xl/worksheets/sheet1.xml", "worksheet+xml"],
    ["/xl/worksheets/sheet2.xml", "worksheet+xml"],
    ["/xl/styles.xml", "styles+xml"],
    ["/xl/comments1.xml", "comments+xml"],
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${TYPES}.${type}"/>`);
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${overrides.join("")}</Types>`;
}

function relations(all: readonly (readonly [type: string, target: string])[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;
}

function workbookXml(names: readonly string[]): string {
  return `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${names
    .map(
      (name, index) =>
        `<sheet name="${escapeMarkup(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    )
    .join("")}</sheets></workbook>`;
}
