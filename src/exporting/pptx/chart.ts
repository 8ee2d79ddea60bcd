/**
 * A figure as the charts that PowerPoint and WPS draw themselves: categories, series and their
 * looks, still without XML.
 */
import { isPresent } from "../../lib/array";
import type { Figure, Row, RowsBody, Series } from "../../figures/figure";
import type { PrintTheme } from "../../charts/base/print-theme";
import { openAxis, sharedAxis } from "./axis";
import {
  NAMED_TOTAL_FORMAT,
  REMOVED_FORMAT,
  SIGNED_FORMAT,
  axisFormat,
  belowFormat,
  ownFormats,
  scaled,
  segmentFormat,
  seriesFormat,
} from "./numbers";
import { trendCharts } from "./trend";
import {
  type NativeChart,
  type NativePoints,
  type NativeSeries,
  type SeriesLook,
  type SeriesLabel,
  type Part,
} from "./native-chart";

/**
 * The native charts of a figure: one, one per panel of a trend, or none where it is a table or has
 * nothing to draw.
 */
export function nativeCharts(
  figure: Figure,
  part: Part,
  theme: PrintTheme,
): readonly NativeChart[] {
  const { body } = figure;
  if (body.kind === "trend") return trendCharts(body, theme);
  if (body.kind !== "rows" || unitRows(body).length === 0) return [];
  return [rowsChart(body, part, theme)];
}

function unitRows(body: RowsBody): readonly Row[] {
  return body.groups.flatMap(({ rows }) => rows);
}

function rowsChart(body: RowsBody, part: Part, theme: PrintTheme): NativeChart {
  const units = unitRows(body);
  const total = body.total && body.drawTotal ? [body.total] : [];
  const all = [...units, ...total];
  const shown = [...(part ? units.slice(part.first, part.first + part.count) : units), ...total];
  const readers = rowReaders(body, theme);
  const isStack = body.mark === "stack";
  const drawn = all
    .flatMap((row) =>
      isStack ? stackEnds(body.series, row) : readers.map(({ read }) => read(row)),
    )
    .filter(isPresent);
  const counts = body.scale === "count";
  const axis = isStack || part ? sharedAxis(drawn, counts) : openAxis(drawn, counts);
  const wide = Math.max(1, Math.ceil(((axis.max ?? 0) - (axis.min ?? 0)) * SIGN_SHARE));
  return {
    kind: isStack ? "stack" : "bars",
    head: "",
    rowHead: body.rowHead ?? "单位",
    categories: shown.map((row) => categoryName(row, body.series)),
    series: readers.map(({ read, ...series }, index) => ({
      ...series,
      ...segmentFormats(isStack ? (body.series[index] ?? null) : null, {
        values: shown.map(read),
        wide,
        usual: series.labelFormat,
      }),
      values: shown.map(read),
      ownFormats: ownFormats(shown.map(read), body.scale),
      look:
        total.length > 0 && body.series.length === 1
          ? withApart(series.look, shown.length - 1, theme)
          : series.look,
    })),
    axis,
    axisFormat: axisFormat(body.scale, axis, drawn),
  };
}

/** Where a row's stack ends left and right of 0. */
function stackEnds(series: readonly Series[], { values }: Row): [number, number] {
  const parts = series.map(({ key }) => values[key] ?? 0);
  const sum = (side: readonly number[]) => side.reduce((end, part) => end + part, 0);
  return [sum(parts.filter((part) => part < 0)), sum(parts.filter((part) => part > 0))];
}

/** A segment as wide as a sign and two digits has its category's sign. */
const SIGN_SHARE = 0.045;

interface Segments {
  readonly values: readonly (number | null)[];
  /** From here on a segment has room for its sign. */
  readonly wide: number;
  readonly usual: string;
}

/** Of the labels in a category's segments; what is no category keeps its usual one. */
function segmentFormats(
  series: Series | null,
  { values, wide, usual }: Segments,
): Pick<NativeSeries, "labelFormat" | "belowFormats"> {
  if (!series) return { labelFormat: usual, belowFormats: values.map(() => null) };
  return {
    labelFormat: segmentFormat(series.sign, wide),
    belowFormats: values.map((value) =>
      value !== null && value < 0 ? belowFormat(series.sign, -value >= wide) : null,
    ),
  };
}

