/**
 * Rates: derived in one place, always as numerator, denominator, and a value or the reason why
 * there is none.
 */
import { memoOfLast, memoOfPair } from "../../lib/memo";
import type { Region } from "../facts/county";
import { printedValue } from "../facts/facts";
import { type Fraction, fraction, subtract } from "../numbers/fraction";
import { type Measure, measureInfo } from "../facts/measure";
import { RATES, type RateId } from "./rates";
import { type Absence, type Total, readMeasure, totalMeasure } from "../facts/readings";
import { type Members, type Snapshot, paceOf } from "../facts/snapshot";

/** Why a rate has no value. 无计划 (a reported 0) and 计划未报 are different things. */
export type RateAbsence = Absence | "noPlan" | "planNotReported";

export interface Rate {
  readonly id: RateId;
  /** Σ over `included`, 万元 or counts; null when nobody reports it. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: Fraction | null;
  /** Set exactly when `value` is null. */
  readonly absence: RateAbsence | null;
  /** Whether the parts are the printed pair of the region, not a sum over `included`. */
  readonly printed: boolean;
  /** Units that report both parts. */
  readonly included: readonly Region[];
  /** Units that report one part and not the other. */
  readonly partial: readonly Region[];
  /** Units that report neither. */
  readonly missing: readonly Region[];
}

const rates = memoOfPair<Rate>();

/**
 * Σ numerator ÷ Σ denominator over the units that report both; never a mean of rates. Remembered,
 * for it reads every unit, and cards, titles, trends and sentences all ask.
 */
export function rateOf(
  snapshot: Snapshot,
  id: RateId,
  { regions }: Pick<Members, "regions"> = snapshot.members,
): Rate {
  // As with a single unit's: the periods stand for the facts and months.
  return regions.length === 1
    ? rateOver(snapshot, id, regions)
    : rates([snapshot.periods, regions], `${snapshot.scope.basis} ${id}`, () =>
        rateOver(snapshot, id, regions),
      );
}

function rateOver(snapshot: Snapshot, id: RateId, regions: readonly Region[]): Rate {
  const info = RATES[id];
  const denominatorOf = info.denominator(snapshot.policy);
  const included: Region[] = [];
  const partial: Region[] = [];
  const missing: Region[] = [];
  const absences = new Set<RateAbsence>();
  let numerator = 0;
  let denominator = 0;
  for (const county of regions) {
    const top = readMeasure(snapshot, county, info.numerator);
    const bottom = readMeasure(snapshot, county, denominatorOf, info.group);
    if (top.value !== null && bottom.value !== null) {
      numerator += top.value;
      denominator += bottom.value;
      included.push(county);
      continue;
    }
    const absence =
      top.absence ?? (bottom.absence === "notReported" ? "planNotReported" : bottom.absence);
    if (absence) absences.add(absence);
    if (absence === "notApplicable") continue;
    (top.value === null && bottom.value === null ? missing : partial).push(county);
  }
  const lists = { id, included, partial, missing, printed: false };
  if (included.length === 0)
    return {
      ...lists,
      numerator: null,
      denominator: null,
      value: null,
      absence: soleReason(absences),
    };
  // A negative base (a target revised down within one quarter) would turn the rate's sign around.
  if (denominator <= 0) return { ...lists, numerator, denominator, value: null, absence: "noPlan" };
  return {
    ...lists,
    numerator,
    denominator,
    value: fraction(numerator, denominator),
    absence: null,
  };
}

/** The one reason all units share, else the most telling one. */
function soleReason(absences: ReadonlySet<RateAbsence>): RateAbsence {
  const order: readonly RateAbsence[] = [
    "planNotReported",
    "noEarlier",
    "notReported",
    "notApplicable",
  ];
  return order.find((reason) => absences.has(reason)) ?? "notApplicable";
}

/** Periods of which the units' rates are kept: the one in view, those before it, the way back. */
export const UNITS_KEPT = 4;

const countyRates = memoOfLast<Rate>(UNITS_KEPT);

/** A single unit's rate. Remembered: figures, lamps, ranks and lists all ask for it again. */
export function countyRate(snapshot: Snapshot, id: RateId, county: Region): Rate {
  // The periods are made of the facts that they belong to; of what a view may change, only the
  // basis matters here.
  return countyRates(snapshot.periods, `${snapshot.scope.basis} ${id} ${county.code}`, () =>
    rateOver(snapshot, id, [county]),
  );
}

/** How many of the units that should report have both parts: n/N个单位已报. */
export function rateCoverage(rate: Rate): { reported: number; expected: number } {
  const reported = rate.included.length;
  return { reported, expected: reported + rate.partial.length + rate.missing.length };
}

/**
 * What a card shows. `sum`: Σ over the units. `printed`: the pair that the notice prints for the
 * region, because not all units report. `printedRate`: only a printed percentage, without its
 * parts.
 */
