/**
 * Where the parts of the four headline columns stand: side by side on wide canvases, two by two on
 * 4:3, upright one below another.
 */
import type { HeadlineCard } from "../../figures/cards/cards";
import { type Size, isUpright } from "./canvas-shape";
import { type HeadlineColumn, type HeadlineLine, column } from "./headline-column";
import { LINE_SIZE, headlineLines } from "./headline-lines";
import { WALL } from "./wall-type";

export interface HeadlineLayout {
  readonly columns: readonly HeadlineColumn[];
  /** Hairlines between the columns, as SVG path. */
  readonly rules: string;
}

const GAP = 56;
/** Below this shape four columns are too narrow for their numbers. */
const LEAST_SHAPE = 2.2;

/** Heights from a column's top: of one of four in a row, and of one of two. */
const ROW = {
  name: 30,
  value: 240,
  bullet: 326,
  first: 472,
  pitch: 56,
  pad: 48,
  sizes: WALL.headline,
  beside: false,
} as const;
/**
 * In the whole width of a canvas that stands upright, where there is less and where there is more
 * height.
 */
const LOW = {
  name: 28,
  value: 104,
  bullet: 128,
  first: 226,
  pitch: 48,
  block: 296,
  sizes: WALL.headline.slice(1),
  beside: true,
} as const;
const HIGH = {
  name: 28,
  value: 128,
  bullet: 152,
  first: 256,
  pitch: 48,
  block: 326,
  sizes: WALL.headline,
  beside: true,
} as const;
const PAIR = {
  name: 30,
  value: 104,
  bullet: 130,
  first: 220,
  pitch: 44,
  pad: 40,
  sizes: WALL.headline.slice(1),
  beside: true,
} as const;

/** Lays out the cards in this room, in px of the canvas. */
export function headlineLayout(
  cards: readonly HeadlineCard[],
  width: number,
  height: number,
): HeadlineLayout {
  const layout = arrangementFor({ width, height })(cards, width, height);
  const sizes = layout.columns.flatMap(({ lines }) =>
    lines.filter(({ kind }) => kind === "words").map(({ size }) => size),
  );
  // All four in one size: the smaller one would look like a lesser one.
  const words = Math.min(LINE_SIZE.words.most, ...sizes);
  const evened = (line: HeadlineLine) => (line.kind === "words" ? { ...line, size: words } : line);
  return {
    ...layout,
    columns: layout.columns.map((placed) => ({ ...placed, lines: placed.lines.map(evened) })),
  };
}

function arrangementFor(room: Size): typeof inARow {
  if (isUpright(room)) return oneBelowAnother;
  return room.width / room.height >= LEAST_SHAPE ? inARow : twoByTwo;
}

function inARow(cards: readonly HeadlineCard[], width: number, height: number): HeadlineLayout {
  const own = (width - GAP * (cards.length - 1)) / Math.max(cards.length, 1);
  const lines = cards.map((card) => headlineLines(card, own));
  const block =
    ROW.first + (Math.max(1, ...lines.map((list) => list.length)) - 1) * ROW.pitch + ROW.pad;
  const top = Math.max((height - block) / 2, 0);
  const columns = cards.map((card, index) => {
    const x = index * (own + GAP);
    return {
      ...column(card, { x, top, width: own, lines: lines[index] ?? [] }, ROW),
      lamp: { x: x + own, y: top + ROW.name, anchor: "end" as const },
    };
  });
  const rules = columns.slice(1).map(({ x }) => `M${x - GAP / 2} ${top}V${top + block}`);
  return { columns, rules: rules.join("") };
}

/** Name and lamp left, the number right of them, the rest below in the full width. */
function twoByTwo(cards: readonly HeadlineCard[], width: number, height: number): HeadlineLayout {
  const own = (width - GAP) / 2;
  const pitch = (height + PAIR.pad) / 2;
  const columns = cards.map((card, index) => {
    const [x, top] = [(index % 2) * (own + GAP), Math.floor(index / 2) * pitch];
    const placed = column(card, { x, top, width: own, lines: headlineLines(card, own) }, PAIR);
    return {
      ...placed,
      value: { ...placed.value, x: x + own, anchor: "end" as const },
      lamp: { x, y: top + PAIR.name + 50, anchor: "start" as const },
    };
  });
  const middle = pitch - PAIR.pad / 2;
  return { columns, rules: `M${own + GAP / 2} 0V${height}M0 ${middle}H${width}` };
}

/**
 * As two by two, each in the whole width: so the four bullets have one scale, and the lines below
 * stand in two columns.
 */
function oneBelowAnother(
  cards: readonly HeadlineCard[],
  width: number,
  height: number,
): HeadlineLayout {
  const pitch = height / Math.max(cards.length, 1);
  const parts = pitch > HIGH.block ? HIGH : LOW;
  const columns = cards.map((card, index) => {
    const top = index * pitch + (pitch - parts.block) / 2;
    const placed = column(
      card,
      { x: 0, top, width, lineWidth: width / 2, lines: headlineLines(card, width / 2) },
      parts,
    );
    return {
      ...placed,
      value: { ...placed.value, x: width, anchor: "end" as const },
      lamp: { x: 0, y: top + parts.name + 50, anchor: "start" as const },
      lines: placed.lines.map((line, at) =>
        inTwoColumns(line, at, { top: top + parts.first, pitch: parts.pitch, width }),
      ),
    };
  });
  const rules = columns.slice(1).map((_, index) => `M0 ${(index + 1) * pitch}H${width}`);
  return { columns, rules: rules.join("") };
}

/** From left to right, then down. */
function inTwoColumns(
  line: HeadlineLine,
  at: number,
  { top, pitch, width }: { top: number; pitch: number; width: number },
): HeadlineLine {
  const y = top + Math.floor(at / 2) * pitch;
  return at % 2 === 0 ? { ...line, y } : { ...line, y, x: width, anchor: "end" };
}
