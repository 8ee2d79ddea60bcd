/** The units that amounts are written in. */
import { keysOf } from "../../lib/record";
import {
  type Fraction,
  decimalFraction,
  divide,
  fraction,
  roundScaled,
} from "../../domain/numbers/fraction";
import { squash } from "./squash";

/** How many of each make one 万元, as a fraction. */
const PER_WAN = {
  元: fraction(10_000),
  千元: fraction(10),
  万元: fraction(1),
  百万元: fraction(1, 100),
  千万元: fraction(1, 1000),
  亿元: fraction(1, 10_000),
} as const satisfies Record<string, Fraction>;

/** 单位: what one of a written amount is. */
export type MoneyUnit = keyof typeof PER_WAN;
export const MONEY_UNITS: readonly MoneyUnit[] = keysOf(PER_WAN);

/** A written amount in 万元, exact. */
export function inWan(value: number, unit: MoneyUnit): Fraction {
  return divide(decimalFraction(value), PER_WAN[unit]);
}

/** Whole 万元, 四舍五入: as the board counts. */
export function wholeWan(value: number, unit: MoneyUnit): number {
  return roundScaled(inWan(value, unit), 0);
}

/** The last printed digit in 万元, 1 at least: one decimal of 亿元 is 1000. */
export function wanPrecision(decimals: number, unit: MoneyUnit): number {
  const digit = decimalFraction(Number(`1e-${decimals}`));
  return Math.max(1, roundScaled(divide(digit, PER_WAN[unit]), 0));
}

/**
 * The units of money that a text names, each once: 单位：个、亿元 names 亿元. 元 alone counts only where
 * nothing stands before it.
 */
export function moneyUnitsIn(text: string): readonly MoneyUnit[] {
  const found = squash(text).match(/[百千]?[万亿]元|千元|(?:^|[^一-龥])元/gu) ?? [];
  const named = found.map((word) => (word.endsWith("万元") || word.length > 1 ? word : "元"));
  return MONEY_UNITS.filter((unit) => named.some((word) => word === unit || isPlain(word, unit)));
}

/** (元 and ：元 are 元. */
function isPlain(word: string, unit: MoneyUnit): boolean {
  return unit === "元" && word.endsWith("元") && !/[一-龥]元$/u.test(word);
}
