/** The four headline cards as plain data: value, base, coverage, change and lamp of one rate. */
import { type Added, addedMark, addedOf, besideAdded } from "../domain/added";
import { type Headline, type Rate, gapToPace, headlineRate, headlineTotal, rateCoverage, rateOf, headlineAmount } from "../domain/rate";
import { type PacedRate, type RateId, RATES } from "../domain/rates";
import { COMPARISON_WORD, NO_COMPARISON_WORD, quarterPart, rateChanges, totalChanges } from "../domain/change";
import { displayedTenths, percentFraction, toNumber } from "../domain/fraction";
import { formatCount, formatPercent, formatPercentNumber, formatPoints, formatYi } from "../domain/format";
import { LAMP_LABEL, type Lamp, lampOf } from "../domain/lamp";
import { reportsGroup } from "../domain/county";
import { type Printed, cumulativeValue, lastKnown, printedGroup } from "../domain/facts";
import { type Measure, measureInfo } from "../domain/measure";
import { type Month, monthLabel, monthsOfQuarter, quarterNumber } from "../domain/period";
import { lastWhere } from "../lib/array";
import { printedWord } from "../domain/policy";
import { earlyWords } from "../domain/report-month";
import { type Snapshot, earlyOf, paceOf, totalMeasure, baseView, onlyUnit, totalCoverage } from "../domain/snapshot";
import { amountText, amountWords, coverageWords, gapWords, rateAbsenceWord, rateText, unitWord } from "../domain/words";
import type { NumberRef } from "../domain/explanation";
import { countWord } from "./enterprise-figures";
import { standingOf } from "../domain/standing";

export interface HeadlineCard {
  readonly id: PacedRate;
  readonly name: string;
  readonly lamp: Lamp;
  readonly lampLabel: string;
  /** Null where nothing was reported: `absent` then stands in its place. */
  readonly value: { readonly text: string; readonly unit: string } | null;
  readonly absent: string;
  /** The rate that a notice prints without its parts: `absent` says it in words, 公布60.4%. */
  readonly printedRate: { readonly text: string; readonly unit: string } | null;
  /** 高于序时10.3个百分点; for 四上 目标的72.7%. */
  readonly side: string;
  /** Percentages for the bullet, and whether the rate has reached 序时 as the words and the lamp say; null: a hatch. */
  readonly bullet: {
    readonly rate: number;
    readonly pace: number | null;
    readonly paceLabel: string;
    readonly reached: boolean;
  } | null;
  /** 145 and / 170 个. */
  readonly base: { readonly strong: string; readonly rest: string } | null;
  /** 11/12个单位已报, 州级公布. */
  readonly coverage: string;
  /** 9月已报1/14: a newer month, not shown until enough units have reported it; null where there is none. */
  readonly early: { readonly text: string; readonly month: Month } | null;
  /** 同比 ▲9.8个百分点, 本季新增…; one or two short lines. */
  readonly changes: readonly string[];
  /** What 数字由来 opens for. */
  readonly ref: NumberRef;
  /** The card in one sentence, for assistive technology. */
  readonly label: string;
}

/** One card of the view: of the region, the chosen units, or one county. */
export function headlineCard(snapshot: Snapshot, id: PacedRate): HeadlineCard {
  const shown = shownOf(snapshot, id);
  const { headline, rate } = shown;
  const lamp = rate ? lampOf(snapshot, rate, snapshot.members) : "none";
  const value = cardValue(shown);
  const { printedPercent } = headline;
  const printedRate = printedPercent === null ? null : { text: formatPercentNumber(percentFraction(printedPercent)), unit: "%" };
  const absent = printedRate ? `公布${printedRate.text}${printedRate.unit}` : rateText(headline.rate);
  const side = sideWords(snapshot, shown);
  const card = {
    id,
    name: RATES[id].headline,
    lamp,
    lampLabel: LAMP_LABEL[lamp],
    value,
    absent,
    printedRate,
    side,
    bullet: rate && bulletOf(snapshot, rate),
    base: baseOf(snapshot, id, shown),
    coverage: coverageOf(snapshot, id, shown),
    early: earlyMonthOf(snapshot, id),
    changes: isKnown(snapshot, id, shown) ? changesOf(snapshot, id, shown) : absentLines(snapshot, id),
    ref: refOf(snapshot, id, rate),
  };
  const words = value ? `${value.text}${value.unit}` : absent;
  return { ...card, label: `${card.name}${words}，${[side, card.lampLabel, card.coverage].filter((part) => part !== "").join("，")}` };
}

function earlyMonthOf(snapshot: Snapshot, id: PacedRate): HeadlineCard["early"] {
  const early = earlyOf(snapshot, RATES[id].group);
  return early && { text: earlyWords(early, snapshot.scope.quarter), month: early.month };
}

