/** What is known of each figure before there are data. */
import type { MeasureGroup } from "../domain/facts/measure";
import type { FigureId } from "./figure";
import type { FigureShape } from "./shape";

export interface FigureHead {
  /** The name that stands while there are no data yet. */
  readonly head: string;
  /** All that it shows. */
  readonly groups: readonly MeasureGroup[];
  readonly shape: FigureShape;
}

export const FIGURE_HEADS: Readonly<Record<FigureId, FigureHead>> = {
  "start-rate": {
    head: "开工率",
    groups: ["starts"],
    shape: { kind: "rows", paced: true, percent: true },
  },
  "completion-rate": {
    head: "竣工率",
    groups: ["completions"],
    shape: { kind: "rows", paced: true, percent: true },
  },
  "investment-plan": {
    head: "完成投资",
    groups: ["investment"],
    shape: { kind: "rows", key: "barInBar" },
  },
  "investment-rate": {
    head: "投资完成率",
    groups: ["investment"],
    shape: { kind: "rows", paced: true, percent: true, total: true },
  },
  "investment-trend": {
    head: "投资走势",
    groups: ["investment"],
    shape: { kind: "trend", key: "lines", panels: 1 },
  },
  "rate-trend": {
    head: "三率走势",
    groups: ["starts", "completions", "investment"],
    shape: { kind: "trend", key: "lines", panels: 3 },
  },
  "enterprises-added": {
    head: "四上新增",
    groups: ["enterprises"],
    shape: { kind: "rows", key: "stack" },
  },
  "enterprises-target": {
    head: "四上目标",
    groups: ["enterprises"],
    shape: { kind: "rows", key: "barInBar" },
  },
  "enterprises-net": {
    head: "四上净增",
    groups: ["enterprises"],
    shape: { kind: "rows", key: "pair" },
  },
  "enterprises-trend": {
    head: "四上走势",
    groups: ["enterprises"],
    shape: { kind: "trend", key: "lines", panels: 1 },
  },
  lamps: {
    head: "亮灯",
    groups: ["starts", "completions", "investment", "enterprises"],
    shape: { kind: "lamps", total: true },
  },
};
