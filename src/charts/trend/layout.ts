/** Small multiples of lines: every panel has its own box in one SVG, and all share one y scale. */
import type { TrendBody, TrendLine, TrendPanel, TrendPoint } from "../../figures/figure";
import {
  NARROW_PANEL_GAP,
  PANEL,
  type PanelGrid,
  gridHeight,
  panelHead,
  screenGrid,
} from "../base/height";
import { axisScale, tickLabel } from "../base/scale";
import { LEAST_LINES, keepInside, stillBox } from "./still";
import { textWidth, watermarkIn } from "../base/text";
import { dotOf, gutterLabels, placeLabels, withClearWords } from "./labels";
import { labelWidth } from "./text-boxes";
import { SIZE } from "../base/theme";
import type {
  CategoryAxis,
  PanelBox,
  PlacedLine,
  PlacedPanel,
  PlacedPoint,
  TrendLayout,
} from "./placed";

const ORDER: Record<TrendLine["role"], number> = {
  pace: 0,
  earliest: 1,
  previous: 2,
  plan: 3,
  unit: 4,
  current: 5,
};

/**
 * With a grid of its own it is a picture in a file: every text stays inside its panel's room,
 * whatever the width. `lower`: px less for the lines, where something else takes them.
 */
export function trendLayout(
  body: TrendBody,
  width: number,
  still: PanelGrid | null = null,
  lower = 0,
): TrendLayout {
  const values = body.panels.flatMap(({ lines }) =>
    lines.flatMap(({ points }) => points.flatMap((point) => (point ? [point.value] : []))),
  );
  const scale = axisScale(Math.min(0, ...values), Math.max(0, ...values), body.scale);
  const ticks = scale.ticks.map((value, index) => ({
    value,
    label: tickLabel(value, body.scale, index === scale.ticks.length - 1),
  }));
  const axis = Math.max(...ticks.map(({ label }) => textWidth(label, SIZE.axis))) + 10;
  const screen = screenGrid(body.panels.length, width);
  const grid = still ?? { ...screen, body: screen.body - lower };
  const boxes = panelBoxes(body, width, { axis, grid });
  const scales: Scales = { domain: [scale.min, scale.max], axis: categoryAxis(body) };
  const panels = body.panels.map((panel, index) => {
    const box = boxes[index] ?? EMPTY_BOX;
    if (!still) return placePanel(panel, box, scales);
    return keepInside(placePanel(panel, stillBox(body, panel, box, scales.axis), scales), {
      left: box.x,
      right: box.limit,
    });
  });
  return {
    width,
    height: gridHeight(body.panels.length, grid),
    ...scales,
    ticks,
    panels,
    named: namedCategories(body, panels, scales.axis),
  };
}

/** The height at which a value stands in a panel, in px. */
export function valueY(
  panel: Pick<PlacedPanel, "top" | "bottom">,
  [min, max]: readonly [number, number],
  value: number,
): number {
  return panel.bottom - ((value - min) / Math.max(max - min, 1e-9)) * (panel.bottom - panel.top);
}

/** `index` may lie between two categories. */
export function categoryX(
  panel: Pick<PlacedPanel, "left" | "right">,
  { first, last }: CategoryAxis,
  index: number,
): number {
  if (last <= first) return (panel.left + panel.right) / 2;
  return panel.left + ((index - first) / (last - first)) * (panel.right - panel.left);
}

/** Where a point stands, counted in categories: −2/3 for January in the first one. */
export function pointPosition({ lag }: TrendPoint, index: number): number {
  return index - lag;
}

/** One axis for all panels. */
function categoryAxis({ categories, panels }: TrendBody): CategoryAxis {
  const firsts = panels.flatMap(({ lines }) =>
    lines.flatMap(({ points: [point] }) => (point ? [pointPosition(point, 0)] : [])),
  );
  return { first: Math.min(0, ...firsts), last: categories.length - 1 };
}

/** The points of a category in one panel. */
export function pointsAt(
  { lines }: Pick<PlacedPanel, "lines">,
  index: number,
): readonly PlacedPoint[] {
  return lines.flatMap(({ points }) => points.filter((point) => point.index === index));
}

/**
 * The category nearest to a point of the plot, by its place on the axis or by one of its dots, in
 * whichever panel it lies.
 */
