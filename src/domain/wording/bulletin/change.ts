/**
 * 季度环比 and 同比, by the rules of `change`: a cumulative figure is never compared with last quarter's.
 * Money grows by a share (增长12.3%), counts by their number (增加13个), rates by 个百分点. Where the two
 * figures are not of the same units the change is not said, only why. A figure below zero is 核减,
 * and nothing is said to grow from 0 or from below it.
 */
import { isPresent } from "../../../lib/array";
import { ENTERPRISES_WORD } from "./added";
import { type KnownClause, joinClauses, partOf } from "./clauses";
import { inBrackets, revisionWord } from "./rate-words";
import { type Run, joinRuns, linked, plain } from "./runs";
import { isApplicable, ownRef, printedMark, spanWords } from "./subject";
import {
  COMPARISON_WORD,
  type Comparison,
  type TotalChange,
  rateChanges,
  totalChanges,
} from "../../rates/change";
import { displayedPercent, displayedTenths, fraction } from "../../numbers/fraction";
import { formatPercent, formatPoints } from "../../numbers/format";
import { type Measure, measureInfo } from "../../facts/measure";
import { quarterNumber } from "../../facts/period";
import { headlineRate, headlineTotal } from "../../rates/rate";
import { PROJECT_RATES, type RateId, RATES } from "../../rates/rates";
import { type Snapshot, onBasis } from "../../facts/snapshot";
import { amountWords } from "../words";

interface Counted {
  readonly id: RateId;
  /** 完成投资: what the amount is of. */
  readonly done: string;
}

const COUNTED: readonly Counted[] = [
  ...PROJECT_RATES.map((id) => ({ id, done: RATES[id].words.done })),
  { id: "enterprises", done: `新增${ENTERPRISES_WORD}` },
];

interface Change {
  /** 新开工项目13个. */
  readonly amount: KnownClause;
  /** ，环比增长8.7%，当季投资完成率24.3%，…; empty where there is nothing to compare with, or that is refused. */
  readonly comparison: readonly Run[];
  /**
   * 两期月数不同，不作环比: why an earlier figure is not compared with; null where it is, or where there is
   * none.
   */
  readonly refusal: string | null;
}

/**
 * 7—9月，全市完成投资163亿元，环比增长8.7%，当季投资完成率24.3%，环比提高1.8个百分点；…。 Null where no amount can be compared,
 * unless the view is cumulative and past the first quarter: then the quarter's own amounts are
 * still news.
 */
export function quarterlyRuns(snapshot: Snapshot): Run[] | null {
  const view = onBasis(snapshot, "quarter");
  const changes = changesOf(view, "quarterOnQuarter");
  if (changes.some(isCompared)) return changesRuns(view, changes);
  const isNews =
    snapshot.scope.basis === "ytd" &&
    quarterNumber(snapshot.scope.quarter) > 1 &&
    changes.length > 0;
  return isNews ? amountsRuns(view, changes) : null;
}

/**
 * 1—9月，全州完成投资474.5亿元，同比增长2.3%；…。 Only what has a figure of the same month last year; null where
 * nothing can be compared.
 */
export function yearlyRuns(snapshot: Snapshot): Run[] | null {
  const changes = changesOf(snapshot, "yearOnYear").filter(
    (change) => isCompared(change) || change.refusal !== null,
  );
  return changes.some(isCompared) ? changesRuns(snapshot, changes) : null;
}

function changesOf(view: Snapshot, comparison: Comparison): Change[] {
  return COUNTED.map((counted) => changeOf(view, counted, comparison)).filter(isPresent);
}

function isCompared({ comparison }: Change): boolean {
  return comparison.length > 0;
}

/** Each amount with its change, or with why it has none. */
function changesRuns(view: Snapshot, changes: readonly Change[]): Run[] {
  const clauses = changes.map(({ amount, comparison, refusal }) => {
    const refused = refusal === null ? [] : [plain(`，${refusal}`)];
    return { ...amount, runs: [...amount.runs, ...comparison, ...refused] };
  });
  return [...joinClauses(view, clauses), plain("。")];
}

/** 10月，全市新开工项目13个，竣工项目7个；两期月数不同，不作环比。 Each with its own reason where that is not one for all. */
function amountsRuns(view: Snapshot, changes: readonly Change[]): Run[] {
  const reasons = [...new Set(changes.map(({ refusal }) => refusal))];
  if (reasons.length > 1) return changesRuns(view, changes);
  const amounts = joinClauses(
    view,
    changes.map(({ amount }) => amount),
    "，",
  );
  const reason = reasons.filter(isPresent).map((words) => plain(words));
  return [...joinRuns([amounts, reason], changes.length > 1 ? "；" : "，"), plain("。")];
}

