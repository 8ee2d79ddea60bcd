import { describe, expect, test } from "vitest";
import { type Cell, type Grid, textOf } from "../../grid";
import {
  type SheetParts,
  type WorkbookParts,
  relations,
  workbookBytes,
} from "../fixtures/workbooks";
import { openZip } from "../package/zip";
import { packageGrids } from "./package-grids";

function grids(sheets: readonly SheetParts[], options?: WorkbookParts): Grid[] {
  return packageGrids(openZip(workbookBytes(sheets, options)), "xl/workbook.xml", () => undefined);
}

/** The cells of a sheet's only row. */
function cells(row: string, options?: WorkbookParts): readonly Cell[] {
  return grids([{ name: "表", rows: [row] }], options)[0]?.rows[0] ?? [];
}

const number = (value: number, text: string, isPercent = false): Cell => ({
  kind: "number",
  value,
  text,
  isPercent,
});
const text = (shown: string): Cell => ({ kind: "text", text: shown });

describe("values", () => {
  test("are as workbooks count: 15 digits", () => {
    expect(cells("<c><v>65.09999999999999</v></c><c><v>1E-2</v></c><c><v>-0</v></c>")).toEqual([
      number(65.1, "65.1"),
      number(0.01, "0.01"),
      number(0, "0"),
    ]);
  });

  test("are shown in their format, and percents told by it", () => {
    const row = '<c s="1"><v>0.789</v></c><c s="2"><v>1234.5</v></c><c s="3"><v>80</v></c>';
    expect(cells(row, { formats: ["0.0%", "#,##0.0", '0"%"'] })).toEqual([
      number(0.789, "78.9%", true),
      number(1234.5, "1,234.5"),
      number(80, "80%"),
    ]);
  });

  test("in the formats of dates are days, in those of times texts", () => {
    const row = [1, 2, 3, 4].map((style) => `<c s="${style}"><v>44469.75</v></c>`).join("");
    expect(cells(row, { formats: [14, 31, 57, 20] })).toEqual([
      { kind: "day", day: "2021-09-30", text: "2021/9/30" },
      { kind: "day", day: "2021-09-30", text: "2021年9月30日" },
      { kind: "day", day: "2021-09-30", text: "2021年9月" },
      text("18:00"),
    ]);
  });

  test("of a workbook that counts from 1904", () => {
    const [day] = cells('<c s="1"><v>43007</v></c>', { formats: [14], is1904: true });
    expect(day).toEqual({ kind: "day", day: "2021-09-30", text: "2021/9/30" });
  });

  test("that are no day in a format of dates are not used", () => {
    const row = '<c s="1"><v>0</v></c><c s="1"><v>20210930</v></c>';
    expect(cells(row, { formats: [14] }).map(({ kind }) => kind)).toEqual(["broken", "broken"]);
  });

  test("of other kinds", () => {
    const row =
      '<c t="b"><v>1</v></c><c t="e"><v>#DIV/0!</v></c><c t="d"><v>2021-09-30T00:00:00</v></c><c><v>1,5</v></c>';
    expect(cells(row)).toEqual([
      text("TRUE"),
      { kind: "broken", text: "#DIV/0!" },
      text("2021-09-30"),
      { kind: "broken", text: "不是数" },
    ]);
  });
});

describe("formulas", () => {
  test("give the value that was saved", () => {
    expect(
      cells(
        '<c><f>SUM(A2:A9)</f><v>640.7</v></c><c t="str"><f t="shared" si="0"/><v>严重滞后</v></c>',
      ),
    ).toEqual([number(640.7, "640.7"), text("严重滞后")]);
  });

  test("without one give none, never zero", () => {
    const [first, second, third] = cells(
      "<c><f>SUM(A2:A9)</f></c><c><f>1+1</f><v></v></c><c><f>2</f><v/></c>",
    );
    for (const cell of [first, second, third])
      expect(cell).toMatchObject({
        kind: "broken",
        text: expect.stringContaining("没有存在文件里"),
      });
  });

  test("that show nothing are blank", () => {
    const [first, second] = cells('<c t="str"><f>""</f><v></v></c><c><v>1</v></c>');
    expect([first?.kind, second?.kind]).toEqual(["blank", "number"]);
  });

  test("that put a picture into a cell", () => {
    const [cell] = cells('<c t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>');
    expect(cell).toEqual({ kind: "broken", text: "图片" });
  });
});

