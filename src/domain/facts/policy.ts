/** 口径: the rules of an office as data, each with a default. Rules are printed where they act. */
import { type Fraction, fraction, percentFraction } from "../numbers/fraction";
import { type Month, monthNumber } from "./period";
import { type Denominators, PACED_RATES, type PacedRate } from "../rates/rates";

/** `gap`: points below the pace. `ratio`: rate ÷ pace in %. */
export interface LampRule {
  readonly basis: "gap" | "ratio";
  readonly yellow: number;
  readonly red: number;
}

/**
 * From when on a month counts for a measure group: with the first unit that has reported it, with
 * half of them, or with all.
 */
export const MONTH_FROM = ["any", "half", "all"] as const;
export type MonthFrom = (typeof MONTH_FROM)[number];

export interface Policy extends Denominators {
  /** 序时进度 at the end of each month as a share of one; may exceed 1. */
  readonly timeProgress: readonly Fraction[];
  readonly lamp: LampRule;
  readonly lampAgainst: "time" | "due";
  readonly lampFor: readonly PacedRate[];
  readonly rankGroups: "apart" | "together";
  readonly monthFrom: MonthFrom;
  /** 县（市、区）, or what the place writes: 县（区）. */
  readonly unitWord: string;
  /** 全市, 全州, 全省. */
  readonly regionWord: string;
}

export const DEFAULT_POLICY: Policy = {
  timeProgress: Array.from({ length: 12 }, (_, index) => fraction(index + 1, 12)),
  completionDenominator: "planned",
  lamp: { basis: "gap", yellow: 0, red: 10 },
  lampAgainst: "time",
  lampFor: PACED_RATES,
  rankGroups: "apart",
  monthFrom: "half",
  unitWord: "县（市、区）",
  regionWord: "全市",
};

/** A policy curve given as twelve percentages. */
export function paceCurve(percentages: readonly number[]): readonly Fraction[] {
  return percentages.map(percentFraction);
}

/** 序时进度 at the end of a month, as a share of one. */
export function timeProgressAt(policy: Policy, month: Month): Fraction {
  return policy.timeProgress[monthNumber(month) - 1] ?? fraction(monthNumber(month), 12);
}

/** 市级公布, 州级公布: who printed a total, from the region word. */
export function printedWord(policy: Policy): string {
  return `${policy.regionWord.replace(/^全/, "")}级公布`;
}

/** The lamp rule in words: 低于序时为黄，低超过10个百分点为红. */
export function lampRuleWords(policy: Policy): string {
  const { basis, yellow, red } = policy.lamp;
  const pace = policy.lampAgainst === "due" ? "阶段目标（未列目标的按序时）" : "序时";
  if (basis === "ratio") return `达到${pace}的${yellow}%为绿，达到${red}%为黄，不足${red}%为红`;
  const yellowWords = yellow === 0 ? `低于${pace}为黄` : `低于${pace}超过${yellow}个百分点为黄`;
  return `${yellowWords}，低超过${red}个百分点为红`;
}
