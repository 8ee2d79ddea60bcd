import { unzipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { GALLERY } from "../../charts/fixtures/gallery";
import { PRINT_THEME } from "../../charts/base/print-theme";
import { view } from "../../domain/fixtures/build";
import { shangqiu202009 } from "../../domain/fixtures/real-notices";
import type { Figure, Row } from "../../figures/figure";
import { FIGURES } from "../../figures/registry";
import {
  type Element,
  all,
  first,
  parseXml,
  partBytes,
  partTrees,
  partXml,
  rowsBody,
  takenApart,
  valueOf,
} from "../fixtures/pptx-parts";
import { openAxis, sharedAxis } from "./axis";
import { axisFormat } from "./numbers";
import { nativeCharts } from "./chart";
import { chartXml } from "./chart-xml";
import { chartStyle } from "./slides";
import { bodyReference, chartWorkbook, columnName, headReference } from "./workbook";
import { presentation } from "./presentation";
import { type NativeChart } from "./native-chart";

const AT = new Date("2026-10-09T08:05:00+08:00");
const BOX = { x: 0.6, y: 1.9, w: 12.15, h: 4.4 };

function chartsOf(figure: Figure): readonly NativeChart[] {
  return nativeCharts(figure, null, PRINT_THEME);
}

function chartOf(figure: Figure): NativeChart {
  const [chart] = chartsOf(figure);
  if (!chart) throw new Error("the figure has no chart");
  return chart;
}

function xmlOf(chart: NativeChart): Element {
  return parseXml(chartXml(chart, chartStyle(chart, BOX, PRINT_THEME)));
}

/** A rate figure of the given rows. */
function rates(rows: readonly Pick<Row, "name" | "values" | "missing" | "flag">[]): Figure {
  const base = rowsBody(GALLERY.start);
  const full = rows.map((row, index): Row => ({
    key: `u${index}`,
    pace: null,
    hatched: row.missing === "未报",
    cells: {},
    details: [],
    ...row,
  }));
  return {
    ...GALLERY.start,
    body: {
      ...base,
      references: [],
      groups: [{ group: "county", label: "县（市、区）", rows: full }],
    },
  };
}

function rateRow(
  name: string,
  done: number | null,
  rest: Partial<Pick<Row, "missing" | "flag">> = {},
) {
  return { name, values: { done }, missing: null, flag: null, ...rest };
}

/** Points of a cache by place; a place without a point is null. */
function cached(series: Element, tag: "c:cat" | "c:val"): (string | null)[] {
  const cache = first(series, tag);
  const points = new Map(
    all(cache, "c:pt").map((point) => [Number(point.attributes["idx"]), first(point, "c:v").text]),
  );
  return Array.from(
    { length: Number(valueOf(cache, "c:ptCount")) },
    (_, index) => points.get(index) ?? null,
  );
}

const DRAWN = [
  GALLERY.plan,
  GALLERY.negative,
  GALLERY.start,
  GALLERY.stack,
  GALLERY.mixedStack,
  GALLERY.fallenStack,
  GALLERY.diverging,
  GALLERY.correctedNet,
  GALLERY.rate,
  GALLERY.trend,
  GALLERY.units,
  GALLERY.long,
  GALLERY.one,
  GALLERY.allMissing,
  GALLERY.forty,
];

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
    expect([headReference(26), bodyReference(27, 1), columnName(51), columnName(52)]).toEqual([
      "Sheet1!$AA$1",
      "Sheet1!$AB$2:$AB$2",
      "AZ",
      "BA",
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
      rates([rateRow("甲", null, { missing: "未报" }), rateRow("乙", 0), rateRow("丙", 50)]),
    );
    const files = new Map(Object.entries(unzipSync(chartWorkbook(chart, AT))));
    const cells = all(partXml(files, "xl/worksheets/sheet1.xml"), "c").map(
      ({ attributes }) => attributes["r"],
    );
    expect(cells).toEqual(["A1", "B1", "A2", "A3", "B3", "A4", "B4"]);
  });
});

