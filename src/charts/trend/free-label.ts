/**
 * A label that stands where it covers the least: the value of the line in question, and a name that
 * has no room beside its line's end.
 */
import { baseline } from "../base/text";
import {
  type Edges,
  LINE_HEIGHT,
  cutLabel,
  labelBox,
  labelSize,
  labelTextWidth,
  touches,
  type LabelWords,
} from "./text-boxes";
import type { PlacedLabel, PlacedLine, PlacedPoint } from "./placed";
import { type Named, fitNames } from "../base/names";

export interface LabelRoom {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the panel's room ends, gutter included. */
  readonly limit: number;
  /** Of a picture: no label may hang over the limit. */
  readonly strict?: boolean;
}

/** How far the value of the line in question may hang over its box on screen. */
const OVERHANG = 60;

/** A line's label, and the point that it belongs to. */
export interface LabelledEnd extends LabelWords {
  readonly line: PlacedLine["line"];
  readonly end: PlacedPoint;
}

/** What a label must not lie on (labels and words), and what it should not. */
interface Taken {
  readonly boxes: readonly Edges[];
  readonly strokes: readonly Point[];
  /** The units whose names must not read alike. */
  readonly named: readonly Named[];
}

/**
 * Worse than any number of crossed lines: to leave the panel, or to lie on another label or word.
 */
const FORBIDDEN = 1000;
/** Px between the lines of labels that are tried where none beside the dot is free. */
const SWEEP = 8;

/**
 * How much of the room a label may take: it is shortened where it is wider than the panel, and
 * further where it finds no place.
 */
const SHARES = [1, 0.6, 0.35] as const;

/** The label stands where it covers the least of what is there. */
export function freeLabel(entry: LabelledEnd, taken: Taken, room: LabelRoom): PlacedLabel {
  const tried = {
    entry,
    taken,
    room: {
      ...room,
      limit: room.strict ? room.limit : Math.min(room.right + OVERHANG, room.limit),
    },
  };
  for (const share of SHARES) {
    const [label, cost] = bestLabel(tried, share);
    if (cost < FORBIDDEN) return label;
  }
  return bestLabel(tried, 1)[0];
}

interface Tried {
  readonly entry: LabelledEnd;
  readonly taken: Taken;
  readonly room: LabelRoom;
}

/** With at most this share of the room's width for its text. */
function bestLabel({ entry, taken, room }: Tried, share: number): [PlacedLabel, number] {
  const { end, rest } = entry;
  const { key, role } = entry.line;
  const size = labelSize(role);
  const text = fittedLabel(entry, taken.named, (room.limit - room.left - 6) * share);
  const label = (place: LabelPlace): PlacedLabel => ({ key, text, rest, role, size, ...place });
  const cost = (place: LabelPlace) => costOf(labelBox(label(place)), taken, room);
  const width = labelTextWidth(role, text);
  const [best, least] = cheapest(placesAtDot(end, { width, size }, room), cost);
  if (least < FORBIDDEN) return [label(best), least];
  const [other, fewest] = cheapest([best, ...placesAnywhere(end, width, room)], cost);
  return [label(other), fewest];
}

/**
 * The words of a label in at most so many px: of a unit it is the name that is shortened, as
 * everywhere, told apart from the other `named` ones, and the value stays.
 */
export function fittedLabel(
  { line: { role }, name, rest }: LabelledEnd,
  named: readonly Named[],
  width: number,
): string {
  const room = width - labelTextWidth(role, rest);
  const own =
    role === "unit" ? fitNames(named, { width: room, size: labelSize(role) }).get(name) : null;
  return cutLabel({ role, text: `${own?.join("") ?? name}${rest}`, rest }, width);
}

/** How much of what is there a label would cover. */
function costOf(
  own: Edges,
  { boxes, strokes }: Taken,
  { left, top, bottom, limit }: LabelRoom,
): number {
  const isOutside =
    own.left < left || own.right > limit || own.bottom > bottom || own.top < top - LINE_HEIGHT;
  const isOnOther = boxes.some((other) => touches(own, other));
  const crossed = strokes.filter(
    ({ x, y }) => x > own.left && x < own.right && y > own.top && y < own.bottom,
  ).length;
  return crossed + (isOutside ? FORBIDDEN : 0) + (isOnOther ? FORBIDDEN : 0);
}

type LabelPlace = Pick<PlacedLabel, "x" | "y" | "anchor">;

function cheapest(
  places: readonly LabelPlace[],
  cost: (place: LabelPlace) => number,
): [LabelPlace, number] {
  const costs = places.map(cost);
  const least = Math.min(...costs);
  return [places[costs.indexOf(least)] ?? { x: 0, y: 0, anchor: "start" }, least];
}

/** Over, under and beside the dot, the usual place first. */
function placesAtDot(
  { x, y }: PlacedPoint,
  { width, size }: { readonly width: number; readonly size: number },
  room: LabelRoom,
): LabelPlace[] {
  // Over or under the dot, as near to its middle as the box lets it.
  const middle = Math.max(Math.min(x - width / 2, room.limit - width - 2), room.left + 2);
  return [
    { x: x + 8, y: y - 10, anchor: "end" },
    { x: x + 8, y: y + 20, anchor: "start" },
    { x: x + 8, y: y - 10, anchor: "start" },
    { x: x + 8, y: y + 34, anchor: "start" },
    { x: x + 2, y: y + 22, anchor: "end" },
    { x: x + 8, y: y - 24, anchor: "end" },
    ...[-12, -18, -26, -36, 24, 34].map((by): LabelPlace => ({
      x: middle,
      y: y + by,
      anchor: "start",
    })),
    // Beside the dot, over the base line: January's is below all that come after.
    { x: x + 10, y: Math.min(baseline(y, size), room.bottom - 4), anchor: "start" },
  ];
}

/** Anywhere in the panel: nearest to the dot first. */
function placesAnywhere({ x, y }: PlacedPoint, width: number, room: LabelRoom): LabelPlace[] {
  const lines = Array.from(
    { length: Math.ceil((room.bottom - room.top + LINE_HEIGHT) / SWEEP) },
    (_, step) => room.bottom - 4 - step * SWEEP,
  );
  const middle = Math.max(Math.min(x - width / 2, room.limit - width - 2), room.left + 2);
  const columns = [middle, room.left + 2, room.limit - width - 2].sort(
    (a, b) => Math.abs(a - middle) - Math.abs(b - middle),
  );
  const near = [...lines].sort((a, b) => Math.abs(a - y) - Math.abs(b - y));
  return columns.flatMap((column) =>
    near.map((line): LabelPlace => ({ x: column, y: line, anchor: "start" })),
  );
}

/**
 * Px between two samples of a line: closer than a label is high, or a steep line would slip
 * through.
 */
const SAMPLE_STEP = 2;
/** Half a dot. */
const DOT = 3;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points all along a line, and around its dots: a year of one quarter is nothing else. */
export function strokesOf(points: readonly PlacedPoint[]): Point[] {
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
  return [
    ...strokes,
    ...dots.flatMap(({ x, y }) =>
      [-DOT, DOT].flatMap((dx) => [-DOT, DOT].map((dy) => ({ x: x + dx, y: y + dy }))),
    ),
  ];
}
