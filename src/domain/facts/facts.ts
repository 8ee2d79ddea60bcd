/**
 * Reported facts: what each unit reported for each month, and what notices printed. Nothing is
 * computed here but totals of the five categories.
 */
import { sorted } from "../../lib/array";
import { memoOf } from "../../lib/memo";
import { tabulate } from "../../lib/record";
import type { Cells } from "./cells";
import type { RegionCode } from "./county";
import type { DataProblem } from "./data-problem";
import { CATEGORY_IDS } from "./enterprise";
import {
  ENTERPRISE_FIELDS,
  type EnterpriseField,
  MEASURES,
  MEASURE_GROUPS,
  type Measure,
  type MeasureGroup,
  measureInfo,
  parseMeasure,
} from "./measure";
import { type MeasureValues, measureValues } from "./measure-values";
import type { Month } from "./period";
import { RATES, RATE_IDS, type RateId } from "../rates/rates";

export interface FactsRecord {
  readonly county: RegionCode;
  readonly month: Month;
  /** Id of a `Source`, where the record names one. */
  readonly source: string | null;
  /** Reported values: 万元 or counts. A measure that is absent was not reported. */
  readonly values: MeasureValues;
  /** The last printed digit in 万元 (10000 = whole 亿), where it is not 1. */
  readonly precision: ReadonlyMap<Measure, number>;
  /** Where in which workbook a value stands, where the source says so. */
  readonly cells: ReadonlyMap<Measure, Cells>;
}

/** What a printed value is of: a measure, a rate in %, or a rank. */
export type PrintedMeasure = Measure | `rate.${RateId}` | "rank.investment";

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
  readonly at: Cells | null;
}

export interface Facts {
  readonly region: RegionCode;
  readonly revision: string;
  readonly records: ReadonlyMap<Month, ReadonlyMap<RegionCode, FactsRecord>>;
  readonly printed: readonly Printed[];
  /**
   * Months in which any unit, or a printed value of the region, has a value of the group; oldest
   * first.
   */
  readonly monthsWith: Readonly<Record<MeasureGroup, readonly Month[]>>;
  /** Values given twice and differently, in the order of the answer. */
  readonly conflicts: readonly Conflict[];
  /** What in the answer did not fit, and what was done about it; conflicts are apart. */
  readonly problems: readonly DataProblem[];
}

/** One value given twice and differently: the later one stands. */
export interface Conflict {
  /** Whether a unit reported it, or a notice printed it. */
  readonly origin: "reported" | "printed";
  readonly region: RegionCode;
  readonly month: Month;
  readonly measure: PrintedMeasure;
  /** In the measure's unit. */
  readonly earlier: number;
  readonly later: number;
}

/**
 * Whether two readings hold the same figures: every reported and printed value, with its last
 * printed digit. Sources may differ.
 */
export function sameFigures(a: Facts, b: Facts): boolean {
  return a === b || JSON.stringify(figuresOf(a)) === JSON.stringify(figuresOf(b));
}

/** In an order of its own: that of an answer says nothing. */
function figuresOf({ records, printed }: Facts): string[] {
  const reported = [...records.values()].flatMap((units) =>
    [...units.values()].flatMap(({ county, month, values, precision }) =>
      [...values].map(([measure, value]) =>
        [county, month, measure, value, precision.get(measure) ?? 1].join(" "),
      ),
    ),
  );
  const published = printed.map(({ region, month, measure, value, precision }) =>
    ["printed", region, month, measure, value, precision].join(" "),
  );
  return sorted([...reported, ...published], (x, y) => (x < y ? -1 : 1));
}

/** The measure group that a printed value belongs to. */
export function printedGroup(measure: PrintedMeasure): MeasureGroup {
  const plain = parseMeasure(measure);
  if (plain) return measureInfo(plain).group;
  const rate = RATE_IDS.find((id) => measure === `rate.${id}`);
  return rate ? RATES[rate].group : "investment";
}

/** What facts are made of. */
export interface FactsContent {
  readonly region: RegionCode;
  readonly revision: string;
  readonly records: readonly FactsRecord[];
  readonly printed: readonly Printed[];
  readonly problems?: readonly DataProblem[];
}

/**
 * Indexes records and printed values. Two records of one unit and month are joined measure by
 * measure; of one measure given twice the later value in the list stands, and where the two differ
 * that is a conflict. Printed values likewise.
 */
export function createFacts(content: FactsContent): Facts {
  const { region, revision, problems = [] } = content;
  const records = joinRecords(content.records);
  const printed = joinPrinted(content.printed);
  return {
    region,
    revision,
    records: records.byMonth,
    printed: printed.values,
    monthsWith: monthsByGroup(content),
    conflicts: [...records.conflicts, ...printed.conflicts],
    problems,
  };
}

function joinRecords(records: readonly FactsRecord[]): {
  byMonth: Facts["records"];
  conflicts: Conflict[];
} {
  const conflicts: Conflict[] = [];
  const byMonth = new Map<Month, Map<RegionCode, FactsRecord>>();
  for (const record of records) {
    const units = byMonth.get(record.month) ?? new Map<RegionCode, FactsRecord>();
    byMonth.set(record.month, units);
    const earlier = units.get(record.county);
    if (earlier) conflicts.push(...conflictsBetween(earlier, record));
    units.set(record.county, earlier ? joined(earlier, record) : record);
  }
  return { byMonth, conflicts };
}

