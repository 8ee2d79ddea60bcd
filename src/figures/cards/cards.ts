/** The four headline cards as plain data: value, base, coverage, change and lamp of one rate. */
import { addedMark, addedOf } from "../../domain/rates/added";
import {
  type Rate,
  gapToPace,
  headlineRate,
  rateCoverage,
  rateOf,
  headlineAmount,
} from "../../domain/rates/rate";
import { type PacedRate, type RateId, RATES } from "../../domain/rates/rates";
import { percentFraction, toNumber } from "../../domain/numbers/fraction";
import { formatCount, formatPercent, formatPercentNumber } from "../../domain/numbers/format";
import { LAMP_LABEL, type Lamp, lampOf } from "../../domain/rates/lamp";
import { type Measure } from "../../domain/facts/measure";
import { type Month } from "../../domain/facts/period";
import { printedWord } from "../../domain/facts/policy";
import { earlyWords } from "../../domain/facts/report-month";
import { totalMeasure, totalCoverage } from "../../domain/facts/readings";
import { type Snapshot, earlyOf, paceOf, baseView, onlyUnit } from "../../domain/facts/snapshot";
import {
  amountText,
  coverageWords,
  gapWords,
  rateAbsenceWord,
  rateText,
  unitWord,
} from "../../domain/wording/words";
import type { NumberRef } from "../../domain/wording/explain/explanation";
import { standingOf } from "../../domain/rates/standing";
import { type CardLine, absentLines, cardLines, type Shown } from "./card-lines";

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
  /**
   * Percentages for the bullet, and whether the rate has reached 序时 as the words and the lamp say;
   * null: a hatch.
   */
  readonly bullet: {
    readonly rate: number;
    readonly pace: number | null;
    /** 75.0%; empty without 序时. */
    readonly paceText: string;
    readonly reached: boolean;
  } | null;
  /** 145 and / 170 个. */
  readonly base: { readonly strong: string; readonly rest: string } | null;
  /** 11/12个单位已报, 州级公布. */
  readonly coverage: string;
  /**
   * 9月已报1/14: a newer month, not shown until enough units have reported it; null where there is
   * none.
   */
  readonly early: { readonly text: string; readonly month: Month } | null;
  /** 同比 ▲9.8个百分点, 本季新增…; one or two short lines. */
  readonly changes: readonly CardLine[];
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
  const printedRate =
    printedPercent === null
      ? null
      : { text: formatPercentNumber(percentFraction(printedPercent)), unit: "%" };
  const absent = printedRate
    ? `公布${printedRate.text}${printedRate.unit}`
    : rateText(headline.rate);
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
    changes: isKnown(snapshot, id, shown)
      ? cardLines(snapshot, id, shown)
      : absentLines(snapshot, id),
    ref: refOf(snapshot, id, rate),
  };
  const words = value ? `${value.text}${value.unit}` : absent;
  return {
    ...card,
    label: `${card.name}${words}，${[side, card.lampLabel, card.coverage].filter((part) => part !== "").join("，")}`,
  };
}

function earlyMonthOf(snapshot: Snapshot, id: PacedRate): HeadlineCard["early"] {
  const early = earlyOf(snapshot, RATES[id].group);
  return early && { text: earlyWords(early, snapshot.scope.quarter), month: early.month };
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
  const quantity: RateId | Measure =
    id === "enterprises" && !rate?.value ? "enterprises.total.added" : id;
  return { unit: only?.code ?? "total", quantity };
}

function cardValue({ headline, added }: Shown): HeadlineCard["value"] {
  if (!added)
    return headline.rate.value && { text: formatPercentNumber(headline.rate.value), unit: "%" };
  return added.value === null ? null : { text: formatCount(added.value), unit: "家" };
}

function sideWords(snapshot: Snapshot, { headline, rate, added }: Shown): string {
  // A number without a share of its own: the notice prints no target, or not all its units have
  // one.
  if (added && !rate) return added.printed ? "未给出目标" : "目标未报齐";
  if (headline.printedPercent !== null) return "未给出分母";
  const gap = rate && gapToPace(snapshot, rate);
  if (!added) return gap ? gapWords(gap) : "";
  if (rate?.value) return `完成目标的${formatPercent(rate.value)}`;
  return added.value === null
    ? ""
    : rateAbsenceWord("enterprises", rate?.absence ?? "planNotReported");
}

function bulletOf(snapshot: Snapshot, rate: Rate): HeadlineCard["bullet"] {
  if (!rate.value) return null;
  const pace = paceOf(snapshot, RATES[rate.id].group);
  const reached = standingOf(snapshot, rate, snapshot.members).reached ?? false;
  return {
    rate: toNumber(rate.value) * 100,
    pace: pace && toNumber(pace) * 100,
    paceText: pace ? formatPercent(pace) : "",
    reached,
  };
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
  return value === null
    ? null
    : { strong: amountText(numerator, value), rest: unitWord(numerator) };
}

/**
 * 11/12个单位已报; with a choice of units both theirs and the region's, whose base doesn't change; 州级公布;
 * nothing for one unit.
 */
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
 * How many units the card's number is of, if it is a sum: 四上 leads with 新增, which more units may
 * report than have a target; and where no unit has a plan, what was done is all there is.
 */
export function cardCoverage(
  snapshot: Snapshot,
  id: PacedRate,
): { reported: number; expected: number } {
  const rate = rateOf(snapshot, id);
  if (id !== "enterprises")
    return rate.included.length > 0
      ? rateCoverage(rate)
      : totalCoverage(totalMeasure(snapshot, RATES[id].numerator));
  return totalCoverage(totalMeasure(snapshot, "enterprises.total.added"));
}
