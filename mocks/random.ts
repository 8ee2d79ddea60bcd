/**
 * Seeded pseudo-random numbers. Only +, −, ×, ÷ and integer steps are used: `Math.exp`, `Math.log`
 * and `Math.pow` may differ in the last bit between engines, and the same seed must give the same
 * bytes in Node and in every browser.
 */
import { fingerprint } from "../src/lib/fingerprint";

export interface Random {
  /** In [0, 1). */
  unit(): number;
  /** In [low, high). */
  between(low: number, high: number): number;
  /** An integer, both ends included. */
  integer(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** An index drawn in proportion to the weights. */
  weighted(weights: readonly number[]): number;
  /** `count` different items (all, when there are fewer), in the order of the list. */
  sample<Item>(items: readonly Item[], count: number): Item[];
}

/**
 * A stream of its own per seed text, so that a change in one part of the data leaves the others
 * alone.
 */
export function createRandom(seed: string): Random {
  const unit = mulberry32(fingerprint(seed));
  const integer = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1));
  return {
    unit,
    between: (low, high) => low + unit() * (high - low),
    integer,
    chance: (probability) => unit() < probability,
    pick: (items) => pickOf(items, unit()),
    weighted: (weights) => weightedIndex(weights, unit()),
    sample: (items, count) => sampleOf(items, count, unit),
  };
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function pickOf<Item>(items: readonly Item[], draw: number): Item {
  const chosen = Math.floor(draw * items.length);
  for (const [index, item] of items.entries()) if (index === chosen) return item;
  throw new Error("there is nothing to pick from");
}

function weightedIndex(weights: readonly number[], draw: number): number {
  let rest = draw * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    rest -= weight;
    if (rest < 0) return index;
  }
  return weights.length - 1;
}

/** Selection sampling: one pass, keeps the order. */
function sampleOf<Item>(items: readonly Item[], count: number, unit: () => number): Item[] {
  let wanted = Math.min(count, items.length);
  let left = items.length;
  return items.filter(() => {
    const taken = unit() * left < wanted;
    left -= 1;
    if (taken) wanted -= 1;
    return taken;
  });
}