export function categoryAt(
  { panels, axis }: TrendLayout,
  count: number,
  x: number,
  y: number,
): number | null {
  const under = panels.filter((panel) => y >= panel.top - 20 && y <= panel.bottom + 24);
  const panel = under.find(({ left, right }) => x >= left - 20 && x <= right + 20);
  if (!panel || count === 0) return null;
  const distances = Array.from({ length: count }, (_, index) =>
    Math.min(
      ...[categoryX(panel, axis, index), ...pointsAt(panel, index).map((point) => point.x)].map(
        (at) => Math.abs(at - x),
      ),
    ),
  );
  return distances.indexOf(Math.min(...distances));
}

const EMPTY_BOX: PanelBox = {
  x: 0,
  headY: 0,
  left: 0,
  right: 0,
  top: 0,
  bottom: 0,
  limit: 0,
  hasAxis: true,
};

function panelBoxes(
  body: TrendBody,
  width: number,
  { axis, grid }: { readonly axis: number; readonly grid: PanelGrid },
): PanelBox[] {
  const between = grid.axisOnce ? NARROW_PANEL_GAP : PANEL.between;
  const start = grid.axisOnce ? axis : 0;
  const pitch = (width - start + between) / grid.columns;
  const head = panelHead(body.panels.length);
  // Half of a quarter's name stands right of its point, and left of it.
  const half = (name: string | undefined) => textWidth(name ?? "", SIZE.axis) / 2;
  const gutter = Math.max(
    16,
    half(body.categories.at(-1)),
    ...gutterLabels(body).map((line) => labelWidth(line) + 12),
  );
  return body.panels.map((_, index) => {
    const column = index % grid.columns;
    const x = start + column * pitch;
    const y = Math.floor(index / grid.columns) * (head + grid.body + PANEL.foot + PANEL.gap);
    const limit = x + pitch - between;
    const left = x + Math.max(axis - start, half(body.categories[0]));
    return {
      x,
      headY: y + 10,
      left,
      right: Math.max(limit - gutter, left + (limit - left) * LEAST_LINES),
      top: y + head,
      bottom: y + head + grid.body,
      limit,
      hasAxis: !grid.axisOnce || column === 0,
    };
  });
}

type Scales = Pick<TrendLayout, "domain" | "axis">;

function placePanel(panel: TrendPanel, box: PanelBox, scales: Scales): PlacedPanel {
  const lines = [...panel.lines]
    .sort((a, b) => ORDER[a.role] - ORDER[b.role])
    .map((line) => placeLine(line, box, scales));
  const labels = placeLabels(lines, box, scales.axis.last + 1);
  const { left, right, top, bottom } = box;
  return {
    key: panel.key,
    head: panel.head,
    x: box.x,
    headY: box.headY,
    left,
    right,
    top,
    bottom,
    hasAxis: box.hasAxis,
    lines: withClearWords(lines, labels),
    labels,
    watermark: watermarkIn({ left, top, width: right - left, height: bottom - top }),
  };
}

function placeLine(line: TrendLine, box: PanelBox, { domain, axis }: Scales): PlacedLine {
  const points = line.points.flatMap((point, index): PlacedPoint[] => {
    if (!point) return [];
    const x = categoryX(box, axis, pointPosition(point, index));
    return [{ point, index, x, y: valueY(box, domain, point.value), ...dotOf(line, index) }];
  });
  return { line, points };
}

/** Between two names: half a character. */
const NAME_GAP = SIZE.axis / 2;

/**
 * Every category where there is room in the narrowest panel, else every n-th counted from the
 * current one.
 */
function namedCategories(
  { categories, current }: TrendBody,
  panels: readonly PlacedPanel[],
  { first, last }: CategoryAxis,
): TrendLayout["named"] {
  const widest = Math.max(...categories.map((text) => textWidth(text, SIZE.axis)), 0) + NAME_GAP;
  const step =
    Math.min(...panels.map(({ left, right }) => right - left)) / Math.max(last - first, 1);
  const every = Math.max(1, Math.ceil(widest / Math.max(step, 1)));
  const anchor = current ?? last;
  return categories.flatMap((text, index) =>
    (index - anchor) % every === 0 ? [{ index, text, strong: index === current }] : [],
  );
}
