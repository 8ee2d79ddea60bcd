/**
 * A native chart as DrawingML (ECMA-376, part 1, 21.2). The order of elements is the schema's:
 * PowerPoint repairs or refuses others.
 */
import type { NativeChart, NativeSeries } from "./native-chart";
import { ems } from "./layout";
import { bodyReference, headReference } from "./workbook";
import { escapeMarkup } from "../inert-text";
import { FONT_TAGS, XML_HEAD, setting, solidFill } from "./xml";
import type { PrintTheme } from "../../charts/base/print-theme";

/** Type sizes of a chart in pt. */
export interface ChartType {
  readonly category: number;
  readonly label: number;
  readonly axis: number;
  /** Where bars are too thin for labels on all series, the last one has its own: 完成, 净增. */
  readonly labels: "all" | "last";
}

export interface ChartStyle {
  readonly theme: PrintTheme;
  readonly type: ChartType;
  /** Of the chart, in pt. */
  readonly width: number;
  readonly height: number;
}

const CATEGORY_AXIS = 100001;
const VALUE_AXIS = 100002;
/** EMU per pt. */
const LINE = 12_700;
const NO_LINE = "<a:ln><a:noFill/></a:ln>";

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

function textProperties(size: number, colour: string, strong = false): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties("defRPr", { size, colour, strong })}</a:pPr>${runProperties("endParaRPr", { size, colour, strong })}</a:p></c:txPr>`;
}

function runProperties(
  tag: string,
  { size, colour, strong }: { size: number; colour: string; strong: boolean },
): string {
  return `<a:${tag} lang="zh-CN" sz="${Math.round(size * 100)}" b="${strong ? 1 : 0}">${solidFill(colour)}${FONT_TAGS}</a:${tag}>`;
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

function seriesXml(
  chart: NativeChart,
  series: NativeSeries,
  { index, style }: { index: number; style: ChartStyle },
): string {
  const column = index + 1;
  const isLine = chart.kind === "lines";
  const head = `<c:tx><c:strRef><c:f>${headReference(column)}</c:f>${textCache([series.name])}</c:strRef></c:tx>`;
  const categories = `<c:cat><c:strRef><c:f>${bodyReference(0, chart.categories.length)}</c:f>${textCache(chart.categories)}</c:strRef></c:cat>`;
  const values = `<c:val><c:numRef><c:f>${bodyReference(column, chart.categories.length)}</c:f>${numberCache(series)}</c:numRef></c:val>`;
  return [
    `<c:ser>${setting("idx", index)}${setting("order", index)}${head}`,
    isLine
      ? lineProperties(series) + marker(series)
      : barProperties(series) + setting("invertIfNegative", 0) + apart(series),
    dataLabels(series, style, index === chart.series.length - 1),
    `${categories}${values}${isLine ? setting("smooth", 0) : ""}</c:ser>`,
  ].join("");
}

function textCache(texts: readonly string[]): string {
  const points = texts.map(
    (text, index) => `<c:pt idx="${index}"><c:v>${escapeMarkup(text)}</c:v></c:pt>`,
  );
  return `<c:strCache>${setting("ptCount", texts.length)}${points.join("")}</c:strCache>`;
}

/** A missing value has no point at all. */
function numberCache({ values, cellFormat, ownFormats }: NativeSeries): string {
  const points = values.map((value, index) => {
    const own = ownFormats[index] ?? null;
    const format = own === null ? "" : ` formatCode="${escapeMarkup(own)}"`;
    return value === null ? "" : `<c:pt idx="${index}"${format}><c:v>${value}</c:v></c:pt>`;
  });
  return `<c:numCache><c:formatCode>${escapeMarkup(cellFormat)}</c:formatCode>${setting("ptCount", values.length)}${points.join("")}</c:numCache>`;
}

function barProperties({ look }: NativeSeries): string {
  const edge = look.edge === null ? NO_LINE : `<a:ln w="${LINE}">${solidFill(look.edge)}</a:ln>`;
  return `<c:spPr>${look.fill === null ? "<a:noFill/>" : solidFill(look.fill)}${edge}</c:spPr>`;
}

function apart({ look }: NativeSeries): string {
  if (!look.apart) return "";
  return `<c:dPt>${setting("idx", look.apart.index)}${setting("invertIfNegative", 0)}${setting("bubble3D", 0)}<c:spPr>${solidFill(look.apart.fill)}${NO_LINE}</c:spPr></c:dPt>`;
}

function lineProperties({ look }: NativeSeries): string {
  return `<c:spPr><a:ln w="${Math.round(look.width * LINE)}" cap="rnd">${look.fill === null ? "<a:noFill/>" : solidFill(look.fill)}<a:prstDash val="${look.dash}"/><a:round/></a:ln></c:spPr>`;
}

function marker({ look }: NativeSeries): string {
  if (look.marker === "none" || look.fill === null)
    return `<c:marker>${setting("symbol", "none")}</c:marker>`;
  const paint = `<c:spPr>${solidFill(look.fill)}<a:ln w="${LINE}">${solidFill(look.fill)}</a:ln></c:spPr>`;
  return `<c:marker>${setting("symbol", look.marker)}${setting("size", 7)}${paint}</c:marker>`;
}

const SHOWS = [
  "showLegendKey",
  "showVal",
  "showCatName",
  "showSerName",
  "showPercent",
  "showBubbleSize",
] as const;

function shows(...names: readonly (typeof SHOWS)[number][]): string {
  return SHOWS.map((name) => setting(name, names.includes(name) ? 1 : 0)).join("");
}

function dataLabels(series: NativeSeries, { type, theme }: ChartStyle, isLast: boolean): string {
  const { look, labelFormat } = series;
  const { label } = look;
  if (!label || (type.labels === "last" && !isLast)) return `<c:dLbls>${shows()}</c:dLbls>`;
  // Taller than its bar, the label reaches into the one above.
  const ground = type.labels === "last" ? solidFill(theme.surface) : "<a:noFill/>";
  const number = (format: string) =>
    `<c:numFmt formatCode="${escapeMarkup(format)}" sourceLinked="0"/><c:spPr>${ground}${NO_LINE}</c:spPr>`;
  const text =
    textProperties(type.label, label.colour, label.place === "inBase") +
    setting("dLblPos", label.place);
  const content = label.isNamed
    ? `${shows("showVal", "showSerName")}<c:separator> </c:separator>`
    : shows("showVal");
  const own = series.values.map(
    (_, index) => series.belowFormats[index] ?? series.ownFormats[index] ?? null,
  );
  const one = (index: number) =>
    `<c:dLbl>${setting("idx", index)}${number(own[index] ?? labelFormat)}${text}${content}</c:dLbl>`;
  if (label.only !== null) return `<c:dLbls>${one(label.only)}${shows()}</c:dLbls>`;
  const small = own.map((format, index) => (format === null ? "" : one(index)));
  return `<c:dLbls>${small.join("")}${number(labelFormat)}${text}${content}</c:dLbls>`;
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
