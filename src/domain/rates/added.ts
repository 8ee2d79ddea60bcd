/**
 * 新增四上企业 as cards, titles, sentences and the wall say it: the number, where it comes from, and its
 * share of the target, which is said only where it is the share of that number. The one place of
 * this rule (domain.md section 5).
 */
import { formatCount, formatPercent } from "../numbers/format";
import { printedWord } from "../facts/policy";
import { type Rate, headlineRate, headlineTotal } from "./rate";
import type { Total } from "../facts/readings";
import type { Snapshot } from "../facts/snapshot";
import { doneWords } from "../wording/words";

export interface Added {
  /** Enterprises; null where no unit reports them and none are printed. */
  readonly value: number | null;
  /** Whether `value` is what the notice prints for the region, not a sum. */
  readonly printed: boolean;
  /** Σ over the units that report 新增, with its coverage, whatever `value` is. */
  readonly total: Total;
  /**
   * The rate against the target of which `value` is the numerator, or why there is none; null where
   * it is of other units.
   */
  readonly rate: Rate | null;
  /** That other rate: of the units that have a target too; null where `rate` says all. */
  readonly beside: Rate | null;
}

/**
 * The printed pair where the notice gives both parts and not all units do; else 新增 by the rule for
 * printed totals. A printed number without a printed target has no share, and a sum has one only if
 * all its units have a target. Where only some have one, that their targets are 0 is no more said
 * of the sum than their share would be.
 */
export function addedOf(snapshot: Snapshot): Added {
  const { origin, rate, sum } = headlineRate(snapshot, "enterprises");
  const { value, printed, total } = headlineTotal(snapshot, "enterprises.total.added");
  if (origin === "printed")
    return { value: rate.numerator, printed: true, total, rate, beside: sum };
  const isOwn = !printed && [0, total.reported.length].includes(rate.included.length);
  if (isOwn) return { value, printed, total, rate, beside: null };
  return { value, printed, total, rate: null, beside: rate.value && rate };
}

/** 新增141家; what is below 0 was corrected downwards: 核减8家. */
export function addedCountWords(value: number): string {
  return `${value < 0 ? "核减" : "新增"}${formatCount(Math.abs(value))}家`;
}

/** 州级公布 where the number is printed, else nothing. */
export function addedMark(snapshot: Snapshot, { printed }: Added): string {
  return printed ? printedWord(snapshot.policy) : "";
}

/**
 * 已报2/3合计80家 beside a printed number, 有目标的2个单位完成80.0% where that is not the share of the number;
 * nothing for a plain sum.
 */
export function besideAdded({ printed, total, rate, beside }: Added): string[] {
  const { value, reported, missing } = total;
  return [
    ...(printed && value !== null
      ? [
          doneWords(
            `已报${reported.length}/${reported.length + missing.length}合计`,
            "enterprises.total.added",
            value,
          ),
        ]
      : []),
    ...(!rate && beside?.value
      ? [`有目标的${beside.included.length}个单位完成${formatPercent(beside.value)}`]
      : []),
  ];
}
