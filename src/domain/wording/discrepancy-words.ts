/** How a discrepancy is said: what it is about, both values in their own unit, and the verdict. */
import { ALL_CATEGORIES } from "../facts/enterprise";
import type { Conflict } from "../facts/facts";
import { formatCount, formatPrintedPercent, formatYiShort } from "../numbers/format";
import { type MeasureUnit, measureInfo, parseMeasure } from "../facts/measure";
import { RATES } from "../rates/rates";
import { type Compared, DISCREPANCY_WORD, type Discrepancy, printedRate } from "../rates/reconcile";
import { amountWords } from "./words";

const COMPARED_WORD: Record<Compared, string> = {
  computed: "计算",
  reported: "上报",
  summed: "已报相加",
  categories: `${ALL_CATEGORIES}相加`,
};

/** What a discrepancy is about: 投资完成率, 累计完成投资, 投资完成率名次, 规上工业累计新增. */
export function subjectName(subject: Discrepancy["subject"]): string {
  const measure = parseMeasure(subject);
  if (measure) return measureInfo(measure).name;
  const rate = printedRate(subject);
  return rate ? RATES[rate].name : "投资完成率名次";
}

/** 公布58.8%, or 合计24家 for a reported total. */
export function firstValue(item: Discrepancy): string {
  return `${item.against === "categories" ? "合计" : "公布"}${inUnit(item, item.printed)}`;
}

/** 计算58.7%, 上报92亿元, 已报相加405个, 五类相加23家. */
export function secondValue(item: Discrepancy): string {
  return `${COMPARED_WORD[item.against]}${inUnit(item, item.computed)}`;
}

/** 公布58.8%，计算58.7%，四舍五入可解释 */
export function discrepancyWords(item: Discrepancy): string {
  return `${firstValue(item)}，${secondValue(item)}，${DISCREPANCY_WORD[item.class]}`;
}

/** 58.8%, 114.8亿元, 第4名. */
function inUnit({ subject }: Discrepancy, value: number): string {
  const measure = parseMeasure(subject);
  if (measure)
    return measureInfo(measure).unit === "wan"
      ? `${formatYiShort(value)}亿元`
      : amountWords(measure, value);
  return subject === "rank.investment" ? `第${value}名` : formatPrintedPercent(value);
}

const WIRE_UNIT: Record<MeasureUnit, string> = { wan: "万元", projects: "个", enterprises: "家" };

/** As the supplier sent it, so that two values that round alike differ: 760,000万元, 87.5%, 第3名. */
export function conflictValue(
  { measure, ...values }: Conflict,
  which: "earlier" | "later",
): string {
  const plain = parseMeasure(measure);
  if (plain) return `${formatCount(values[which])}${WIRE_UNIT[measureInfo(plain).unit]}`;
  return measure === "rank.investment" ? `第${values[which]}名` : `${values[which]}%`;
}
