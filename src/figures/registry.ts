/** Every figure by id: a new one is one pure builder and one entry here. */
import type { MeasureGroup } from "../domain/facts/measure";
import { type Snapshot, earlyNotes } from "../domain/facts/snapshot";
import { tabulate } from "../lib/record";
import { enterpriseFigure } from "./enterprise-figures";
import { FIGURE_IDS, type Figure, type FigureId } from "./figure";
import type { FigureShape } from "./shape";
import { investmentPlanFigure } from "./investment-plan";
import { lampsFigure } from "./lamps-figure";
import { rateFigure } from "./rate-figure";
import { enterprisesTrendFigure } from "./enterprises-trend";
import { investmentTrendFigure } from "./investment-trend";
import { rateTrendFigure } from "./rate-trend";
import { figureRoundedNotes } from "./rounded-columns";

interface FigureEntry {
  /** The name that stands while there are no data yet. */
  readonly head: string;
  readonly group: MeasureGroup;
  /** All that it shows, where that is more than the one. */
  readonly groups?: readonly MeasureGroup[];
  readonly shape: FigureShape;
  readonly build: (snapshot: Snapshot) => Figure;
}

const ENTRIES: Readonly<Record<FigureId, FigureEntry>> = {
  "start-rate": {
    head: "开工率",
    group: "starts",
    shape: { kind: "rows", paced: true, percent: true },
    build: (snapshot) => rateFigure(snapshot, "start-rate"),
  },
  "completion-rate": {
    head: "竣工率",
    group: "completions",
    shape: { kind: "rows", paced: true, percent: true },
    build: (snapshot) => rateFigure(snapshot, "completion-rate"),
  },
  "investment-plan": {
    head: "完成投资",
    group: "investment",
    shape: { kind: "rows", key: "barInBar" },
    build: investmentPlanFigure,
  },
  "investment-rate": {
    head: "投资完成率",
    group: "investment",
    shape: { kind: "rows", paced: true, percent: true, total: true },
    build: (snapshot) => rateFigure(snapshot, "investment-rate"),
  },
  "investment-trend": {
    head: "投资走势",
    group: "investment",
    shape: { kind: "trend", key: "lines", panels: 1 },
    build: investmentTrendFigure,
  },
  "rate-trend": {
    head: "三率走势",
    group: "investment",
    groups: ["starts", "completions", "investment"],
    shape: { kind: "trend", key: "lines", panels: 3 },
    build: rateTrendFigure,
  },
  "enterprises-added": {
    head: "四上新增",
    group: "enterprises",
    shape: { kind: "rows", key: "stack" },
    build: (snapshot) => enterpriseFigure(snapshot, "enterprises-added"),
  },
  "enterprises-target": {
    head: "四上目标",
    group: "enterprises",
    shape: { kind: "rows", key: "barInBar" },
    build: (snapshot) => enterpriseFigure(snapshot, "enterprises-target"),
  },
  "enterprises-net": {
    head: "四上净增",
    group: "enterprises",
    shape: { kind: "rows", key: "pair" },
    build: (snapshot) => enterpriseFigure(snapshot, "enterprises-net"),
  },
  "enterprises-trend": {
    head: "四上走势",
    group: "enterprises",
    shape: { kind: "trend", key: "lines", panels: 1 },
    build: enterprisesTrendFigure,
  },
  lamps: {
    head: "亮灯",
    group: "investment",
    groups: ["starts", "completions", "investment", "enterprises"],
    shape: { kind: "lamps", total: true },
    build: lampsFigure,
  },
};

export const FIGURES: Readonly<Record<FigureId, Required<FigureEntry>>> = tabulate(
  FIGURE_IDS,
  (id) => {
    const entry = ENTRIES[id];
    const { group, groups = [group], build } = entry;
    return {
      ...entry,
      groups,
      build: (snapshot: Snapshot) => withCommonNotes(build(snapshot), snapshot, groups),
    };
  },
);

/**
 * Every figure says where amounts as shown don't add up to their total as shown, and which newer
 * month has begun to come in and is not in it.
 */
function withCommonNotes(
  figure: Figure,
  snapshot: Snapshot,
  groups: readonly MeasureGroup[],
): Figure {
  const common = [...figureRoundedNotes(figure.body), ...earlyNotes(snapshot, groups)];
  return { ...figure, notes: [...figure.notes, ...common] };
}
