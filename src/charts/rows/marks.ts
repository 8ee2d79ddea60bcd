/**
 * What stands in a row's bar: bars, a 0, a hatch stub or a word; and the ticks, notches and flags
 * on it.
 */
import type { Reference, Row, RowsBody, Series } from "../../figures/figure";
import { type PlacedBar, placeBars } from "./bars";
import {
  type PlacedWord,
  missingBesideZero,
  placeWord,
  stubBesideZero,
  wordBesideZero,
} from "./beside";
import type { Variant } from "../base/height";
import type { ScaleKind } from "../base/scale";
import { textWidth } from "../base/text";
import { LINE_WIDTH, MARK, SIZE } from "../base/theme";

/** Offsets from a row's top, and sizes. */
export interface RowGeometry {
  readonly text: number;
  readonly bar: number;
  /** Height of the frame (plan) or of the only bar. */
  readonly outer: number;
  /** Height of the inner bar of a bar in bar. */
  readonly inner: number;
  /** Height of the bar that says what is done: the inner one, or the only one. */
  readonly done: number;
  /** Half the length of the 序时 tick. */
  readonly tick: number;
}

/** How high the bars and marks of a row are, in px. */
export function rowGeometry(
  mark: RowsBody["mark"],
  variant: Variant,
  rowHeight: number,
): RowGeometry {
  if (variant === "narrow") {
    // On a phone 54 px high; the lower rows of a wall that stands upright are the same, smaller.
    const part = Math.min(rowHeight / 54, 1);
    const outer =
      { bar: MARK.rateBar, barInBar: 16, stack: MARK.stackBar, diverging: MARK.rateBar }[mark] *
      part;
    const inner = 8 * part;
    // Words do not shrink with the row: they and the bar move apart.
    const [text, bar] = [15 * part - 3 * (1 - part), 38 * part + 2 * (1 - part)];
    return { text, bar, outer, inner, done: mark === "barInBar" ? inner : outer, tick: 11 * part };
  }
  const share = (most: number, part: number) => Math.min(most, Math.round(rowHeight * part));
  const rate = share(MARK.rateBar, 0.5);
  // From 30 px a row up, the rows of every screen, marks have their full size; the lower rows of a
  // picture thin them.
  const outer = {
    bar: rate,
    barInBar: share(MARK.planBar, 0.6),
    stack: share(MARK.stackBar, 0.72),
    diverging: rate,
  }[mark];
  const inner = share(MARK.doneBar, 0.34);
  return {
    text: rowHeight / 2,
    bar: rowHeight / 2,
    outer,
    inner,
    done: mark === "barInBar" ? inner : outer,
    // Overhangs its frame, and stays clear of the next row's by 4 px.
    tick: Math.min(MARK.planBar / 2 + MARK.paceOverhang, rowHeight / 2 - 2),
  };
}

export type LineKind = Reference["kind"];

export type PlacedMark =
  | {
      readonly kind: "bars";
      /** In drawing order: the frame before what is done. */
      readonly bars: readonly PlacedBar[];
      /** 序时 tick. */
      readonly pace: number | null;
      /** The lines that its bar has reached; none for stacks and bars to both sides. */
      readonly reached: readonly LineKind[];
      /** Where the bar is broken at 100. */
      readonly notch: number | null;
      readonly net: number | null;
      /** Nothing done against a plan: a 0 in the empty frame. */
      readonly zero: PlacedWord | null;
      /**
       * The plan is known, what is done was not reported: the left edge of a hatch in the frame.
       */
      readonly stub: number | null;
      readonly flag: PlacedWord | null;
    }
  | { readonly kind: "zero"; readonly word: PlacedWord; readonly pace: number | null }
  /**
   * The unit did not report: a stub of fixed length from `x`, so that nobody reads it as a value.
   */
  | { readonly kind: "missing"; readonly x: number; readonly word: PlacedWord }
  /** There is a fact, but no rate: words only. */
  | { readonly kind: "word"; readonly word: PlacedWord; readonly pace: number | null };

export interface MarkInput {
  readonly row: Row;
  readonly series: readonly Series[];
  readonly mark: RowsBody["mark"];
  readonly scale: ScaleKind;
  readonly scaleX: (value: number) => number;
  /** Edges for words. */
  readonly left: number;
  readonly right: number;
  /** Where lines run through all rows, from left to right. */
  readonly lines: readonly number[];
  /** The same lines, in plot units. */
  readonly references: readonly Reference[];
}

