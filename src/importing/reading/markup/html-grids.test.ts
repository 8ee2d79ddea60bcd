import { describe, expect, test } from "vitest";
import { type Grid, textOf } from "../../grid";
import { htmlGrids } from "./html-grids";

/** What the cells show, row by row. */
function shown({ rows }: Grid): string[][] {
  return rows.map((row) => row.map(textOf));
}

/** The only table. */
function table(html: string): string[][] {
  const grids = htmlGrids(html);
  expect(grids).toHaveLength(1);
  return grids.flatMap(shown);
}

describe("tables of HTML", () => {
  test("as a system exports them, with what reaches over several places", () => {
    const [grid] = htmlGrids(
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset=gb2312><style>td{x:"<table>"}</style>
<!--[if gte mso 9]><xml><x:Name>表</x:Name></xml><![endif]--></head><body>
<TABLE border=1><TR><TD colspan=3 align=center>完成情况</TD></TR>
<tr><th rowspan="2">县</th><th colspan=2>投资</th></tr><tr><td>计划<td>完成</tr>
<tr style='height:14pt;display:none'><td>吉首&nbsp;市<td x:num>82.5<td>65.1</table></body></html>`,
    );
    expect(grid && shown(grid)).toEqual([
      ["完成情况", "", ""],
      ["县", "投资", ""],
      ["", "计划", "完成"],
      ["吉首 市", "82.5", "65.1"],
    ]);
    expect(grid?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 1, right: 2 },
    ]);
    expect([...(grid?.hiddenRows ?? [])]).toEqual([3]);
  });

  test("with line breaks, entities and signs that are no tags", () => {
    expect(
      table(
        "<table><tr><td>年投资<br>\n 计划</td><td>a &lt;b&gt; < c &#x4E00;&amp;nbsp;</td></table>",
      ),
    ).toEqual([["年投资\n计划", "a <b> < c 一&nbsp;"]]);
  });

  test("never a script, a style or a comment", () => {
    expect(
      table(
        "<table><tr><td>1<script>alert('</td>')</script><!-- 2 --><style>3</style></td></tr></table>",
      ),
    ).toEqual([["1"]]);
  });

  test("the last lines above a table are rows of it", () => {
    const [grid] = htmlGrids(
      "<h1>完成情况表</h1><p>单位：<b>万元</b></p><table><tr><td>县</td><td>投资</td></tr></table>",
    );
    expect(grid && shown(grid)).toEqual([
      ["完成情况表", ""],
      ["单位：万元", ""],
      ["县", "投资"],
    ]);
    expect(grid?.merges).toHaveLength(2);
  });

  test("a cell outside of rows begins one", () => {
    expect(table("<table><td>1</td><td>2<tr><td>3</table>")).toEqual([
      ["1", "2"],
      ["3", ""],
    ]);
  });

  test("each is one, within others too; empty ones are none", () => {
    const grids = htmlGrids(
      "<table><tr><td>外<table><tr><td>内</td></tr></table>面</td></tr></table><table></table>",
    );
    expect(grids.map((grid) => [grid.name, ...shown(grid)])).toEqual([
      ["表1", ["外面"]],
      ["表2", ["内"]],
    ]);
  });
});

describe("hostile tables are refused", () => {
  test.each([
    ["no table", "<p>1</p>"],
    ["tables without end", "<table></table>".repeat(3000)],
    ["cells that reach over everything", `<table><tr>${"<td colspan=1000>1".repeat(20)}`],
    ["tables within tables", "<table><tr><td>1".repeat(300)],
  ])("%s", (_, html) => {
    expect(() => htmlGrids(html)).toThrow(/请/);
  });

  test("rows below a cell that reaches over all of them", () => {
    const html = `<table><tr>${"<td rowspan=1000000 colspan=1000>1".repeat(16)}${"<tr><td>1".repeat(1000)}`;
    expect(() => htmlGrids(html)).toThrow("单元格超过");
  });

  test("tags that never end are none", () => {
    expect(() => htmlGrids("<table ".repeat(20_000))).toThrow("没有表格");
    expect(() => htmlGrids('<td a="'.repeat(20_000))).toThrow("没有表格");
  });
});