function changeOf(view: Snapshot, { id, done }: Counted, comparison: Comparison): Change | null {
  const { numerator, group } = RATES[id];
  const headline = headlineTotal(view, numerator);
  const { value, printed } = headline;
  if (value === null || !isApplicable(view, id)) return null;
  const part = partOf(headline);
  const size = linked(amountWords(numerator, Math.abs(value)), ownRef(view, numerator));
  const runs = [plain(`${done}${value < 0 ? "核减" : ""}`), size, printedMark(view, printed)];
  const change = totalChanges(view, numerator).find((item) => item.comparison === comparison);
  const refusal = change ? refusalOf(change) : null;
  const compared = change && refusal === null ? amountChangeRuns(view, numerator, change) : [];
  return {
    amount: { span: spanWords(view, group), part, endPart: part, runs, missing: [] },
    comparison:
      compared.length > 0 && value >= 0
        ? [...compared, ...rateChangeRuns(view, id, comparison)]
        : compared,
    refusal,
  };
}

function refusalOf({ comparison, difference, sameLength, sameUnits }: TotalChange): string | null {
  if (difference === null || (sameLength && sameUnits)) return null;
  return `${sameLength ? "两期已报单位不同" : "两期月数不同"}，不作${COMPARISON_WORD[comparison]}`;
}

/** ，环比增长8.7%; ，同比增加13个; ，环比持平; ，上季为0; empty without an earlier figure. */
function amountChangeRuns(view: Snapshot, measure: Measure, change: TotalChange): Run[] {
  const { comparison } = change;
  const now = headlineTotal(view, measure).value;
  if (change.difference === null || now === null) return [];
  const word = COMPARISON_WORD[comparison];
  const ref = ownRef(view, measure);
  const then = now - change.difference;
  const earlier = comparison === "yearOnYear" ? "上年同期" : "上季";
  if (change.difference === 0) return [plain(`，${word}`), linked("持平", ref)];
  if (then < 0) return [plain(`，${earlier}核减`), linked(amountWords(measure, -then), ref)];
  if (then === 0) return [plain(`，${earlier}为`), linked("0", ref)];
  if (now < 0) return [plain(`，${earlier}为`), linked(amountWords(measure, then), ref)];
  return [
    plain(`，${word}`),
    ...sizeRuns(view, measure, { difference: change.difference, base: then }),
  ];
}

/** 增长8.7% of money, 增加13个 of a count. */
function sizeRuns(
  view: Snapshot,
  measure: Measure,
  { difference, base }: { difference: number; base: number },
): Run[] {
  const ref = ownRef(view, measure);
  if (measureInfo(measure).unit !== "wan") {
    return [
      plain(difference > 0 ? "增加" : "减少"),
      linked(amountWords(measure, Math.abs(difference)), ref),
    ];
  }
  const growth = fraction(Math.abs(difference), base);
  if (displayedTenths(growth) === 0) return [linked("基本持平", ref)];
  return [plain(difference > 0 ? "增长" : "下降"), linked(formatPercent(growth), ref)];
}

/** ，当季投资完成率24.3%，环比提高1.8个百分点; empty where one of the two rates is missing or over other units. */
function rateChangeRuns(view: Snapshot, id: RateId, comparison: Comparison): Run[] {
  const change = rateChanges(view, id).find((item) => item.comparison === comparison);
  const { rate } = headlineRate(view, id);
  if (!change?.difference || !change.sameUnits || !change.sameLength || !rate.value) return [];
  const ref = ownRef(view, id);
  const basis = view.scope.basis === "quarter" ? "当季" : "";
  const tenths = displayedTenths(change.difference);
  const size = linked(tenths === 0 ? "持平" : `${formatPoints(change.difference)}个百分点`, ref);
  const direction = tenths === 0 ? "" : tenths > 0 ? "提高" : "下降";
  return [
    plain(`，${basis}${RATES[id].name}`),
    linked(formatPercent(rate.value), ref),
    inBrackets([revisionWord(displayedPercent(rate.value))]),
    plain(`，${COMPARISON_WORD[comparison]}${direction}`),
    size,
  ];
}
