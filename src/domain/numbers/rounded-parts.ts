/**
 * 分项四舍五入: amounts that add up, and as shown no longer do. The one place of this rule; figures,
 * tables and explanations ask it.
 */
import { fraction, roundShown } from "./fraction";

/** One note where it is so, and only there. */
export const ROUNDED_PARTS = "分项四舍五入，合计可能略有出入";

/** The same as one of the notes under a figure. */
export const ROUNDED_PARTS_NOTE = `${ROUNDED_PARTS}。`;

/** 亿元 to the last 万元. */
const FINEST = 4;

/**
 * Whether parts in 万元 add up to their total, but not as shown in 亿元 with `decimals` (1 in tables, 2
 * in sentences). False where the total is not their sum at all: a printed one, or one over other
 * units. That has words of its own.
 */
export function areRoundedApart(
  parts: readonly number[],
  total: number,
  decimals: number,
): boolean {
  const shown = parts.map((wan) => shownWan(wan, decimals));
  return sumOf(parts) === total && sumOf(shown) !== shownWan(total, decimals);
}

/** What is shown, in 万元 again: 11499 with one decimal is 11000. */
function shownWan(wan: number, most: number): number {
  const { scaled, decimals } = roundShown(fraction(wan, 10 ** FINEST), most);
  return scaled * 10 ** (FINEST - decimals);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
