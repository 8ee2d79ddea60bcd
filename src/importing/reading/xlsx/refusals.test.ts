import { describe, expect, test } from "vitest";
import type { Cell, Grid } from "../../grid";
import { type SheetParts, type WorkbookParts, workbookBytes } from "../fixtures/workbooks";
import { openZip } from "../package/zip";
import { packageGrids } from "./package-grids";

function grids(sheets: readonly SheetParts[], options?: WorkbookParts): Grid[] {
  return packageGrids(openZip(workbookBytes(sheets, options)), "xl/workbook.xml", () => undefined);
}

/** The cells of a sheet's only row. */
function cells(row: string, options?: WorkbookParts): readonly Cell[] {
  return grids([{ name: "表", rows: [row] }], options)[0]?.rows[0] ?? [];
}

describe("limits", () => {
  test("a cell far off is refused, with its place", () => {
    const rows = [
      '<c r="A1"><v>1</v></c>',
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    ];
    expect(() => grids([{ name: "总表", rows }])).toThrow(
      "工作表“总表”有 1048576 行、16384 列（到 XFD1048576），大部分是空的",
    );
  });

  test("300 sheets are refused", () => {
    const sheets = Array.from({ length: 300 }, (_, index) => ({ name: `表${index}`, rows: [] }));
    expect(() => grids(sheets)).toThrow("超过 200 张表");
  });

  test("shared texts without end are refused before they are kept", () => {
    const texts = `<sst>${"<si/>".repeat(1_000_001)}</sst>`;
    const parts = { "xl/sharedStrings.xml": texts };
    expect(() => grids([{ name: "表", rows: ["<c><v>1</v></c>"] }], { parts })).toThrow("已损坏");
  });

  test("so many formats that SheetJS would forget some are refused, fewer are all kept", () => {
    const read = (count: number) => {
      const formats = Array.from({ length: count }, (_, index) => `0.0%"${index}"`);
      return cells(`<c s="${count}"><v>0.5</v></c>`, { formats });
    };
    expect(read(300)).toEqual([{ kind: "number", value: 0.5, text: "50.0%299", isPercent: true }]);
    expect(() => read(301)).toThrow("文件已损坏");
  });

  test("more than 200,000 cells are refused, however many sheets they stand in", () => {
    const rows = Array.from({ length: 1001 }, () => "<c><v>1</v></c>".repeat(100));
    expect(() => grids([{ name: "一", rows }])).not.toThrow();
    expect(() =>
      grids([
        { name: "一", rows },
        { name: "二", rows },
      ]),
    ).toThrow("超过 200,000 个");
  });
});

describe("a broken workbook is refused", () => {
  test.each([
    ["two cells in one place", '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'],
    ["a place that is none", '<c r="一"><v>1</v></c>'],
    ["a place outside of a sheet", '<c r="ZZZ1"><v>1</v></c>'],
    ["tags that do not close", "<c><v>1</v>"],
    ["a comment in a cell", "<c><!-- <v>2</v> --><v>1</v></c>"],
    ["a document type", "<!DOCTYPE a [<!ENTITY b 'c'>]>"],
  ])("%s", (_, row) => {
    expect(() => cells(row)).toThrow("文件已损坏");
  });

  test("a sheet that is not there", () => {
    const parts = {
      "xl/workbook.xml": '<workbook><sheets><sheet name="a" id="x"/></sheets></workbook>',
    };
    expect(() => grids([], { parts })).toThrow("文件已损坏");
  });
});