describe("texts", () => {
  test("keep their line breaks and signs, and join their runs", () => {
    const texts = [
      "年投资\r\n计划",
      "<si><r><t>完成</t></r><r><rPr><b/></rPr><t>投资</t></r><rPh><t>wancheng</t></rPh></si>",
      "A_x000D_\n_x005F_x4E00_",
      '<总>&"',
    ];
    const row = texts.map((_, index) => `<c t="s"><v>${index}</v></c>`).join("");
    expect(cells(row, { texts }).map(textOf)).toEqual([
      "年投资\n计划",
      "完成投资",
      "A\n_x4E00_",
      '<总>&"',
    ]);
  });

  test("of blanks only are blank, and empty ones keep their place among the shared", () => {
    const texts = ["<si/>", "<si><t/></si>", "州直"];
    const [blank, inline, empty, last] = cells(
      '<c t="inlineStr"><is><t> 　</t></is></c><c t="inlineStr"><is><r><t>州　直</t></r></is></c><c t="s"><v>0</v></c><c t="s"><v>2</v></c>',
      { texts },
    );
    expect([blank?.kind, inline && textOf(inline), empty?.kind, last && textOf(last)]).toEqual([
      "blank",
      "州　直",
      "blank",
      "州直",
    ]);
  });

  test("one that is not there is never another nor a blank: the workbook is refused", () => {
    expect(() => cells('<c><v>1</v></c><c t="s"><v>7</v></c>')).toThrow("文件已损坏");
  });
});

describe("sheets", () => {
  test("come in their order, hidden ones marked, charts left out", () => {
    const sheet = (name: string, state?: string): SheetParts => ({
      name,
      rows: ["<c><v>1</v></c>"],
      ...(state && { state }),
    });
    const found = grids([sheet("总表"), sheet("泸溪县", "hidden"), sheet("参数", "veryHidden")]);
    expect(found.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ["总表", false],
      ["泸溪县", true],
      ["参数", true],
    ]);
  });

  test("end with the last cell that holds anything, and merges with them", () => {
    const [grid] = grids([
      {
        name: "表",
        rows: [
          '<c r="B1"><v>1</v></c><c r="F1" s="0"/>',
          "",
          '<row r="5"><c r="A5"><v>2</v></c></row>',
          '<row r="900"><c r="Z900"/></row>',
        ],
        behind:
          '<mergeCells><mergeCell ref="A1:F2"/><mergeCell ref="A3"/><mergeCell ref="H1:I2"/></mergeCells>',
      },
    ]);
    expect(grid?.rows.map((row) => row.map(({ kind }) => kind === "number"))).toEqual([
      [false, true],
      [false, false],
      [false, false],
      [false, false],
      [true, false],
    ]);
    expect(grid?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  });

  test("say which rows and columns they hide", () => {
    const [grid] = grids([
      {
        name: "表",
        before: '<cols><col min="2" max="16384" hidden="1"/></cols>',
        rows: ['<row r="1" hidden="1"><c><v>1</v></c></row>', "<c/><c/><c><v>3</v></c>"],
      },
    ]);
    expect([...(grid?.hiddenRows ?? [])]).toEqual([0]);
    expect([...(grid?.hiddenColumns ?? [])]).toEqual([1, 2]);
  });
});

test("a workbook without shared texts and styles is read", () => {
  const rels = relations([["rId1", "worksheet", "worksheets/sheet1.xml"]]);
  const parts = { "xl/_rels/workbook.xml.rels": rels };
  expect(grids([{ name: "表", rows: ["<c><v>1</v></c>"] }], { parts })[0]?.rows).toEqual([
    [number(1, "1")],
  ]);
});
