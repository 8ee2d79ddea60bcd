import { type Measure, measureName } from "../../domain/facts/measure";
import { type Month, monthLabel } from "../../domain/facts/period";

const MOST_NAMED = 5;

/** What two units that become one say differently: 有2个数两边不同（…）. */
export function clashWords(
  clashes: readonly { readonly month: Month; readonly measure: Measure }[],
): string {
  if (clashes.length === 0) return "两个单位没有互相矛盾的数。";
  const named = clashes
    .slice(0, MOST_NAMED)
    .map(({ month, measure }) => `${monthLabel(month)}${measureName(measure, "ytd")}`)
    .join("、");
  const more = clashes.length > MOST_NAMED ? "等" : "";
  return `有${clashes.length}个数两边不同（${named}${more}），以后导入的那个为准。`;
}
