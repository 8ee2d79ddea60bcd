import { lazyPart } from "../lib/lazy-part";

/**
 * What draws figures: fetched while the data are, evaluated only when the headline numbers are
 * painted.
 */
export const chartLibrary = lazyPart(
  "画图程序",
  async () => (await import("../charts/figure-chart")).FigureChart,
);
