/**
 * Trends in pictures: a grid that fills the picture's height, and texts that nothing can push over
 * its edge.
 */
import type { TrendBody, TrendPanel } from "../../figures/figure";
import {
  PANEL,
  type PanelGrid,
  gridHeight,
  panelBody,
  panelHead,
  screenGrid,
} from "../base/height";
import { fitNames } from "../base/names";
import { type Watermark, textWidth, WATERMARK_TEXT } from "../base/text";
import { withClearWords } from "./labels";
import { labelTextWidth, labelWidth, cutLabel } from "./text-boxes";
import { SIZE } from "../base/theme";
import type { CategoryAxis, PanelBox, PlacedLabel, PlacedPanel } from "./placed";

/** From here on a panel can stand beside another one. */
const LEAST_PANEL = 170;
/** How far the lines' area may be lowered and raised against the screen's. */
const STRETCH = { least: 0.7, most: 2.2 } as const;

/**
 * The grid that comes closest to the height of a picture: below one another where that fits, else
 * beside. Null for the height is the screen's grid. Lines are never lowered below 0.7 of their
 * usual height: then the picture grows.
 */
export function stillGrid(panels: number, width: number, height: number | null): PanelGrid {
  const usual = screenGrid(panels, width);
  if (height === null || panels === 0) return usual;
  const beside = { columns: panels, body: SIDE_BY_SIDE };
  const isRoomy = panels > 1 && (width + PANEL.between) / panels - PANEL.between >= LEAST_PANEL;
  const grid =
    isRoomy && usual.columns === 1 && gridHeight(panels, usual) > height ? beside : usual;
  const rows = Math.ceil(panels / grid.columns);
  const body = Math.floor(
    (height - (rows - 1) * PANEL.gap) / rows - panelHead(panels) - PANEL.foot,
  );
  const base = grid === beside ? SIDE_BY_SIDE : panelBody(panels, width);
  return {
    columns: grid.columns,
    body: Math.min(
      Math.max(body, Math.round(base * STRETCH.least)),
      Math.round(base * STRETCH.most),
    ),
  };
}

/** What `panelBody` gives panels side by side. */
const SIDE_BY_SIDE = 190;
/** Lines keep at least this share of a panel's room, however long the names at their ends are. */
export const LEAST_LINES = 0.4;
/** Between a line's end and its name. */
const LABEL_GAP = 10;

export interface Room {
  readonly left: number;
  readonly right: number;
}

/**
 * The panel's box with room for the names at line ends before the last category, and for the first
 * and last category.
 */
export function stillBox(
  body: TrendBody,
  panel: TrendPanel,
  box: PanelBox,
  { first, last }: CategoryAxis,
): PanelBox {
  const half = (index: number) => textWidth(body.categories[index] ?? "", SIZE.axis) / 2;
  const left = Math.max(box.left, box.x + half(0));
  const ends = panel.lines.flatMap((line) => {
    const end = line.points.reduce((found, point, index) => (point ? index : found), -1);
    // The line in question finds its own place where it ends early; others stand right of their
    // ends.
    const isFree = line.role === "current" && end < last;
    if (line.endLabel === null || end <= first || isFree) return [];
    return [
      left +
        (Math.max(box.limit - LABEL_GAP - labelWidth(line) - left, 0) * (last - first)) /
          (end - first),
    ];
  });
  const roomy = Math.max(Math.min(box.right, ...ends), left + (box.limit - left) * LEAST_LINES);
  return {
    ...box,
    strict: true,
    left,
    right: Math.max(Math.min(roomy, box.limit - half(last)), left),
  };
}

/** Labels and watermark inside the room: moved, and shortened where moving is not enough. */
export function keepInside(panel: PlacedPanel, room: Room): PlacedPanel {
  const labels = namesFitted(panel, room).map((label) => insideLabel(label, room));
  return {
    ...panel,
    labels,
    lines: withClearWords(panel.lines, labels),
    watermark: insideWatermark(panel.watermark, room),
  };
}

/**
 * Lines of units by names that fit and are told apart: what is shortened is the name, never the
 * value after it. A label that was shortened to find its place keeps to that width.
 */
function namesFitted({ lines, labels }: PlacedPanel, room: Room): PlacedLabel[] {
  const units = labels.flatMap((label) => {
    const line = lines.find((placed) => placed.line.key === label.key)?.line;
    if (line?.role !== "unit" || !line.endLabel) return [];
    const { name } = line.endLabel;
    const isWhole = label.text === `${name}${label.rest}`;
    const own = isWhole ? roomOf(label, room) : labelTextWidth("unit", label.text);
    return [{ label, line, name, width: own - labelTextWidth("unit", label.rest) }];
  });
  const [first] = units;
  if (!first) return [...labels];
  const fitted = fitNames(
    units.map(({ line }) => line),
    { width: Math.min(...units.map(({ width }) => width)), size: first.label.size },
  );
  return labels.map((label) => {
    const unit = units.find((own) => own.label === label);
    return unit
      ? { ...label, text: `${fitted.get(unit.name)?.join("") ?? unit.name}${label.rest}` }
      : label;
  });
}

/** What a label has before it must be moved or shortened. */
function roomOf({ role, anchor, x }: PlacedLabel, { left, right }: Room): number {
  if (anchor === "end") return x - left;
  return role === "current" ? right - left : Math.max(right - x, (right - left) / 3);
}

function insideLabel(label: PlacedLabel, { left, right }: Room): PlacedLabel {
  const text = cutLabel(label, roomOf(label, { left, right }));
  const width = labelTextWidth(label.role, text);
  const from = label.anchor === "end" ? label.x - width : label.x;
  const moved = Math.max(Math.min(from, right - width), left);
  return { ...label, text, x: label.anchor === "end" ? moved + width : moved };
}

function insideWatermark({ x, y, size: wanted }: Watermark, { left, right }: Room): Watermark {
  const size = Math.min(wanted, Math.floor((right - left) / WATERMARK_TEXT.length));
  const half = (WATERMARK_TEXT.length * size) / 2;
  return { x: Math.max(Math.min(x, right - half), left + half), y, size };
}
