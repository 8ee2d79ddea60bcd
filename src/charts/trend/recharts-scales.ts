/**
 * Stands in for recharts' scale module at build (vite.config.ts). recharts looks scales up by name, so that a bundler keeps
 * all of them with their time, colour and number arithmetic, some 17 KB gzip. Every axis here brings a scale of its own
 * (fixed-scale.ts); these are what recharts falls back on for axes that nobody sees.
 */
import { positionOn } from "../base/scale";

export { scaleBand, scalePoint } from "d3-scale";

type Pair = readonly [number, number];

interface LinearScale {
  (value: number): number;
  domain: (next?: Pair) => LinearScale | Pair;
  range: (next?: Pair) => LinearScale | Pair;
  copy: () => LinearScale;
  ticks: () => readonly number[];
}

/** A straight scale with just what recharts asks of one (it sets domain and range in place, as with d3's). */
export function scaleLinear(from: Pair = [0, 1], to: Pair = [0, 1]): LinearScale {
  let [domain, range] = [from, to];
  const scale: LinearScale = Object.assign((value: number) => positionOn(domain, range, value), {
    domain: (next?: Pair) => {
      if (!next) return domain;
      domain = next;
      return scale;
    },
    range: (next?: Pair) => {
      if (!next) return range;
      range = next;
      return scale;
    },
    copy: () => scaleLinear(domain, range),
    ticks: () => domain,
  });
  return scale;
}