function withApart(look: SeriesLook, index: number, theme: PrintTheme): SeriesLook {
  return { ...look, apart: { index, fill: theme.mark("benchmark").fill } };
}

/** 松陂县（未报）, 柘岭县（核减）: an empty place in the chart says why it is empty. */
function categoryName(row: Row, series: readonly Series[]): string {
  const absent = series
    .filter(({ key }) => (row.values[key] ?? null) === null)
    .map(({ name }) => name);
  const why =
    row.missing?.word ??
    (absent.length > 0
      ? row.hatched
        ? `${absent.join("、")}未报`
        : `缺${absent.join("、")}`
      : null);
  const words = [why, row.flag].filter(isPresent);
  return words.length > 0 ? `${row.name}（${words.join("，")}）` : row.name;
}

interface Reader extends Omit<NativeSeries, keyof NativePoints> {
  readonly read: (row: Row) => number | null;
}

function rowReaders(body: RowsBody, theme: PrintTheme): readonly Reader[] {
  const format = seriesFormat(body.scale);
  const read = (key: string) => (row: Row) => scaled(row.values[key] ?? null, body.scale);
  const outside = { place: "outEnd", colour: theme.ink.body } as const;
  const base = body.series.map((series): Reader => {
    const { fill, on } = theme.mark(series.role);
    const inside = body.mark === "stack";
    const look = barLook(fill, inside ? { place: "ctr", colour: on } : outside);
    const own = series.role === "plan" ? { ...look, edge: theme.planEdge } : look;
    return {
      name: series.name,
      read: read(series.key),
      cellFormat: format,
      labelFormat: format,
      look: own,
    };
  });
  if (body.mark === "barInBar")
    return withPace(body, base, { ...barLook(theme.surface, outside), edge: theme.pace });
  if (body.mark === "diverging")
    return withNet(base, { read: read("net"), look: barLook(theme.ink.strong, outside) });
  if (body.mark === "stack") return [...base, stackTotal(body, theme)];
  return base;
}

/** 计划, 序时应完成, 完成: the nearest native form of a bar in bar with its tick. */
function withPace(body: RowsBody, base: readonly Reader[], look: SeriesLook): readonly Reader[] {
  const [plan, ...rest] = base;
  const paced = unitRows(body).some(({ pace }) => pace !== null);
  if (!plan || !paced) return base;
  const name = body.tick?.name ?? "序时应完成";
  return [plan, { ...plan, name, read: (row) => scaled(row.pace, body.scale), look }, ...rest];
}

function withNet(base: readonly Reader[], net: Pick<Reader, "read" | "look">): readonly Reader[] {
  const [added, removed] = base;
  if (!added || !removed) return base;
  return [
    added,
    { ...removed, labelFormat: REMOVED_FORMAT },
    { ...added, ...net, name: "净增", labelFormat: SIGNED_FORMAT },
  ];
}

/**
 * A stack has no label for its whole: a bar without fill begins where the stack ends and carries
 * it. Where a part stands left of 0 the stack reaches further than its whole: then the label says
 * what it is.
 */
function stackTotal({ series, groups }: RowsBody, theme: PrintTheme): Reader {
  const isMixed = groups.some(({ rows }) =>
    rows.some((row) => stackEnds(series, row).every((end) => end !== 0)),
  );
  const look = barLook(null, { place: "inBase", colour: theme.ink.strong });
  const labelFormat = isMixed ? NAMED_TOTAL_FORMAT : seriesFormat("count");
  return {
    name: "合计",
    read: ({ values }) => values["total"] ?? null,
    cellFormat: seriesFormat("count"),
    labelFormat,
    look,
  };
}

function barLook(fill: string | null, label: Pick<SeriesLabel, "place" | "colour">): SeriesLook {
  return {
    fill,
    edge: null,
    label: { ...label, only: null, isNamed: false },
    width: 0,
    dash: "solid",
    marker: "none",
    apart: null,
  };
}
