/** The notes of cells, and the yellow papers that a workbook draws them on. */
import { escapeMarkup } from "../../../lib/inert-text";
import { cellName } from "../../grid";
import type { NotedCell } from "./marks";

type NotedCells = ReadonlyMap<string, NotedCell>;

/** In the order of rows, as workbooks want it. */
function inOrder(cells: NotedCells): NotedCell[] {
  return [...cells.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}

export function notesXml(cells: NotedCells): string {
  const notes = inOrder(cells).map(
    ({ row, column, note }) =>
      `<comment ref="${cellName(row, column)}" authorId="0"><text><r><t xml:space="preserve">${escapeMarkup(note)}</t></r></text></comment>`,
  );
  return `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>核对</author></authors><commentList>${notes.join("")}</commentList></comments>`;
}

const WIDE_COLUMNS = 4;
const LINE_SIGNS = 18;

/** Each paper stands right of its cell, hidden until it is pointed at, and holds its whole note. */
export function drawingXml(cells: NotedCells): string {
  const papers = inOrder(cells).map(({ row, column, note }, index) => {
    const lines = note
      .split("\n")
      .reduce((count, line) => count + Math.ceil(line.length / LINE_SIGNS), 1);
    const anchor = [column + 1, 10, row, 4, column + 1 + WIDE_COLUMNS, 10, row + lines, 4];
    return `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="infoBackground [80]" o:insetmode="auto"><v:fill color2="infoBackground [80]"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(", ")}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  });
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${papers.join("")}</xml>`;
}
