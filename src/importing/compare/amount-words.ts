/** Amounts as sentences and tables have them. */
import { type Measure, measureInfo } from "../../domain/facts/measure";
import { formatCount } from "../../domain/numbers/format";

const UNIT_WORD = { wan: "万元", projects: "个", enterprises: "家" } as const;

/** A value of a measure with its unit: 221,000万元, 5个. */
export function measureAmount(measure: Measure, value: number): string {
  return `${formatCount(value)}${UNIT_WORD[measureInfo(measure).unit]}`;
}

/** 万元 with its unit: 66,940万元. */
export function wanAmount(value: number): string {
  return `${formatCount(value)}${UNIT_WORD.wan}`;
}