describe("values", () => {
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
      rateRow("甲", null, { missing: "未报" }),
      rateRow("乙", null, { missing: "无竣工计划" }),
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

describe("forms", () => {
  it("one bar per unit, from the top as on screen, 全市 last and apart", () => {
    const xml = xmlOf(chartOf(GALLERY.rate));
    const bars = first(xml, "c:barChart");
    expect([
      valueOf(bars, "c:barDir"),
      valueOf(bars, "c:grouping"),
      valueOf(bars, "c:varyColors"),
    ]).toEqual(["bar", "clustered", "0"]);
    expect(valueOf(first(xml, "c:catAx"), "c:orientation")).toBe("maxMin");
    const [series] = all(bars, "c:ser");
    const names = series ? cached(series, "c:cat") : [];
    expect([names[0], names.at(-1)]).toEqual(["云麓区", "全市"]);
    expect(all(xml, "c:dPt").map((point) => valueOf(point, "c:idx"))).toEqual([
      String(names.length - 1),
    ]);
    expect(all(xml, "c:legend")).toEqual([]);
  });

  it("a bar in bar as 计划, 序时应完成 and 完成 side by side", () => {
    const chart = chartOf(GALLERY.plan);
    expect(chart.series.map(({ name }) => name)).toEqual([
      "年度计划",
      "序时应完成（计划的75.0%）",
      "累计完成",
    ]);
    expect(chart.series.map(({ values }) => values[0])).toEqual([168, 126, 131.9]);
    const xml = xmlOf(chart);
    expect(valueOf(xml, "c:overlap")).toBe("0");
    expect(all(xml, "c:formatCode")[0]?.text).toBe('#,##0.0;"−"#,##0.0;0');
    expect(valueOf(xml, "c:legendPos")).toBe("t");
  });

  it("categories end to end in their five colours, each sign in its segment, and the whole at the end", () => {
    const chart = chartOf(GALLERY.stack);
    expect(chart.series.map(({ name }) => name)).toEqual([
      "工业",
      "建筑业",
      "批零住餐",
      "房地产",
      "服务业",
      "合计",
    ]);
    expect(chart.series.map(({ values }) => values[0])).toEqual([6, 4, 9, 2, 7, 28]);
    expect(chart.categories[9]).toBe("棠里县（未报）");
    expect(chart.series.map(({ values }) => values[9])).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    const xml = xmlOf(chart);
    expect([valueOf(xml, "c:grouping"), valueOf(xml, "c:overlap")]).toEqual(["stacked", "100"]);
    const series = all(xml, "c:ser");
    const fills = series.map((own) => first(own, "c:spPr").children[0]?.name);
    expect(fills).toEqual([
      "a:solidFill",
      "a:solidFill",
      "a:solidFill",
      "a:solidFill",
      "a:solidFill",
      "a:noFill",
    ]);
    const colours = series.slice(0, 5).map((own) => valueOf(first(own, "c:spPr"), "a:srgbClr"));
    const roles = ["industry", "construction", "trade", "realEstate", "services"] as const;
    expect(colours).toEqual(
      roles.map((role) => PRINT_THEME.mark(role).fill.slice(1).toUpperCase()),
    );
    expect(series.map((own) => valueOf(own, "c:dLblPos"))).toEqual([
      "ctr",
      "ctr",
      "ctr",
      "ctr",
      "ctr",
      "inBase",
    ]);
    const formats = all(xml, "c:dLbls").map(
      (labels) => first(labels, "c:numFmt").attributes["formatCode"],
    );
    expect(formats[0]).toBe('[>=2]"工"#,##0;[=0]"";#,##0');
    // The bar that carries the whole has no length of its own to show: the axis ends with the
    // stacks.
    expect(chart.axis.max).toBeLessThan(28 * 2);
  });

  it("parts left of 0 with a true minus and their sign, and a whole that says what it is, on an axis with both ends", () => {
    const chart = chartOf(GALLERY.mixedStack);
    expect(chart.series.map(({ values }) => values[2])).toEqual([-3, 0, 6, 0, 1, 4]);
    expect([chart.axis.min, chart.axis.max]).toEqual([-15, 35]);
    const series = all(xmlOf(chart), "c:ser");
    const industry = all(first(series[0] ?? xmlOf(chart), "c:dLbls"), "c:dLbl");
    expect(
      industry.map((point) => [
        valueOf(point, "c:idx"),
        first(point, "c:numFmt").attributes["formatCode"],
        valueOf(point, "c:showVal"),
      ]),
    ).toEqual([
      ["2", '"工"#,##0;"工""−"#,##0', "1"],
      ["3", '#,##0;"−"#,##0', "1"],
      ["4", '#,##0;"−"#,##0', "1"],
    ]);
    // 4 at the end of a stack that reaches 7.
    expect(chart.series.at(-1)?.labelFormat).toBe('"合计"#,##0;"合计−"#,##0;"合计"0');
    expect(chartOf(GALLERY.stack).series.at(-1)?.labelFormat).toBe('#,##0;"−"#,##0');
    expect(chartOf(GALLERY.fallenStack).axis).toMatchObject({ max: 5 });
    expect(valueOf(first(xmlOf(chart), "c:catAx"), "c:tickLblPos")).toBe("low");
  });

  it("the whole as the figure says it, which need not be the sum of its parts", () => {
    const body = rowsBody(GALLERY.stack);
    const [group] = body.groups;
    const [row] = group?.rows ?? [];
    if (!group || !row) throw new Error("the gallery's stack has rows");
    const whole = (total: number | null) => {
      const rows = [{ ...row, values: { ...row.values, total } }];
      return chartOf({
        ...GALLERY.stack,
        body: { ...body, groups: [{ ...group, rows }] },
      }).series.at(-1)?.values;
    };
    expect([whole(29), whole(null)]).toEqual([[29], [null]]);
  });

  it("退出 that was corrected downwards right of 0, said as −2", () => {
    const [, removed] = chartOf(GALLERY.correctedNet).series;
    expect([removed?.values.slice(0, 2), removed?.labelFormat]).toEqual([
      [2, -2],
      '"−"#,##0;#,##0;0',
    ]);
  });

  it("新增 right, 退出 left of 0 and 净增 with its sign", () => {
    const chart = chartOf(GALLERY.diverging);
    expect(chart.series.map(({ name, values }) => [name, values[0], values[7]])).toEqual([
      ["新增", 28, 0],
      ["退出", -3, -1],
      ["净增", 25, -1],
    ]);
    const formats = chart.series.map(({ labelFormat }) => labelFormat);
    expect(formats).toEqual(['#,##0;"−"#,##0', '"−"#,##0;#,##0;0', '"+"#,##0;"−"#,##0;0']);
    expect(chart.axisFormat).toBe('#,##0;"−"#,##0;0');
  });

  it("a line chart per panel on one scale, with gaps and a dashed 序时", () => {
    const charts = chartsOf(GALLERY.trend);
    expect(charts.map(({ head }) => head)).toEqual(["开工率", "竣工率", "投资完成率"]);
    expect(new Set(charts.map(({ axis }) => `${axis.min} ${axis.max} ${axis.step}`)).size).toBe(1);
    const [start] = charts;
    expect(start?.series[0]?.values).toEqual([0.246, 0.583, 0.899, null]);
    const xml = xmlOf(charts[2] ?? chartOf(GALLERY.trend));
    expect(valueOf(xml, "c:dispBlanksAs")).toBe("gap");
    expect(first(first(xml, "c:title"), "a:t").text).toBe("投资完成率");
    expect(all(xml, "c:ser").map((series) => valueOf(series, "a:prstDash"))).toEqual([
      "solid",
      "solid",
      "sysDot",
      "dash",
    ]);
    expect(all(xml, "c:ser").map((series) => valueOf(series, "c:smooth"))).toEqual([
      "0",
      "0",
      "0",
      "0",
    ]);
  });

  it("a gap inside a line, and units apart by their markers", () => {
    const chart = chartOf(GALLERY.units);
    const broken = chart.series.find(({ name }) => name === "松陂县");
    expect(broken?.values).toEqual([0.18, null, 0.763, null]);
    const units = chart.series.filter(({ name }) => name !== "序时" && name !== "全市");
    expect(new Set(units.map(({ look }) => look.marker)).size).toBe(5);
  });

  it("labels at lines' ends only where they don't lie on each other", () => {
    const ends = chartOf(GALLERY.units).series.flatMap(({ name, values, look }) =>
      look.label ? [{ name, value: values[look.label.only ?? 0] }] : [],
    );
    expect(ends).toContainEqual({ name: "市直", value: 0.529 });
    const near = ends.flatMap((a, index) =>
      ends.slice(index + 1).map((b) => Math.abs((a.value ?? 0) - (b.value ?? 0))),
    );
    expect(Math.min(...near)).toBeGreaterThan(0.05);
  });
});

describe("type", () => {
  it("labels every bar of few units and only 完成 of many, never under 7 pt", () => {
    const labels = (units: number) => {
      const { groups, ...body } = rowsBody(GALLERY.plan);
      const rows = groups.flatMap((group) => group.rows).slice(0, units);
      const chart = chartOf({
        ...GALLERY.plan,
        body: { ...body, groups: [{ group: "county", label: "", rows }] },
      });
      const { type } = chartStyle(chart, BOX, PRINT_THEME);
      return {
        shown: all(xmlOf(chart), "c:dLbls").map((own) => valueOf(own, "c:showVal")),
        size: type.label,
      };
    };
    expect(labels(4).shown).toEqual(["1", "1", "1"]);
    expect(labels(12).shown).toEqual(["0", "0", "1"]);
    for (const count of [1, 4, 12]) expect(labels(count).size).toBeGreaterThanOrEqual(7);
  });

  it("keeps the bar of one unit from filling the slide", () => {
    expect(Number(valueOf(xmlOf(chartOf(GALLERY.one)), "c:gapWidth"))).toBe(500);
  });

  it("leaves long names room in one line", () => {
    const x = (figure: Figure) =>
      Number(valueOf(first(xmlOf(chartOf(figure)), "c:manualLayout"), "c:x"));
    expect(x(GALLERY.names)).toBeGreaterThan(x(GALLERY.plan));
    expect(x(GALLERY.names)).toBeLessThanOrEqual(0.4);
  });
});

describe("axes", () => {
  it.each([
    [[0.5, 2.222], { min: 0, max: 2.5, step: 0.5 }],
    [[28, 3], { min: 0, max: 35, step: 5 }],
    [[-8.2, 190.4], { min: -50, max: 250, step: 50 }],
    [[-8, -3, -1], { min: -10, max: 2, step: 2 }],
    [[0, 0], { min: 0, max: 1, step: null }],
  ])("take in %j in whole steps", (values, expected) => {
    expect(sharedAxis(values)).toEqual(expected);
  });

  it("stay open for edited data where one slide has all", () => {
    expect(openAxis([0.3, 1.2])).toEqual({ min: 0, max: null, step: null });
    expect(openAxis([])).toEqual({ min: 0, max: 1, step: null });
    expect(openAxis([-1, 2])).toEqual({ min: null, max: null, step: null });
  });
});

/** ECMA-376, part 1, 21.2: what may stand in an element, in this order. */
const ORDER: Readonly<Record<string, string>> = {
  "c:chartSpace":
    "date1904 lang roundedCorners style clrMapOvr pivotFmts protection chart spPr txPr externalData printSettings userShapes",
  "c:chart":
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs",
  "c:title": "tx layout overlay spPr txPr",
  "c:plotArea": "layout barChart lineChart catAx valAx dTable spPr",
  "c:manualLayout": "layoutTarget xMode yMode wMode hMode x y w h",
  "c:barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
  "c:lineChart": "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId",
  "c:ser":
    "idx order tx spPr invertIfNegative marker pictureOptions dPt dLbls trendline errBars cat val smooth",
  "c:dPt": "idx invertIfNegative marker bubble3D explosion spPr",
  "c:dLbls":
    "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines",
  "c:dLbl":
    "idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator",
  "c:strRef": "f strCache",
  "c:numRef": "f numCache",
  "c:strCache": "ptCount pt",
  "c:numCache": "formatCode ptCount pt",
  "c:marker": "symbol size spPr",
  "c:scaling": "logBase orientation max min",
  "c:catAx":
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl",
  "c:valAx":
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit minorUnit dispUnits",
  "c:legend": "legendPos legendEntry layout overlay spPr txPr",
  "c:spPr": "xfrm prstGeom noFill solidFill ln effectLst",
  "c:txPr": "bodyPr lstStyle p",
  "a:ln": "noFill solidFill prstDash round",
};

it("orders the elements of every chart as the schema does", () => {
  const seen = new Set<string>();
  const check = (element: Element) => {
    const order = ORDER[element.name]?.split(" ");
    const places = element.children.map(
      ({ name }) => order?.indexOf(name.replace(/^\w+:/, "")) ?? 0,
    );
    if (order) seen.add(element.name);
    const isOrdered = places.every(
      (place, index) => place >= 0 && place >= (places[index - 1] ?? 0),
    );
    expect({
      name: element.name,
      isOrdered,
      children: element.children.map(({ name }) => name),
    }).toMatchObject({ isOrdered: true });
    for (const child of element.children) check(child);
  };
  for (const chart of DRAWN.flatMap(chartsOf)) check(xmlOf(chart));
  expect(Object.keys(ORDER).filter((name) => !seen.has(name))).toEqual([]);
});
