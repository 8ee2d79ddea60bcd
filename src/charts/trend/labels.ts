/**
 * Names at the lines' ends: in the gutter where a line reaches the last category, else beside its
 * last point.
 */
import type { TrendBody, TrendLine } from "../../figures/figure";
import { type LabelRoom, type LabelledEnd, fittedLabel, freeLabel, strokesOf } from "./free-label";
import { baseline, dodge } from "../base/text";
import {
  LINE_HEIGHT,
  labelBox,
  labelSize,
  labelWords,
  labelTextWidth,
  touches,
  wordBox,
  wordOf,
} from "./text-boxes";
import type { PlacedLabel, PlacedLine, PlacedPoint } from "./placed";

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

/** Lines that end at the last category: their names need a gutter right of the panel. */
export function gutterLabels({ panels, categories }: TrendBody): TrendLine[] {
  return panels.flatMap(({ lines }) =>
    lines.filter((line) => line.endLabel !== null && line.points[categories.length - 1]),
  );
}

/**
 * The words over dots that lie neither on a label nor on one another, the line in question first;
 * the tooltip says the rest.
 */
export function withClearWords(
  lines: readonly PlacedLine[],
  labels: readonly PlacedLabel[],
): PlacedLine[] {
  const kept = labels.map(labelBox);
  const clear = ({ line, points }: PlacedLine): PlacedLine => ({
    line,
    points: points.map((point) => {
      const box = wordBox(point);
      if (box.some((own) => kept.some((other) => touches(own, other))))
        return { ...point, word: null };
      kept.push(...box);
      return point;
    }),
  });
  return [...lines].reverse().map(clear).reverse();
}

/**
 * A label per line that has one, none on another: those of lines that end together in one column,
 * the rest where there is room.
 */
export function placeLabels(
  lines: readonly PlacedLine[],
  room: LabelRoom,
  count: number,
): PlacedLabel[] {
  const ends = lines.flatMap(({ line, points }) => {
    const end = points.at(-1);
    return line.endLabel !== null && end
      ? [{ line, end, ...labelWords(line.endLabel, end.point) }]
      : [];
  });
  const named = ends.map(({ line }) => line).filter(({ role }) => role === "unit");
  const early = ends.filter(({ line, end }) => line.role === "current" && end.index < count - 1);
  const lone = early.length === 1 ? early : [];
  const others = ends.filter((entry) => !lone.includes(entry));
  const strokes = lines.flatMap(({ points }) => strokesOf(points));
  const words = lines.flatMap(({ points }) => points.flatMap(wordBox));
  const placed: PlacedLabel[] = [];
  const boxes = () => [...words, ...placed.map(labelBox)];
  // The gutter's names have no other place: they go first.
  for (let index = count - 1; index >= 0; index -= 1) {
    const entries = others.filter(({ end }) => end.index === index);
    const beside = columnLabels(entries, room);
    const isClear = beside
      .map(labelBox)
      .every((box) => box.right <= room.limit && !boxes().some((other) => touches(box, other)));
    const isGutter = index === count - 1 && entries.some(({ end }) => end.point.lag === 0);
    if (isGutter) placed.push(...gutterColumn(entries, named, room));
    else if (isClear) placed.push(...beside);
    else
      for (const entry of entries)
        placed.push(freeLabel(entry, { strokes, boxes: boxes(), named }, room));
  }
  return [
    ...placed,
    ...lone.map((entry) => freeLabel(entry, { strokes, boxes: boxes(), named }, room)),
  ];
}

/**
 * Labels beside the last category: one wider than the gutter begins before it, one wider than the
 * panel with its gutter has a shorter name.
 */
function gutterColumn(
  entries: readonly LabelledEnd[],
  named: readonly TrendLine[],
  room: LabelRoom,
): PlacedLabel[] {
  const { left, limit } = room;
  return columnLabels(entries, room).map((label, index) => {
    const entry = entries[index];
    const isTooWide = labelTextWidth(label.role, label.text) > limit - left;
    const text = entry && isTooWide ? fittedLabel(entry, named, limit - left) : label.text;
    const x = Math.max(Math.min(label.x, limit - labelTextWidth(label.role, text)), left);
    return { ...label, text, x };
  });
}

/**
 * Labels of lines that end at the same category stand right of their ends, moved apart vertically.
 */
function columnLabels(entries: readonly LabelledEnd[], room: LabelRoom): PlacedLabel[] {
  // One column, also where a line stands some months before the category.
  const right = Math.max(...entries.map(({ end }) => end.x));
  const centres = dodge(
    entries.map(({ end }) => ({ at: end.y, size: LINE_HEIGHT })),
    room.top - LINE_HEIGHT,
    room.bottom + LINE_HEIGHT / 2,
  );
  return entries.map(({ line, end, name, rest }, index) => ({
    key: line.key,
    text: `${name}${rest}`,
    rest,
    role: line.role,
    x: right + 10,
    y: baseline(centres[index] ?? end.y, labelSize(line.role)),
    anchor: "start" as const,
    size: labelSize(line.role),
  }));
}
