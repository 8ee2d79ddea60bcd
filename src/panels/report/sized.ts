import type { CSSProperties } from "react";

/** Type of so many points on a slide that is 960 pt wide, however wide its tile is. */
export function sized(points: number): CSSProperties {
  return { fontSize: `calc(${points} * var(--pt))` };
}
