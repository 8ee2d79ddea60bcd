import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { GALLERY } from "../../charts/fixtures/gallery";
import { AT, chartOf, rateRow, rates, xmlOf } from "../fixtures/native-charts";
import { all, first, partXml, rowsBody, valueOf } from "../fixtures/pptx-parts";
import { openAxis, sharedAxis } from "./axis";
import { axisFormat } from "./numbers";
import { chartWorkbook } from "./workbook";
import { missingRate, missingValue } from "../../domain/wording/words";

describe("values of a native chart", () => {
  it("are shares of one with a format of per cent, above 100 too, on an axis that is not cut", () => {
    const chart = chartOf(
      rates([rateRow("甲", 250), rateRow("乙", 78.9), rateRow("丙", (2 / 3) * 100)]),
    );
    expect(chart.series[0]?.values).toEqual([2.5, 0.789, 0.666666666666667]);
    const xml = xmlOf(chart);
    expect(all(xml, "c:formatCode").map(({ text }) => text)).toEqual(['0.0%;"−"0.0%;0%']);
    expect(valueOf(first(xml, "c:valAx"), "c:max")).toBeNull();
    expect(valueOf(first(xml, "c:valAx"), "c:min")).toBe("0");
  });

  it("that round to 0.0 and are not 0 have decimals of their own, in cell, cache and label", () => {
    const chart = chartOf(
      rates([rateRow("甲", 0.03), rateRow("乙", 0), rateRow("丙", -0.004), rateRow("丁", 0.05)]),
    );
    const own = ['0.00%;"−"0.00%;0%', null, '0.000%;"−"0.000%;0%', null];
    expect(chart.series[0]?.ownFormats).toEqual(own);
    const xml = xmlOf(chart);
    expect(
      all(first(xml, "c:val"), "c:pt").map((point) => point.attributes["formatCode"] ?? null),
    ).toEqual(own);
    const labels = all(xml, "c:dLbl").map((label) => [
      valueOf(label, "c:idx"),
      first(label, "c:numFmt").attributes["formatCode"],
    ]);
    expect(labels).toEqual([
      ["0", own[0]],
      ["2", own[2]],
    ]);
    const files = new Map(Object.entries(unzipSync(chartWorkbook(chart, AT))));
    const codes = all(partXml(files, "xl/styles.xml"), "numFmt").map(
      ({ attributes }) => attributes["formatCode"],
    );
    expect(codes).toEqual(['0.0%;"−"0.0%;0%', own[0], own[2]]);
    const styles = all(partXml(files, "xl/worksheets/sheet1.xml"), "c").flatMap(
      ({ attributes }) => attributes["s"] ?? [],
    );
    expect(styles).toEqual(["2", "1", "3", "1"]);
  });

  it.each([
    [[474.5, 12], '#,##0;"−"#,##0;0'],
    [[3.5], '#,##0.0;"−"#,##0.0;0'],
    [[0.03, 0], '#,##0.000;"−"#,##0.000;0'],
    [[0], '#,##0;"−"#,##0;0'],
  ])("of %j 亿元 stand at an axis whose ticks differ", (values, code) => {
    expect(axisFormat("amount", openAxis(values), values)).toBe(code);
  });

  it("of an axis with steps have as many decimals as a step", () => {
    const codeOf = (values: readonly number[]) => axisFormat("amount", sharedAxis(values), values);
    expect([[8], [1.7], [0.03]].map(codeOf)).toEqual([
      '#,##0;"−"#,##0;0',
      '#,##0.00;"−"#,##0.00;0',
      '#,##0.000;"−"#,##0.000;0',
    ]);
    expect(axisFormat("percent", sharedAxis([0.0003]), [0.0003])).toBe('0.000%;"−"0.000%;0%');
    expect(axisFormat("percent", openAxis([1.2]), [1.2])).toBe('0%;"−"0%;0%');
  });

  it("that are counts have no tick between whole numbers", () => {
    expect([[3], [10], [11], [0]].map((values) => openAxis(values, true).step)).toEqual([
      1,
      1,
      null,
      1,
    ]);
    expect([[3], [18], [40], [200]].map((values) => sharedAxis(values, true).step)).toEqual([
      1, 5, 10, 50,
    ]);
    expect(sharedAxis([18], false).step).toBe(2.5);
  });

  it("say beside the name why there is none, and that a negative is 核减", () => {
    const rows = [
      rateRow("甲", null, { missing: missingValue("notReported") }),
      rateRow("乙", null, { missing: missingRate("completion", "noPlan") }),
      rateRow("丙", -1.5, { flag: "核减" }),
      rateRow("丁", 0),
    ];
    const chart = chartOf(rates(rows));
    expect(chart.categories).toEqual(["甲（未报）", "乙（无竣工计划）", "丙（核减）", "丁"]);
    expect(chart.series[0]?.values).toEqual([null, null, -0.015, 0]);
    const xml = xmlOf(chart);
    expect(valueOf(first(xml, "c:valAx"), "c:min")).toBeNull();
    expect(all(xml, "c:invertIfNegative").map(({ attributes }) => attributes["val"])).toEqual([
      "0",
    ]);
    expect(valueOf(first(xml, "c:catAx"), "c:tickLblPos")).toBe("low");
  });

  it("of a plan without 完成 are drawn, and the name says what lacks", () => {
    const body = rowsBody(GALLERY.plan);
    const [group] = body.groups;
    const [row] = group?.rows ?? [];
    if (!group || !row) throw new Error("the gallery's plan has rows");
    const half = { ...row, values: { ...row.values, done: null }, hatched: true };
    const chart = chartOf({
      ...GALLERY.plan,
      body: { ...body, groups: [{ ...group, rows: [half] }] },
    });
    expect(chart.categories).toEqual(["云麓区（累计完成未报）"]);
    expect(chart.series.map(({ values }) => values[0])).toEqual([168, 126, null]);
  });
});
