/** Names at the lines' ends: in the gutter where a line reaches the last category, else beside its last point. */
import type { TrendBody, TrendLine, TrendPoint } from "../figures/figure";
import { baseline, dodge, textWidth } from "./layout-text";
import { SIZE } from "./theme";

export interface PlacedPoint {
  readonly x: number;
  readonly y: number;
  readonly index: number;
  readonly point: TrendPoint;
  /** `hollow`: some units are missing, which the tooltip says. */
  readonly dot: "none" | "filled" | "hollow" | "large";
  /** 核减, over the dot. */
  readonly word: string | null;
}

export interface PlacedLine {
  readonly line: TrendLine;
  readonly points: readonly PlacedPoint[];
}

export interface PlacedLabel {
  readonly key: string;
  readonly text: string;
  readonly role: TrendLine["role"];
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly anchor: "start" | "end";
  readonly size: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** With `strict`, where a label must end. */
  readonly limit?: number;
  readonly strict?: boolean;
}

/** How far the value of the line in question may hang over its box on screen. */
const OVERHANG = 60;

const LINE_HEIGHT = 16;

function labelSize(role: TrendLine["role"]): number {
  return role === "current" ? SIZE.rate : SIZE.axis;
}

/** Flags of more characters (11/12已报) would crowd the plot. */
const LONGEST_WORD = 2;

/** A short flag is a word at the point; at a line's end it joins the label: 309.4亿元 核减. */
function wordOf({ flag }: TrendPoint): string | null {
  return flag !== null && flag.length <= LONGEST_WORD ? flag : null;
}

function labelText(line: TrendLine, end: PlacedPoint): string {
  const word = wordOf(end.point);
  return `${line.endLabel ?? ""}${word ? ` ${word}` : ""}`;
}

/** Dots on the lines in question, on points that no line joins, and on points with a word. */
export function dotOf(line: TrendLine, index: number): Pick<PlacedPoint, "dot" | "word"> {
  const point = line.points[index];
  if (!point) return { dot: "none", word: null };
  const isLast = line.points.slice(index + 1).every((later) => later === null);
  const word = isLast && line.endLabel !== null ? null : wordOf(point);
  const own = line.role === "current" || line.role === "unit";
  const alone = !line.points[index - 1] && !line.points[index + 1];
  if (!own && !alone && wordOf(point) === null) return { dot: "none", word };
  if (point.flag !== null && wordOf(point) === null) return { dot: "hollow", word };
  return { dot: isLast && line.role === "current" ? "large" : "filled", word };
}

/** Digits of the strong weight are wider than those that `textWidth` knows. */
const STRONG_WIDER = 1.04;

/** The width of a label, or of a piece of one, in px. */
export function labelTextWidth(role: TrendLine["role"], text: string): number {
  return textWidth(text, labelSize(role)) * (role === "current" ? STRONG_WIDER : 1);
}

/** Of the label at the line's end, with its flag: 309.4亿元 核减. */
export function labelWidth(line: TrendLine): number {
  const end = line.points.reduce((last, point) => point ?? last, null);
  const word = end && wordOf(end);
  return labelTextWidth(line.role, `${line.endLabel ?? ""}${word ? ` ${word}` : ""}`);
}

/** Lines that end at the last category: their names need a gutter right of the panel. */
export function gutterLabels({ panels, categories }: TrendBody): TrendLine[] {
  return panels.flatMap(({ lines }) => lines.filter((line) => line.endLabel !== null && line.points[categories.length - 1]));
}

export function placeLabels(lines: readonly PlacedLine[], box: Box, count: number): PlacedLabel[] {
  const ends = lines.flatMap(({ line, points }) => {
    const end = points.at(-1);
    return line.endLabel !== null && end ? [{ line, end, text: labelText(line, end) }] : [];
  });
  const lone = ends.filter(({ line, end }) => line.role === "current" && end.index < count - 1);
  const columns = new Map<number, typeof ends>();
  for (const entry of ends) {
    if (lone.length === 1 && lone.includes(entry)) continue;
    columns.set(entry.end.index, [...(columns.get(entry.end.index) ?? []), entry]);
  }
  const beside = [...columns.values()].flatMap((entries) => columnLabels(entries, box));
  const taken = lines.flatMap(({ points }) => sampled(points));
  if (box.strict) taken.push(...beside.flatMap(samplesOf));
  return [...beside, ...(lone.length === 1 ? lone.map((entry) => freeLabel(entry, taken, box)) : [])];
}

