/**
 * 核对: printed against computed, and reported totals against their parts. Every difference is listed
 * with both values and a class.
 */
import { isPresent } from "../../lib/array";
import { type Region, unitGroupOf } from "../facts/county";
import {
  type Conflict,
  type FactsRecord,
  type Printed,
  categorySum,
  cumulativeValue,
  precisionOf,
  printedGroup,
  recordOf,
} from "../facts/facts";
import {
  add,
  compareFractions,
  displayedPercent,
  displayedTenths,
  fraction,
  percentFraction,
  roundScaled,
} from "../numbers/fraction";
import { ENTERPRISE_FIELDS, type Measure, measureInfo, parseMeasure } from "../facts/measure";
import type { Month } from "../facts/period";
import { countyRate, headlineRate, printedPair, rateCoverage } from "./rate";
import { RATE_IDS, type RateId, RATES } from "./rates";
import { ranksOf } from "./ranking";
import {
  type Bounds,
  NOTHING,
  type Rounded,
  addRounded,
  canRoundTo,
  digitSlack,
  possibleRanks,
  quotientBounds,
} from "./rounding";
import { totalMeasure } from "../facts/readings";
import { type Snapshot, takeSnapshot } from "../facts/snapshot";

/** 四舍五入可解释, 不能解释, or 覆盖不全不可比. */
export type DiscrepancyClass = "rounding" | "unexplained" | "incomparable";
export const DISCREPANCY_WORD: Record<DiscrepancyClass, string> = {
  rounding: "四舍五入可解释",
  unexplained: "不能解释",
  incomparable: "覆盖不全，不可比",
};

export type Compared = "computed" | "reported" | "summed" | "categories";

export interface Discrepancy {
  readonly region: Region;
  readonly month: Month;
  readonly subject: Printed["measure"];
  /**
   * What the first value is compared with; a printed value, except for `categories`, where it is a
   * reported total.
   */
  readonly against: Compared;
  /** In the subject's unit: 万元, a count, % or a rank. */
  readonly printed: number;
  /** Rates: percent rounded to one decimal. */
  readonly computed: number;
  readonly class: DiscrepancyClass;
  readonly source: string | null;
}

/**
 * All differences at the view's report months, region first, then units in display order; always of
 * the whole region, 直属 included, because that is what notices print. Empty in 当季: printed figures
 * are cumulative.
 */
export function reconcile(snapshot: Snapshot): Discrepancy[] {
  if (snapshot.scope.basis !== "ytd") return [];
  const whole = takeSnapshot(snapshot.dataset, snapshot.facts, {
    ...snapshot.scope,
    counties: null,
    direct: "with",
  });
  return [whole.region, ...whole.base.regions]
    .flatMap((region) => [
      ...whole.facts.printed
        .filter((item) => item.region === region.code && isCurrent(whole, item))
        .map((item) => comparePrinted(whole, region, item)),
      ...compareTotals(whole, region),
    ])
    .filter(isPresent);
}

/** The rate behind `rate.start` and the like, or null. */
export function printedRate(subject: Printed["measure"]): RateId | null {
  return RATE_IDS.find((id) => subject === `rate.${id}`) ?? null;
}

/**
 * Values given twice and differently at the view's report months, in the order of the answer; on
 * either basis.
 */
export function conflictsOf(snapshot: Snapshot): Conflict[] {
  return snapshot.facts.conflicts.filter((conflict) => isCurrent(snapshot, conflict));
}

function isCurrent(snapshot: Snapshot, item: Pick<Printed, "measure" | "month">): boolean {
  return snapshot.periods[printedGroup(item.measure)]?.month === item.month;
}

function comparePrinted(snapshot: Snapshot, region: Region, item: Printed): Discrepancy | null {
  const measure = parseMeasure(item.measure);
  if (measure) return compareMeasure(snapshot, region, item, measure);
  const rate = printedRate(item.measure);
  return rate ? compareRate(snapshot, region, item, rate) : compareRank(snapshot, region, item);
}

function compareMeasure(
  snapshot: Snapshot,
  region: Region,
  item: Printed,
  measure: Measure,
): Discrepancy | null {
  const counties = isRegion(snapshot, region) ? snapshot.base.regions : [region];
  const total = totalMeasure(snapshot, measure, { ...snapshot.base, regions: counties });
  if (total.value === null) return null;
  const rounded = roundScaled(fraction(total.value, item.precision), 0) * item.precision;
  if (rounded === item.value) return null;
  const reach = add(
    sumRounded(snapshot, total.reported, measure).slack,
    digitSlack(measure, item.precision),
  );
  const explained = compareFractions(fraction(Math.abs(item.value - total.value)), reach) < 0;
  const against = isRegion(snapshot, region) ? "summed" : "reported";
  return found(region, item, {
    against,
    computed: total.value,
    verdict: classOf(total.missing.length === 0, explained),
  });
}

