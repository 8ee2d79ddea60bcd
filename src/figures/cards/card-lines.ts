/**
 * The lines under a card's number: what it is compared with, what this quarter brought, what stands
 * beside it; or why there is none.
 */
import { besideAdded, type Added } from "../../domain/rates/added";
import {
  COMPARISON_WORD,
  NO_COMPARISON_WORD,
  type RateChange,
  quarterPart,
  rateChanges,
  totalChanges,
} from "../../domain/rates/change";
import { reportsGroup } from "../../domain/facts/county";
import { type Printed, cumulativeValue, lastKnown, printedGroup } from "../../domain/facts/facts";
import { formatCount, formatPercent, formatPoints, formatYi } from "../../domain/numbers/format";
import { displayedTenths } from "../../domain/numbers/fraction";
import { type Measure, measureInfo } from "../../domain/facts/measure";
import { type Month, monthLabel, monthsOfQuarter, quarterNumber } from "../../domain/facts/period";
import { printedWord } from "../../domain/facts/policy";
import {
  headlineAmount,
  headlineRate,
  headlineTotal,
  rateCoverage,
  type Rate,
  type Headline,
} from "../../domain/rates/rate";
import { type PacedRate, RATES } from "../../domain/rates/rates";
import { totalCoverage } from "../../domain/facts/readings";
import { type Snapshot, onlyUnit } from "../../domain/facts/snapshot";
import {
  amountText,
  amountWords,
  coverageWords,
  rateText,
  unitWord,
} from "../../domain/wording/words";
import { lastWhere } from "../../lib/array";
import { countWord } from "../enterprises/count";

/** What a card shows of a rate. */
export interface Shown {
  readonly headline: Headline;
  /** The rate of the number that leads; null for 四上 where it is of other units than the number. */
  readonly rate: Rate | null;
  /** 四上 leads with the number of enterprises, the others (null) with the rate. */
  readonly added: Added | null;
}

export interface CardLine {
  /**
   * `yearOnYear` and `quarterOnQuarter` compare; the others stand beside the number, or say why
   * there is none.
   */
  readonly kind: "yearOnYear" | "quarterOnQuarter" | "beside" | "absent";
  readonly text: string;
  /** What is not the same in the two that are compared; empty where they are quite comparable. */
  readonly differing: readonly ("月数" | "单位")[];
}

/** 同比 ▲9.8个百分点（月数不同、单位不同）. */
export function cardLineText({ text, differing }: CardLine): string {
  return differing.length === 0
    ? text
    : `${text}（${differing.map((what) => `${what}不同`).join("、")}）`;
}

function line(kind: CardLine["kind"], text: string): CardLine {
  return { kind, text, differing: [] };
}

/** Of a card with a number. */
export function cardLines(snapshot: Snapshot, id: PacedRate, shown: Shown): CardLine[] {
  const { added, rate } = shown;
  const compared = added || rate?.value ? comparedLines(snapshot, id) : [];
  const beside = (texts: readonly string[]) => texts.map((text) => line("beside", text));
  return [
    ...beside(sumsBeside(snapshot, id, shown)),
    ...compared,
    ...beside([
      ...quarterWords(snapshot, id),
      ...dueWords(snapshot, id),
      ...countWords(snapshot, id),
    ]),
  ];
}

/** What is known of other units than the number is of. */
function sumsBeside(snapshot: Snapshot, id: PacedRate, { headline, added, rate }: Shown): string[] {
  const { sum } = headline;
  const coverage = sum && rateCoverage(sum);
  return [
    ...(added && !rate ? besideAdded(added) : []),
    ...(coverage ? [`已报${coverage.reported}/${coverage.expected}合计${rateText(sum)}`] : []),
    ...amountBeside(snapshot, id, rate),
  ];
}

function countWords(snapshot: Snapshot, id: PacedRate): string[] {
  return id === "enterprises" ? [countWord(snapshot)] : [];
}

/** 合计完成 101.0亿元，2/2个单位已报: what all have done, beside the rate of those who have a plan too. */
function amountBeside(snapshot: Snapshot, id: PacedRate, rate: Rate | null): string[] {
  const { value, printed, total, isOfRate } = headlineAmount(snapshot, id);
  if (id === "enterprises" || value === null || isOfRate || !rate?.value) return [];
  const { numerator, words } = RATES[id];
  const origin = printed ? printedWord(snapshot.policy) : coverageWords(totalCoverage(total));
  return [
    `${words.heads.done}合计 ${amountText(numerator, value)}${unitWord(numerator)}，${origin}`,
  ];
}

/**
 * 时序开工率102.4%, 阶段目标完成率98.7%: stands beside the rate of the year where units have period targets.
 */
