/** Printed sums held against their rows, in words and in the order in which they need a look. */
import { formatCount } from "../../domain/numbers/format";
import { sorted } from "../../lib/array";
import type { SumCheck } from "../draft/draft";

export const SUM_CLASS_WORD: Readonly<Record<SumCheck["class"], string>> = {
  same: "一致",
  rounding: "四舍五入可解释",
  unexplained: "四舍五入不能解释",
  incomparable: "有的行没有数，不能比",
};

const ORDER: readonly SumCheck["class"][] = ["unexplained", "incomparable", "rounding", "same"];

/** Those that need a look first, else in the order of the tables. */
export function sumsByNeed(sums: readonly SumCheck[]): readonly SumCheck[] {
  return sorted(sums, (a, b) => ORDER.indexOf(a.class) - ORDER.indexOf(b.class));
}

/** 印有合计5处：四舍五入不能解释1处，一致4处。 */
export function sumsSentence(sums: readonly SumCheck[]): string {
  if (sums.length === 0) return "表上没有印合计，没有可核对的。";
  const counted = ORDER.flatMap((one) => {
    const count = sums.filter((sum) => sum.class === one).length;
    return count === 0 ? [] : [`${SUM_CLASS_WORD[one]}${formatCount(count)}处`];
  });
  return `表上印的合计共${formatCount(sums.length)}处：${counted.join("，")}。`;
}