export interface Headline {
  readonly origin: "sum" | "printed" | "printedRate" | "none";
  readonly rate: Rate;
  /** Σ over the units that did report, beside a printed headline; not compared with it. */
  readonly sum: Rate | null;
  /** 公布, in %, when `origin` is `printedRate`. */
  readonly printedPercent: number | null;
}

/** The region's, or the chosen units', figure of a rate by the rule for printed totals. */
export function headlineRate(snapshot: Snapshot, id: RateId): Headline {
  const sum = rateOf(snapshot, id);
  const { reported, expected } = rateCoverage(sum);
  const complete = reported > 0 && reported === expected;
  if (complete || !mayUsePrinted(snapshot))
    return { origin: reported > 0 ? "sum" : "none", rate: sum, sum: null, printedPercent: null };
  const printed = printedPair(snapshot, id);
  const sumBeside = reported > 0 ? sum : null;
  if (printed)
    return {
      origin: "printed",
      rate: { ...sum, ...printed, printed: true },
      sum: sumBeside,
      printedPercent: null,
    };
  const percent = reported === 0 ? printedPercentOf(snapshot, id, snapshot.region) : null;
  if (percent !== null)
    return { origin: "printedRate", rate: sum, sum: null, printedPercent: percent };
  return { origin: reported > 0 ? "sum" : "none", rate: sum, sum: null, printedPercent: null };
}

/**
 * A measure of the view by the same rule: the sum where all units report, else the region's printed
 * value where there is one. `total` keeps the sum and its coverage either way.
 */
export function headlineTotal(
  snapshot: Snapshot,
  measure: Measure,
): { value: number | null; printed: boolean; total: Total } {
  const total = totalMeasure(snapshot, measure);
  const complete = total.reported.length > 0 && total.missing.length === 0;
  const month = snapshot.periods[measureInfo(measure).group]?.month;
  const printed =
    !complete && month && mayUsePrinted(snapshot)
      ? printedValue(snapshot.facts, snapshot.region.code, month, measure)
      : null;
  return printed
    ? { value: printed.value, printed: true, total }
    : { value: total.value, printed: false, total };
}

/** What was done, as it stands before a rate, and whether the rate is a share of just that. */
export interface HeadlineAmount {
  /** 万元 or counts; null where no unit reports it and none is printed. */
  readonly value: number | null;
  readonly printed: boolean;
  /** Σ over the units that report it, whatever `value` is. */
  readonly total: Total;
  /**
   * Whether the rate's numerator is this very number, of the same units: others may lack a plan,
   * which takes nothing from what was done.
   */
  readonly isOfRate: boolean;
}

/** The printed numerator beside a printed denominator, else the numerator's own headline. */
export function headlineAmount(snapshot: Snapshot, id: RateId): HeadlineAmount {
  const { origin, rate } = headlineRate(snapshot, id);
  const { value, printed, total } = headlineTotal(snapshot, RATES[id].numerator);
  if (origin === "printed") return { value: rate.numerator, printed: true, total, isOfRate: true };
  const isOfRate =
    !printed && rate.numerator === value && rate.included.length === total.reported.length;
  return { value, printed, total, isOfRate };
}

/**
 * Printed region totals stand for the whole region, cumulatively; never for a choice of units or
 * one quarter.
 */
export function mayUsePrinted(snapshot: Snapshot): boolean {
  return snapshot.members.kind === "region" && snapshot.scope.basis === "ytd";
}

/**
 * 公布60.4%: the rate that a notice prints for a region or unit at the view's month, in %. Null in
 * 当季: printed figures are cumulative.
 */
export function printedPercentOf(snapshot: Snapshot, id: RateId, region: Region): number | null {
  const month = snapshot.periods[RATES[id].group]?.month;
  if (!month || snapshot.scope.basis !== "ytd") return null;
  return printedValue(snapshot.facts, region.code, month, `rate.${id}`)?.value ?? null;
}

/** The printed numerator and denominator of the region, when the notice gives both. */
export function printedPair(
  snapshot: Snapshot,
  id: RateId,
): Pick<Rate, "numerator" | "denominator" | "value" | "absence"> | null {
  const info = RATES[id];
  const month = snapshot.periods[info.group]?.month;
  if (!month) return null;
  const numerator = printedValue(
    snapshot.facts,
    snapshot.region.code,
    month,
    info.numerator,
  )?.value;
  const denominator = printedValue(
    snapshot.facts,
    snapshot.region.code,
    month,
    info.denominator(snapshot.policy),
  )?.value;
  if (numerator === undefined || denominator === undefined) return null;
  const value = denominator <= 0 ? null : fraction(numerator, denominator);
  return { numerator, denominator, value, absence: value ? null : "noPlan" };
}

/** 与序时: rate − pace as a share of one, exact; null when either is missing. */
export function gapToPace(snapshot: Snapshot, rate: Rate): Fraction | null {
  const pace = paceOf(snapshot, RATES[rate.id].group);
  return rate.value && pace ? subtract(rate.value, pace) : null;
}
