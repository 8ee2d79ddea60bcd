import { unzipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { PRINT_THEME } from "../../charts/base/print-theme";
import { GALLERY } from "../../charts/fixtures/gallery";
import { view } from "../../domain/fixtures/build";
import { shangqiu202009 } from "../../domain/fixtures/real-notices";
import { FIGURES } from "../../figures/registry";
import {
  AT,
  DRAWN,
  cached,
  chartOf,
  chartsOf,
  rateRow,
  rates,
  xmlOf,
} from "../fixtures/native-charts";
import { all, first, partBytes, partTrees, partXml, takenApart } from "../fixtures/pptx-parts";
import { presentation } from "./presentation";
import { bodyReference, chartWorkbook, headReference } from "./workbook";
import { missingValue } from "../../domain/wording/words";

describe("cache and workbook", () => {
  it("hold the same heads, names and numbers at the same places, in every chart", async () => {
    const read = DRAWN.flatMap(chartsOf).map(async (chart) => {
      const [sheet] = await readExcelFile(Buffer.from(chartWorkbook(chart, AT)));
      const series = all(xmlOf(chart), "c:ser");
      const heads = series.map((own) => first(first(own, "c:tx"), "c:v").text);
      const [names = []] = series.map((own) => cached(own, "c:cat"));
      const columns = series.map((own) => cached(own, "c:val"));
      expect(sheet?.sheet).toBe("Sheet1");
      expect(sheet?.data).toEqual([
        [chart.rowHead, ...heads],
        ...names.map((name, row) => [
          name,
          ...columns.map((column) => (column[row] === null ? null : Number(column[row]))),
        ]),
      ]);
      expect(heads).toEqual(chart.series.map(({ name }) => name));
      expect(
        columns.map((column) => column.map((text) => (text === null ? null : Number(text)))),
      ).toEqual(chart.series.map(({ values }) => values));
    });
    await Promise.all(read);
    expect(read.length).toBe(17);
  });

  it("are tied by references that reach exactly the filled cells", () => {
    const chart = chartOf(GALLERY.stack);
    const references = all(xmlOf(chart), "c:ser").map((series) =>
      all(series, "c:f").map(({ text }) => text),
    );
    expect(references[0]).toEqual(["Sheet1!$B$1", "Sheet1!$A$2:$A$13", "Sheet1!$B$2:$B$13"]);
    expect(references.at(-1)).toEqual(["Sheet1!$G$1", "Sheet1!$A$2:$A$13", "Sheet1!$G$2:$G$13"]);
    expect([headReference(26), bodyReference(27, 1)]).toEqual([
      "Sheet1!$AA$1",
      "Sheet1!$AB$2:$AB$2",
    ]);
  });

  it("equal the figure's real numbers: 商丘 2020-09, 37 in 永城市 as 21, 2, 9, 3, 2", async () => {
    const figure = FIGURES["enterprises-added"].build(view(shangqiu202009()));
    const parts = await takenApart(
      await presentation({
        figures: [{ figure, pictures: [] }],
        context: {
          permalink: "https://example.test/",
          office: "x",
          exportedAt: AT.toISOString(),
          timeZone: "Asia/Shanghai",
        },
        theme: PRINT_THEME,
        title: "",
      }),
    );
    const [sheet] = await readExcelFile(
      Buffer.from(partBytes(parts, "ppt/embeddings/Microsoft_Excel_Sheet1.xlsx")),
    );
    expect(sheet?.data[1]).toEqual(["永城市", 21, 2, 9, 3, 2, 37]);
    expect(sheet?.data.at(-1)).toEqual(["市直（不适用）", null, null, null, null, null, null]);
    expect(partTrees(parts, /^ppt\/charts\/chart\d+\.xml$/)).toHaveLength(1);
    expect(
      first(partXml(parts, "ppt/charts/_rels/chart1.xml.rels"), "Relationship").attributes[
        "Target"
      ],
    ).toBe("../embeddings/Microsoft_Excel_Sheet1.xlsx");
  });

  it("leave the cell of a missing value out of the sheet, where 0 has one", () => {
    const chart = chartOf(
      rates([
        rateRow("甲", null, { missing: missingValue("notReported") }),
        rateRow("乙", 0),
        rateRow("丙", 50),
      ]),
    );
    const files = new Map(Object.entries(unzipSync(chartWorkbook(chart, AT))));
    const cells = all(partXml(files, "xl/worksheets/sheet1.xml"), "c").map(
      ({ attributes }) => attributes["r"],
    );
    expect(cells).toEqual(["A1", "B1", "A2", "A3", "B3", "A4", "B4"]);
  });
});
