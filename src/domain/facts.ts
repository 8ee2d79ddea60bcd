/** Reported facts: what each unit reported for each month, and what notices printed. Nothing is computed here but totals of the five categories. */
import { groupBy, sorted } from "../lib/array";
import { memoOf } from "../lib/memo";
import { tabulate } from "../lib/record";
import type { RegionCode } from "./county";
import { CATEGORY_IDS } from "./enterprise";
import { ENTERPRISE_FIELDS, MEASURE_GROUPS, type Measure, type MeasureGroup, measureInfo, parseMeasure } from "./measure";
import type { Month } from "./period";

export interface FactsRecord {
  readonly county: RegionCode;
  readonly month: Month;
  /** Id of a `Source`, where the record names one. */
  readonly source: string | null;
  /** Reported values: 万元 or counts. A measure that is absent was not reported. */
  readonly values: ReadonlyMap<Measure, number>;
  /** The last printed digit in 万元 (10000 = whole 亿), where it is not 1. */
  readonly precision: ReadonlyMap<Measure, number>;
}

export const PRINTED_RATES = ["start", "startDue", "completion", "investment", "investmentDue", "enterprises"] as const;
export type PrintedRate = (typeof PRINTED_RATES)[number];
/** What a printed value is of: a measure, a rate in %, or a rank. */
export type PrintedMeasure = Measure | `rate.${PrintedRate}` | "rank.investment";

/** A value that a notice prints for the region itself or for a unit. */
export interface Printed {
  readonly region: RegionCode;
  readonly month: Month;
  readonly measure: PrintedMeasure;
  /** 万元, a count, percent for `rate.`, or a rank. */
  readonly value: number;
  /** The last printed digit in 万元; 1 unless the source says otherwise. */
  readonly precision: number;
  readonly source: string | null;
}

export interface Facts {
  readonly region: RegionCode;
  readonly revision: string;
  readonly records: ReadonlyMap<Month, ReadonlyMap<RegionCode, FactsRecord>>;
  readonly printed: readonly Printed[];
  /** Months in which any unit, or a printed value of the region, has a value of the group; oldest first. */
  readonly monthsWith: Readonly<Record<MeasureGroup, readonly Month[]>>;
}

/** Whether two readings hold the same figures: every reported and printed value, with its last printed digit. Sources may differ. */
export function sameFigures(a: Facts, b: Facts): boolean {
  return a === b || JSON.stringify(figuresOf(a)) === JSON.stringify(figuresOf(b));
}

/** In an order of its own: that of an answer says nothing. */
function figuresOf({ records, printed }: Facts): string[] {
  const reported = [...records.values()].flatMap((units) =>
    [...units.values()].flatMap(({ county, month, values, precision }) =>
      [...values].map(([measure, value]) => [county, month, measure, value, precision.get(measure) ?? 1].join(" ")),
    ),
  );
  const published = printed.map(({ region, month, measure, value, precision }) =>
    ["printed", region, month, measure, value, precision].join(" "),
  );
  return sorted([...reported, ...published], (x, y) => (x < y ? -1 : 1));
}

const RATE_GROUP: Record<PrintedRate, MeasureGroup> = {
  start: "starts",
  startDue: "starts",
  completion: "completions",
  investment: "investment",
  investmentDue: "investment",
  enterprises: "enterprises",
};

/** The measure group that a printed value belongs to. */
export function printedGroup(measure: PrintedMeasure): MeasureGroup {
  const plain = parseMeasure(measure);
  if (plain) return measureInfo(plain).group;
  const rate = PRINTED_RATES.find((id) => measure === `rate.${id}`);
  return rate ? RATE_GROUP[rate] : "investment";
}

/** Indexes records and printed values. Two records for one unit and month: the later one in the list stands. */
export function createFacts(content: {
  region: RegionCode;
  revision: string;
  records: readonly FactsRecord[];
  printed: readonly Printed[];
}): Facts {
  const { region, revision, records, printed } = content;
  const byMonth = new Map(
    [...groupBy(records, (record) => record.month)].map(
      ([month, group]) => [month, new Map(group.map((record) => [record.county, record]))] as const,
    ),
  );
  return { region, revision, records: byMonth, printed, monthsWith: monthsByGroup(content) };
}

function monthsByGroup(content: { region: RegionCode; records: readonly FactsRecord[]; printed: readonly Printed[] }) {
  const months = tabulate(MEASURE_GROUPS, () => new Set<Month>());
  for (const record of content.records) for (const measure of record.values.keys()) months[measureInfo(measure).group].add(record.month);
  for (const item of content.printed) if (item.region === content.region) months[printedGroup(item.measure)].add(item.month);
  return tabulate(MEASURE_GROUPS, (group) => sorted([...months[group]], (a, b) => (a < b ? -1 : 1)));
}

/** The record of a unit in a month, or null. */
export function recordOf(facts: Facts, county: RegionCode, month: Month): FactsRecord | null {
  return facts.records.get(month)?.get(county) ?? null;
}

/**
 * The cumulative value of a measure as at a month, or null when not reported. A total of 四上 is the
 * reported total where there is one, else the sum of the five categories when all five are reported.
 */
export function cumulativeValue(facts: Facts, county: RegionCode, month: Month, measure: Measure): number | null {
  const record = recordOf(facts, county, month);
  if (!record) return null;
  return record.values.get(measure) ?? categorySum(record, measure);
}

/** The sum of the five categories behind a total, or null when the measure is no total or one of the five is missing. */
export function categorySum(record: FactsRecord, measure: Measure): number | null {
  return categorySums(record, measure, () => ({ sum: addCategories(record, measure) })).sum;
}

const categorySums = memoOf<{ readonly sum: number | null }>();

function addCategories(record: FactsRecord, measure: Measure): number | null {
  const field = ENTERPRISE_FIELDS.find((name) => measure === `enterprises.total.${name}`);
  if (!field) return null;
  const parts = CATEGORY_IDS.map((category) => record.values.get(`enterprises.${category}.${field}`));
  return parts.every((part) => part !== undefined) ? parts.reduce((sum, part) => sum + part, 0) : null;
}

/** The last printed digit of a reported measure: 万元 for money, 1 for counts. */
export function precisionOf(record: FactsRecord, measure: Measure): number {
  return record.precision.get(measure) ?? 1;
}

/** The printed value of a measure for a region or unit in a month, or null. */
export function printedValue(facts: Facts, region: RegionCode, month: Month, measure: PrintedMeasure): Printed | null {
  return facts.printed.find((item) => item.region === region && item.month === month && item.measure === measure) ?? null;
}

/** The newest value of a measure strictly before a month, for a unit that has not reported that month. */
export function lastKnown(facts: Facts, county: RegionCode, before: Month, measure: Measure): { month: Month; value: number } | null {
  const months = facts.monthsWith[measureInfo(measure).group];
  for (let index = months.length - 1; index >= 0; index -= 1) {
    const month = months[index];
    if (month === undefined || month >= before) continue;
    const value = cumulativeValue(facts, county, month, measure);
    if (value !== null) return { month, value };
  }
  return null;
}
