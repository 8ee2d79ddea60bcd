/**
 * Sizes and colours of the peers' charts: as wide and high as the app's plots on a 1920 px page.
 */
export const SIZE = {
  wide: 1180,
  narrow: 560,
  head: 46,
  row: 34,
  trendWidth: 380,
  trendHeight: 252,
} as const;

export const COLOURS = {
  done: "#1a5f9e",
  plan: "#dfe3e8",
  edge: "#9aa4b0",
  pace: "#b3261e",
  grid: "#e3e6ea",
  earlier: "#8a94a0",
} as const;

export const CATEGORY_COLOURS = ["#1a5f9e", "#c8782a", "#3f8f6b", "#8a5aa8", "#9a9a3a"] as const;

export const heightOf = (rows: readonly object[]) => SIZE.head + rows.length * SIZE.row;
