import {
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from "docx";
import { describe, expect, test } from "vitest";
import { type Grid, textOf } from "../../grid";
import { openZip } from "../package/zip";
import { xmlText } from "../package/xml";
import { docxGrids } from "./docx-grids";

/** What the cells show, row by row. */
function shown({ rows }: Grid): string[][] {
  return rows.map((row) => row.map(textOf));
}

/** A body as the part of a document. */
function body(xml: string): string {
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${xml}</w:body></w:document>`;
}

/** A cell of the table with what stands in it. */
function cell(text: string, more = ""): string {
  return `<w:tc><w:tcPr>${more}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
}

test("a table that another program wrote, with merged cells and the lines above", async () => {
  const plain = (text: string, more = {}) =>
    new TableCell({ children: [new Paragraph(text)], ...more });
  const restart = { verticalMerge: VerticalMergeType.RESTART };
  const go = { verticalMerge: VerticalMergeType.CONTINUE };
  const table = new Table({
    rows: [
      new TableRow({ children: [plain("县", restart), plain("投资", { columnSpan: 2 })] }),
      new TableRow({ children: [plain("", go), plain("计划"), plain("完成")] }),
      new TableRow({
        children: [
          new TableCell({
            children: [
              new Paragraph({
                children: [new TextRun("吉首"), new TextRun({ text: "市", bold: true })],
              }),
              new Paragraph("（城区）"),
            ],
          }),
          plain("82.5"),
          plain("65.1"),
        ],
      }),
    ],
  });
  const file = new Document({
    sections: [
      {
        children: [
          new Paragraph("完成情况表"),
          new Paragraph(""),
          new Paragraph("单位：万元"),
          table,
        ],
      },
    ],
  });
  const parts = openZip(new Uint8Array(await Packer.toArrayBuffer(file)));
  const [grid] = docxGrids(xmlText(parts.read("word/document.xml") ?? new Uint8Array()));
  expect(grid && shown(grid)).toEqual([
    ["完成情况表", "", ""],
    ["单位：万元", "", ""],
    ["县", "投资", ""],
    ["", "计划", "完成"],
    ["吉首市\n（城区）", "82.5", "65.1"],
  ]);
  expect(grid?.merges).toEqual([
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 1, left: 0, bottom: 1, right: 2 },
    { top: 2, left: 0, bottom: 3, right: 0 },
    { top: 2, left: 1, bottom: 2, right: 2 },
  ]);
});

describe("a table of a document", () => {
  test("leaves out what is deleted, hidden or drawn", () => {
    const [grid] = docxGrids(
      body(
        `<w:tbl><w:tr>${cell("1")}<w:tc><w:p><w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins><w:r><w:t>2</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>8</w:t></w:r><w:r><w:t>3</w:t><w:tab/><w:br/></w:r><w:r><w:drawing><w:t>7</w:t></w:drawing><w:instrText>6</w:instrText></w:r></w:p></w:tc></w:tr></w:tbl>`,
      ),
    );
    expect(grid && shown(grid)).toEqual([["1", "23"]]);
  });

  test("may begin later in a row, and hide one", () => {
    const [grid] = docxGrids(
      body(
        `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1"/><w:hidden/></w:trPr>${cell("b")}</w:tr><w:tr>${cell("a", '<w:vMerge w:val="continue"/>')}${cell("c")}</w:tr></w:tbl>`,
      ),
    );
    expect(grid && shown(grid)).toEqual([
      ["", "b"],
      ["a", "c"],
    ]);
    expect([...(grid?.hiddenRows ?? [])]).toEqual([0]);
  });

  test("is one of its own within another, and none without text", () => {
    const inner = `<w:tbl><w:tr>${cell("内")}</w:tr></w:tbl>`;
    const grids = docxGrids(
      body(
        `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>外</w:t></w:r></w:p>${inner}<w:p/></w:tc></w:tr></w:tbl><w:tbl><w:tr>${cell(" ")}</w:tr></w:tbl>`,
      ),
    );
    expect(grids.map((grid) => [grid.name, ...shown(grid)])).toEqual([
      ["表1", ["外"]],
      ["表2", ["内"]],
    ]);
  });

  test("is refused among too many", () => {
    expect(() => docxGrids(body("<w:tbl></w:tbl>".repeat(3000)))).toThrow("请分成几个文件");
  });

  test("must be there", () => {
    expect(() => docxGrids(body("<w:p><w:r><w:t>文</w:t></w:r></w:p>"))).toThrow("没有表格");
  });
});