/** What a card shows of a rate. */
interface Shown {
  readonly headline: Headline;
  /** The rate of the number that leads; null for 四上 where it is of other units than the number. */
  readonly rate: Rate | null;
  /** 四上 leads with the number of enterprises, the others (null) with the rate. */
  readonly added: Added | null;
}

function shownOf(snapshot: Snapshot, id: PacedRate): Shown {
  const headline = headlineRate(snapshot, id);
  if (id !== "enterprises") return { headline, rate: headline.rate, added: null };
  const added = addedOf(snapshot);
  return { headline, rate: added.rate, added };
}

/** Whether anything was done that is known, with a rate or without. */
function isKnown(snapshot: Snapshot, id: PacedRate, shown: Shown): boolean {
  return cardValue(shown) !== null || headlineAmount(snapshot, id).value !== null;
}

function refOf(snapshot: Snapshot, id: PacedRate, rate: Rate | null): NumberRef {
  const only = onlyUnit(snapshot.members);
  const quantity: RateId | Measure = id === "enterprises" && !rate?.value ? "enterprises.total.added" : id;
  return { unit: only?.code ?? "total", quantity };
}

function cardValue({ headline, added }: Shown): HeadlineCard["value"] {
  if (!added) return headline.rate.value && { text: formatPercentNumber(headline.rate.value), unit: "%" };
  return added.value === null ? null : { text: formatCount(added.value), unit: "家" };
}

function sideWords(snapshot: Snapshot, { headline, rate, added }: Shown): string {
  // A number without a share of its own: the notice prints no target, or not all its units have one.
  if (added && !rate) return added.printed ? "未给出目标" : "目标未报齐";
  if (headline.printedPercent !== null) return "未给出分母";
  const gap = rate && gapToPace(snapshot, rate);
  if (!added) return gap ? gapWords(gap) : "";
  if (rate?.value) return `完成目标的${formatPercent(rate.value)}`;
  return added.value === null ? "" : rateAbsenceWord("enterprises", rate?.absence ?? "planNotReported");
}

function bulletOf(snapshot: Snapshot, rate: Rate): HeadlineCard["bullet"] {
  if (!rate.value) return null;
  const pace = paceOf(snapshot, RATES[rate.id].group);
  const reached = standingOf(snapshot, rate, snapshot.members).reached ?? false;
  const paceLabel = pace ? `序时 ${formatPercent(pace)}` : "";
  return { rate: toNumber(rate.value) * 100, pace: pace && toNumber(pace) * 100, paceLabel, reached };
}

function baseOf(snapshot: Snapshot, id: PacedRate, { rate, added }: Shown): HeadlineCard["base"] {
  const { numerator } = RATES[id];
  if (rate && rate.numerator !== null && rate.denominator !== null) {
    return {
      strong: amountText(numerator, rate.numerator),
      rest: `/ ${amountText(numerator, rate.denominator)} ${unitWord(numerator)}`,
    };
  }
  // Under a printed number the units' sum would be read as its base; it has its own line.
  const value = added?.printed ? added.value : totalMeasure(snapshot, numerator).value;
  return value === null ? null : { strong: amountText(numerator, value), rest: unitWord(numerator) };
}

/** 11/12个单位已报; with a choice of units both theirs and the region's, whose base doesn't change; 州级公布; nothing for one unit. */
function coverageOf(snapshot: Snapshot, id: PacedRate, { headline, added }: Shown): string {
  if (added?.printed) return addedMark(snapshot, added);
  if (headline.origin === "printed") return printedWord(snapshot.policy);
  const { kind } = snapshot.members;
  if (kind === "county") return "";
  const own = coverageWords(cardCoverage(snapshot, id));
  if (kind !== "chosen") return own;
  const { reported, expected } = cardCoverage(baseView(snapshot), id);
  return `所选${own}，${snapshot.base.word}${reported}/${expected}`;
}

/**
 * How many units the card's number is of, if it is a sum: 四上 leads with 新增, which more units may report than have a target; and
 * where no unit has a plan, what was done is all there is.
 */
export function cardCoverage(snapshot: Snapshot, id: PacedRate): { reported: number; expected: number } {
  const rate = rateOf(snapshot, id);
  if (id !== "enterprises")
    return rate.included.length > 0 ? rateCoverage(rate) : totalCoverage(totalMeasure(snapshot, RATES[id].numerator));
  return totalCoverage(totalMeasure(snapshot, "enterprises.total.added"));
}

function changesOf(snapshot: Snapshot, id: PacedRate, { headline, added, rate }: Shown): string[] {
  const lines: string[] = added && !rate ? besideAdded(added) : [];
  if (headline.sum) {
    const { reported, expected } = rateCoverage(headline.sum);
    lines.push(`已报${reported}/${expected}合计${rateText(headline.sum)}`);
  }
  lines.push(...amountBeside(snapshot, id, rate));
  if (added || rate?.value) lines.push(...changeWords(snapshot, id));
  lines.push(...quarterWords(snapshot, id));
  const due = dueWords(snapshot, id);
  if (due) lines.push(due);
  if (id === "enterprises") lines.push(countWord(snapshot));
  return lines;
}

