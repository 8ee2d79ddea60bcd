/** Axis domains and round ticks; an axis always holds 0 and always grows to the largest value. */
import { MINUS } from "../../domain/numbers/format";

export type ScaleKind = "percent" | "amount" | "count";

export interface AxisScale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

const FEWEST = 4;
const MOST = 6;
const STEPS: Record<ScaleKind, readonly number[]> = {
  percent: [1, 2.5, 2, 5],
  amount: [1, 2, 2.5, 4, 5],
  count: [1, 2, 4, 5],
};

/**
 * A scale from the smallest to the largest value with 4 to 6 round ticks. The domain ends at a tick
 * where the next one is near, else at the value itself: nothing is cut and little is left empty.
 */
export function axisScale(smallest: number, largest: number, kind: ScaleKind): AxisScale {
  const low = Math.min(0, smallest);
  const high = Math.max(low === 0 ? 0 : -low / 1e6, largest, kind === "percent" ? 100 : 0);
  if (high - low <= 0) return kind === "count" ? spanOf(0, 4, 1) : spanOf(0, 3, 1);
  const candidates = stepsFor(high - low, kind).map((step) => spanOf(low, high, step));
  const fitting = candidates.filter(({ ticks }) => ticks.length >= FEWEST && ticks.length <= MOST);
  const pool = fitting.length > 0 ? fitting : candidates;
  return pool.reduce((best, next) => (next.max - next.min < best.max - best.min ? next : best));
}

function stepsFor(range: number, kind: ScaleKind): number[] {
  const power = Math.floor(Math.log10(range));
  const steps = [power - 1, power].flatMap((exponent) =>
    STEPS[kind].map((step) => step * 10 ** exponent),
  );
  return kind === "count" ? steps.map((step) => Math.max(1, Math.round(step))) : steps;
}

function spanOf(low: number, high: number, step: number): AxisScale {
  const max = endAt(high, step);
  const min = 0 - endAt(-low, step);
  const ticks: number[] = [];
  for (let index = Math.ceil(min / step - 1e-9); index * step <= max + step * 1e-6; index += 1)
    ticks.push(clean(index * step));
  return { min, max, ticks };
}

/** The next tick where it is less than half a step away, else the value. */
function endAt(value: number, step: number): number {
  if (value <= 0) return 0;
  const next = clean(Math.ceil(value / step - 1e-9) * step);
  return next - value < step / 2 ? next : value;
}

function clean(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}

/** A round number on an axis: 1,200, −20, 2.5; the last percent tick carries the sign. */
export function tickLabel(tick: number, kind: ScaleKind, last: boolean): string {
  const [whole = "0", rest] = String(Math.abs(tick)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return `${tick < 0 ? MINUS : ""}${grouped}${rest ? `.${rest}` : ""}${last && kind === "percent" ? "%" : ""}`;
}

/**
 * Where a value stands on a straight scale; a domain without extent puts everything at its start.
 */
export function positionOn(
  [min, max]: readonly [number, number],
  [from, to]: readonly [number, number],
  value: number,
): number {
  return from + ((value - min) / Math.max(max - min, 1e-9)) * (to - from);
}
