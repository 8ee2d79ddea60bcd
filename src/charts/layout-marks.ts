/** What stands in a row's bar: bars, a 0, a hatch stub or a word; and the ticks, notches and flags on it. */
import type { MarkRole, Reference, Row, RowsBody, Series } from "../figures/figure";
import { LINE_WIDTH, MARK, SIZE } from "./theme";
import type { Variant } from "./layout-columns";
import type { ScaleKind } from "./layout-scale";
import { textWidth } from "./layout-text";

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

export function rowGeometry(mark: RowsBody["mark"], variant: Variant, rowHeight: number): RowGeometry {
  if (variant === "narrow") {
    const outer = { bar: MARK.rateBar, barInBar: 16, stack: MARK.stackBar, diverging: MARK.rateBar }[mark];
    return { text: 15, bar: 38, outer, inner: 8, done: mark === "barInBar" ? 8 : outer, tick: 11 };
  }
  const share = (most: number, part: number) => Math.min(most, Math.round(rowHeight * part));
  const rate = share(MARK.rateBar, 0.5);
  // From 30 px a row up, the rows of every screen, marks have their full size; the lower rows of a picture thin them.
  const outer = { bar: rate, barInBar: share(MARK.planBar, 0.6), stack: share(MARK.stackBar, 0.72), diverging: rate }[mark];
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

export interface PlacedSegment {
  readonly role: MarkRole;
  /** Centre of the segment. */
  readonly x: number;
  /** 工21, 21 or nothing. */
  readonly text: string;
}

export type PlacedMark =
  | {
      readonly kind: "bars";
      /** 序时 tick. */
      readonly pace: number | null;
      /** The lines that its bar has reached; none for stacks and bars to both sides. */
      readonly reached: readonly LineKind[];
      /** Where the bar is broken at 100. */
      readonly notch: number | null;
      readonly net: number | null;
      /** Nothing done against a plan: a 0 in the empty frame. */
      readonly zero: number | null;
      /** The plan is known, what is done was not reported: a hatch in the frame. */
      readonly stub: number | null;
      /** Labels in the segments of a stack. */
      readonly segments: readonly PlacedSegment[];
      readonly flag: { readonly text: string; readonly x: number; readonly anchor: "start" | "end" } | null;
    }
  | { readonly kind: "zero"; readonly x: number; readonly pace: number | null }
  /** The unit did not report: a stub of fixed length, so that nobody reads it as a value. */
  | { readonly kind: "missing"; readonly x: number; readonly text: string; readonly textX: number }
  /** There is a fact, but no rate: words only. */
  | { readonly kind: "word"; readonly text: string; readonly textX: number; readonly pace: number | null };

export interface MarkInput {
  readonly row: Row;
  readonly series: readonly Series[];
  readonly mark: RowsBody["mark"];
  readonly scale: ScaleKind;
  readonly scaleX: (value: number) => number;
  /** Right edge for words. */
  readonly right: number;
  /** Where lines run through all rows, from left to right. */
  readonly lines: readonly number[];
  /** The same lines, in plot units. */
  readonly references: readonly Reference[];
}

export function markOf(input: MarkInput): PlacedMark {
  const { row, series, scaleX, mark } = input;
  const zero = scaleX(0);
  const pace = row.pace === null ? null : scaleX(row.pace);
  if (row.missing !== null && row.hatched) {
    return { kind: "missing", x: zero, text: row.missing, textX: wordX(input, row.missing, zero + MARK.missingStub + WORD_GAP) };
  }
  if (row.missing !== null && !hasBars(row, series)) {
    return { kind: "word", text: row.missing, textX: wordX(input, row.missing, zero + WORD_GAP), pace };
  }
  const shown = mark === "barInBar" ? series.slice(-1) : series;
  const values = shown.map(({ key }) => row.values[key] ?? null);
  const anyBar = hasBars(row, series);
  if (!anyBar && values.some((value) => value === 0)) return { kind: "zero", x: zero, pace };
  const empty = mark === "barInBar" && values[0] === 0 ? zero : null;
  const stub = mark === "barInBar" && row.hatched && values[0] === null ? zero : null;
  const segments = mark === "stack" ? segmentsOf(input) : [];
  return {
    kind: "bars",
    pace,
    reached: reachedLines(input, values),
    zero: empty,
    stub,
    segments,
    notch: notchOf(input, values),
    net: netOf(row, mark, scaleX),
    flag: flagOf(input, values),
  };
}

/** Between a word and what it stands right of, and between a word and a line. */
const WORD_GAP = 8;
const LINE_GAP = 6;

/** Where a word begins: at `from`, or right of the lines that would run through it as far as there is room. */
function wordX({ lines, right }: MarkInput, text: string, from: number): number {
  const width = textWidth(text, SIZE.value);
  return lines.reduce((x, line) => {
    const isClear = line <= x - LINE_GAP || line >= x + width + LINE_GAP;
    return isClear || line + LINE_GAP + width > right ? x : line + LINE_GAP;
  }, from);
}

function hasBars(row: Row, series: readonly Series[]): boolean {
  return series.some(({ key }) => (row.values[key] ?? 0) !== 0);
}

/** recharts stacks the segments in the same order; here only their labels are placed. */
function segmentsOf({ row, series, scaleX }: MarkInput): PlacedSegment[] {
  let end = 0;
  return series.flatMap(({ key, sign, role }) => {
    const value = row.values[key] ?? 0;
    if (value <= 0) return [];
    const left = scaleX(end);
    end += value;
    const width = scaleX(end) - left - MARK.segmentGap;
    const text = segmentLabel(sign, row.cells[key]?.text ?? String(value), width);
    return text ? [{ role, x: left + width / 2, text }] : [];
  });
}

/** 序时 as the row's words say, which round the difference; other lines by the values as displayed, never by their places. */
function reachedLines({ mark, row, references }: MarkInput, [value = null]: readonly (number | null)[]): LineKind[] {
  if (value === null || mark === "stack" || mark === "diverging") return [];
  const lines = row.pace === null ? references : [...references, { kind: "pace" as const, at: row.pace }];
  const isReached = ({ kind, at }: Pick<Reference, "kind" | "at">) =>
    (kind === "pace" ? row.reached : undefined) ?? tenths(value) >= tenths(at);
  return lines.filter(isReached).map(({ kind }) => kind);
}

/** As displayed, with one decimal; what doubles lack to a half is made up for. */
function tenths(value: number): number {
  return Math.round(value * 10 + 1e-6);
}

function notchOf({ scale, mark, scaleX }: MarkInput, values: readonly (number | null)[]): number | null {
  if (scale !== "percent" || mark !== "bar") return null;
  return (values[0] ?? 0) > 100 ? scaleX(100) : null;
}

function netOf(row: Row, mark: RowsBody["mark"], scaleX: (value: number) => number): number | null {
  const net = row.values["net"] ?? null;
  return mark === "diverging" && net !== null ? scaleX(net) : null;
}

/** 核减 stands right of the bar's end, or of 0 where the bar goes left; before the bar's end where there is no room. */
function flagOf(input: MarkInput, values: readonly (number | null)[]) {
  const { row, series, scaleX, right } = input;
  // Bars without a rate (无目标) say so where a flag would stand.
  const text = row.flag ?? row.missing;
  if (!text) return null;
  const ends = [...values, ...series.map(({ key }) => row.values[key] ?? 0), row.pace ?? 0].map((value) => scaleX(value ?? 0));
  const x = wordX(input, text, Math.max(...ends) + LINE_WIDTH.mark + 6);
  if (x + textWidth(text, SIZE.value) <= right + 6) return { text, x, anchor: "start" as const };
  return { text, x: right - 4, anchor: "end" as const };
}

/** The label of a stacked segment: sign and value where both fit, the value alone where only that fits, else nothing. */
export function segmentLabel(sign: string | null, value: string, width: number): string {
  const room = width - 4;
  const both = `${sign ?? ""}${value}`;
  if (textWidth(both, SIZE.axis) <= room) return both;
  return textWidth(value, SIZE.axis) <= room + 1 ? value : "";
}
