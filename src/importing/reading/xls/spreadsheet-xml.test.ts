import { expect, test } from "vitest";
import { type Grid, textOf } from "../../grid";
import { isSpreadsheetXml, spreadsheetXmlGrids } from "./spreadsheet-xml";

/** A workbook of one XML text. */
function workbook(inner: string): string {
  return `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${inner}</Workbook>`;
}

const XML = workbook(`
<Styles><Style ss:ID="s1"><NumberFormat ss:Format="Percent"/></Style></Styles>
<Worksheet ss:Name="总表"><Table>
 <Column/><Column ss:Index="3" ss:Hidden="1" ss:Span="1"/>
 <Row><Cell ss:MergeAcross="3"><Data ss:Type="String">完成情况</Data><Comment><Data>批注</Data></Comment></Cell></Row>
 <Row ss:Index="3" ss:Hidden="1"><Cell><Data ss:Type="String">吉首<B>市</B></Data></Cell><Cell ss:Index="3" ss:StyleID="s1"><Data ss:Type="Number">0.789</Data></Cell><Cell><Data ss:Type="DateTime">2021-09-30T00:00:00.000</Data></Cell></Row>
 <Row><Cell ss:Formula="=SUM(R1)"><Data ss:Type="Number">12.5</Data></Cell><Cell ss:Formula="=R1"/><Cell><Data ss:Type="Error">#DIV/0!</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell></Row>
</Table></Worksheet>
<Worksheet ss:Name="参数"><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>`);

/** Kind and text of each cell. */
function shown({ rows }: Grid): string[][] {
  return rows.map((row) => row.map((cell) => `${cell.kind} ${textOf(cell)}`.trim()));
}

test("a workbook that is one XML text", () => {
  expect(isSpreadsheetXml(XML)).toBe(true);
  const [grid, hidden] = spreadsheetXmlGrids(XML);
  expect(grid && shown(grid)).toEqual([
    ["text 完成情况", "blank", "blank", "blank"],
    ["blank", "blank", "blank", "blank"],
    ["text 吉首市", "blank", "number 78.90%", "day 2021-09-30"],
    [
      "number 12.5",
      "broken 公式的结果没有存在文件里，请用 WPS 或 Excel 打开并保存后再导入",
      "broken #DIV/0!",
      "text TRUE",
    ],
  ]);
  expect(grid?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
  expect([...(grid?.hiddenRows ?? [])]).toEqual([2]);
  expect([...(grid?.hiddenColumns ?? [])]).toEqual([2, 3]);
  expect([hidden?.name, hidden?.isHidden]).toEqual(["参数", true]);
});

test("an empty number is none, and a merged cell that is empty keeps its places", () => {
  const cells =
    '<Cell ss:MergeAcross="1"/><Cell><Data ss:Type="Number"></Data></Cell><Cell><Data ss:Type="Number">1,5</Data></Cell><Cell><Data ss:Type="Number">7</Data></Cell>';
  const xml = workbook(`<Worksheet ss:Name="a"><Table><Row>${cells}</Row></Table></Worksheet>`);
  const [grid] = spreadsheetXmlGrids(xml);
  expect(grid && shown(grid)).toEqual([
    ["blank", "blank", "broken 不是数", "broken 不是数", "number 7"],
  ]);
});

test("places that run backwards are refused", () => {
  const rows = '<Row ss:Index="2"/><Row ss:Index="1"/>';
  const xml = workbook(`<Worksheet ss:Name="a"><Table>${rows}</Table></Worksheet>`);
  expect(() => spreadsheetXmlGrids(xml)).toThrow("文件已损坏");
});
