/**
 * A native chart as DrawingML (ECMA-376, part 1, 21.2). The order of elements is the schema's:
 * PowerPoint repairs or refuses others.
 */
import type { NativeChart } from "./native-chart";
import { ems } from "./layout";
import { escapeMarkup } from "../../lib/inert-text";
import { type ChartStyle, NO_LINE, runProperties, textProperties } from "./chart-style";
import { seriesXml } from "./series-xml";
import { XML_HEAD, setting, solidFill } from "./xml";

const CATEGORY_AXIS = 100001;
const VALUE_AXIS = 100002;
/** The part `ppt/charts/chartN.xml`; its workbook is relation rId1. */
export function chartXml(chart: NativeChart, style: ChartStyle): string {
  const { theme, type } = style;
  const names = ["chart", "main"].map(
    (part) => `http://schemas.openxmlformats.org/drawingml/2006/${part}`,
  );
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return [
    `${XML_HEAD}<c:chartSpace xmlns:c="${names[0]}" xmlns:a="${names[1]}" xmlns:r="${office}">`,
    setting("date1904", 0),
    setting("lang", "zh-CN"),
    setting("roundedCorners", 0),
    "<c:chart>",
    chart.head === "" ? "" : title(chart.head, style),
    setting("autoTitleDeleted", chart.head === "" ? 1 : 0),
    `<c:plotArea>${plotLayout(chart, style)}${plot(chart, style)}${axes(chart, style)}<c:spPr><a:noFill/>${NO_LINE}</c:spPr></c:plotArea>`,
    legend(chart, style),
    setting("plotVisOnly", 1),
    setting("dispBlanksAs", "gap"),
    "</c:chart>",
    `<c:spPr><a:noFill/>${NO_LINE}</c:spPr>`,
    textProperties(type.axis, theme.ink.body),
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join("");
}

function title(text: string, { theme, type }: ChartStyle): string {
  const look = { size: type.category, colour: theme.ink.strong, strong: true };
  const run = `<a:r>${runProperties("rPr", look)}<a:t>${escapeMarkup(text)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties("defRPr", look)}</a:pPr>${run}</a:p></c:rich></c:tx>${setting("overlay", 0)}</c:title>`;
}

function plot(chart: NativeChart, style: ChartStyle): string {
  const series = chart.series.map((own, index) => seriesXml(chart, own, { index, style })).join("");
  const ids = setting("axId", CATEGORY_AXIS) + setting("axId", VALUE_AXIS);
  const vary = setting("varyColors", 0);
  if (chart.kind === "lines")
    return `<c:lineChart>${setting("grouping", "standard")}${vary}${series}${setting("marker", 1)}${ids}</c:lineChart>`;
  const isStack = chart.kind === "stack";
  const grouping =
    setting("barDir", "bar") + setting("grouping", isStack ? "stacked" : "clustered");
  const gaps = setting("gapWidth", gapWidth(chart, style)) + setting("overlap", isStack ? 100 : 0);
  return `<c:barChart>${grouping}${vary}${series}${gaps}${ids}</c:barChart>`;
}

function axes(chart: NativeChart, style: ChartStyle): string {
  const { theme, type } = style;
  const isLine = chart.kind === "lines";
  const ticks = setting("majorTickMark", "none") + setting("minorTickMark", "none");
  const line = (colour: string) => `<c:spPr><a:ln w="9525">${solidFill(colour)}</a:ln></c:spPr>`;
  const { min, max, step } = chart.axis;
  const limits =
    (max === null ? "" : setting("max", max)) + (min === null ? "" : setting("min", min));
  // Rows read from the top: the category axis runs backwards, which takes the value axis to the top
  // with it.
  const category = [
    `<c:catAx>${setting("axId", CATEGORY_AXIS)}<c:scaling>${setting("orientation", isLine ? "minMax" : "maxMin")}</c:scaling>`,
    setting("delete", 0) + setting("axPos", isLine ? "b" : "l"),
    '<c:numFmt formatCode="General" sourceLinked="0"/>',
    ticks +
      setting("tickLblPos", "low") +
      line(theme.line.firm) +
      textProperties(type.category, theme.ink.strong),
    setting("crossAx", VALUE_AXIS) +
      setting("crosses", "autoZero") +
      setting("auto", 0) +
      setting("lblAlgn", "ctr"),
    `${setting("lblOffset", 100)}${isLine ? "" : setting("tickLblSkip", 1)}${setting("noMultiLvlLbl", 1)}</c:catAx>`,
  ];
  const value = [
    `<c:valAx>${setting("axId", VALUE_AXIS)}<c:scaling>${setting("orientation", "minMax")}${limits}</c:scaling>`,
    setting("delete", 0) + setting("axPos", isLine ? "l" : "t"),
    `<c:majorGridlines>${line(theme.line.grid)}</c:majorGridlines><c:numFmt formatCode="${escapeMarkup(chart.axisFormat)}" sourceLinked="0"/>`,
    `${ticks}${setting("tickLblPos", "nextTo")}<c:spPr>${NO_LINE}</c:spPr>${textProperties(type.axis, theme.ink.quiet)}`,
    setting("crossAx", CATEGORY_AXIS) +
      setting("crosses", "autoZero") +
      setting("crossBetween", "between"),
    `${step === null ? "" : setting("majorUnit", step)}</c:valAx>`,
  ];
  return [...category, ...value].join("");
}

/** The key of several series, in the series' order. */
function legend(chart: NativeChart, { theme, type }: ChartStyle): string {
  if (chart.series.length < 2) return "";
  return `<c:legend>${setting("legendPos", "t")}${setting("overlay", 0)}${textProperties(type.axis, theme.ink.body)}</c:legend>`;
}

/**
 * Bars: room for names in one line, which programs otherwise break or leave out. Lines: found by
 * the program.
 */
function plotLayout(chart: NativeChart, { type, width, height }: ChartStyle): string {
  if (chart.kind === "lines") return "<c:layout/>";
  const names = Math.max(0, ...chart.categories.map(ems)) * type.category * 1.05 + 14;
  const x = Math.min(names / width, 0.4);
  const y = (type.axis * (chart.series.length < 2 ? 2 : 4.2)) / height;
  const edges = [x, y, 0.97 - x, 0.985 - y].map((value) => value.toFixed(4));
  const places = ["x", "y", "w", "h"]
    .map((name, index) => setting(name, edges[index] ?? 0))
    .join("");
  const modes =
    setting("layoutTarget", "inner") + setting("xMode", "edge") + setting("yMode", "edge");
  return `<c:layout><c:manualLayout>${modes}${places}</c:manualLayout></c:layout>`;
}

/** Thickest bar in pt: a chart of one unit is no block of colour. */
const THICKEST = 34;

/** In per cent of a bar. */
function gapWidth(chart: NativeChart, { height }: ChartStyle): number {
  const bars = chart.kind === "stack" ? 1 : chart.series.length;
  const row = height / Math.max(chart.categories.length, 1);
  return Math.round(Math.min(500, Math.max(bars > 2 ? 80 : 60, (row / THICKEST - bars) * 100)));
}
