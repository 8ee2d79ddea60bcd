import { expect, test } from "vitest";
import { view } from "../../../domain/fixtures/build";
import { xiangxi } from "../../../domain/fixtures/real-notices";
import { comparisonTable } from "../../../figures/tables/comparison";
import { DEFAULT_COLUMNS } from "../../../figures/tables/comparison-columns";
import { comparisonSheet } from "../../../figures/tables/comparison-sheet";
import type { Sheet } from "../../../figures/tables/sheet";
import { cell, word } from "../../fixtures/sheets";
import { sheetTable } from "./sheet-table";

const SNAPSHOT = view(xiangxi());
const COMPARISON = comparisonSheet(SNAPSHOT, comparisonTable(SNAPSHOT, DEFAULT_COLUMNS));

function sheetOf(...cells: readonly Sheet["rows"][number]["cells"][number][]): Sheet {
  return {
    ...COMPARISON,
    columns: cells.map((_, index) => ({
      key: `c${index}`,
      section: null,
      name: `列${index}`,
      unit: null,
    })),
    rows: [
      {
        key: "a",
        name: "甲县",
        isTotal: false,
        cells,
        status: [{ kind: "notReported", word: "未报" }],
      },
    ],
  };
}

test("a real notice: each head says its column under the section's, the region stands in the foot", () => {
  const { text } = sheetTable(COMPARISON);
  const heads = [...text.matchAll(/data-column="(\d+)"/g)].map(([, column]) => Number(column));
  expect(heads.sort((a, b) => a - b)).toEqual(
    Array.from({ length: COMPARISON.columns.length + 2 }, (_, column) => column),
  );
  expect(text).toContain(">投资（亿元）</th>");
  const [body = "", foot = ""] = text.slice(text.indexOf("<tbody>")).split("</tbody>");
  expect(body.match(/<tr>/g)).toHaveLength(10);
  expect(foot).toContain('<tfoot><tr><th scope="row">全州</th>');
  expect(body).toContain("<td>156.7</td>");
});

test("a cell without a number is — and not 0, and 状态 says why", () => {
  const { text } = sheetTable(sheetOf(word(""), cell("0", 0, "count")));
  expect(text).toContain('<td class="none">—</td><td>0</td><td class="words">未报</td>');
});

test("what a text alone does not say is told to the sorting", () => {
  const { text } = sheetTable(
    sheetOf(
      cell("−1,234.5", -1234.5, "yi"),
      cell("+3.9", 3.9, "points"),
      cell("85.3%", 0.853, "percent"),
      cell("持平", 0.01, "points"),
      word("黄"),
    ),
  );
  expect(text).toContain(
    '<td>−1,234.5</td><td>+3.9</td><td>85.3%</td><td data-order="0">持平</td>' +
      '<td class="words lamp-yellow" data-order="1">黄</td>',
  );
});

test("names are texts, whatever they hold; a sheet without rows is nothing", () => {
  const hostile = sheetOf(word("1</td><script>"));
  const { text } = sheetTable({ ...hostile, caption: '<img src=x onerror="alert(1)">' });
  expect(text).not.toMatch(/<script|<img/);
  expect(text).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
  expect(sheetTable({ ...hostile, rows: [] }).text).toBe("");
});
