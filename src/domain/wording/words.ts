/**
 * Words for what is missing and how far from the pace: one place, so that 未报, 为零, 无计划 and 不适用 never
 * blur into each other.
 */
import { type Fraction, displayedTenths } from "../numbers/fraction";
import {
  formatCount,
  formatPercent,
  formatPoints,
  formatYi,
  formatYiShort,
} from "../numbers/format";
import { type Measure, type MeasureUnit, measureInfo } from "../facts/measure";
import { type Rate, type RateAbsence } from "../rates/rate";
import { RATES, type RateId } from "../rates/rates";
import type { Absence } from "../facts/readings";

const ABSENCE_WORD: Record<Absence, string> = {
  notReported: "未报",
  notApplicable: "不适用",
  noEarlier: "上季未报",
};

/** 未报, 不适用, 上季未报. */
export function absenceWord(absence: Absence): string {
  return ABSENCE_WORD[absence];
}

/** 未报, 不适用, 上季未报, 无竣工计划, 计划未报: why a rate has no value. */
export function rateAbsenceWord(id: RateId, absence: RateAbsence): string {
  if (absence === "noPlan") return RATES[id].words.noPlan;
  if (absence === "planNotReported") return RATES[id].words.planNotReported;
  return ABSENCE_WORD[absence];
}

/** Why something has no value, and the word for it. */
export interface Missing {
  readonly kind: RateAbsence;
  /** 未报, 不适用, 上季未报, 无竣工计划, 计划未报 */
  readonly word: string;
}

/** A measure's. */
export function missingValue(absence: Absence): Missing {
  return { kind: absence, word: absenceWord(absence) };
}

/** A rate's. */
export function missingRate(id: RateId, absence: RateAbsence): Missing {
  return { kind: absence, word: rateAbsenceWord(id, absence) };
}

/**
 * Whether the reason means that something was not reported, which is drawn as a hatch; 无计划 and 不适用
 * are facts.
 */
export function isUnreported(absence: RateAbsence): boolean {
  return absence === "notReported" || absence === "noEarlier" || absence === "planNotReported";
}

/** 74.1%, or the reason in words. */
export function rateText(rate: Rate): string {
  return rate.value
    ? formatPercent(rate.value)
    : rateAbsenceWord(rate.id, rate.absence ?? "notReported");
}

/** An amount as tables show it: 亿元 with one decimal, or a count. Without unit. */
export function amountText(measure: Measure, value: number): string {
  return measureInfo(measure).unit === "wan" ? formatYi(value) : formatCount(value);
}

const UNIT_WORD: Record<MeasureUnit, string> = { wan: "亿元", projects: "个", enterprises: "家" };

/** 亿元, 个, 家. */
export function unitWord(measure: Measure): string {
  return UNIT_WORD[measureInfo(measure).unit];
}

/** An amount with its unit as sentences say it: 313.64亿元, 145个, 34家. */
export function amountWords(measure: Measure, value: number): string {
  const text = measureInfo(measure).unit === "wan" ? formatYiShort(value) : formatCount(value);
  return `${text}${unitWord(measure)}`;
}

/** 完成投资12亿元; what is below 0 was corrected downwards: 完成投资核减1亿元. */
export function doneWords(done: string, measure: Measure, value: number): string {
  return `${done}${value < 0 ? "核减" : ""}${amountWords(measure, Math.abs(value))}`;
}

/** 高于序时0.2个百分点, 低于序时0.9个百分点, 持平序时. `against` names the pace: 序时, 序时进度. */
export function gapWords(gap: Fraction, against = "序时"): string {
  const tenths = displayedTenths(gap);
  if (tenths === 0) return `持平${against}`;
  return `${tenths > 0 ? "高于" : "低于"}${against}${formatPoints(gap)}个百分点`;
}

/** How 欠 and 超 are said: whether of 序时, which else goes without saying, and 个百分点 or 点. */
export interface ShortGap {
  readonly named?: boolean;
  readonly unit?: "个百分点" | "点";
}

/** 欠16.3个百分点, 超0.2个百分点, 持平序时: short, for titles. Named: 欠序时16.3个百分点. */
export function shortGapWords(
  gap: Fraction,
  { named = false, unit = "个百分点" }: ShortGap = {},
): string {
  const tenths = displayedTenths(gap);
  if (tenths === 0) return "持平序时";
  return `${tenths > 0 ? "超" : "欠"}${named ? "序时" : ""}${formatPoints(gap)}${unit}`;
}

/** 甲、乙、丙, or 甲、乙等5个单位 when there are more than `most`. */
export function listNames(names: readonly string[], most = 3): string {
  if (names.length <= most) return names.join("、");
  return `${names.slice(0, Math.max(most - 1, 1)).join("、")}等${names.length}个单位`;
}

/** 11/12个单位已报. */
export function coverageWords(coverage: { reported: number; expected: number }): string {
  return `${coverage.reported}/${coverage.expected}个单位已报`;
}
