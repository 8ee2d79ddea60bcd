/**
 * The rates (比率) there are, one row each: their parts, their words, which pace and lamp they have,
 * and where they are shown. How a rate is derived is `rate.ts`, how it stands `standing.ts`. A new
 * rate is a row here; everything that lists rates follows.
 */
import type { Measure, MeasureGroup } from "../facts/measure";

/** In the order of the rows. */
export const RATE_IDS = [
  "start",
  "startDue",
  "completion",
  "investment",
  "investmentDue",
  "enterprises",
] as const;
export type RateId = (typeof RATE_IDS)[number];

/**
 * The rates with a pace and a lamp, one a measure group, in the order of headlines everywhere: 开工,
 * 竣工, 投资, 四上.
 */
export const PACED_RATES = [
  "start",
  "completion",
  "investment",
  "enterprises",
] as const satisfies readonly RateId[];
export type PacedRate = (typeof PACED_RATES)[number];

/** What of the policy a denominator depends on. */
export interface Denominators {
  /** Two denominators of 竣工率 are in real use. */
  readonly completionDenominator: "planned" | "total";
}

export interface RateInfo {
  readonly id: RateId;
  readonly name: string;
  /** 开工: where several rates are named in one breath. */
  readonly short: string;
  readonly group: MeasureGroup;
  readonly numerator: Measure;
  readonly denominator: (policy: Denominators) => Measure;
  /** Which pace and lamp apply; null for the rates against a period target. */
  readonly paced: PacedRate | null;
  /** The rate against the target of the period that stands beside it, where units report one. */
  readonly due: RateId | null;
  /** That target: by policy the lamp's pace instead of 序时. */
  readonly target: Measure | null;
  /** What a headline is called: that of 四上 is the number, not the rate. */
  readonly headline: string;
  /** 不含续建项目: what the counts leave out. */
  readonly leavesOut: string | null;
  /** Drawn as the progress of projects: the three rates of 走势 and of 总体进展. */
  readonly ofProjects: boolean;
  readonly words: RateWords;
}

export interface RateWords {
  /** Heads of columns: of its parts, of itself beside them, and of itself among other rates. */
  readonly heads: {
    readonly done: string;
    readonly planned: string;
    /** 完成率 */
    readonly rate: string;
    /** 四上完成率 */
    readonly named: string;
  };
  /** 新开工项目, before the number of what was done. */
  readonly done: string;
  /** 年度新开工计划: what the rate is a share of. */
  readonly of: (policy: Denominators) => string;
  /** Whether a 通报 says the share of what (为年度投资计划的74.1%) and not the rate's name (开工率85.3%). */
  readonly saysShare: boolean;
  /** A reported plan of 0. */
  readonly noPlan: string;
  readonly planNotReported: string;
}

const always =
  <Value>(value: Value) =>
  () =>
    value;

const START: RateInfo = {
  id: "start",
  name: "开工率",
  headline: "开工率",
  short: "开工",
  group: "starts",
  numerator: "starts.done",
  denominator: always("starts.planned"),
  paced: "start",
  due: "startDue",
  target: "starts.due",
  leavesOut: "不含续建项目",
  ofProjects: true,
  words: {
    heads: { done: "已开工", planned: "计划", rate: "开工率", named: "开工率" },
    done: "新开工项目",
    of: always("年度新开工计划"),
    saysShare: false,
    noPlan: "无新开工计划",
    planNotReported: "计划未报",
  },
};

const INVESTMENT: RateInfo = {
  id: "investment",
  name: "投资完成率",
  headline: "投资完成率",
  short: "投资",
  group: "investment",
  numerator: "investment.done",
  denominator: always("investment.planned"),
  paced: "investment",
  due: "investmentDue",
  target: "investment.due",
  leavesOut: null,
  ofProjects: true,
  words: {
    heads: { done: "完成", planned: "计划", rate: "完成率", named: "投资完成率" },
    done: "完成投资",
    of: always("年度投资计划"),
    saysShare: true,
    noPlan: "无投资计划",
    planNotReported: "计划未报",
  },
};

export const RATES: Readonly<Record<RateId, RateInfo>> = {
  start: START,
  startDue: {
    ...againstTarget(START, "starts.due"),
    id: "startDue",
    name: "时序开工率",
    words: {
      ...START.words,
      of: always("截至本期应开工数"),
      noPlan: "无应开工",
      planNotReported: "应开工未报",
    },
  },
  completion: {
    id: "completion",
    name: "竣工率",
    headline: "竣工率",
    short: "竣工",
    group: "completions",
    numerator: "completions.done",
    denominator: ({ completionDenominator }) =>
      completionDenominator === "total" ? "projects.total" : "completions.planned",
    paced: "completion",
    due: null,
    target: "completions.due",
    leavesOut: null,
    ofProjects: true,
    words: {
      heads: { done: "已竣工", planned: "计划", rate: "竣工率", named: "竣工率" },
      done: "竣工项目",
      of: ({ completionDenominator }) =>
        completionDenominator === "total" ? "项目总数" : "年度竣工计划",
      saysShare: true,
      noPlan: "无竣工计划",
      planNotReported: "计划未报",
    },
  },
  investment: INVESTMENT,
  investmentDue: {
    ...againstTarget(INVESTMENT, "investment.due"),
    id: "investmentDue",
    name: "阶段目标完成率",
    words: {
      ...INVESTMENT.words,
      of: always("截至本期目标"),
      noPlan: "无阶段目标",
      planNotReported: "阶段目标未报",
    },
  },
  enterprises: {
    id: "enterprises",
    name: "四上目标完成率",
    headline: "四上企业新增",
    short: "四上",
    group: "enterprises",
    numerator: "enterprises.total.added",
    denominator: always("enterprises.total.target"),
    paced: "enterprises",
    due: null,
    target: null,
    leavesOut: null,
    ofProjects: false,
    words: {
      heads: { done: "新增", planned: "目标", rate: "完成率", named: "四上完成率" },
      done: "新增四上企业",
      of: always("年度目标"),
      saysShare: false,
      noPlan: "无目标",
      planNotReported: "目标未报",
    },
  },
};

/** The same numerator over the target of the period: without a pace, since the target is one. */
function againstTarget(rate: RateInfo, target: Measure): Omit<RateInfo, "id" | "name" | "words"> {
  return {
    ...rate,
    denominator: always(target),
    paced: null,
    due: null,
    target: null,
    leavesOut: null,
    ofProjects: false,
  };
}

/** 三率: those of projects, 开工, 竣工, 投资. */
export const PROJECT_RATES = PACED_RATES.filter((id) => RATES[id].ofProjects);

/** In the order of weight: what a sentence begins with, 关注 looks at and 低于平均 compares first. */
export const RATES_BY_WEIGHT = [
  "investment",
  "start",
  "completion",
  "enterprises",
] as const satisfies readonly PacedRate[];

/** The rate of a measure group that has a pace; null for 项目, which have none. */
function rateOfGroup(group: MeasureGroup): PacedRate | null {
  return PACED_RATES.find((id) => RATES[id].group === group) ?? null;
}

/**
 * What a notice must print of a region for its totals to stand in the place of the units' sum: both
 * parts of the group's rate; of 四上 新增 alone, which is a headline without a target too; of projects
 * their number.
 */
export function headlineMeasures(group: MeasureGroup, policy: Denominators): readonly Measure[] {
  const id = rateOfGroup(group);
  if (id === null) return ["projects.total"];
  const { numerator, denominator } = RATES[id];
  return id === "enterprises" ? [numerator] : [numerator, denominator(policy)];
}
