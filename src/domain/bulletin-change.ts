/**
 * 季度环比 and 同比, by the rules of `change`: a cumulative figure is never compared with last quarter's. Money grows by a
 * share (增长12.3%), counts by their number (增加13个), rates by 个百分点. Where the two figures are not of the same units
 * the change is not said, only why. A figure below zero is 核减, and nothing is said to grow from 0 or from below it.
 */
import { isPresent } from "../lib/array";
import { ENTERPRISES_WORD } from "./bulletin-added";
import { PROGRESS_RATES } from "./bulletin-progress";
import { type Run, linked, plain } from "./bulletin-runs";
import { coverageOf, isApplicable, isPartial, ownRef, partialWords, printedMark, spanWords, withSubject } from "./bulletin-subject";
import { COMPARISON_WORD, type Comparison, rateChanges, totalChanges } from "./change";
import { displayedTenths, fraction } from "./fraction";
import { formatPercent, formatPoints } from "./format";
import { type Measure, measureInfo } from "./measure";
import { quarterNumber } from "./period";
import { RATES, type RateId, headlineRate, headlineTotal } from "./rate";
import type { Snapshot } from "./snapshot";
import { amountWords } from "./words";

interface Counted {
  readonly id: RateId;
  /** 完成投资: what the amount is of. */
  readonly done: string;
}

const COUNTED: readonly Counted[] = [...PROGRESS_RATES, { id: "enterprises", done: `新增${ENTERPRISES_WORD}` }];

interface Clause {
  readonly span: string;
  readonly runs: readonly Run[];
  readonly compared: boolean;
  /** Another set of units reported then: only the reason is said. */
  readonly refused: boolean;
}

/** The same view on the single quarter: what the numbers of 季度环比 are explained on. */
export function quarterView(snapshot: Snapshot): Snapshot {
  return { ...snapshot, scope: { ...snapshot.scope, basis: "quarter" } };
}

/**
 * 7—9月，全市完成投资163亿元，环比增长8.7%，当季投资完成率24.3%，环比提高1.8个百分点；…。 Null where no amount has a change to say, unless
 * the view is cumulative and past the first quarter: then the quarter's own amounts are still news.
 */
export function quarterlyRuns(snapshot: Snapshot): Run[] | null {
  const view = quarterView(snapshot);
  const clauses = COUNTED.map((counted) => changeClause(view, counted, "quarterOnQuarter")).filter(isPresent);
  const isNews = snapshot.scope.basis === "ytd" && quarterNumber(snapshot.scope.quarter) > 1 && clauses.length > 0;
  return isNews || clauses.some(({ compared }) => compared) ? paragraphRuns(view, clauses) : null;
}

/** 1—9月，全州完成投资474.5亿元，同比增长2.3%；…。 Only what has a figure of the same month last year; null where nothing can be compared. */
export function yearlyRuns(snapshot: Snapshot): Run[] | null {
  const clauses = COUNTED.map((counted) => changeClause(snapshot, counted, "yearOnYear")).filter(isPresent);
  const compared = clauses.filter((clause) => clause.compared);
  return compared.every(({ refused }) => refused) ? null : paragraphRuns(snapshot, compared);
}

function paragraphRuns(view: Snapshot, clauses: readonly Clause[]): Run[] {
  const parts = clauses.map(({ span, runs }, index) => {
    const before = clauses[index - 1];
    if (!before) return [plain(`${span}，`), ...withSubject(view, runs)];
    return [plain(before.span === span ? "；" : `；${span}，`), ...runs];
  });
  return [...parts.flat(), plain("。")];
}

function changeClause(view: Snapshot, { id, done }: Counted, comparison: Comparison): Clause | null {
  const { numerator, group } = RATES[id];
  const { value, printed, total } = headlineTotal(view, numerator);
  if (value === null || !isApplicable(view, id)) return null;
  const coverage = coverageOf(total);
  const partial = !printed && isPartial(coverage) ? `${partialWords(coverage)}合计` : "";
  const change = amountChangeRuns(view, numerator, comparison);
  const amount = linked(amountWords(numerator, Math.abs(value)), ownRef(view, numerator));
  return {
    span: spanWords(view, group),
    runs: [
      plain(`${partial}${done}${value < 0 ? "核减" : ""}`),
      amount,
      printedMark(view, printed),
      ...change,
      ...(value < 0 ? [] : rateChangeRuns(view, id, comparison)),
    ],
    compared: change.length > 0,
    refused: change.every(({ ref }) => ref === null),
  };
}

/** ，环比增长8.7%; ，同比增加13个; ，环比持平; ，上季为0; empty without an earlier figure. */
function amountChangeRuns(view: Snapshot, measure: Measure, comparison: Comparison): Run[] {
  const change = totalChanges(view, measure).find((item) => item.comparison === comparison);
  const now = headlineTotal(view, measure).value;
  if (!change || change.difference === null || now === null) return [];
  const word = COMPARISON_WORD[comparison];
  if (!change.sameLength) return [plain(`，两期月数不同，不作${word}`)];
  if (!change.sameUnits) return [plain(`，两期已报单位不同，不作${word}`)];
  const ref = ownRef(view, measure);
  const then = now - change.difference;
  const earlier = comparison === "yearOnYear" ? "上年同期" : "上季";
  if (change.difference === 0) return [plain(`，${word}`), linked("持平", ref)];
  if (then < 0) return [plain(`，${earlier}核减`), linked(amountWords(measure, -then), ref)];
  if (then === 0) return [plain(`，${earlier}为`), linked("0", ref)];
  if (now < 0) return [plain(`，${earlier}为`), linked(amountWords(measure, then), ref)];
  return [plain(`，${word}`), ...sizeRuns(view, measure, { difference: change.difference, base: then })];
}

/** 增长8.7% of money, 增加13个 of a count. */
function sizeRuns(view: Snapshot, measure: Measure, { difference, base }: { difference: number; base: number }): Run[] {
  const ref = ownRef(view, measure);
  if (measureInfo(measure).unit !== "wan") {
    return [plain(difference > 0 ? "增加" : "减少"), linked(amountWords(measure, Math.abs(difference)), ref)];
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
    plain(`，${COMPARISON_WORD[comparison]}${direction}`),
    size,
  ];
}