function compareRate(
  snapshot: Snapshot,
  region: Region,
  item: Printed,
  id: RateId,
): Discrepancy | null {
  const rate = isRegion(snapshot, region)
    ? headlineRate(snapshot, id).rate
    : countyRate(snapshot, id, region);
  if (!rate.value) return null;
  // As printed: with one decimal.
  if (displayedTenths(rate.value) === displayedTenths(percentFraction(item.value))) return null;
  const printed = isRegion(snapshot, region) ? printedBounds(snapshot, id) : null;
  const { reported, expected } = rateCoverage(rate);
  const bounds =
    reported > 0 && reported === expected ? countyBounds(snapshot, rate.included, id) : printed;
  return found(region, item, {
    against: "computed",
    computed: displayedPercent(rate.value),
    verdict: classOf(
      bounds !== null || reported === expected,
      bounds !== null && canRoundTo(bounds, item.value),
    ),
  });
}

/** The shares that the printed pair of the region allows, when both are printed. */
function printedBounds(snapshot: Snapshot, id: RateId): Bounds | null {
  if (!printedPair(snapshot, id)) return null;
  const [top, bottom] = [RATES[id].numerator, RATES[id].denominator(snapshot.policy)].map(
    (measure) => {
      const item = snapshot.facts.printed.find(
        (other) =>
          other.region === snapshot.region.code &&
          other.measure === measure &&
          isCurrent(snapshot, other),
      );
      return item ? { value: item.value, slack: digitSlack(measure, item.precision) } : NOTHING;
    },
  );
  return top && bottom ? quotientBounds(top, bottom) : null;
}

function countyBounds(snapshot: Snapshot, counties: readonly Region[], id: RateId): Bounds | null {
  const denominator = RATES[id].denominator(snapshot.policy);
  return quotientBounds(
    sumRounded(snapshot, counties, RATES[id].numerator),
    sumRounded(snapshot, counties, denominator),
  );
}

function sumRounded(snapshot: Snapshot, counties: readonly Region[], measure: Measure): Rounded {
  return counties
    .map((county) => reportedRounded(snapshot, county, measure))
    .reduce(addRounded, NOTHING);
}

function reportedRounded(snapshot: Snapshot, county: Region, measure: Measure): Rounded {
  const record = currentRecord(snapshot, county, measure);
  const value = record && cumulativeValue(snapshot.facts, county.code, record.month, measure);
  return record && value !== null
    ? { value, slack: digitSlack(measure, precisionOf(record, measure)) }
    : NOTHING;
}

function compareRank(snapshot: Snapshot, region: Region, item: Printed): Discrepancy | null {
  const rank = ranksOf(snapshot, "investment").get(region.code);
  if (!rank || rank.rank === item.value) return null;
  const rivals = snapshot.base.regions.filter(
    (other) => other.code !== region.code && ranksTogether(snapshot, region, other),
  );
  const bounds = (county: Region) =>
    countyRate(snapshot, "investment", county).value
      ? countyBounds(snapshot, [county], "investment")
      : null;
  const own = bounds(region);
  const { best, worst } = own
    ? possibleRanks(own, rivals.map(bounds).filter(isPresent))
    : { best: rank.rank, worst: rank.rank };
  return found(region, item, {
    against: "computed",
    computed: rank.rank,
    verdict: classOf(true, item.value >= best && item.value <= worst),
  });
}

function ranksTogether(snapshot: Snapshot, a: Region, b: Region): boolean {
  return snapshot.policy.rankGroups === "together" || unitGroupOf(a.kind) === unitGroupOf(b.kind);
}

/** A reported total of 四上 that is not the sum of its five categories. */
function compareTotals(snapshot: Snapshot, region: Region): Discrepancy[] {
  const month = snapshot.periods.enterprises?.month;
  const record = month && recordOf(snapshot.facts, region.code, month);
  if (!record) return [];
  return ENTERPRISE_FIELDS.flatMap((field) => {
    const measure: Measure = `enterprises.total.${field}`;
    const [total, sum] = [record.values.get(measure), categorySum(record, measure)];
    if (total === undefined || sum === null || total === sum) return [];
    return [
      {
        region,
        month,
        subject: measure,
        against: "categories" as const,
        printed: total,
        computed: sum,
        class: "unexplained" as const,
        source: record.source,
      },
    ];
  });
}

function currentRecord(snapshot: Snapshot, county: Region, measure: Measure): FactsRecord | null {
  const month = snapshot.periods[measureInfo(measure).group]?.month;
  return month ? recordOf(snapshot.facts, county.code, month) : null;
}

function isRegion(snapshot: Snapshot, region: Region): boolean {
  return region.code === snapshot.region.code;
}

function found(
  region: Region,
  item: Printed,
  comparison: { against: Compared; computed: number; verdict: DiscrepancyClass },
): Discrepancy {
  const { against, computed, verdict } = comparison;
  return {
    region,
    month: item.month,
    subject: item.measure,
    against,
    printed: item.value,
    computed,
    class: verdict,
    source: item.source,
  };
}

function classOf(comparable: boolean, explained: boolean): DiscrepancyClass {
  if (!comparable) return "incomparable";
  return explained ? "rounding" : "unexplained";
}
