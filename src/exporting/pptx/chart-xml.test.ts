import { describe, expect, it } from "vitest";
import { PRINT_THEME } from "../../charts/base/print-theme";
import { GALLERY } from "../../charts/fixtures/gallery";
import type { Figure } from "../../figures/figure";
import { BOX, DRAWN, chartOf, chartsOf, xmlOf } from "../fixtures/native-charts";
import { type Element, all, first, rowsBody, valueOf } from "../fixtures/pptx-parts";
import { chartStyle } from "./slides";

describe("type sizes of a native chart", () => {
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