interface End {
  readonly line: TrendLine;
  readonly end: PlacedPoint;
  readonly text: string;
}

/** Labels of lines that end at the same category stand right of their ends, moved apart vertically. */
function columnLabels(entries: readonly End[], box: Box): PlacedLabel[] {
  // One column, also where a line stands some months before the category.
  const right = Math.max(...entries.map(({ end }) => end.x));
  const centres = dodge(
    entries.map(({ end }) => ({ at: end.y, size: LINE_HEIGHT })),
    box.top - LINE_HEIGHT,
    box.bottom + LINE_HEIGHT / 2,
  );
  return entries.map(({ line, end, text }, index) => ({
    key: line.key,
    text,
    role: line.role,
    x: right + 10,
    y: baseline(centres[index] ?? end.y, labelSize(line.role)),
    anchor: "start" as const,
    size: labelSize(line.role),
  }));
}

/** Points all over a label, dense enough that it counts for more than a line that is crossed. */
function samplesOf({ role, text, x, y, size }: PlacedLabel): Point[] {
  const width = labelTextWidth(role, text);
  return Array.from({ length: Math.ceil(width / 2) }, (_, step) => step * 2).flatMap((at) =>
    [0.2, 0.5, 0.8].map((share) => ({ x: x + at, y: y - size * share })),
  );
}

/** The current line's value stands where it covers the least of what is there. */
function freeLabel({ line, end, text }: End, taken: readonly Point[], box: Box): PlacedLabel {
  const size = labelSize(line.role);
  const width = labelTextWidth(line.role, text);
  const limit = box.strict ? (box.limit ?? box.right) : box.right + OVERHANG;
  // Over or under the dot, as near to its middle as the box lets it.
  const middle = Math.max(Math.min(end.x - width / 2, limit - width - 2), box.left + 2);
  const places = [
    { x: end.x + 8, y: end.y - 10, anchor: "end" as const },
    { x: end.x + 8, y: end.y + 20, anchor: "start" as const },
    { x: end.x + 8, y: end.y - 10, anchor: "start" as const },
    { x: end.x + 8, y: end.y + 34, anchor: "start" as const },
    { x: end.x + 2, y: end.y + 22, anchor: "end" as const },
    { x: end.x + 8, y: end.y - 24, anchor: "end" as const },
    ...[-12, -18, -26, -36, 24, 34].map((by) => ({ x: middle, y: end.y + by, anchor: "start" as const })),
    // Beside the dot, over the base line: January's is below all that come after.
    { x: end.x + 10, y: Math.min(baseline(end.y, size), box.bottom - 4), anchor: "start" as const },
  ];
  const costs = places.map(({ x, y, anchor }) => {
    const left = anchor === "end" ? x - width : x;
    const label = { left: left - 2, right: left + width + 2, top: y - size, bottom: y + 4 };
    const outside = label.left < box.left || label.right > limit || label.bottom > box.bottom || label.top < box.top - 16 ? 1000 : 0;
    return (
      outside +
      taken.filter((point) => point.x > label.left && point.x < label.right && point.y > label.top && point.y < label.bottom).length
    );
  });
  const best = places[costs.indexOf(Math.min(...costs))] ?? { x: end.x + 8, y: end.y - 10, anchor: "end" as const };
  return { key: line.key, text, role: line.role, size, ...best };
}

/** Px between two samples of a line: closer than a label is high, or a steep line would slip through. */
const SAMPLE_STEP = 2;
/** Half a dot. */
const DOT = 3;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points all along a line, and around its dots: a year of one quarter is nothing else. */
function sampled(points: readonly PlacedPoint[]): Point[] {
  const strokes = points.slice(1).flatMap((to, index) => {
    const from = points[index];
    if (!from || to.index - from.index > 1) return [];
    const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / SAMPLE_STEP);
    return Array.from({ length: count }, (_, step) => {
      const share = step / count;
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    });
  });
  const dots = points.filter(({ dot }) => dot !== "none");
  return [...strokes, ...dots.flatMap(({ x, y }) => [-DOT, DOT].flatMap((dx) => [-DOT, DOT].map((dy) => ({ x: x + dx, y: y + dy }))))];
}
