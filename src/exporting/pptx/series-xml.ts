/** One series of a native chart as DrawingML: its cells, its look and its labels. */
import { escapeMarkup } from "../../lib/inert-text";
import { type ChartStyle, NO_LINE, textProperties } from "./chart-style";
import type { NativeChart, NativeSeries } from "./native-chart";
import { bodyReference, headReference } from "./workbook";
import { setting, solidFill } from "./xml";

/** EMU per pt. */
const LINE = 12_700;

/** `<c:ser>`; its cells are those of its column in the workbook. */
export function seriesXml(
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
