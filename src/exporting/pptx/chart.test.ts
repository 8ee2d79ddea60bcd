import { describe, expect, it } from "vitest";
import { PRINT_THEME } from "../../charts/base/print-theme";
import { GALLERY } from "../../charts/fixtures/gallery";
import { cached, chartOf, chartsOf, xmlOf } from "../fixtures/native-charts";
import { all, first, rowsBody, valueOf } from "../fixtures/pptx-parts";

describe("the native form of a figure", () => {
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
