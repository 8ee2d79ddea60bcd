/** Lines over time as native charts: one per panel, all on the same scale. */
import { isPresent, lastWhere, sortedDown } from "../../lib/array";
import type { TrendBody, TrendLine } from "../../figures/figure";
import { openAxis, sharedAxis } from "./axis";
import type { NativeChart, SeriesLabel, SeriesLook } from "./native-chart";
import { type Scale, axisFormat, ownFormats, scaled, seriesFormat } from "./numbers";
import type { PrintTheme } from "../../charts/base/print-theme";

/** The panels of a trend from left to right; an empty place stays a gap in its line. */
export function trendCharts(body: TrendBody, theme: PrintTheme): readonly NativeChart[] {
  const { scale, panels, categories, categoryHead = "季度" } = body;
  const drawn = panels
    .flatMap(({ lines }) => lines.flatMap((line) => lineValues(line, scale)))
    .filter(isPresent);
  const counts = scale === "count";
  const axis = panels.length > 1 ? sharedAxis(drawn, counts) : openAxis(drawn, counts);
  const nearness = Math.max(0, ...drawn.map(Math.abs)) * NEAR;
  return panels.map(({ head, lines }) => {
    const ends = labelledEnds(lines, scale, nearness);
    return {
      kind: "lines",
      head,
      rowHead: categoryHead,
      categories,
      series: lines.map((line, index) => ({
        name: line.name,
        values: lineValues(line, scale),
        ownFormats: ownFormats(lineValues(line, scale), scale),
        belowFormats: line.points.map(() => null),
        cellFormat: seriesFormat(scale),
        labelFormat: seriesFormat(scale),
        look: {
          ...lineLook(line, index, theme),
          label: lineLabel(line, ends.get(line) ?? null, theme),
        },
      })),
      axis,
      axisFormat: axisFormat(scale, axis, drawn),
    };
  });
}

function lineValues({ points }: TrendLine, scale: Scale): (number | null)[] {
  return points.map((point) => scaled(point?.value ?? null, scale));
}

/** Labels nearer than this share of the scale would lie on each other. */
const NEAR = 0.07;
const RANK: Readonly<Record<TrendLine["role"], number>> = {
  current: 5,
  previous: 4,
  plan: 3,
  unit: 2,
  earliest: 1,
  pace: 0,
};

/**
 * Where each line's last value is labelled; the more telling line goes first, and one too near to
 * it goes without.
 */
function labelledEnds(
  lines: readonly TrendLine[],
  scale: Scale,
  nearness: number,
): ReadonlyMap<TrendLine, number> {
  const taken: { line: TrendLine; at: number; value: number }[] = [];
  const ranked = sortedDown(
    lines,
    ({ role }) => RANK[role],
    () => 0,
  );
  for (const line of ranked.filter(({ role }) => role !== "pace")) {
    const values = lineValues(line, scale);
    const value = lastWhere(values, isPresent);
    const at = values.lastIndexOf(value);
    if (
      value === null ||
      taken.some((other) => other.at === at && Math.abs(other.value - value) < nearness)
    )
      continue;
    taken.push({ line, at, value });
  }
  return new Map(taken.map(({ line, at }) => [line, at]));
}

/** All values of the line in question above it, of another its last beside it. */
function lineLabel({ role }: TrendLine, end: number | null, theme: PrintTheme): SeriesLabel | null {
  if (role === "current")
    return { place: "t", colour: theme.ink.strong, only: null, isNamed: false };
  return end === null
    ? null
    : {
        place: "r",
        colour: theme.ink.body,
        only: end,
        isNamed: role === "unit",
      };
}

const UNIT_MARKERS = ["circle", "diamond", "triangle", "square", "x"] as const;
const DASHES: Partial<Record<TrendLine["role"], SeriesLook["dash"]>> = {
  pace: "dash",
  plan: "dash",
  earliest: "sysDot",
};
const MARKERS: Partial<Record<TrendLine["role"], SeriesLook["marker"]>> = {
  current: "circle",
  previous: "diamond",
  earliest: "triangle",
};

/** Units share a colour and are told apart by their markers, as no colour may stand for a unit. */
function lineLook(
  { role }: TrendLine,
  index: number,
  theme: PrintTheme,
): Omit<SeriesLook, "label"> {
  const unitMarker = UNIT_MARKERS[index % UNIT_MARKERS.length] ?? "circle";
  return {
    fill: theme.trend[role],
    edge: null,
    width: role === "current" ? 2.5 : 1.75,
    dash: DASHES[role] ?? "solid",
    marker: role === "unit" ? unitMarker : (MARKERS[role] ?? "none"),
    apart: null,
  };
}