/** What stands in a row beside its bars: hatch, tick, dot and words, in px. */
export function markOf(input: MarkInput): PlacedMark {
  const { row, series, scaleX, mark, left, right, lines } = input;
  const pace = row.pace === null ? null : scaleX(row.pace);
  const room = {
    zero: scaleX(0),
    left,
    right,
    lines: pace === null ? lines : [...lines, pace].sort((a, b) => a - b),
  };
  if (row.missing !== null && row.hatched)
    return { kind: "missing", ...missingBesideZero(room, row.missing.word) };
  const bars = placeBars(input);
  if (row.missing !== null && bars.length === 0)
    return { kind: "word", word: wordBesideZero(room, row.missing.word), pace };
  const shown = mark === "barInBar" ? series.slice(-1) : series;
  const values = shown.map(({ key }) => row.values[key] ?? null);
  if (bars.length === 0 && values.some((value) => value === 0))
    return { kind: "zero", word: wordBesideZero(room, "0"), pace };
  const stub =
    mark === "barInBar" && row.hatched && values[0] === null ? stubBesideZero(room) : null;
  return {
    kind: "bars",
    bars,
    pace,
    reached: reachedLines(input, values),
    zero: mark === "barInBar" && values[0] === 0 ? wordBesideZero(room, "0") : null,
    stub,
    notch: notchOf(input, values),
    net: netOf(row, mark, scaleX),
    flag: flagOf(input, bars, stub),
  };
}

/**
 * 序时 as the row's words say, which round the difference; 100 by the values as displayed, never by
 * their places.
 */
function reachedLines(
  { mark, row, references }: MarkInput,
  [value = null]: readonly (number | null)[],
): LineKind[] {
  if (value === null || mark === "stack" || mark === "diverging") return [];
  const lines =
    row.pace === null ? references : [...references, { kind: "pace" as const, at: row.pace }];
  const isReached = ({ kind, at }: Pick<Reference, "kind" | "at">) =>
    (kind === "pace" ? row.reached : undefined) ?? tenths(value) >= tenths(at);
  return lines.filter(isReached).map(({ kind }) => kind);
}

/** As displayed, with one decimal; what doubles lack to a half is made up for. */
function tenths(value: number): number {
  return Math.round(value * 10 + 1e-6);
}

function notchOf(
  { scale, mark, scaleX }: MarkInput,
  values: readonly (number | null)[],
): number | null {
  if (scale !== "percent" || mark !== "bar") return null;
  return (values[0] ?? 0) > 100 ? scaleX(100) : null;
}

function netOf(row: Row, mark: RowsBody["mark"], scaleX: (value: number) => number): number | null {
  const net = row.values["net"] ?? null;
  return mark === "diverging" && net !== null ? scaleX(net) : null;
}

/** Between a bar's end, or the tick on it, and its flag. */
const FLAG_GAP = LINE_WIDTH.mark + 6;
/** A flag may reach this far over the edge for words, into the gap before the columns. */
export const WORD_OVERHANG = 6;

/**
 * 核减 stands right of the bars, or of 0 where they go left; left of them, or on a single bar's end,
 * where there is no room.
 */
function flagOf(
  { row, mark, scaleX, left, right, lines }: MarkInput,
  bars: readonly PlacedBar[],
  stub: number | null,
): PlacedWord | null {
  // Bars without a rate (无目标) say so where a flag would stand.
  const text = row.flag ?? row.missing?.word;
  if (!text) return null;
  const zero = scaleX(0);
  const stubs = stub === null ? [] : [stub, stub + MARK.missingStub];
  const ends = [
    zero,
    scaleX(row.pace ?? 0),
    ...stubs,
    ...bars.flatMap((bar) => [bar.left, bar.left + bar.width]),
  ];
  const [from, back] = [Math.max(...ends) + FLAG_GAP, Math.min(...ends) - FLAG_GAP];
  const width = textWidth(text, SIZE.value);
  const isCrowded = from + width > right + WORD_OVERHANG && back - width < left;
  // On the segments of a whole it would cover their labels: the number beside them says it alone.
  if (isCrowded && (mark === "stack" || mark === "diverging")) return null;
  if (isCrowded) return { text, x: right - 4, anchor: "end" };
  return placeWord({ zero, left, right: right + WORD_OVERHANG, lines }, text, [
    { x: from, anchor: "start" },
    { x: back, anchor: "end" },
  ]);
}
