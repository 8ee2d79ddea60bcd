/** Pieces of a straight line. */

/** From and to, in px of the layout. */
export type Run = readonly [number, number];

/** As SVG path data. */
export function runsPath(x: number, runs: readonly Run[]): string {
  return runs.map(([from, to]) => `M${x} ${from}V${to}`).join("");
}
