/**
 * Cells: the text that is shown and the number behind it, made together so that they can't
 * disagree.
 */
import type { Fraction } from "../domain/numbers/fraction";
import { toNumber } from "../domain/numbers/fraction";
import {
  formatCount,
  formatDays,
  formatPercent,
  formatYi,
  formatSignedCount,
  formatSignedPoints,
  DASH,
} from "../domain/numbers/format";
import { LAMP_WORD, type Lamp } from "../domain/rates/lamp";
import { type Measure, measureInfo } from "../domain/facts/measure";
import { type Missing, amountText } from "../domain/wording/words";
import type { Cell, CellNumber } from "./figure";

export const WAN_PER_YI = 10000;

/** A dash, or several numbers in one (1/12): no number of its own. */
export function textCell(text: string): Cell {
  return { text, lamp: null, number: null };
}

/** The reason why there is no number (未报, 无竣工计划), or a dash where there is none to say. */
export function missingCell(missing: Missing | null): Cell {
  return missing === null
    ? textCell(DASH)
    : { text: missing.word, lamp: null, number: null, absent: missing.kind };
}

/** 红, 黄, 绿, or — for no lamp. */
export function lampCell(lamp: Lamp): Cell {
  return { text: LAMP_WORD[lamp], lamp, number: null };
}

/** A share of one: 85.3%. */
export function percentCell(share: Fraction): Cell {
  return { text: formatPercent(share), lamp: null, number: percentNumber(share) };
}

/** A difference of shares in 百分点 with its sign: −0.9. */
export function pointsCell(difference: Fraction): Cell {
  return { text: formatSignedPoints(difference), lamp: null, number: pointsNumber(difference) };
}

/** An amount as tables show it: 万元 as 亿元 with one decimal, or a count. */
export function amountCell(measure: Measure, value: number): Cell {
  return {
    text: amountText(measure, value),
    lamp: null,
    number: measureInfo(measure).unit === "wan" ? yiNumber(value) : countNumber(value),
  };
}

/** 万元 as 亿元 with one decimal: 474.5. */
export function yiCell(wan: number): Cell {
  return { text: formatYi(wan), lamp: null, number: yiNumber(wan) };
}

/** A mean of days with one decimal: 3.1. */
export function daysCell(days: Fraction): Cell {
  return {
    text: formatDays(days),
    lamp: null,
    number: { value: toNumber(days), format: "days" },
  };
}

/** A whole number: 1,234. */
export function countCell(count: number): Cell {
  return { text: formatCount(count), lamp: null, number: countNumber(count) };
}

/** A whole number with its sign: +13. */
export function signedCountCell(count: number): Cell {
  return {
    text: formatSignedCount(count),
    lamp: null,
    number: { value: count, format: "signedCount" },
  };
}

/** A share of one, to twelve decimals: 0.852941176470 for 145/170. */
export function percentNumber(share: Fraction): CellNumber {
  return { value: toNumber(share), format: "percent" };
}

function pointsNumber(difference: Fraction): CellNumber {
  // A hundredfold before it becomes a double: −0.009 × 100 is not −0.9.
  return {
    value: toNumber({ ...difference, numerator: difference.numerator * 100n }),
    format: "points",
  };
}

/** 万元 as a number of 亿元: 4745000 is 474.5. */
export function yiNumber(wan: number): CellNumber {
  return { value: wan / WAN_PER_YI, format: "yi" };
}

/** A whole number as it is. */
export function countNumber(count: number): CellNumber {
  return { value: count, format: "count" };
}

/**
 * 计划 × 序时 as a number of `unit` (10000 万元 to the 亿元, 1 for counts): multiplied before it is
 * divided, so that 87 × 1/12 is 7.25.
 */
export function paceAmount(planned: number, pace: Fraction, unit = 1): number {
  return toNumber({
    numerator: pace.numerator * BigInt(planned),
    denominator: pace.denominator * BigInt(unit),
  });
}