/** 合计完成 101.0亿元，2/2个单位已报: what all have done, beside the rate of those who have a plan too. */
function amountBeside(snapshot: Snapshot, id: PacedRate, rate: Rate | null): string[] {
  const { value, printed, total, isOfRate } = headlineAmount(snapshot, id);
  if (id === "enterprises" || value === null || isOfRate || !rate?.value) return [];
  const { numerator, words } = RATES[id];
  const origin = printed ? printedWord(snapshot.policy) : coverageWords(totalCoverage(total));
  return [`${words.heads.done}合计 ${amountText(numerator, value)}${unitWord(numerator)}，${origin}`];
}

/** 时序开工率102.4%, 阶段目标完成率98.7%: stands beside the rate of the year where units have period targets. */
function dueWords(snapshot: Snapshot, id: PacedRate): string | null {
  const { due } = RATES[id];
  const rate = due && headlineRate(snapshot, due).rate;
  return rate?.value ? `${RATES[rate.id].name} ${formatPercent(rate.value)}` : null;
}

function changeWords(snapshot: Snapshot, id: PacedRate): string[] {
  if (id === "enterprises") {
    return totalChanges(snapshot, "enterprises.total.added").map(({ comparison, difference, sameUnits, sameLength }) =>
      difference === null
        ? NO_COMPARISON_WORD[comparison]
        : `${COMPARISON_WORD[comparison]} ${arrow(difference)}${difference === 0 ? "" : `${formatCount(Math.abs(difference))}家`}${caveat(sameUnits, sameLength)}`,
    );
  }
  return rateChanges(snapshot, id).map(({ comparison, difference, sameUnits, sameLength }) => {
    if (!difference) return NO_COMPARISON_WORD[comparison];
    const tenths = displayedTenths(difference);
    return `${COMPARISON_WORD[comparison]} ${arrow(tenths)}${tenths === 0 ? "" : `${formatPoints(difference)}个百分点`}${caveat(sameUnits, sameLength)}`;
  });
}

/** ▲ ▼, or 持平 for no change. */
function arrow(difference: number): string {
  if (difference === 0) return "持平";
  return difference > 0 ? "▲" : "▼";
}

/** 本季新增: what this quarter alone brought, in 累计 from the second quarter on. */
function quarterWords(snapshot: Snapshot, id: PacedRate): string[] {
  if (snapshot.scope.basis === "quarter" || quarterNumber(snapshot.scope.quarter) === 1) return [];
  const { numerator } = RATES[id];
  const part = quarterPart(snapshot, numerator);
  // Beside a printed total the units' own part would be read as the whole region's.
  if (part.value === null || headlineTotal(snapshot, numerator).printed || headlineRate(snapshot, id).origin === "printed") return [];
  const coverage =
    part.missing.length > 0 && snapshot.members.kind !== "county"
      ? `（${part.reported.length}/${part.reported.length + part.missing.length}个单位）`
      : "";
  const size = Math.abs(part.value);
  const amount = measureInfo(numerator).unit === "wan" ? `${formatYi(size)}亿元` : amountWords(numerator, size);
  return [`${part.value < 0 ? "本季核减" : "本季新增"} ${amount}${coverage}`];
}

/** For a card without a value: that missing is not zero, and the last value that was known. */
function absentLines(snapshot: Snapshot, id: PacedRate): string[] {
  const { numerator } = RATES[id];
  if (snapshot.members.regions.every((county) => !reportsGroup(county, measureInfo(numerator).group)))
    return ["这类指标不适用，不在覆盖和合计之内"];
  const last = lastOfAll(snapshot, numerator);
  return ["未报不等于零，不计入合计", ...(last === null ? [] : [last])];
}

/** 最近一次：2026年8月, with the value for a single unit: the newest earlier month in which one of the members has a value; null if none has. */
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
  const latest = lastWhere(facts.monthsWith[group], (month) => month < before && hasValue(snapshot, month, measure));
  return latest && `最近一次：${monthLabel(latest)}`;
}

/** Whether one of the members reports the measure in that month; of the whole region, also whether the notice prints anything of its group. */
function hasValue({ facts, members, region }: Snapshot, month: Month, measure: Measure): boolean {
  if (members.regions.some(({ code }) => cumulativeValue(facts, code, month, measure) !== null)) return true;
  const isOwn = (item: Printed) => item.region === region.code && item.month === month;
  const { group } = measureInfo(measure);
  return members.kind === "region" && facts.printed.some((item) => isOwn(item) && printedGroup(item.measure) === group);
}

/** Why two figures are not quite comparable; nothing where they are. */
function caveat(sameUnits: boolean, sameLength: boolean): string {
  if (sameUnits && sameLength) return "";
  return `（${[sameLength ? [] : "月数不同", sameUnits ? [] : "单位不同"].flat().join("、")}）`;
}