function dueWords(snapshot: Snapshot, id: PacedRate): string[] {
  const { due } = RATES[id];
  const rate = due && headlineRate(snapshot, due).rate;
  return rate?.value ? [`${RATES[rate.id].name} ${formatPercent(rate.value)}`] : [];
}

function comparedLines(snapshot: Snapshot, id: PacedRate): CardLine[] {
  if (id === "enterprises") {
    return totalChanges(snapshot, "enterprises.total.added").map((change) =>
      comparedLine(
        change,
        change.difference,
        (difference) => `${formatCount(Math.abs(difference))}家`,
      ),
    );
  }
  return rateChanges(snapshot, id).map((change) => {
    const { difference } = change;
    const points = difference && formatPoints(difference);
    return comparedLine(
      change,
      difference && displayedTenths(difference),
      () => `${points ?? ""}个百分点`,
    );
  });
}

/** 同比 ▲9.8个百分点; 持平 for no change; that there is nothing to compare with. */
function comparedLine(
  {
    comparison,
    sameUnits,
    sameLength,
  }: Pick<RateChange, "comparison" | "sameUnits" | "sameLength">,
  difference: number | null,
  size: (difference: number) => string,
): CardLine {
  if (difference === null) return line("beside", NO_COMPARISON_WORD[comparison]);
  const sign = difference > 0 ? "▲" : "▼";
  const text = `${COMPARISON_WORD[comparison]} ${difference === 0 ? "持平" : `${sign}${size(difference)}`}`;
  return {
    kind: comparison,
    text,
    differing: [...(sameLength ? [] : ["月数" as const]), ...(sameUnits ? [] : ["单位" as const])],
  };
}

/** 本季新增: what this quarter alone brought, in 累计 from the second quarter on. */
function quarterWords(snapshot: Snapshot, id: PacedRate): string[] {
  if (snapshot.scope.basis === "quarter" || quarterNumber(snapshot.scope.quarter) === 1) return [];
  const { numerator } = RATES[id];
  const part = quarterPart(snapshot, numerator);
  // Beside a printed total the units' own part would be read as the whole region's.
  if (
    part.value === null ||
    headlineTotal(snapshot, numerator).printed ||
    headlineRate(snapshot, id).origin === "printed"
  )
    return [];
  const coverage =
    part.missing.length > 0 && snapshot.members.kind !== "county"
      ? `（${part.reported.length}/${part.reported.length + part.missing.length}个单位）`
      : "";
  const size = Math.abs(part.value);
  const amount =
    measureInfo(numerator).unit === "wan" ? `${formatYi(size)}亿元` : amountWords(numerator, size);
  return [`${part.value < 0 ? "本季核减" : "本季新增"} ${amount}${coverage}`];
}

/** For a card without a value: that missing is not zero, and the last value that was known. */
export function absentLines(snapshot: Snapshot, id: PacedRate): CardLine[] {
  const { numerator } = RATES[id];
  if (
    snapshot.members.regions.every((county) => !reportsGroup(county, measureInfo(numerator).group))
  )
    return [line("absent", "这类指标不适用，不在覆盖和合计之内")];
  const last = lastOfAll(snapshot, numerator);
  return [
    line("absent", "未报不等于零，不计入合计"),
    ...(last === null ? [] : [line("absent", last)]),
  ];
}

/**
 * 最近一次：2026年8月, with the value for a single unit: the newest earlier month in which one of the
 * members has a value; null if none has.
 */
function lastOfAll(snapshot: Snapshot, measure: Measure): string | null {
  const { facts, members, periods, scope } = snapshot;
  const { group } = measureInfo(measure);
  // Without a month of its own the quarter has no values at all: none of its months is meant.
  const before = periods[group]?.month ?? monthsOfQuarter(scope.quarter)[0];
  const only = onlyUnit(members);
  if (only) {
    const known = lastKnown(facts, only.code, before, measure);
    return known && `最近一次：${monthLabel(known.month)} ${amountWords(measure, known.value)}`;
  }
  const latest = lastWhere(
    facts.monthsWith[group],
    (month) => month < before && hasValue(snapshot, month, measure),
  );
  return latest && `最近一次：${monthLabel(latest)}`;
}

/**
 * Whether one of the members reports the measure in that month; of the whole region, also whether
 * the notice prints anything of its group.
 */
function hasValue({ facts, members, region }: Snapshot, month: Month, measure: Measure): boolean {
  if (members.regions.some(({ code }) => cumulativeValue(facts, code, month, measure) !== null))
    return true;
  const isOwn = (item: Printed) => item.region === region.code && item.month === month;
  const { group } = measureInfo(measure);
  return (
    members.kind === "region" &&
    facts.printed.some((item) => isOwn(item) && printedGroup(item.measure) === group)
  );
}
