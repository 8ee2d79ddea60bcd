/** The axis of a plot of rows: domain, tick labels, and the lines that stand in it. */
import type { Reference, RowsBody, Series } from "../../figures/figure";
import { extentOf } from "./bars";
import { wordsRoom } from "./beside";
import type { Variant } from "../base/height";
import { type AxisScale, type ScaleKind, axisScale, tickLabel } from "../base/scale";
import { drawnRows } from "../base/stack";
import { textWidth } from "../base/text";
import { SIZE } from "../base/theme";

export interface PlacedTick {
  readonly value: number;
  readonly x: number;
  /** Empty where another label stands. */
  readonly label: string;
}

export interface PlacedReference {
  readonly reference: Reference;
  readonly x: number;
  readonly labelX: number;
}

/** Labels over the axis may reach this far past the plot. */
const LABEL_OVERHANG = 24;
/** A tick label this close to a labelled reference gives way. */
const TICK_CLEARANCE = 22;
/** Between two tick labels, and in a picture between one and the line of a reference, at least. */
const TICK_GAP = 5;
const LINE_CLEARANCE = 3;

/**
 * The axis over all rows, drawn or scrolled out, and over the series that are on, on a plot of this
 * width.
 */
export function domainOf(body: RowsBody, series: readonly Series[], width: number): AxisScale {
  const rows = drawnRows(body).map((row) => ({ row, extent: extentOf(row, series, body.mark) }));
  const places = [
    0,
    ...rows.flatMap(({ extent }) => extent),
    ...body.references.map(({ at }) => at),
  ];
  const scale = axisScale(Math.min(...places), Math.max(...places), body.scale);
  if (scale.min === 0) return scale;
  const room = Math.min(
    Math.max(0, ...rows.map(({ row, extent: [, high] }) => wordsRoom(row, high > 0))),
    width * MOST_FOR_WORDS,
  );
  return { ...scale, max: Math.max(scale.max, (-scale.min * room) / (width - room)) };
}

/**
 * Words right of 0 take at most this share of a plot whose bars go left: in the narrowest there is
 * room for a stub on one side and its word on the other.
 */
const MOST_FOR_WORDS = 0.45;

/** Labels over the axis stand over their lines, inside the plot. */
export function placeReferences(
  { references }: RowsBody,
  variant: Variant,
  scaleX: (value: number) => number,
  [left, right]: readonly [number, number],
): PlacedReference[] {
  return references.map((reference) => {
    const x = scaleX(reference.at);
    const half = textWidth(reference.label, SIZE.axis) / 2;
    // On a phone it ends at its line and leaves 100 its place.
    const over = variant === "narrow" ? x - half + 6 : x;
    return {
      reference,
      x,
      labelX: Math.min(Math.max(over, left + half), Math.max(right + LABEL_OVERHANG - half, left)),
    };
  });
}

/** The ticks of a picture, whose axis may be short. */
export function stillTicks(
  { ticks, scale }: { readonly ticks: readonly number[]; readonly scale: ScaleKind },
  scaleX: (value: number) => number,
  references: readonly PlacedReference[],
): PlacedTick[] {
  const lines = references.filter(({ reference }) => reference.label !== "").map(({ x }) => x);
  return thinned(
    ticks.map((value, index) => {
      const x = scaleX(value);
      const label = tickLabel(value, scale, index === ticks.length - 1);
      const clearance = textWidth(label, SIZE.axis) / 2 + LINE_CLEARANCE;
      return { value, x, label: lines.some((line) => Math.abs(line - x) < clearance) ? "" : label };
    }),
  );
}

/** Of labels that would touch, every second, third … from 0 keeps its own. */
function thinned(ticks: readonly PlacedTick[]): PlacedTick[] {
  const zero = Math.max(
    ticks.findIndex(({ value }) => value === 0),
    0,
  );
  const every = (step: number) =>
    ticks.map((tick, index) => ((index - zero) % step === 0 ? tick : { ...tick, label: "" }));
  const steps = Array.from({ length: ticks.length }, (_, index) => index + 1);
  return every(
    steps.find((step) => !anyTouching(every(step).filter(({ label }) => label !== ""))) ??
      ticks.length,
  );
}

function anyTouching(labels: readonly PlacedTick[]): boolean {
  const span = ({ value, x, label }: PlacedTick): [number, number] => {
    const width = textWidth(label, SIZE.axis);
    // The 0 at the axis' left end starts there.
    return value === 0 && labels[0]?.value === 0 ? [x, x + width] : [x - width / 2, x + width / 2];
  };
  return labels.some((tick, index) => {
    const next = labels[index + 1];
    return next !== undefined && span(next)[0] - span(tick)[1] < TICK_GAP;
  });
}

/**
 * The ticks of the value axis in px, without a label where that of a reference would lie on it; none
 * in a narrow plot of amounts.
 */
export function placeTicks(
  ticks: readonly number[],
  scale: ScaleKind,
  variant: Variant,
  scaleX: (value: number) => number,
  references: readonly PlacedReference[],
): PlacedTick[] {
  if (variant === "narrow" && scale !== "percent") return [];
  const labelled = references.filter(({ reference }) => reference.label !== "");
  const all = ticks.map((value, index) => {
    const x = scaleX(value);
    const label = tickLabel(value, scale, index === ticks.length - 1);
    // On a phone the reference's label stands among the tick labels; elsewhere only its line passes
    // them.
    const clearance = ({ reference }: PlacedReference) =>
      (textWidth(label, SIZE.axis) + textWidth(reference.label, SIZE.axis)) / 2 + 4;
    const covered = labelled.some((placed) =>
      variant === "narrow"
        ? Math.abs(placed.labelX - x) < clearance(placed)
        : Math.abs(placed.x - x) < TICK_CLEARANCE,
    );
    return { value, x, label: covered ? "" : label };
  });
  return thinned(all);
}
