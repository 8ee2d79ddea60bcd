/**
 * Where the parts of the four headline columns stand: side by side on wide canvases, two by two on
 * 4:3, upright one below another.
 */
import { textWidth } from "../../charts/base/text";
import type { HeadlineCard } from "../../figures/cards";
import { type Size, isUpright } from "./canvas-shape";
import { WALL, fittingSize } from "./wall-type";
import { type CardLine, cardLineText } from "../../figures/card-lines";

export interface HeadlineLine {
  readonly text: string;
  /** Left or right edge. */
  readonly x: number;
  readonly anchor: "start" | "end";
  readonly y: number;
  readonly size: number;
  readonly kind: "base" | "words";
}

interface PlacedValue {
  readonly text: string;
  readonly unit: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: "start" | "end";
}

export interface HeadlineColumn {
  readonly card: HeadlineCard;
  readonly x: number;
  readonly width: number;
  readonly nameY: number;
  /** Right edge of the lamp's word beside the name; left edge of the lamp below it. */
  readonly lamp: { readonly x: number; readonly y: number; readonly anchor: "start" | "end" };
  /** Left or right edge, and baseline, of the number with its unit. */
  readonly value: PlacedValue;
  /** Whether there is a number, or words in its place. */
  readonly known: boolean;
  readonly bulletTop: number;
  readonly lines: readonly HeadlineLine[];
}

export interface HeadlineLayout {
  readonly columns: readonly HeadlineColumn[];
  /** Hairlines between the columns, as SVG path. */
  readonly rules: string;
}

export const HEADLINE = {
  name: 40,
  lampWord: 32,
  unit: 56,
  unitGap: 8,
  lampGap: 12,
  headGap: 32,
  bullet: 24,
  bulletTick: 52,
  pace: 26,
} as const;
const GAP = 56;
/** Below this shape four columns are too narrow for their numbers. */
const LEAST_SHAPE = 2.2;
const LINE = { base: { most: 40, least: 28 }, words: { most: 32, least: 28 } } as const;

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

interface Parts {
  readonly sizes: readonly number[];
  /** Whether the number stands beside name and lamp, and has less room. */
  readonly beside: boolean;
  readonly name: number;
  readonly value: number;
  readonly bullet: number;
  readonly first: number;
  readonly pitch: number;
}

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
  const words = Math.min(LINE.words.most, ...sizes);
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
  const lines = cards.map((card) => linesOf(card, own));
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
    const placed = column(card, { x, top, width: own, lines: linesOf(card, own) }, PAIR);
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
      { x: 0, top, width, lineWidth: width / 2, lines: linesOf(card, width / 2) },
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

interface Room {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  /** Of one line below the bullet: upright, two stand side by side. */
  readonly lineWidth?: number;
  readonly lines: readonly Pick<HeadlineLine, "text" | "kind">[];
}

function column(
  card: HeadlineCard,
  { x, top, width, lineWidth = width, lines }: Room,
  parts: Parts,
): Omit<HeadlineColumn, "lamp"> {
  const shown = shownValue(card);
  const size = valueSize(shown, width - (parts.beside ? headWidth(card) : 0), parts.sizes);
  return {
    card,
    x,
    width,
    nameY: top + parts.name,
    value: { ...shown, x, y: top + parts.value, size, anchor: "start" },
    known: shown.unit !== "",
    bulletTop: top + parts.bullet,
    lines: lines.map(({ text, kind }, index) => ({
      text,
      kind,
      x,
      anchor: "start",
      y: top + parts.first + index * parts.pitch,
      size: fittingSize(textWidth(text, 1), lineWidth, LINE[kind]),
    })),
  };
}

/** A printed percentage is a number too, though it has no parts. */
function shownValue({ value, absent, printedRate }: HeadlineCard): { text: string; unit: string } {
  return value ?? printedRate ?? { text: absent, unit: "" };
}

function unitWidth(unit: string): number {
  return unit === "" ? 0 : HEADLINE.unitGap + textWidth(unit, HEADLINE.unit);
}

/** Of the name and the lamp under it, with a gap. */
function headWidth({ name, lampLabel }: HeadlineCard): number {
  return (
    Math.max(
      textWidth(name, HEADLINE.name),
      WALL.lamp + HEADLINE.lampGap + textWidth(lampLabel, HEADLINE.lampWord),
    ) + HEADLINE.headGap
  );
}

/** Strong digits are a little wider than those that widths are estimated with. */
const BOLD = 1.05;

/**
 * 152 → 120 → 96 by length, and below only where a number would leave its column; words in its
 * place take the room they need.
 */
function valueSize(
  { text, unit }: { readonly text: string; readonly unit: string },
  width: number,
  sizes: readonly number[],
): number {
  if (unit === "") return fittingSize(textWidth(text, 1), width * 0.6, { most: 96, least: 48 });
  const room = width - unitWidth(unit);
  const ems = textWidth(text, 1) * BOLD;
  return (
    sizes.find((size) => ems * size <= room) ??
    fittingSize(ems, room, { most: sizes.at(-1) ?? 96, least: WALL.least })
  );
}

/**
 * Base, what is beside it, and one change, 同比 if there is one; for a card without a value both
 * lines that say so.
 */
function linesOf(card: HeadlineCard, width: number): Pick<HeadlineLine, "text" | "kind">[] {
  const { base, side } = card;
  const words = [
    card.printedRate ? `公布的比率，${side}` : side,
    ...shownChanges(card).map(cardLineText),
  ];
  return [
    ...(base ? baseLines(base, width) : []),
    ...words.filter((text) => text !== "").flatMap((text) => wrapped(text, width)),
  ];
}

/** What was done and the plan in one line, or in two where a line would leave the column. */
function baseLines(
  { strong, rest }: NonNullable<HeadlineCard["base"]>,
  width: number,
): Pick<HeadlineLine, "text" | "kind">[] {
  const text = `${strong} ${rest}`;
  const lines = textWidth(text, LINE.base.least) * BOLD > width ? [strong, rest] : [text];
  return lines.map((line) => ({ text: line, kind: "base" }));
}

/**
 * Of a card's changes those that the wall has room for: 同比, or the first there is; both lines that
 * say why there is no value.
 */
export function shownChanges({ changes, value }: HeadlineCard): readonly CardLine[] {
  const yearly = changes.filter(({ kind }) => kind === "yearOnYear");
  const others = changes.filter(({ kind }) => kind !== "yearOnYear");
  return [...yearly, ...others].slice(0, value ? 1 : 2);
}

/**
 * A line that is too long even in its smallest size breaks before its bracket, before its amount,
 * before a number, or where it must.
 */
function wrapped(text: string, width: number): Pick<HeadlineLine, "text" | "kind">[] {
  if (textWidth(text, LINE.words.least) <= width) return [{ text, kind: "words" }];
  const fits = Math.max(
    Math.floor((text.length * width) / textWidth(text, LINE.words.least)) - 1,
    1,
  );
  const number = text.slice(0, fits).search(/[−▲▼]?[\d,.]+$/);
  const at =
    [text.indexOf("（"), text.lastIndexOf(" "), number].find(
      (place) => place > 0 && place <= fits,
    ) ?? fits;
  return [
    { text: text.slice(0, at), kind: "words" },
    ...wrapped(text.slice(at).trimStart(), width),
  ];
}
