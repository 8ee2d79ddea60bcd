/** Where the parts of one headline card stand in its column. */
import { textWidth } from "../../charts/base/text";
import type { HeadlineCard } from "../../figures/cards/cards";
import { BOLD, LINE_SIZE, type LineText } from "./headline-lines";
import { WALL, fittingSize } from "./wall-type";

export interface HeadlineLine extends LineText {
  /** Left or right edge. */
  readonly x: number;
  readonly anchor: "start" | "end";
  readonly y: number;
  readonly size: number;
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

export const HEADLINE = {
  name: WALL.headlineName,
  lampWord: WALL.lampWord,
  unit: WALL.headlineUnit,
  unitGap: 8,
  lampGap: 12,
  headGap: 32,
  bullet: 24,
  bulletTick: 52,
  pace: WALL.label,
} as const;

/** Heights from a column's top. */
export interface Parts {
  readonly sizes: readonly number[];
  /** Whether the number stands beside name and lamp, and has less room. */
  readonly beside: boolean;
  readonly name: number;
  readonly value: number;
  readonly bullet: number;
  readonly first: number;
  readonly pitch: number;
}

interface ColumnRoom {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  /** Of one line below the bullet: upright, two stand side by side. */
  readonly lineWidth?: number;
  readonly lines: readonly LineText[];
}

/** One card from its top: only the lamp has its place by how the cards are arranged. */
export function column(
  card: HeadlineCard,
  { x, top, width, lineWidth = width, lines }: ColumnRoom,
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
      size: fittingSize(textWidth(text, 1), lineWidth, LINE_SIZE[kind]),
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

/**
 * 152 → 120 → 96 by length, and below only where a number would leave its column; words in its
 * place take the room they need.
 */
function valueSize(
  { text, unit }: { readonly text: string; readonly unit: string },
  width: number,
  sizes: readonly number[],
): number {
  if (unit === "") {
    const wanted = { most: WALL.headlineLeast, least: WALL.messageLong };
    return fittingSize(textWidth(text, 1), width * 0.6, wanted);
  }
  const room = width - unitWidth(unit);
  const ems = textWidth(text, 1) * BOLD;
  return (
    sizes.find((size) => ems * size <= room) ??
    fittingSize(ems, room, { most: sizes.at(-1) ?? WALL.least, least: WALL.least })
  );
}