/**
 * A value keeps the last printed digit and the cells that came with it; the same value given again
 * without them keeps those it has.
 */
function joined(earlier: FactsRecord, later: FactsRecord): FactsRecord {
  const isReplaced = (measure: Measure) =>
    later.values.has(measure) && later.values.get(measure) !== earlier.values.get(measure);
  const beside = <Value>(
    before: ReadonlyMap<Measure, Value>,
    after: ReadonlyMap<Measure, Value>,
  ): ReadonlyMap<Measure, Value> =>
    new Map([
      ...[...before].filter(([measure]) => !isReplaced(measure)),
      ...[...after].filter(([measure]) => later.values.has(measure)),
    ]);
  return {
    ...later,
    source: later.source ?? earlier.source,
    values: measureValues([...earlier.values, ...later.values]),
    precision: beside(earlier.precision, later.precision),
    cells: beside(earlier.cells, later.cells),
  };
}

function conflictsBetween(earlier: FactsRecord, later: FactsRecord): Conflict[] {
  const { county: region, month } = later;
  return [...later.values].flatMap(([measure, value]) => {
    const before = earlier.values.get(measure);
    if (before === undefined || before === value) return [];
    return [{ origin: "reported", region, month, measure, earlier: before, later: value } as const];
  });
}

function joinPrinted(printed: readonly Printed[]): { values: Printed[]; conflicts: Conflict[] } {
  const conflicts: Conflict[] = [];
  const values = new Map<string, Printed>();
  for (const item of printed) {
    const { region, month, measure, value } = item;
    const key = `${region} ${month} ${measure}`;
    const earlier = values.get(key);
    if (earlier && earlier.value !== value)
      conflicts.push({
        origin: "printed",
        region,
        month,
        measure,
        earlier: earlier.value,
        later: value,
      });
    values.set(key, item);
  }
  return { values: [...values.values()], conflicts };
}

const MEASURES_OF = tabulate(MEASURE_GROUPS, (group) =>
  MEASURES.filter((measure) => measureInfo(measure).group === group),
);

function monthsByGroup(content: FactsContent): Facts["monthsWith"] {
  const months = tabulate(MEASURE_GROUPS, () => new Set<Month>());
  for (const { month, values } of content.records)
    for (const group of MEASURE_GROUPS)
      if (!months[group].has(month) && MEASURES_OF[group].some((measure) => values.has(measure)))
        months[group].add(month);
  for (const item of content.printed)
    if (item.region === content.region) months[printedGroup(item.measure)].add(item.month);
  return tabulate(MEASURE_GROUPS, (group) =>
    sorted([...months[group]], (a, b) => (a < b ? -1 : 1)),
  );
}

/** The record of a unit in a month, or null. */
export function recordOf(facts: Facts, county: RegionCode, month: Month): FactsRecord | null {
  return facts.records.get(month)?.get(county) ?? null;
}

/**
 * The cumulative value of a measure as at a month, or null when not reported. A total of 四上 is the
 * reported total where there is one, else the sum of the five categories when all five are
 * reported.
 */
export function cumulativeValue(
  facts: Facts,
  county: RegionCode,
  month: Month,
  measure: Measure,
): number | null {
  const record = recordOf(facts, county, month);
  if (!record) return null;
  return record.values.get(measure) ?? categorySum(record, measure);
}

/**
 * The sum of the five categories behind a total, or null when the measure is no total or one of the
 * five is missing.
 */
export function categorySum(record: FactsRecord, measure: Measure): number | null {
  const field = TOTALS.get(measure);
  if (!field) return null;
  return categorySums(record, measure, () => ({ sum: addCategories(record, field) })).sum;
}

const TOTALS: ReadonlyMap<Measure, EnterpriseField> = new Map(
  ENTERPRISE_FIELDS.map((field) => [`enterprises.total.${field}`, field]),
);

const categorySums = memoOf<{ readonly sum: number | null }>();

function addCategories(record: FactsRecord, field: EnterpriseField): number | null {
  const parts = CATEGORY_IDS.map((category) =>
    record.values.get(`enterprises.${category}.${field}`),
  );
  return parts.every((part) => part !== undefined)
    ? parts.reduce((sum, part) => sum + part, 0)
    : null;
}

/** The last printed digit of a reported measure: 万元 for money, 1 for counts. */
export function precisionOf(record: FactsRecord, measure: Measure): number {
  return record.precision.get(measure) ?? 1;
}

/** The printed value of a measure for a region or unit in a month, or null. */
export function printedValue(
  facts: Facts,
  region: RegionCode,
  month: Month,
  measure: PrintedMeasure,
): Printed | null {
  return (
    facts.printed.find(
      (item) => item.region === region && item.month === month && item.measure === measure,
    ) ?? null
  );
}

/**
 * The newest value of a measure strictly before a month, for a unit that has not reported that
 * month.
 */
export function lastKnown(
  facts: Facts,
  county: RegionCode,
  before: Month,
  measure: Measure,
): { month: Month; value: number } | null {
  const months = facts.monthsWith[measureInfo(measure).group];
  for (let index = months.length - 1; index >= 0; index -= 1) {
    const month = months[index];
    if (month === undefined || month >= before) continue;
    const value = cumulativeValue(facts, county, month, measure);
    if (value !== null) return { month, value };
  }
  return null;
}
