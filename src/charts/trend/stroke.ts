/** How a line of a trend is drawn, by what it stands for. */
import type { TrendLine } from "../../figures/figure";
import { DONE, EARLIER, EARLIEST, LINE_WIDTH, PACE, PLAN_EDGE } from "../base/theme";

interface TrendStroke {
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly strokeDasharray?: string;
  readonly strokeLinecap?: "round";
}

const STROKES: Record<TrendLine["role"], TrendStroke> = {
  current: { stroke: DONE, strokeWidth: LINE_WIDTH.trend },
  unit: { stroke: DONE, strokeWidth: 1.75 },
  previous: { stroke: EARLIER, strokeWidth: 1.5 },
  earliest: { stroke: EARLIEST, strokeWidth: 1.5, strokeDasharray: "6 3" },
  pace: { stroke: PACE, strokeWidth: 1.25, strokeDasharray: "2 4", strokeLinecap: "round" },
  plan: { stroke: PLAN_EDGE, strokeWidth: 1.5 },
};

/** Colour, width and dashes of a line as SVG attributes, in the screen's px. */
export function trendStroke(role: TrendLine["role"]): TrendStroke {
  return STROKES[role];
}
